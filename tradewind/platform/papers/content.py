"""What does a paper say, whatever it looks like and whichever room says it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from tradewind.domain.papers.kinds import Block, Column, PaperKind
from tradewind.domain.vocabulary.paper_language import PaperLanguage


@dataclass(frozen=True, slots=True)
class Words:
    """A text in the two languages of the house; what is missing in one is said in the other."""

    en: str = ""
    zh: str = ""

    def __bool__(self) -> bool:
        return bool(self.en or self.zh)

    def said(self, language: PaperLanguage) -> tuple[str, ...]:
        """One line a language, the same text once."""
        wanted = [text for text in (getattr(self, tongue) for tongue in language.tongues) if text]
        return tuple(dict.fromkeys(wanted or [text for text in (self.en, self.zh) if text]))

    def line(self, language: PaperLanguage, between: str = " ") -> str:
        return between.join(self.said(language))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the paper shows it, and as Excel counts with it."""

    text: str
    value: Decimal | int | None = None


Cell = Words | Figure


def plain(text: str) -> Words:
    """A text that is the same in both languages: names, codes, ports."""
    return Words(en=text)


@dataclass(frozen=True, slots=True)
class OurSide:
    """Who signs the paper; pictures are the bytes of a PNG, JPEG or WebP."""

    name: Words
    address: Words = field(default_factory=Words)
    phone: str = ""
    email: str = ""
    website: str = ""
    letterhead: bytes | None = None
    seal: bytes | None = None


@dataclass(frozen=True, slots=True)
class TheirSide:
    """For whom the paper is; the lines stand below the name: contact, address, country."""

    name: Words
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and what it says: a fact at the head, a term, a line of the bank."""

    label: Words
    text: Words


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is offered."""

    code: str = ""
    name: Words = field(default_factory=Words)
    specification: Words = field(default_factory=Words)
    picture: bytes | None = None
    cells: Mapping[Column, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Total:
    """A row below the lines: what it is called and its figures by column."""

    label: Words
    cells: Mapping[Column, Figure]


@dataclass(frozen=True, slots=True)
class Group:
    """Lines with totals of their own: one option of an offer, one chapter of a catalogue."""

    lines: tuple[Line, ...]
    title: Words = field(default_factory=Words)
    totals: tuple[Total, ...] = ()
    note: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything a paper says. `filled` gives the placeholders of a design's texts their values."""

    kind: PaperKind
    language: PaperLanguage
    number: str
    ours: OurSide
    groups: tuple[Group, ...]
    title: Words = field(default_factory=Words)  # the kind's own where it is empty
    theirs: TheirSide | None = None
    heads: tuple[Entry, ...] = ()
    currency: str = ""
    amount_in_words: Words = field(default_factory=Words)
    terms: tuple[Entry, ...] = ()
    remarks: Words = field(default_factory=Words)
    bank: tuple[Entry, ...] = ()
    filled: Mapping[str, str] = field(default_factory=dict)
    is_draft: bool = False
    watermark: str = ""  # for a link that leaves the house: whom it was given to
    is_countersigned: bool = False  # the other side signs too

    @property
    def counts_anew(self) -> bool:
        """Each group is another offer of the same goods; chapters of a catalogue are not."""
        return self.kind is not PaperKind.CATALOGUE

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for group in self.groups for line in group.lines)


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file; `unprintable` are signs no font of the house has, `broken` counts pictures left out."""

    content: bytes
    unprintable: str = ""
    broken: int = 0


__all__ = [
    "Block", "Cell", "Column", "Entry", "Figure", "Group", "Line", "OurSide", "Paper", "PaperKind", "PaperLanguage",
    "Printed", "TheirSide", "Total", "Words", "plain",
]  # fmt: skip
