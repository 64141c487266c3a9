"""Who are we, on which accounts are we paid, and when do we work?"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from django.db.models import BooleanField, DateField, IntegerField, QuerySet, TimeField, Value
from django.db.models.functions import Cast

from tradewind.domain.company.lifecycle import BankAccountState
from tradewind.domain.vocabulary.calendars import CalendarDay as DayOfCalendar
from tradewind.domain.vocabulary.calendars import OfficeCalendar, OwnDay
from tradewind.domain.vocabulary.working_time import Shift, WorkingClock, WorkingHours
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.access.rows import the_one
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.company import permissions
from tradewind.platform.company.models import (
    THE_PROFILE,
    CalendarDay,
    CompanyProfile,
    EntityBankAccount,
    LegalEntity,
    WorkingShift,
)
from tradewind.platform.reading import once
from tradewind.platform.use_case.revising import fingerprint

IMAGES = ("letterhead", "seal")


def company_profile() -> CompanyProfile:
    """Who we are; before anybody has said so, an empty profile. Pages show it before anybody logs in."""
    return the_one(CompanyProfile.objects.filter(pk=THE_PROFILE)) or CompanyProfile(pk=THE_PROFILE)


def company_name(language: str = "") -> str:
    """What we are called in a language; empty before anybody has said so."""
    profile = company_profile()
    return (language.startswith("en") and profile.name_en) or profile.name


def facts_fresh_for_days() -> int:
    """How many days a fact about a customer counts before it is to be confirmed."""
    return company_profile().facts_fresh_for_days


def public_address() -> str:
    """Where buyers outside reach this house, without a slash at its end; empty where they do not."""
    return company_profile().public_address


def second_factor_required() -> bool:
    """Whether everybody who needs a second step to log in must set it up."""
    return company_profile().require_second_factor


def visible_entities(by: Actor) -> QuerySet[LegalEntity]:
    """The legal entities in use, oldest first: the first one is the one papers start with."""
    return _entities(by).filter(archived_at=None)


def archived_entities(by: Actor) -> QuerySet[LegalEntity]:
    return _entities(by).exclude(archived_at=None)


def legal_entity_for(by: Actor, entity_id: int) -> LegalEntity:
    """One legal entity to look at, or refuse."""
    rows = _entities(by).select_related("updated_by", "letterhead", "seal")
    entity = rows.filter(pk=entity_id).first()
    if entity is None:
        raise NotFound(what="legal_entity")
    return entity


def entity_image(by: Actor, entity_id: int, which: str) -> Attachment:
    """The letterhead or the seal of a legal entity, or refuse."""
    entity = _entities(by).select_related("letterhead", "seal").filter(pk=entity_id).first()
    image: Attachment | None = getattr(entity, which, None) if which in IMAGES else None
    if image is None:
        raise NotFound(what="image")
    return image


def bank_accounts(
    by: Actor, states: Iterable[BankAccountState], *, archived_too: bool = False
) -> QuerySet[EntityBankAccount]:
    """The receiving accounts in some states, for a list: confirmed for papers, proposed for the second person."""
    if not allows(by, permissions.VIEW):
        return EntityBankAccount.objects.none()
    rows = EntityBankAccount.objects.filter(state__in=list(states))
    if not archived_too:
        rows = rows.filter(entity__archived_at=None)
    return rows.select_related("entity", "proposed_by", "decided_by", "replaces").order_by("entity_id", "pk")


def bank_accounts_of(by: Actor, entity: LegalEntity) -> list[EntityBankAccount]:
    """Every receiving account of an entity the caller has fetched, the newest first: also declined and retired ones."""
    rows = bank_accounts(by, BankAccountState, archived_too=True).filter(entity=entity)
    return list(rows.order_by("-pk"))


def own_day(by: Actor, on: date) -> CalendarDay | None:
    """The office's own word about a day, with who gave it."""
    require(by, permissions.VIEW)
    return CalendarDay.objects.select_related("set_by").filter(on=on).first()


