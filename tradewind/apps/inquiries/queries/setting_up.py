"""Which fields of work, absences and cadence are set?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.facts import cadence_rules, cadence_table
from tradewind.apps.inquiries.models import Absence, SalesField
from tradewind.domain.inquiries.cadence import CadenceRule
from tradewind.platform.access import Actor, require, sees_all_rows
from tradewind.platform.people import queries as people


@dataclass(frozen=True, slots=True)
class FieldOfWork:
    """The markets and products of a person; version 0 before anybody has set them."""

    user_id: int
    name: str
    countries: tuple[str, ...]
    product_words: tuple[str, ...]
    version: int
    updated_at: datetime | None = None
    updated_by: str = ""


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """Who is away, and who stands in."""

    pk: int
    user_id: int
    who: str
    deputy: str
    begins_on: date
    ends_on: date
    reason: str
    may_end: bool


@dataclass(frozen=True, slots=True)
class Cadence:
    """The table in force."""

    rules: tuple[CadenceRule, ...]
    version: int
    updated_at: datetime | None = None
    updated_by: str = ""


def fields_of_work(by: Actor) -> list[FieldOfWork]:
    """Everybody who sells, with what is theirs."""
    require(by, permissions.SET_UP)
    known = {row.user_id: row for row in SalesField.objects.select_related("updated_by")}
    return [_field(person.pk, person.called, known.get(person.pk)) for person in people.salespeople(by)]


def absences(by: Actor, *, on: date) -> list[AbsenceRow]:
    """Absences of today and later: everybody who sells may know who is there."""
    require(by, permissions.VIEW)
    rows = Absence.objects.select_related("user", "deputy").filter(ended_at=None, ends_on__gte=on)
    return [
        AbsenceRow(
            row.pk, row.user_id, row.user.called, row.deputy.called, row.begins_on, row.ends_on, row.reason,
            by.pk == row.user_id or sees_all_rows(by),
        )
        for row in rows.order_by("begins_on", "pk")
    ]  # fmt: skip


def cadence(by: Actor) -> Cadence:
    """The table with who changed it last."""
    require(by, permissions.VIEW)
    table = cadence_table()
    rules: Sequence[CadenceRule] = cadence_rules(table)
    if table is None:
        return Cadence(tuple(rules), 0)
    return Cadence(tuple(rules), table.version, table.updated_at, table.updated_by.called)


def _field(user_id: int, name: str, row: SalesField | None) -> FieldOfWork:
    if row is None:
        return FieldOfWork(user_id, name, (), (), 0)
    return FieldOfWork(
        user_id, name, tuple(row.countries), tuple(row.product_words), row.version, row.updated_at,
        row.updated_by.called,
    )  # fmt: skip
