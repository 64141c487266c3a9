"""What does one row of a sheet say about a product, read with the eyes of whoever wrote it?"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from tradewind.domain.catalogue.details import PLACES
from tradewind.domain.catalogue.importing.fields import Target
from tradewind.domain.vocabulary.text import clean_code, clean_line, read_number

_NOTHING = frozenset("- -- --- / n/a na none null 无 暂无 没有 空 #n/a ? tbd".split())
_SIDE, _BY = r"(\d+(?:\.\d+)?)\s*(?:cm|mm)?", r"\s*[x×*✕/]\s*"  # noqa: RUF001
_SIDES = re.compile(_SIDE + _BY + _SIDE + _BY + r"(\d+(?:\.\d+)?)\s*(cm|mm)?", re.IGNORECASE)
_LONG = (Target.SPECIFICATION_ZH, Target.SPECIFICATION_EN, Target.PARAMETERS, Target.SELLING_POINTS)
_FIRST_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FINEST = Decimal("0.01")


def read_row(mapping: Mapping[int, Target], titles: Sequence[str], texts: Sequence[str]) -> dict[str, str]:
    """Field and text of every cell that says something; a cell that says nothing changes nothing."""
    said: dict[str, str] = {}
    kept: list[str] = []
    for place, target in sorted(mapping.items()):
        text = texts[place].strip() if place < len(texts) else ""
        if target is Target.IGNORE or not text or text.casefold() in _NOTHING:
            continue
        if target is Target.KEEP:
            title = titles[place] if place < len(titles) else ""
            kept.append(f"{clean_line(title).replace(':', ' ').replace('：', ' ')}: {clean_line(text)}")  # noqa: RUF001
        else:
            said[target.value] = text if target in _LONG else clean_line(text)
    if kept:
        said["keep"] = "\n".join(kept)
    return said


def sides_of(text: str) -> tuple[str, str, str] | None:
    """60x40x35, 60*40*35 cm, 600×400×350mm: length, width and height in centimetres."""  # noqa: RUF002
    match = _SIDES.fullmatch(clean_code(text))
    if match is None:
        return None
    sides = [Decimal(match[number]) for number in (1, 2, 3)]
    if (match[4] or "").lower() == "mm":
        sides = [side / 10 for side in sides]
    length, width, height = (f"{side:f}" for side in sides)
    return length, width, height


def mended_number(text: str, *, is_whole: bool = False) -> str:
    """12.5kg, >=500 pcs and 9.20000001 were meant as numbers: the one number in the cell, as fine as it is kept."""
    plain = clean_code(text)
    number = read_number(plain)
    if number is None:
        found = _FIRST_NUMBER.findall(plain)
        number = read_number(found[0]) if len(found) == 1 and "-" not in plain else None
    if number is None or number <= 0:
        return ""
    if is_whole:
        return f"{number:f}" if number == number.to_integral_value() else ""
    return f"{number.quantize(PLACES).normalize():f}"


def mended_percentage(text: str) -> str:
    """0.13 in a column of rates is 13%: a sheet keeps a percentage as the share it is."""
    number = read_number(clean_code(text))
    if number is None or not 0 < number < 1:
        return ""
    share = (number * 100).quantize(_FINEST)
    return f"{share.normalize():f}%" if share >= 1 else ""
