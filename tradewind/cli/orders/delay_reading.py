"""Which plan stands in an object?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from tradewind.cli.records.reading import Fields
from tradewind.domain.quotations.checking import problems_of_percent
from tradewind.domain.shipping.delay.plan import (
    Alternatives,
    CreditTerms,
    Milestone,
    Penalty,
    PenaltyBasis,
    Plan,
    Promises,
)
from tradewind.domain.shipping.delay.simulating import LONGEST_SLIP
from tradewind.domain.shipping.sailings import CutOff, CutOffKind, Preparation, Sailing
from tradewind.domain.vocabulary.calendars import OwnDay
from tradewind.domain.vocabulary.countries import is_country
from tradewind.domain.vocabulary.credit_dates import PRESENTATION_DAYS, CreditDates, PartialShipments
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.lateness import LatenessClause, LatenessStep
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.tolerances import Counted, Tolerance
from tradewind.domain.vocabulary.working_days import WorkingDays

_FIRST, _LAST = date(2000, 1, 1), date(2100, 1, 1)  # nobody plans beyond, and the calendars end
_MOST, _MOST_DAYS = 500, 366


def read_plan(fields: Fields) -> tuple[Plan, int]:
    """Raises BadDetails with everything that is wrong."""
    days, calendars = _days(fields, "slip_days", needed=True, most=LONGEST_SLIP), _Calendars(fields)
    factory = calendars.of(fields, "factory_country", "CN")
    plan = Plan(
        milestones=_milestones(fields),
        booked=_sailing(fields.object_of("booked")) or _NO_SAILING,
        preparation=Preparation(
            _days(fields, "instructions_days"), _days(fields, "weighing_days"), _days(fields, "yard_days"), factory
        ),
        promises=_promises(fields),
        credit=_credit(fields.object_of("credit"), calendars),
        alternatives=_alternatives(fields),
        factory=factory,
        destination=calendars.of(fields, "destination_country"),
    )
    if not fields.given.get("booked"):
        fields.complain("booked", "required")
    if fields.problems:
        raise BadDetails(tuple(fields.problems))
    return plan, days


_NO_SAILING = Sailing("", _LAST)


class _Calendars:
    """Calendars by country, each with what the caller knows of it."""

    def __init__(self, fields: Fields) -> None:
        self._own: dict[str, dict[date, OwnDay]] = {}
        for row in _rows(fields, "own_days"):
            on, country = day_of(row, "on", needed=True), row.currency("country", "CN")
            if on is not None:
                self._own.setdefault(country, {})[on] = OwnDay(row.flag("works"), row.text("name"))

    def of(self, fields: Fields, name: str, default: str = "") -> WorkingDays:
        country = fields.currency(name, default)
        if country and not is_country(country):
            fields.complain(name, "unknown_country")
            country = ""
        own: Mapping[date, OwnDay] = self._own.get(country, {})
        return WorkingDays(country, own)


def day_of(fields: Fields, name: str, *, needed: bool = False) -> date | None:
    if needed and not fields.given.get(name):
        fields.complain(name, "required")
    found = fields.day(name)
    if found is not None and not _FIRST <= found < _LAST:
        fields.complain(name, "day_out_of_range")
        return None
    return found


def _days(fields: Fields, name: str, default: int = 0, *, needed: bool = False, most: int = _MOST_DAYS) -> int:
    if needed:
        fields.needed(name)
    days = fields.whole(name, default)
    if not 0 <= days <= most:
        fields.complain(name, "below_zero" if days < 0 else "too_large")
        return default
    return days


def _rows(fields: Fields, name: str) -> list[Fields]:
    rows = fields.list_of(name)
    if len(rows) > _MOST:
        fields.complain(name, "too_many")
    return rows[:_MOST]


def _milestones(fields: Fields) -> tuple[Milestone, ...]:
    rows = _rows(fields, "milestones")
    if not rows:
        fields.complain("milestones", "required")
    found = []
    for place, row in enumerate(rows, 1):
        planned_on, done_on = day_of(row, "planned_on", needed=True), day_of(row, "done_on")
        found.append(Milestone(row.text("name") or str(place), planned_on or _FIRST, done_on))
    return tuple(found)


def _sailing(fields: Fields | None) -> Sailing | None:
    if fields is None:
        return None
    departs_on, arrives_on = day_of(fields, "departs_on", needed=True), day_of(fields, "arrives_on")
    cut_offs = _cut_offs(fields)
    if departs_on is None:
        return None
    if arrives_on is not None and arrives_on < departs_on:
        fields.complain("arrives_on", "arrives_before_departure")
    for each in cut_offs:
        if each.on > departs_on:
            fields.complain(f"cut_offs.{each.kind}", "cut_off_after_departure")
    return Sailing(fields.text("vessel") or "–", departs_on, arrives_on, cut_offs)


def _cut_offs(fields: Fields) -> tuple[CutOff, ...]:
    told = fields.object_of("cut_offs")
    kinds = (CutOffKind.INSTRUCTIONS, CutOffKind.WEIGHT, CutOffKind.YARD)
    found = [_cut_off(told, kind) for kind in kinds] if told is not None else []
    return tuple(each for each in found if each is not None)


def _cut_off(fields: Fields, kind: CutOffKind) -> CutOff | None:
    """2026-10-12, or with the port's hour behind a T or a blank."""
    typed = fields.text(kind)
    day, _blank, hour = typed.replace("T", " ").partition(" ")
    alone = Fields({kind: day}, fields.problems, fields.prefix)
    on = day_of(alone, kind)
    try:
        at = time.fromisoformat(hour) if hour not in ("", "24:00") else None
    except ValueError:
        fields.complain(kind, "not_a_date")
        return None
    return CutOff(kind, on, at.replace(tzinfo=None) if at else None) if on is not None else None


