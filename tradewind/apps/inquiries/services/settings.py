"""Who looks after which markets, who is away, how often a grade is followed up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.events import CadenceSet
from tradewind.apps.inquiries.facts import cadence_rules
from tradewind.apps.inquiries.models import THE_TABLE, Absence, CadenceTable, SalesField
from tradewind.apps.inquiries.refusals import AbsenceOverlaps, BadAbsence, BadCadence
from tradewind.domain.inquiries.cadence import CadenceRule
from tradewind.domain.inquiries.contacts import Counted
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.vocabulary.countries import is_country
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require, sees_all_rows
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

MOST_TIMES = 7


@dataclass(frozen=True, slots=True)
class AbsenceDetails:
    """Who is away, from the first to the last day, and who takes what comes."""

    user_id: int
    deputy_id: int
    begins_on: date
    ends_on: date
    reason: str = ""


@use_case
def set_field(
    *, user_id: int, version: int, countries: Sequence[str], product_words: Sequence[str], by: Actor, at: datetime
) -> SalesField:
    """Say which markets and products are a salesperson's."""
    require(by, permissions.SET_UP)
    queries.require_seller(by, user_id)
    field = SalesField.objects.select_for_update().filter(user_id=user_id).first()
    refuse_stale(version, field.version if field else 0)
    before = {"countries": field.countries, "product_words": field.product_words} if field else {}
    field = field or SalesField(user_id=user_id, version=0)
    field.countries = sorted({code for code in countries if is_country(code)})
    field.product_words = sorted({word for text in product_words if (word := clean_line(text).lower())})
    field.version += 1
    field.updated_at, field.updated_by_id = at, by.pk
    field.save()
    audit.record(
        "sales_field.set", field, by=by, at=at, user=user_id, before=before,
        after={"countries": field.countries, "product_words": field.product_words},
    )  # fmt: skip
    return field


@use_case
def note_absence(*, details: AbsenceDetails, by: Actor, at: datetime) -> Absence:
    """Somebody will be away: new inquiries go to the deputy, and what waits for an answer is seen by both (R54)."""
    require(by, permissions.GRADE)
    if details.user_id != by.pk:
        require(by, permissions.SET_UP)
    queries.require_seller(by, details.user_id)
    queries.require_seller(by, details.deputy_id)
    if details.deputy_id == details.user_id or details.ends_on < details.begins_on:
        raise BadAbsence()
    same = Absence.objects.filter(
        user_id=details.user_id, ended_at=None, begins_on__lte=details.ends_on, ends_on__gte=details.begins_on
    )
    if same.exists():
        raise AbsenceOverlaps()
    absence = Absence.objects.create(
        user_id=details.user_id, deputy_id=details.deputy_id, begins_on=details.begins_on, ends_on=details.ends_on,
        reason=clean_line(details.reason)[:120], by_id=by.pk, at=at,
    )  # fmt: skip
    audit.record(
        "absence.noted", absence, by=by, at=at, user=details.user_id, deputy=details.deputy_id,
        begins_on=details.begins_on, ends_on=details.ends_on,
    )  # fmt: skip
    _turn(timezone.localdate(at))  # the night's round is over
    return absence


@use_case
def end_absence(*, absence_id: int, by: Actor, at: datetime) -> Absence:
    """Back again, or it was a mistake."""
    absence = Absence.objects.select_for_update().filter(pk=absence_id, ended_at=None).first()
    if absence is None or not (by.pk == absence.user_id or sees_all_rows(by)):
        raise NotFound(what="absence")
    absence.ended_at, absence.is_on = at, False
    absence.save(update_fields=["ended_at", "is_on"])
    audit.record("absence.ended", absence, by=by, at=at, user=absence.user_id)
    return absence


@use_case
def show_to_deputies(*, on: date, by: Actor, at: datetime) -> int:  # noqa: ARG001
    """Whose days have begun is stood in for, whose days are over is not any more; how many changed."""
    require(by, "jobs.view")
    return _turn(on)


def _turn(on: date) -> int:
    away = Q(begins_on__lte=on, ends_on__gte=on, ended_at=None)
    begun = Absence.objects.filter(away, is_on=False).update(is_on=True)
    return begun + Absence.objects.filter(~away, is_on=True).update(is_on=False)


@use_case
def set_cadence(*, version: int, rules: Sequence[CadenceRule], by: Actor, at: datetime) -> CadenceTable:
    """Change how often a grade is followed up."""
    require(by, permissions.SET_CADENCE)
    grades = {rule.grade for rule in rules if rule.counted is Counted.FOLLOW_UPS and rule.times}
    if grades != set(Grade) or any(not 0 <= rule.times <= MOST_TIMES for rule in rules):
        raise BadCadence()
    table = CadenceTable.objects.select_for_update().filter(pk=THE_TABLE).first()
    refuse_stale(version, table.version if table else 0)
    before = [_row(rule) for rule in cadence_rules(table)]
    table = table or CadenceTable(pk=THE_TABLE, version=0)
    table.rows = [_row(rule) for rule in rules]
    table.version += 1
    table.updated_at, table.updated_by_id = at, by.pk
    table.save()
    audit.record("cadence.set", table, by=by, at=at, before=before, after=table.rows)
    publish(CadenceSet(by.pk, at))
    return table


def _row(rule: CadenceRule) -> dict[str, object]:
    return {
        "grade": str(rule.grade), "times": rule.times, "period": str(rule.period), "counted": str(rule.counted),
        "on_different_days": rule.on_different_days, "in_first_half": rule.in_first_half,
    }  # fmt: skip
