"""How do the demo company's own facts come into the database?"""

from collections.abc import Iterable
from dataclasses import asdict

from tradewind.demo import company
from tradewind.demo.company import AccountOfEntity, EntityRow
from tradewind.demo.days import Days
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.company.details import clean_entity
from tradewind.domain.vocabulary.working_time import DEFAULT_HOURS
from tradewind.platform.company import services
from tradewind.platform.company.models import (
    THE_PROFILE,
    CalendarDay,
    CompanyProfile,
    EntityBankAccount,
    LegalEntity,
    WorkingShift,
)
from tradewind.platform.use_case.unit import gathered


def write_company(days: Days, ledger: Ledger) -> None:
    profile = CompanyProfile(  # whoever looks around has no phone tied to the demo
        pk=THE_PROFILE, name=company.NAME, name_en=company.NAME_EN, require_second_factor=False,
        public_address=company.PUBLIC_ADDRESS, version=2,
    )  # fmt: skip
    profile.save(force_insert=True)
    ledger.note(
        "company.revised", profile, "boss", company.founded_at(days),
        before={"name": "", "name_en": "", "require_second_factor": True, "public_address": ""},
        after={
            "name": company.NAME, "name_en": company.NAME_EN, "require_second_factor": False,
            "public_address": company.PUBLIC_ADDRESS,
        },
    )  # fmt: skip
    _write_hours(profile, days, ledger)
    _write_accounts(_write_entities(company.entities(days), ledger), company.bank_accounts(days), ledger)
    for row in company.calendar_days(days):
        day = CalendarDay.objects.create(
            on=row.on, is_working=row.is_working, name=row.name, set_by=ledger.people[row.by], set_at=row.at
        )  # fmt: skip
        facts = {"on": row.on, "is_working": row.is_working, "name": row.name}
        ledger.note("calendar_day.set", day, row.by, row.at, **facts)


def _write_hours(profile: CompanyProfile, days: Days, ledger: Ledger) -> None:
    """The usual hours of the trade, confirmed by the boss."""
    WorkingShift.objects.bulk_create(
        WorkingShift(weekday=weekday, opens=shift.opens, closes=shift.closes)
        for weekday, shifts in DEFAULT_HOURS.items()
        for shift in shifts
    )
    hours = {
        str(weekday): [f"{shift.opens:%H:%M}-{shift.closes:%H:%M}" for shift in shifts]
        for weekday, shifts in DEFAULT_HOURS.items()
    }
    ledger.note("working_hours.set", profile, "boss", company.hours_set_at(days), before=hours, after=hours)


def _write_entities(rows: Iterable[EntityRow], ledger: Ledger) -> dict[str, LegalEntity]:
    found = {}
    for row in rows:
        clean = clean_entity(row.details, year=row.at.year)
        entity = LegalEntity.objects.create(**asdict(clean), updated_at=row.at, updated_by=ledger.people[row.by])
        ledger.note("legal_entity.registered", entity, row.by, row.at, kind=entity.kind, name=str(entity))
        found[row.key] = entity
    return found


def _write_accounts(
    entities: dict[str, LegalEntity], rows: Iterable[AccountOfEntity], ledger: Ledger
) -> None:  # fmt: skip
    """Through the use cases: each proposal is a request, each confirmation its decision."""
    written: list[EntityBankAccount] = []
    for row in rows:
        with gathered() as deeds:
            account = services.propose_bank_account(
                entity_id=entities[row.entity].pk, details=row.details, by=ledger.people[row.by], at=row.at,
                replaces_id=written[row.replaces].pk if row.replaces is not None else None,
            )  # fmt: skip
        ledger.deeds.extend(deeds)
        written.append(account)
        if row.confirmed_at:
            with gathered() as deeds:
                services.confirm_bank_account(
                    account_id=account.pk, call_back_note=row.note, by=ledger.people[row.confirmed_by],
                    at=row.confirmed_at,
                )  # fmt: skip
            ledger.deeds.extend(deeds)
