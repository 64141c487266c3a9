"""What becomes of one row: clean columns, an offer, a rebate rate, with everything that needs a decision?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from math import prod
from typing import Any

from tradewind.domain.catalogue.details import (
    LONGEST_ELEMENTS,
    LONGEST_MODEL,
    LONGEST_NAME,
    LONGEST_NOTE,
    check_count,
    check_hs_code,
    check_lead,
    check_measure,
    check_parameters,
    check_percent,
    check_prose,
    check_quantity,
    check_unit,
)
from tradewind.domain.catalogue.importing.drafts import mended_number, mended_percentage, sides_of
from tradewind.domain.catalogue.importing.problems import Decisions, Trouble
from tradewind.domain.catalogue.offers import check_cost, check_currency
from tradewind.domain.vocabulary.details import Checked, check_text
from tradewind.domain.vocabulary.sheets.dates import read_date
from tradewind.domain.vocabulary.sheets.problems import Problem
from tradewind.domain.vocabulary.text import clean_code
from tradewind.domain.vocabulary.units import UNITS

SIDES = ("carton_length_cm", "carton_width_cm", "carton_height_cm")
# Of value added tax and its rebate in China since 2009.
_RATES = frozenset(f"{rate}%" for rate in (3, 5, 6, 9, 10, 11, 13, 14, 15, 16, 17))
_CBM_NEAR = Decimal("0.02")
_CUBIC_CENTIMETRES = Decimal(1_000_000)
_Check = Callable[[str], Checked[Any]]
_TEXTS: dict[str, tuple[_Check, int]] = {
    "name_zh": (partial(check_text, longest=LONGEST_NAME), LONGEST_NAME),
    "name_en": (partial(check_text, longest=LONGEST_NAME), LONGEST_NAME),
    "model": (partial(check_text, longest=LONGEST_MODEL), LONGEST_MODEL),
    "packing_note": (partial(check_text, longest=LONGEST_NOTE), LONGEST_NOTE),
    "declaration_elements": (partial(check_text, longest=LONGEST_ELEMENTS), LONGEST_ELEMENTS),
    "specification_zh": (check_prose, 10_000),
    "specification_en": (check_prose, 10_000),
    "selling_points_en": (check_prose, 10_000),
    "parameters": (check_parameters, 0),
}
_NUMBERS: dict[str, _Check] = {
    "moq": check_quantity, "pieces_per_carton": check_count, "lead_days": check_lead, "carton_gross_kg": check_measure,
    "carton_net_kg": check_measure, **dict.fromkeys(SIDES, check_measure),
}  # fmt: skip
_WHOLE = ("pieces_per_carton", "lead_days")
_PLURALS = {"PIECE": "PCS", "UNIT": "PCS", "EA": "PCS", "EACH": "PCS", "PAIRS": "PR", "CARTON": "CTN", "METER": "M"}


def named(text: str) -> str:
    """A name as it is compared: half-width, without blanks and case."""
    return "".join(clean_code(text).casefold().split())


@dataclass(frozen=True, slots=True)
class Known:
    """Who and what is there already, by name as names are compared."""

    categories: Mapping[str, int]
    suppliers: Mapping[str, int]
    keepers: Mapping[str, int]


@dataclass(slots=True)
class Judged:
    """A row as it can be written, what about it needs a decision, and why it is left out if it is."""

    columns: dict[str, Any] = field(default_factory=dict)
    category: str = ""
    rebate: tuple[Decimal, date | None] | None = None
    offer: dict[str, Any] = field(default_factory=dict)  # supplier (name), cost, currency, moq
    kept: list[dict[str, str]] = field(default_factory=list)  # parameters beside those that are there
    problems: list[Problem] = field(default_factory=list)
    skip: str = ""


class Judge:
    """Reads rows under the decisions somebody has taken; `known` names what is there."""

    def __init__(self, decisions: Decisions, known: Known) -> None:
        self._decisions, self._known = decisions, known

    def judged(self, said: Mapping[str, str], there: Mapping[str, Any] | None) -> Judged:
        """`there`: the columns of the product that has this code already."""
        row = Judged()
        for name, (check, longest) in _TEXTS.items():
            self._text(row, name, said.get(name, ""), check, longest)
        for name, check in _NUMBERS.items():
            self._number(row, name, said.get(name, ""), check, Trouble.NUMBER)
        self._size(row, said.get("carton_size", ""))
        self._hs_code(row, said.get("hs_code", ""))
        self._unit(row, said.get("unit", ""))
        self._rates(row, said)
        self._names(row, said)
        self._offer(row, said)
        self._carton(row, said.get("cbm", ""), there or {})
        if there is None and not row.columns.get("name_zh") and not row.columns.get("name_en"):
            if self._choice(row, Trouble.NO_NAME, "name_zh", said.get("code", ""), said.get("code", "")) == "code":
                row.columns["name_en"] = said.get("code", "")
            else:
                row.skip = row.skip or Trouble.NO_NAME.value
        row.kept = check_parameters(said.get("keep", "")).value
        return row

    def _choice(self, row: Judged, trouble: Trouble, where: str, said: str, proposed: str = "") -> str:
        row.problems.append(Problem(trouble, where, said[:200], proposed))
        choice = self._decisions.of(trouble)
        if choice == "skip":
            row.skip = row.skip or trouble.value
        return choice

    def _text(self, row: Judged, name: str, text: str, check: _Check, longest: int) -> None:
        if not text:
            return
        checked = check(text)
        if not checked.reason:
            row.columns[name] = checked.value
        elif self._choice(row, Trouble.UNFIT, name, text, text[: min(longest, 60)]) == "mend" and longest:
            row.columns[name] = check(text[:longest]).value

    def _number(self, row: Judged, name: str, text: str, check: _Check, trouble: Trouble) -> None:
        if not text:
            return
        checked = check(text)
        if not checked.reason:
            row.columns[name] = checked.value
            return
        mended = mended_number(text, is_whole=name in _WHOLE)
        mended = mended if mended and not check(mended).reason else ""
        if self._choice(row, trouble, name, text, mended) == "mend" and mended:
            row.columns[name] = check(mended).value

    def _size(self, row: Judged, text: str) -> None:
        if not text:
            return
        sides = sides_of(text)
        checked = [check_measure(side) for side in sides or ()]
        if not checked or any(each.reason for each in checked):
            self._choice(row, Trouble.NUMBER, "carton_size", text)
            return
        row.columns |= {name: each.value for name, each in zip(SIDES, checked, strict=True)}

    def _hs_code(self, row: Judged, text: str) -> None:
        checked = check_hs_code(text)
        if checked.reason:
            self._choice(row, Trouble.HS_CODE, "hs_code", text)
        elif text:
            row.columns["hs_code"] = checked.value

    def _unit(self, row: Judged, text: str) -> None:
        if not text:
            return
        spelled = text.strip().upper().rstrip(".")
        unit = check_unit(self._decisions.units.get(text) or _PLURALS.get(spelled, text))
        if not unit.reason and unit.value in UNITS:
            row.columns["unit"] = unit.value
            return
        proposed = "" if unit.reason else unit.value
        if self._choice(row, Trouble.UNIT, "unit", text, proposed) == "adopt" and proposed:
            row.columns["unit"] = proposed

    def _percent(self, row: Judged, name: str, text: str) -> Decimal | None:
        checked = check_percent(text)
        if not checked.reason:
            return checked.value
        mended = mended_percentage(text) if checked.reason == "percentage_or_share" else ""
        if mended in _RATES:  # a cell of 13% holds 0.13, and no rate is 0.13%
            return check_percent(mended).value
        is_mended = self._choice(row, Trouble.PERCENTAGE, name, text, mended) == "mend" and mended
        return check_percent(mended).value if is_mended else None

    def _rates(self, row: Judged, said: Mapping[str, str]) -> None:
        vat = self._percent(row, "vat_rate", said.get("vat_rate", ""))
        if vat is not None:
            row.columns["vat_rate"] = vat
        rate = self._percent(row, "rate", said.get("rate", ""))
        if rate is None:
            return
        text = said.get("valid_from", "")
        since = read_date(text) if text else None
        if text and since is None and self._choice(row, Trouble.DATE, "valid_from", text) != "today":
            return
        row.rebate = (rate, since)

    def _names(self, row: Judged, said: Mapping[str, str]) -> None:
        category = said.get("category", "")
        if category and len(category) > 80:  # noqa: PLR2004
            self._choice(row, Trouble.UNFIT, "category", category)
        elif category and (
            named(category) in self._known.categories
            or self._choice(row, Trouble.CATEGORY, "category", category) == "make"
        ):
            row.category = category
        keeper = said.get("keeper", "")
        if keeper and named(keeper) in self._known.keepers:
            row.columns["keeper_id"] = self._known.keepers[named(keeper)]
        elif keeper:
            self._choice(row, Trouble.KEEPER, "keeper", keeper)

    def _offer(self, row: Judged, said: Mapping[str, str]) -> None:
        supplier, cost = said.get("supplier", ""), said.get("cost", "")
        if not cost:
            return  # a supplier alone offers nothing: `plan` tells where that is lost
        offer: dict[str, Any] = {}
        reading = Judged()
        self._number(reading, "cost", cost, check_cost, Trouble.NUMBER)
        self._number(reading, "supplier_moq", said.get("supplier_moq", ""), check_quantity, Trouble.NUMBER)
        currency = check_currency(said.get("currency", ""))
        if currency.reason:
            self._choice(reading, Trouble.UNFIT, "currency", said["currency"])
            reading.columns.pop("cost", None)  # of an amount in nobody knows what nothing is kept
        row.problems += reading.problems
        row.skip = row.skip or reading.skip
        if "cost" not in reading.columns:
            return
        is_known = not supplier or named(supplier) in self._known.suppliers
        if is_known or self._choice(row, Trouble.SUPPLIER, "supplier", supplier) == "make":
            offer = {"supplier": supplier, "cost": reading.columns["cost"], "currency": currency.value}
            offer["moq"] = reading.columns.get("supplier_moq")
        row.offer = offer

    def _carton(self, row: Judged, cbm: str, there: Mapping[str, Any]) -> None:
        """What several columns say together: gross not below net, and the volume as the size has it."""
        gross, net = (row.columns.get(name, there.get(name)) for name in ("carton_gross_kg", "carton_net_kg"))
        if gross is not None and net is not None and gross < net:
            choice = self._choice(row, Trouble.WEIGHT, "carton_gross_kg", f"{gross:f} < {net:f}")
            for name in ("carton_gross_kg", "carton_net_kg"):
                row.columns.pop(name, None)
            if choice == "swap":
                row.columns |= {"carton_gross_kg": net, "carton_net_kg": gross}
        if not cbm:
            return
        stated = check_quantity(mended_number(cbm) or cbm).value
        sides = [side for name in SIDES if (side := row.columns.get(name, there.get(name)))]
        measured = prod(sides) / _CUBIC_CENTIMETRES if len(sides) == len(SIDES) else None
        if stated is not None and measured is not None and _is_near(stated, measured):
            return
        shown = f"{measured:.4f}" if measured is not None else ""
        if self._choice(row, Trouble.CBM, "cbm", cbm, shown) == "drop":
            for name in SIDES:
                row.columns.pop(name, None)


def _is_near(stated: Decimal, measured: Decimal) -> bool:
    """Within two per cent, or rounded: to two places at the coarsest."""
    last_place = int(stated.normalize().as_tuple().exponent)
    rounding = Decimal(5).scaleb(min(last_place, -2) - 1)
    return abs(stated - measured) <= max(stated * _CBM_NEAR, rounding)
