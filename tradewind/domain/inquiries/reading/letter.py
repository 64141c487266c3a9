"""What is a letter to the rules that read it, and where in it does a fact stand?"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

Value = TypeVar("Value")

# One sign for one sign, so that a place in the plain text is the same place in the letter: full-width forms, other
# digits, strange spaces, marks of direction (letters in Arabic wrap their phone numbers in them).
_PLAIN = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
_PLAIN |= {0x0660 + digit: 0x30 + digit for digit in range(10)} | {0x06F0 + digit: 0x30 + digit for digit in range(10)}
_PLAIN |= dict.fromkeys((0x3000, 0x00A0, 0x202F, 0x2007, 0x2009, 0x200A, 0x2002, 0x2003, 0x0009, 0x000D), 0x20)
_PLAIN |= dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0x00AD), 0x20)
_PLAIN |= {
    0x2010: 0x2D,
    0x2011: 0x2D,
    0x2012: 0x2D,
    0x2212: 0x2D,
    0x2019: 0x27,
    0x2018: 0x27,
    0x066C: 0x2C,
    0x066B: 0x2E,
}
_PLAIN |= {0x2028: 0x0A, 0x2029: 0x0A, 0x0085: 0x0A, 0x000B: 0x0A, 0x000C: 0x0A}
_KEEP_TABS = {sign: plain for sign, plain in _PLAIN.items() if sign != 0x0009}
_LONGEST, _END = 8_000, 2_000  # what a person writes; in between are logs and tables that no field is read from


class Certainty(StrEnum):
    """How much a prefilled field can be relied on. A hint is shown and never filled in."""

    SAID = "said"
    LIKELY = "likely"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The piece of a letter from which a fact was read: `quote` is `part[start:end]`."""

    part: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    value: Value
    evidence: Evidence
    certainty: Certainty = Certainty.SAID


@dataclass(frozen=True, slots=True)
class Letter:
    """`text` is what the sender wrote now, `full_text` has the signature and what is quoted as well."""

    subject: str = ""
    text: str = ""
    full_text: str = ""
    sender_name: str = ""
    sender_address: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Subject, text and signature as one plain text that keeps every place."""

    letter: Letter
    plain: str
    starts: tuple[tuple[str, int], ...]
    text_at: int
    signature_at: int

    def evidence(self, start: int, end: int) -> Evidence:
        part, begins = next(((name, at) for name, at in reversed(self.starts) if at <= start), self.starts[0])
        whole: str = getattr(self.letter, part)
        first, last = start - begins, min(end - begins, len(whole))
        return Evidence(part, first, last, whole[first:last])

    def found(self, value: Value, start: int, end: int, certainty: Certainty = Certainty.SAID) -> Found[Value]:
        return Found(value, self.evidence(start, end), certainty)

    @property
    def body(self) -> str:
        return self.plain[self.text_at :]


def plain_text(text: str) -> str:
    """The text as rules compare it, sign for sign as long as before."""
    return text.translate(_KEEP_TABS)


def _readable(text: str) -> str:
    """The rules slow down with the square of a text: its beginning, and its end with who signs it."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - _END - 2]}\n\n{text[-_END:]}"


def page_of(letter: Letter) -> Page:
    """A forwarded letter has nothing above the quotation: then all of it is read."""
    written = "text" if len(letter.text.strip()) > 1 or not letter.full_text.strip() else "full_text"
    letter = replace(letter, text=_readable(letter.text), full_text=_readable(letter.full_text))
    parts = ["subject", written] + (["signature"] if letter.signature and written == "text" else [])
    plain, starts = "", []
    for name in parts:
        starts.append((name, len(plain)))
        plain += plain_text(getattr(letter, name)[:_LONGEST]) + "\n\n"
    ends = starts[2][1] if len(starts) > 2 else len(plain)
    return Page(letter, plain, tuple(starts), starts[1][1], ends)
