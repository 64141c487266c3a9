"""Which signs can papers print, and which of a text can they not?"""

from bisect import bisect_right
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
# Line ends are layout, joiners and marks of direction steer other signs: none of them is drawn.
_UNDRAWN = frozenset("\n\t\r\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")


def unprintable(text: str) -> str:
    """The signs of a text that no font of the house has, each once, in the order met."""
    starts, ends = _ranges()
    missing = {}
    for sign in text:
        place = bisect_right(starts, ord(sign)) - 1
        if sign not in _UNDRAWN and (place < 0 or ord(sign) > ends[place]):
            missing[sign] = True
    return "".join(missing)


@cache
def _ranges() -> tuple[list[int], list[int]]:
    """As written when the fonts were taken over (docs/how-to/refresh-vendored-files.md)."""
    rows = [line.partition("-") for line in (FONTS / "coverage.txt").read_text("ascii").split()]
    return [int(first, 16) for first, _, _ in rows], [int(last or first, 16) for first, _, last in rows]
