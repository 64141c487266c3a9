"""How is a text of lines cut into cells?"""

import csv
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SEPARATORS = ",;\t|"
_SAMPLE_ROWS = 50
_LONGEST_CELL = 1_000_000
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')  # ="00123", by which people keep their zeros


def separator_of(text: str) -> str:
    """The sign between the cells: the one that cuts most lines into equally many."""
    if text[:4].lower() == "sep=" and text[4:5] in _SEPARATORS:
        return text[4]
    return max(_SEPARATORS, key=lambda separator: _evenness(text, separator))


def rows_of(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The number of the first line of each row, and its cells. A quote that never closes is an ordinary sign."""
    csv.field_size_limit(_LONGEST_CELL)
    skipped = 1 if text[:4].lower() == "sep=" else 0
    lines = islice(_lines(text), skipped, None)
    quoting = csv.QUOTE_MINIMAL if _quotes_close(text, separator) else csv.QUOTE_NONE
    for number, row in enumerate(_rows(lines, separator, quoting), 1 + skipped):
        yield number, [_bare(cell) for cell in row]


def _lines(text: str) -> Iterator[str]:
    return (match[0].replace("\0", "") for match in _LINE.finditer(text))


def _rows(lines: Iterable[str], separator: str, quoting: int) -> Iterator[list[str]]:
    if quoting == csv.QUOTE_NONE:
        return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_MINIMAL)


def _quotes_close(text: str, separator: str) -> bool:
    """Whether quoted cells end where they should: one cell of hundreds of lines is a forgotten quote."""
    if '"' not in text:
        return True
    try:
        return all(cell.count("\n") < 200 for row in _rows(_lines(text), separator, csv.QUOTE_MINIMAL) for cell in row)
    except csv.Error:
        return False


def _bare(cell: str) -> str:
    wrapped = _KEPT_AS_TEXT.fullmatch(cell)
    return wrapped[1] if wrapped else cell


def _evenness(text: str, separator: str) -> float:
    sample = text[:200_000]
    try:
        rows = list(islice(_rows(_lines(sample), separator, csv.QUOTE_MINIMAL), _SAMPLE_ROWS))
    except csv.Error:
        rows = [line.split(separator) for line in islice(_lines(sample), _SAMPLE_ROWS)]
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    widths.pop(1, None)
    if not widths:
        return 0.0
    width, times = max(widths.items(), key=lambda item: item[0] * item[1])
    return times * math.sqrt(width - 1)
