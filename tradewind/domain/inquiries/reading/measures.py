"""What do the goods weigh and how much room do they take?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inquiries.reading.letter import Certainty, Found, Page
from tradewind.domain.inquiries.reading.numbers import MULTIPLE, NO_WORD_BEFORE, NUMBER, amount_of, written

_KG = {
    "kg": (
        Decimal(1),
        r"kgs?|kilos?|kilogram\w*|kilogramm\w*|quilos?|кг|килограмм\w*|كجم|كغ|كيلو\w*|公斤|千克|キロ|킬로",
    ),
    "t": (Decimal(1000), 
r"m/?ts?|metric tons?|metric tonnes?|tonn?e?s?|tonnen|toneladas?|tonnellate|тонн\w*|тн|т|طن|أطنان|"
r"ton|吨|噸|公吨|トン|톤|tấn"
),
    "lbs": (Decimal("0.45359237"), r"lbs?|pounds|libras|фунт\w*"),
    "g": (Decimal("0.001"), r"grams?|gramos|gr"),
}  # fmt: skip
_CBM = (
    r"cbms?|m3|m³|m\^3|cubic met(?:er|re)s?|cu\.?\s?m|metros? c[uú]bicos?|mètres? cubes?|kubikmeter|metri "
    r"cubi|куб(?:\.|ических|ов)?\s?м(?:етр\w*|\.)?|м3|м³|кубов|кубометр\w*|متر مكعب|أمتار مكعبة|立方米|"
    r"立方公尺|立方|方(?=[，,。\s货]|$)|立方メートル|㎥|세제곱미터|루베|metreküp|metrów sześciennych|kubik|"
    r"khối"
)
_CUBIC_FEET = r"cu\.?\s?ft|cubic feet|cft|cuft"
_FEET_PER_CBM = Decimal("0.028316846592")

_WEIGHT = re.compile(
    rf"{NO_WORD_BEFORE}(?P<number>{NUMBER})(?P<multiple>{MULTIPLE})\s?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, (_factor, words) in _KG.items())
    + r")(?![A-Za-z\u00c0-\u024f\u0400-\u04ff0-9])\.?(?!\s?/|\s?per\b)",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    rf"{NO_WORD_BEFORE}(?P<number>{NUMBER})\s?(?:(?P<feet>{_CUBIC_FEET})|(?P<cbm>{_CBM}))(?![A-Za-z0-9])", re.IGNORECASE
)
_BEHIND_LABEL = re.compile(
    rf"(?:\bcbm|\bvolume|\bvolumen|\bvol|\bm3|объ[её]м|体积|體積|方数|容積|부피|الحجم)\s?[:：=]?\s?(?P<number>{NUMBER})(?!\s?[\w%])",
    re.IGNORECASE,
)
_SIDE = rf"({NUMBER})\s?(?:cm|mm|m|см|мм|м)?"
_SIZE = re.compile(
    rf"{NO_WORD_BEFORE}{_SIDE}\s?[x×х*]\s?{_SIDE}\s?[x×х*]\s?({NUMBER})\s?(cm|mm|m|см|мм|м|厘米|公分|センチ)(?!\w)",
    re.IGNORECASE,
)
_PER_METRE = {"cm": 100, "см": 100, "厘米": 100, "公分": 100, "センチ": 100, "mm": 1000, "мм": 1000, "m": 1, "м": 1}
_PACKAGES = re.compile(
    r"(?<![\w.,-])(\d{1,5})\s?(?:x\s)?(?:cartons?|ctns?|boxes|box|pallets?|plts?|packages?|pkgs?|pieces|"
    r"pcs|cases|crates|cajas?|bultos?|palets?|kartons?|paletten|colis|palettes?|caixas?|paletes?|volumes|"
    r"colli|scatole|pallet|bancali|мест\w*|короб\w*|паллет\w*|ящик\w*|كرتون\w*|طبلي\w*|صناديق|箱|件|托|"
    r"ctn|個口|ケース|박스)(?!\w)",
    re.IGNORECASE,
)
_GROSS = re.compile(r"gross|g\.?\s?w\b|brut|brutto|lordo|брутто|毛重|総重量|إجمالي|الإجمالي|총중량|brüt", re.IGNORECASE)
_NET = re.compile(r"\bnet\b|n\.?w\.?\b|neto|netto|нетто|净重|صافي|净", re.IGNORECASE)
_LABEL = re.compile(
    r"weigh|peso|poids|gewicht|вес|масс|весит|重|重量|وزن|중량|무게|ağırlık|waga|berat|trọng lượng|wt\b", re.IGNORECASE
)
_TOTAL = re.compile(r"total|gesamt|totale|общ|всего|总|總|合計|الإجمالي|총|in all|altogether", re.IGNORECASE)
_BESIDE_VOLUME = re.compile(rf"\s?[,;/]\s?{NUMBER}\s?(?:{_CBM})(?![A-Za-z0-9])", re.IGNORECASE)
_EACH = re.compile(
    r"^\s*(?:each|per|/(?!\s?\d)|cada|je\b|pro\b|chacun|ciascun|кажд|每)|^\s?(?:bags?|sacks?|drums?|capacity|load)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(
    r"capacity|capacidad|tragkraft|capacité|портат|грузопод|load up to|载重|承重|holds?", re.IGNORECASE
)
_LOOK_BACK = 32


@dataclass(frozen=True, slots=True)
class _Weight:
    rank: int
    kilograms: Decimal
    start: int
    end: int


def weight_in(page: Page, *, is_freight: bool) -> Found[Decimal] | None:
    """Kilograms, gross before net. A bare "500 kg" is a weight in a freight letter and a quantity in any other."""
    weights = [each for each in _weights(page.plain, page.signature_at) if each.rank < 3 or is_freight]
    best = min(weights, key=lambda each: (each.rank, each.start), default=None)
    if best is None:
        return None
    certainty = Certainty.SAID if best.rank < 3 else Certainty.LIKELY
    return page.found(best.kilograms, best.start, best.end, certainty)


def _weights(text: str, end: int) -> Iterator[_Weight]:
    for match in _WEIGHT.finditer(text, 0, end):
        unit = next(name for name in _KG if match[name])
        amount = amount_of(match["number"], match["multiple"] or "", three_are_decimals=_as_decimals(match, unit))
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rpartition("\n")[2]
        if (
            amount is None
            or amount <= 0
            or _EACH.match(text[match.end() : match.end() + 12])
            or _CAPACITY.search(before)
        ):
            continue
        kilograms = written((amount * _KG[unit][0]).quantize(Decimal("0.001")).normalize())
        rank = _rank(re.split(r"[,;，；、]", before)[-1], before)
        rank = min(rank, 2) if _BESIDE_VOLUME.match(text, match.end()) else rank
        yield _Weight(rank, kilograms, match.start(), match.end())


def _as_decimals(match: re.Match[str], unit: str) -> bool:
    return unit == "t" and "," not in match["number"]


def _rank(near: str, before: str) -> int:
    if _NET.search(near):
        return 2
    if _GROSS.search(near):
        return 0
    if _LABEL.search(near) or _LABEL.search(before[-14:]):
        return 1
    return 3 if not _TOTAL.search(near) else 2


def volume_in(page: Page, *, is_freight: bool) -> Found[Decimal] | None:
    """Cubic metres: as said, or from sides and a number of packages that stand beside them."""
    for match in _VOLUME.finditer(page.plain, 0, page.signature_at):
        amount = amount_of(match["number"], three_are_decimals="." in match["number"])
        if amount and not _EACH.match(page.plain[match.end() : match.end() + 8]):
            cubic = amount * (_FEET_PER_CBM if match["feet"] else 1)
            return page.found(_rounded(cubic), match.start(), match.end())
    labelled = _BEHIND_LABEL.search(page.plain, 0, page.signature_at)
    if labelled and (amount := amount_of(labelled["number"], three_are_decimals=True)):
        return page.found(_rounded(amount), labelled.start(), labelled.end())
    return _from_sides(page) if is_freight else None


def _from_sides(page: Page) -> Found[Decimal] | None:
    """Only from one size with one count: two sizes would have to be shared out by guessing."""
    sizes = list(_SIZE.finditer(page.plain, 0, page.signature_at))
    if len(sizes) != 1:
        return None
    size = sizes[0]
    line_start = page.plain.rfind("\n", 0, size.start()) + 1
    line_end = page.plain.find("\n", size.end())
    counts = list(_PACKAGES.finditer(page.plain, line_start, line_end if line_end >= 0 else len(page.plain)))
    sides = [amount_of(size[place]) for place in (1, 2, 3)]
    if len(counts) != 1 or not all(sides):
        return None
    per_metre = Decimal(_PER_METRE[size[4].lower()])
    volume = Decimal(counts[0][1])
    for side in sides:
        volume *= (side or Decimal(0)) / per_metre
    start, end = min(counts[0].start(), size.start()), max(counts[0].end(), size.end())
    return page.found(_rounded(volume), start, end, Certainty.LIKELY)


def _rounded(amount: Decimal) -> Decimal:
    return written(amount.quantize(Decimal("0.001")).normalize())
