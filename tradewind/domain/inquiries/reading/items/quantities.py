"""Which quantities with a unit stand in a line?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inquiries.reading.numbers import MULTIPLE, NO_WORD_BEFORE, NUMBER, amount_of, written
from tradewind.domain.inquiries.reading.phrases import rows_of
from tradewind.domain.inquiries.reading.tables import UNITS, WIDE_UNITS
from tradewind.domain.vocabulary.folding import folded_text

MEASURES = frozenset(["kg", "t", "g", "lbs", "m", "m2", "m3", "l", "yards"])
_LATIN_UNITS: dict[str, str] = {}
for _spelling, _unit in rows_of(UNITS):
    _LATIN_UNITS.setdefault(_spelling.lower(), _unit)
    _LATIN_UNITS.setdefault(folded_text(_spelling), _unit)
_WIDE = {spelling: unit for spelling, unit in rows_of(WIDE_UNITS)}


def _any_of(spellings: dict[str, str]) -> str:
    return "|".join(re.escape(each) for each in sorted(spellings, key=len, reverse=True))


_UNIT = rf"(?:(?P<unit>{_any_of(_LATIN_UNITS)})(?![\w²³])\.?|(?P<wide>{_any_of(_WIDE)}))"
_RANGE = rf"(?:\s?(?:-|–|—|~|to|bis|до|a|à|至|到|and|から|〜|~|ila)\s?(?P<upper>{NUMBER}){MULTIPLE})?"
_QUANTITY = re.compile(
    rf"{NO_WORD_BEFORE}(?P<number>{NUMBER})(?P<multiple>{MULTIPLE}){_RANGE}\+?\s?(?:个)?\s?\(?{_UNIT}\)?", re.IGNORECASE
)
_BOX = (
    r"(?P<feet>20|40|45)\s?(?:'|’|′|ft\b|feet\b|foot\b|pies\b|pieds\b|piedi\b|fuß\b|pés\b|-?футов\w*|尺|"
    r"英尺|呎|フィート|피트|قدم)?\s?-?(?P<type>GP|DC|DV|DRY|STD|ST|HQ|HC|HCs?|high cube|RF|RH|OT|FR|NOR|"
    r"TK|尺柜|高柜|小柜|大柜|平柜|柜|尺)?"
)
_CONTAINERS = re.compile(
    
rf"{NO_WORD_BEFORE}(?P<number>\d{{1,3}})\s?(?:(?:x|×|х|\*)\s?|(?:full\s)?(?P<word>containers?|contenedor(?:es)?|"
rf"conteneurs?|contêiner(?:es)?|contêineres|kontejner\w*|kontener\w*|konteyner|контейнер\w*|حاوية|حاويات|"
rf"个|個|条|台)\s?(?:of|de|da|di|x|à|مقاس|-)?\s?)"

    
rf"{_BOX}(?:\s?(?:containers?|контейнер\w*|contenedor\w*|conteneurs?|kontener\w*|konteyner\w*|FCL|コンテナ|"
rf"컨테이너|货柜|集装箱))?(?![\w'])"
,
    re.IGNORECASE,
)  # fmt: skip
_ONE_BOX = re.compile(
    r"(?<!\w)(?:one|an?|un|una|um|ein(?:en)?|один|odin|bir|一个|一個|1个)\s?(?:full\s)?(?:(?:containers?|"
    r"contenedor|conteneur|contêiner|контейнер|container|konteyner)\s(?:of\s|de\s|da\s|di\s)?)?(?P<feet>20|"
    r"40|45)\s?(?:'|’|ft\.?|feet|foot|pies|pieds|piedi|pés|尺|英尺|футов\w*)?\s?-?(?P<type>GP|DC|DV|HQ|"
    r"HC|RF|RH|OT|high cube|尺柜|高柜|柜)(?![\w])",
    re.IGNORECASE,
)
_TYPES = {"hq": "HQ", "hc": "HQ", "hcs": "HQ", "high cube": "HQ", "高柜": "HQ", "大柜": "GP", "rf": "RF", "rh": "RF",
          "ot": "OT", "fr": "FR", "nor": "NOR", "tk": "TK"}  # fmt: skip
_EACH = re.compile(
    r"^\)?\s*(?:each|per|/(?!\s?(?:pieces?|sets?|pairs?|units?)\b)|a piece|cada|je\b|pro\b|chacun|cadauno|"
    r"кажд|per\b|по цене|al mes|every)",
    re.IGNORECASE,
)
# "5 m bell tent", "1.2 米折叠桌": how large a thing is. So few metres of cloth nobody orders without saying "of".
_SHORTEST_ORDER = 20
_NAMES_THING = re.compile(r"\s?(?!(?:of|de|di|von|van)\b)[^\W\d_]", re.IGNORECASE)
_OF_SOMETHING_ELSE = re.compile(r"^\s*(?:فولت|واط|وات|вт|квт|volt|watt)", re.IGNORECASE)
_PER_MONTH = re.compile(
    r"^\s*(?:per|a|/|al|pro|par|por|в|每)\s?(?:month|year|week|mes|año|monat|jahr|mois|mês|mese|месяц|год|月)",
    re.IGNORECASE,
)
_PRICED_AT = re.compile(
    rf"^\s?(?:[$€£¥]|USD|EUR)\s?{NUMBER}|^\s?{NUMBER}\s?(?:ドル|円|元|美元|美金|欧元|달러|원|USD|EUR)"
)
_PRICED_PER = re.compile(r"(?:/(?!\s)|\bper|\bpor|\bpro|\bpar|\beach|[$€£¥]|\bUSD|\bEUR|\bUS\$|每)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    amount: Decimal
    unit: str
    start: int
    end: int

    @property
    def is_measure(self) -> bool:
        return self.unit in MEASURES


def quantities_in(line: str) -> list[Quantity]:
    """In their order. Of a range the lower end is kept: so much is surely asked for."""
    boxes = list(_containers(line))
    taken = [(box.start, box.end) for box in boxes]
    others = [each for each in _counted(line) if not any(start < each.end and each.start < end for start, end in taken)]
    return sorted([*boxes, *others], key=lambda each: each.start)


def _containers(line: str) -> Iterator[Quantity]:
    for match in _CONTAINERS.finditer(line):
        if int(match["number"]) and (
            match["type"]
            or match["word"]
            or re.search(r"['’′a-zA-Z\u0400-\u9fff]", match[0][len(match["number"]) + 3 :])
        ):
            yield Quantity(Decimal(match["number"]), _box(match), match.start(), match.end())
    for match in _ONE_BOX.finditer(line):
        yield Quantity(Decimal(1), _box(match), match.start(), match.end())


def _box(match: re.Match[str]) -> str:
    return match["feet"] + _TYPES.get((match["type"] or "").lower(), "GP")


def _counted(line: str) -> Iterator[Quantity]:
    for match in _QUANTITY.finditer(line):
        unit = _WIDE[match["wide"]] if match["wide"] else _LATIN_UNITS[match["unit"].lower()]
        amount = amount_of(match["number"], match["multiple"] or "")
        if amount is None or amount <= 0 or _PRICED_PER.search(line[: match.start()]):
            continue
        if not _is_something_else(amount, unit, line[: match.start()], line[match.end() :]):
            yield Quantity(written(amount), unit, match.start(), match.end())


def _is_something_else(amount: Decimal, unit: str, before: str, after: str) -> bool:
    """A power, a size, a price of one, so many in each: nothing of it is ordered."""
    if _OF_SOMETHING_ELSE.match(after) or (unit in ("m", "l", "g") and before.rstrip().endswith("(")):
        return True
    if unit == "m" and amount < _SHORTEST_ORDER and _NAMES_THING.match(after):
        return True
    is_price_of_one = amount == 1 and _PRICED_AT.match(after)
    return bool(is_price_of_one or (_EACH.match(after) and not _PER_MONTH.match(after)))


def unit_named(text: str) -> str | None:
    """The unit a cell of a table or a form names alone."""
    plain = text.strip().rstrip(".").lower()
    return _LATIN_UNITS.get(plain) or _WIDE.get(plain)


def bare_amount(text: str) -> tuple[Decimal, str | None] | None:
    """A cell that holds a number and perhaps its unit: "20,000", "500 pcs", "500-1000"."""
    found = quantities_in(text.strip())
    if found:
        return found[0].amount, found[0].unit
    match = re.match(rf"\s*(?:about|approx\.?|ca\.?|约|大约)?\s*({NUMBER})({MULTIPLE})", text)
    amount = amount_of(match[1], match[2] or "") if match else None
    return (written(amount), None) if amount else None
