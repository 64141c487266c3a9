"""Which records did one export take out, written small enough that a hundred thousand cost a moment?"""

from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Substr

RECORDS = 256  # a row
_DIGITS = RECORDS // 4

Blocks = tuple[tuple[int, str], ...]


def packed(ids: Iterable[int]) -> Blocks:
    """The records as rows: the number of the block, and a bit for each record of it."""
    bits: dict[int, int] = {}
    for each in ids:
        block, place = divmod(each, RECORDS)
        bits[block] = bits.get(block, 0) | _bit(place)
    return tuple((block, f"{bits[block]:0{_DIGITS}x}") for block in sorted(bits))


def _bit(place: int) -> int:
    """The first record of a block is the highest bit, so that the digits read from left to right."""
    return 1 << (RECORDS - 1 - place)


def holding(record_id: int) -> Q:
    """The condition on rows annotated with `digit_of(record_id)`: this record's bit is set."""
    mask = 8 >> (record_id % 4)
    return Q(block=record_id // RECORDS, digit__in=[f"{digit:x}" for digit in range(16) if digit & mask])


def digit_of(record_id: int) -> Substr:
    """The digit in which a record's bit stands."""
    return Substr("marks", record_id % RECORDS // 4 + 1, 1)