def bank_account_for(by: Actor, account_id: int) -> EntityBankAccount:
    """One receiving account to look at, or refuse."""
    rows = bank_accounts(by, BankAccountState, archived_too=True)
    account = rows.filter(pk=account_id).first()
    if account is None:
        raise NotFound(what="bank_account")
    return account


def working_hours() -> WorkingHours:
    """The hours of the week; no row at all means the usual hours of the trade."""
    rows = list(WorkingShift.objects.all())
    if not rows:
        return WorkingHours()
    by_weekday: dict[int, tuple[Shift, ...]] = {}
    for row in rows:
        by_weekday[row.weekday] = (*by_weekday.get(row.weekday, ()), Shift(row.opens, row.closes))
    return WorkingHours(by_weekday)


def hours_as_facts(hours: WorkingHours) -> dict[str, list[str]]:
    """The hours of the week as the trail writes them."""
    return {
        str(weekday): [f"{shift.opens:%H:%M}-{shift.closes:%H:%M}" for shift in shifts]
        for weekday, shifts in sorted(hours.by_weekday.items())
    }


def version_of_hours(hours: WorkingHours) -> int:
    return fingerprint(hours_as_facts(hours))


def version_of_day(day: CalendarDay | None) -> int:
    """0 before the office has said anything about the day."""
    return fingerprint(day.is_working, day.name) if day else 0


def office_calendar() -> OfficeCalendar:
    """China's holidays with the office's own days laid over them."""
    return OfficeCalendar({row.on: OwnDay(row.is_working, row.name) for row in CalendarDay.objects.all()})


def working_clock() -> WorkingClock:
    """What every deadline in working time runs by. Kept as long as nobody changes it, with what it has worked out."""
    return once(_clock_as_it_stands)


def _clock_as_it_stands() -> WorkingClock:
    """Hours and days in one query: nearly every page asks for both."""
    shifts = WorkingShift.objects.order_by().values_list(
        "weekday", "opens", "closes", Cast(Value(None), DateField()), Cast(Value(None), BooleanField()), Value("")
    )
    days = CalendarDay.objects.values_list(
        Cast(Value(None), IntegerField()),
        Cast(Value(None), TimeField()),
        Cast(Value(None), TimeField()),
        "on",
        "is_working",
        "name",
    )
    by_weekday: dict[int, tuple[Shift, ...]] = {}
    own_days: dict[date, OwnDay] = {}
    for weekday, opens, closes, on, is_working, name in shifts.union(days, all=True):
        if on is None:
            by_weekday[weekday] = (*by_weekday.get(weekday, ()), Shift(opens, closes))
        else:
            own_days[on] = OwnDay(is_working, name)
    hours = {weekday: tuple(sorted(each)) for weekday, each in by_weekday.items()}
    usual = WorkingHours()
    return _clock_of(usual.zone, tuple(sorted((hours or usual.by_weekday).items())), tuple(sorted(own_days.items())))


@lru_cache(maxsize=4)
def _clock_of(
    zone: str, hours: tuple[tuple[int, tuple[Shift, ...]], ...], own_days: tuple[tuple[date, OwnDay], ...]
) -> WorkingClock:
    return WorkingClock(WorkingHours(dict(hours), zone), OfficeCalendar(dict(own_days)))


def days_of_year(by: Actor, year: int) -> tuple[DayOfCalendar, ...]:
    """Every day of a year and why it is what it is."""
    require(by, permissions.VIEW)
    first = date(year, 1, 1)
    return tuple(office_calendar().days(first, date(year, 12, 31) + timedelta(days=1)))


def _entities(by: Actor) -> QuerySet[LegalEntity]:
    rows = LegalEntity.objects.order_by("pk")
    return rows if allows(by, permissions.VIEW) else rows.none()
