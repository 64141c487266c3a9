"""How do the demo company's own facts come into the database?"""

from collections.abc import Iterable
from dataclasses import asdict

from tradewind.demo import company
from tradewind.demo.company import AccountOfEntity, EntityRow
from tradewind.demo.days import Days
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.company.details import clean_bank_account, clean_entity
from tradewind.domain.company.lifecycle import BankAccountState
from tradewind.domain.vocabulary.working_time import DEFAULT_HOURS
from tradewind.platform.company.models import (
    THE_PROFILE,
    CalendarDay,
    CompanyProfile,
    EntityBankAccount,
    LegalEntity,
    WorkingShift,
)


def write_company(days: Days, ledger: Ledger) -> None:
    profile = CompanyProfile(  # whoever looks around has no phone tied to the demo
        pk=THE_PROFILE, name=company.NAME, name_en=company.NAME_EN, require_second_factor=False, version=2
    )  # fmt: skip
    profile.save(force_insert=True)
    ledger.note(
        "company.revised", profile, "boss", company.founded_at(days),
        before={"name": "", "name_en": "", "require_second_factor": True},
        after={"name": company.NAME, "name_en": company.NAME_EN, "require_second_factor": False},
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
    written: list[EntityBankAccount] = []
    for row in rows:
        entity, clean = entities[row.entity], asdict(clean_bank_account(row.details))
        replaces = written[row.replaces] if row.replaces is not None else None
        account = EntityBankAccount.objects.create(
            **clean, entity=entity, replaces=replaces, proposed_by=ledger.people[row.by], proposed_at=row.at,
            state=BankAccountState.CONFIRMED if row.confirmed_by else BankAccountState.PROPOSED,
            decided_by_id=ledger.id_of(row.confirmed_by), decided_at=row.confirmed_at, note=row.note,
        )  # fmt: skip
        written.append(account)
        replaced = replaces.pk if replaces else None
        ledger.note("bank_account.proposed", account, row.by, row.at, entity=entity.pk, replaces=replaced, **clean)
        if row.confirmed_at:
            ledger.note(
                "bank_account.confirmed", account, row.confirmed_by, row.confirmed_at, note=row.note, replaces=replaced
            )  # fmt: skip
