"""Which papers carry a legal number, and how is it written?"""

import re
from dataclasses import dataclass
from enum import StrEnum

MOST_DIGITS = 6
LARGEST_START = 999_999
# I and O look like 1 and 0 on paper.
LETTERS: str = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_PREFIX = re.compile(r"[A-Z]{1,4}")


class Series(StrEnum):
    """One run of numbers a legal entity and year; a new kind of paper brings its own."""

    QUOTATION = "quotation"
    SAMPLE = "sample"
    SALES_CONTRACT = "sales_contract"


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How the numbers of a series are written. The letter tells a second legal entity from the first."""

    prefix: str
    digits: int = 4
    letter: str = ""


# What offices in the trade write by habit; each office may set its own.
USUAL_STYLES = {
    Series.QUOTATION: NumberStyle("Q"),
    Series.SAMPLE: NumberStyle("S"),
    Series.SALES_CONTRACT: NumberStyle("SC"),
}


@dataclass(frozen=True, slots=True)
class LegalNumber:
    """A number that was taken: it is on a paper, and no other paper will ever carry it."""

    series: Series
    year: int
    ordinal: int
    text: str


def number_text(style: NumberStyle, year: int, ordinal: int) -> str:
    """Q-26-0431; of the second legal entity Q-26B-0431. A fuller year has more digits, never other ones."""
    return f"{style.prefix}-{year % 100:02d}{style.letter}-{str(ordinal).zfill(style.digits)}"


def is_prefix(text: str) -> bool:
    """One to four capital letters: no digit and no dash, so that two styles never write one text."""
    return bool(_PREFIX.fullmatch(text))


def is_letter(text: str) -> bool:
    return text == "" or (len(text) == 1 and text in LETTERS)


def free_letter(taken: frozenset[str]) -> str:
    """None for the first legal entity, then B, C, D ...; raises ValueError when all are taken."""
    free = [letter for letter in ["", *list(LETTERS[1:] + LETTERS[0])] if letter not in taken]
    if not free:
        raise ValueError("No letter is free")
    return free[0]
