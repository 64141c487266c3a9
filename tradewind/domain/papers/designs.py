"""What may a company decide about how its papers look, and can what was chosen stand?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from tradewind.domain.papers.kinds import BLOCKS, COLUMNS, NEEDED_BLOCKS, NEEDED_COLUMNS, Block, Column, PaperKind
from tradewind.domain.vocabulary.details import Checked, Desk
from tradewind.domain.vocabulary.text import clean_paragraphs


class Accent(StrEnum):
    """The one colour of a paper besides black; each is dark enough to be read on white (at least 4.5:1)."""

    BLUE = "blue"
    NAVY = "navy"
    TEAL = "teal"
    GREEN = "green"
    RED = "red"
    BROWN = "brown"
    BLACK = "black"


class LetterheadStyle(StrEnum):
    """A logo beside our name, a wide picture that says all, or words alone."""

    LOGO = "logo"
    BANNER = "banner"
    WORDS = "words"


class SealPlace(StrEnum):
    """Where our seal stands."""

    NONE = "none"
    SIGNATURE = "signature"
    RIGHT = "right"


class PictureSize(StrEnum):
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


# Texts a company writes itself, in each language.
TEXTS = ("introduction", "closing", "footer")
TEXT_FIELDS = tuple(f"{name}_{tongue}" for name in TEXTS for tongue in ("en", "zh"))
# What a text may have filled in; anything else between braces is refused.
PLACEHOLDERS = (
    "number", "date", "valid_until", "customer", "contact", "company", "trade_term", "currency", "total",
    "salesperson",
)  # fmt: skip
LONGEST_TEXT = {"introduction": 600, "closing": 600, "footer": 120}

_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class DesignSettings:
    """Everything a company chose; what is not named in blocks or columns is not printed."""

    blocks: tuple[Block, ...]
    columns: tuple[Column, ...]
    accent: Accent = Accent.BLUE
    letterhead: LetterheadStyle = LetterheadStyle.LOGO
    seal: SealPlace = SealPlace.SIGNATURE
    picture: PictureSize = PictureSize.MEDIUM
    texts: Mapping[str, str] = field(default_factory=dict)

    def kept(self) -> dict[str, Any]:
        """As it is written into a record."""
        return {
            "blocks": list(self.blocks), "columns": list(self.columns), "accent": self.accent.value,
            "letterhead": self.letterhead.value, "seal": self.seal.value, "picture": self.picture.value,
            "texts": {name: self.texts[name] for name in TEXT_FIELDS if self.texts.get(name)},
        }  # fmt: skip


def terms_first(settings: DesignSettings) -> DesignSettings:
    """What the price contains before the price: the terms stand above the lines."""
    blocks = list(settings.blocks)
    if Block.TERMS not in blocks or blocks.index(Block.TERMS) < blocks.index(Block.LINES):
        return settings
    blocks.remove(Block.TERMS)
    blocks.insert(blocks.index(Block.LINES), Block.TERMS)
    return replace(settings, blocks=tuple(blocks))


def read_settings(kind: PaperKind, chosen: Mapping[str, Any]) -> DesignSettings:
    """What was chosen or kept as settings; refuses with every field that cannot stand."""
    desk = Desk()
    settings = DesignSettings(
        blocks=desk.take("blocks", _several(chosen.get("blocks"), Block, BLOCKS[kind], NEEDED_BLOCKS)),
        columns=desk.take("columns", _several(chosen.get("columns"), Column, COLUMNS[kind], NEEDED_COLUMNS[kind])),
        accent=desk.take("accent", _one(chosen.get("accent"), Accent.BLUE)),
        letterhead=desk.take("letterhead", _one(chosen.get("letterhead"), LetterheadStyle.LOGO)),
        seal=desk.take("seal", _one(chosen.get("seal"), SealPlace.SIGNATURE)),
        picture=desk.take("picture", _one(chosen.get("picture"), PictureSize.MEDIUM)),
        texts=_texts(desk, chosen.get("texts") or {}),
    )
    desk.close()
    return settings


def fill(text: str, values: Mapping[str, str]) -> str:
    """A text with its placeholders filled; what the paper does not know stays empty."""
    return _IN_BRACES.sub(lambda match: values.get(match[1].strip(), ""), text)


def unknown_placeholders(text: str) -> tuple[str, ...]:
    """What stands in braces and is none of the fixed list; a brace without its other half counts too."""
    found = [name for name in _IN_BRACES.findall(text) if name.strip() not in PLACEHOLDERS]
    rest = _IN_BRACES.sub("", text)
    return tuple(found) + (("{",) if "{" in rest or "}" in rest else ())


def _several(
    chosen: Sequence[str] | None, kind: type[_Choice], possible: Sequence[_Choice], needed: frozenset[_Choice]
) -> Checked[tuple[_Choice, ...]]:
    """Known values in their order, each once."""
    typed = list(dict.fromkeys(str(each) for each in chosen or ()))
    known = tuple(kind(each) for each in typed if each in set(possible))
    if len(known) != len(typed):
        return Checked(known, "unknown_choice")
    return Checked(known, "" if needed <= set(known) else "needed_part_missing")


def _one(chosen: object, usual: _Choice) -> Checked[_Choice]:
    if chosen in (None, ""):
        return Checked(usual)
    kind = type(usual)
    try:
        return Checked(kind(str(chosen)))
    except ValueError:
        return Checked(usual, "unknown_choice")


def _texts(desk: Desk, typed: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for name in TEXT_FIELDS:
        text = clean_paragraphs(str(typed.get(name) or ""))
        reason = "too_long" if len(text) > LONGEST_TEXT[name[:-3]] else ""
        reason = reason or ("unknown_placeholder" if unknown_placeholders(text) else "")
        if desk.take(name, Checked(text, reason)):
            found[name] = text
    return found
