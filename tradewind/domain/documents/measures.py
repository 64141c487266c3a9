"""How much is it, in what, and do two papers mean the same amount?"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.tables import OUTER_PACKAGES, PACKAGE_KINDS, UNITS
from tradewind.domain.vocabulary.text import clean_code, read_number

_NUMBER_FIRST = re.compile(r"([+-]?[\d,. ]*\d)\s*(.*)")
_COUNTED = re.compile(
    r"(?<![\d,])(\d[\d,]{0,11})\)?\s*(?:wooden |ply |corrugated )?([a-z]+|[\u4e00-\u9fff]+)", re.IGNORECASE
)
_UNIT_DOTS = re.compile(r"[.\s()]")
_LONGEST_COUNT = 12  # digits
GENERAL = "package"


@dataclass(frozen=True, slots=True)
class Measure:
    """`amount` in the unit as written; `step` is the last digit that is shown."""

    amount: Decimal
    unit: str
    raw: str

    @property
    def kind(self) -> str:
        """mass, length ... ; an unknown unit is a kind of its own, no unit is none."""
        return UNITS[self.unit][0] if self.unit in UNITS else self.unit

    @property
    def factor(self) -> Decimal:
        return UNITS[self.unit][1] if self.unit in UNITS else Decimal(1)

    @property
    def whole(self) -> Decimal:
        """In the kind's own unit: kilograms, metres, pieces."""
        return self.amount * self.factor

    @property
    def step(self) -> Decimal:
        return self.factor.scaleb(min(int(self.amount.as_tuple().exponent), 0))


@dataclass(frozen=True, slots=True)
class Packages:
    """ "3 PALLETS (150 CARTONS)": each kind with its number."""

    counts: tuple[tuple[int, str], ...]
    raw: str

    @property
    def inner(self) -> int:
        """Of what stands on pallets, else of what there is."""
        within = [count for count, kind in self.counts if kind not in OUTER_PACKAGES]
        return sum(within) if within else sum(count for count, _ in self.counts)


def read_measure(text: str, unit: str = "") -> Measure | None:
    """ "1,234.50 KGS"; `unit` is what a bare number is in."""
    plain = clean_code(text)
    match = _NUMBER_FIRST.fullmatch(plain)
    number = read_number(match[1]) if match else None
    if match is None or number is None:
        return None
    return Measure(number, unit_of(match[2] or unit), text)


@lru_cache(maxsize=256)
def unit_of(text: str) -> str:
    return _UNIT_DOTS.sub("", clean_code(text)).lower()


def read_packages(text: str, kind: str = "") -> Packages | None:
    plain = clean_code(text)
    if (bare := plain.replace(",", "")).isdecimal() and len(bare) <= _LONGEST_COUNT:
        return Packages(((int(bare), kind_of(kind)),), f"{text} {kind}".strip())
    counts = [(int(each[1].replace(",", "")), kind_of(each[2])) for each in _COUNTED.finditer(plain)]
    return Packages(tuple(counts), text) if counts else None


@lru_cache(maxsize=256)
def kind_of(word: str) -> str:
    plain = clean_code(word).lower().rstrip(".")
    last = plain.split(" ")[-1] if plain else ""
    return PACKAGE_KINDS.get(plain) or PACKAGE_KINDS.get(last) or last or GENERAL


def measures_alike(left: Measure, right: Measure) -> Likeness:
    """To the last digit that both show; never across kinds of measure, never guessing a unit."""
    if left.kind != right.kind:
        return _across_kinds(left, right)
    # Half of the coarser last digit: 1234.48 kg is shown as 1234.5 kg elsewhere.
    allowed = Decimal(0) if left.step == right.step else max(left.step, right.step) / 2
    return Likeness.SAME if abs(left.whole - right.whole) <= allowed else Likeness.CONFLICT


def _across_kinds(left: Measure, right: Measure) -> Likeness:
    if left.unit and right.unit:
        single = {"piece", "set", "pair"}
        same_number = left.amount == right.amount and {left.kind, right.kind} <= single
        return Likeness.ARGUABLE if same_number else Likeness.INCOMPARABLE
    return Likeness.SAME if left.amount == right.amount else Likeness.UNKNOWN


def packages_alike(left: Packages, right: Packages) -> Likeness:
    """Cartons are held against cartons; "packages" are packages of any kind."""
    mine, theirs = _by_kind(left), _by_kind(right)
    shared = (mine.keys() & theirs.keys()) - {GENERAL}
    if shared:
        return _worst(all(mine[kind] == theirs[kind] for kind in shared))
    if GENERAL in mine or GENERAL in theirs:
        return _worst(bool(set(mine.values()) & set(theirs.values())))
    both_outer = mine.keys() <= OUTER_PACKAGES, theirs.keys() <= OUTER_PACKAGES
    return Likeness.CONFLICT if both_outer[0] == both_outer[1] else Likeness.ARGUABLE


def _worst(is_same: bool) -> Likeness:
    return Likeness.SAME if is_same else Likeness.CONFLICT


def _by_kind(packages: Packages) -> dict[str, int]:
    counted: dict[str, int] = {}
    for count, kind in packages.counts:
        counted[kind] = counted.get(kind, 0) + count
    return counted