def _promises(fields: Fields) -> Promises:
    promises = Promises(
        latest_shipment_on=day_of(fields, "latest_shipment_on"),
        arrival_on=day_of(fields, "promised_arrival_on"),
        allows_partial=not fields.flag("forbids_partial"),
        tolerance=Tolerance(_percent(fields, "more_percent"), _percent(fields, "less_percent")),
    )
    told = fields.object_of("penalty")
    return promises if told is None else replace(promises, penalty=_penalty(told))


def read_clause(fields: Fields) -> LatenessClause:
    cap = _percent(fields, "cap_percent") if fields.given.get("cap_percent") is not None else None
    fields.needed("percent")
    return LatenessClause(
        _percent(fields, "percent"),
        fields.choice("step", LatenessStep) or LatenessStep.DAY,
        _days(fields, "grace_days"),
        cap,
        not fields.flag("by_the_day"),
    )


def _penalty(fields: Fields) -> Penalty:
    clause = read_clause(fields)
    currency, amount = fields.currency("currency", "USD"), fields.needed("amount")
    if currency not in CURRENCIES:
        fields.complain("currency", "unknown_currency")
        currency = "USD"
    if amount < 0:
        fields.complain("amount", "below_zero")
    basis = fields.choice("counts", PenaltyBasis) or PenaltyBasis.SHIPMENT
    return Penalty(clause, Money(amount, currency), basis)


def _percent(fields: Fields, name: str) -> Decimal:
    """Between 0 and 100; 0 stands for what cannot be."""
    found = fields.number(name)
    problems = [*problems_of_percent(fields.prefix + name, found)]
    fields.problems.extend(problems)
    return Decimal(0) if problems else found


def _credit(fields: Fields | None, calendars: _Calendars) -> CreditTerms | None:
    if fields is None:
        return None
    dates = CreditDates(
        day_of(fields, "latest_shipment_on"),
        day_of(fields, "expires_on"),
        _days(fields, "presentation_days", PRESENTATION_DAYS.value),
        fields.choice("partial_shipments", PartialShipments) or PartialShipments.ALLOWED,
        calendars.of(fields, "bank_country", "CN"),
    )
    return CreditTerms(
        dates,
        fields.choice("quantity", Counted) or Counted.PIECES,
        fields.flag("says_about"),
        _days(fields, "papers_days"),
        _days(fields, "courier_days"),
    )


def _alternatives(fields: Fields) -> Alternatives:
    later = [_sailing(row) for row in _rows(fields, "later_sailings")]
    percent = _percent(fields, "ready_percent") if fields.given.get("ready_percent") is not None else None
    air = _days(fields, "air_days") if fields.given.get("air_days") is not None else None
    return Alternatives(tuple(each for each in later if each is not None), percent, air)
