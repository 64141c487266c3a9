"""Changing the accounts on which we are paid, with four eyes."""

from dataclasses import asdict
from datetime import datetime

from tradewind.domain.company.details import BankDetails, clean_bank_account
from tradewind.domain.company.lifecycle import BANK_ACCOUNT_LIFECYCLE, BankAccountState
from tradewind.domain.company.second_person import LONGEST_NOTE, judge_confirmation
from tradewind.domain.vocabulary.text import clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.company import permissions, queries
from tradewind.platform.company.events import BankAccountDecided, BankAccountProposed
from tradewind.platform.company.models import EntityBankAccount, LegalEntity
from tradewind.platform.company.refusals import ChangeWaiting, EntityArchived, ReasonNeeded
from tradewind.platform.events import publish
from tradewind.platform.people.queries import require_own_person
from tradewind.platform.use_case import use_case


@use_case
def propose_bank_account(
    *, entity_id: int, details: BankDetails, replaces_id: int | None = None, by: Actor, at: datetime
) -> EntityBankAccount:
    """Propose a new account, or a change of one; until a second person confirms it, the old one stands."""
    require(by, permissions.CHANGE_BANK)
    entity = _entity_in_use(by, entity_id)
    replaced = _account_to_replace(entity, replaces_id) if replaces_id is not None else None
    clean = clean_bank_account(details)

    account = EntityBankAccount.objects.create(
        **asdict(clean), entity=entity, replaces=replaced, proposed_by_id=by.pk, proposed_at=at
    )  # fmt: skip
    audit.record(
        "bank_account.proposed", account, by=by, at=at, entity=entity.pk, replaces=replaces_id, **asdict(clean)
    )  # fmt: skip
    publish(BankAccountProposed(account.pk, str(entity), _facts(clean, replaced), by.pk, at))
    return account


@use_case
def confirm_bank_account(*, account_id: int, call_back_note: str, by: Actor, at: datetime) -> EntityBankAccount:
    """Bring a proposed account into force after calling the bank back; the one it replaces retires."""
    require(by, permissions.CHANGE_BANK)
    account = _account_to_decide(by, account_id)
    account.state = BANK_ACCOUNT_LIFECYCLE.after("confirm", account.state)
    note = judge_confirmation(proposed_by=account.proposed_by_id, confirmed_by=by.pk, call_back_note=call_back_note)
    require_own_person(by, asked_by=account.proposed_by_id, since=account.proposed_at)

    _decide(account, note, by, at)
    if account.replaces_id is not None:
        _retire_replaced(account.replaces_id, account, by, at)
    audit.record("bank_account.confirmed", account, by=by, at=at, note=note, replaces=account.replaces_id)
    publish(BankAccountDecided(account.pk, True, note, by.pk, at))
    return account


@use_case
def decline_bank_account(*, account_id: int, reason: str, by: Actor, at: datetime) -> EntityBankAccount:
    """Turn a proposed account down, or take one's own proposal back."""
    require(by, permissions.CHANGE_BANK)
    account = _account_to_decide(by, account_id)
    account.state = BANK_ACCOUNT_LIFECYCLE.after("decline", account.state)
    note = _reason(reason)
    _decide(account, note, by, at)
    audit.record("bank_account.declined", account, by=by, at=at, reason=note)
    publish(BankAccountDecided(account.pk, False, note, by.pk, at))
    return account


@use_case
def retire_bank_account(*, account_id: int, reason: str, by: Actor, at: datetime) -> EntityBankAccount:
    """Stop using an account; no second person, for nobody can be paid into an account that is gone."""
    require(by, permissions.CHANGE_BANK)
    account = _account_to_decide(by, account_id)
    account.state = BANK_ACCOUNT_LIFECYCLE.after("retire", account.state)
    note = _reason(reason)
    account.save(update_fields=["state"])
    audit.record("bank_account.retired", account, by=by, at=at, reason=note)
    return account


def _facts(clean: BankDetails, replaced: EntityBankAccount | None) -> dict[str, object]:
    """What the second person compares: the account as proposed, and as it stands."""
    after = asdict(clean)
    before = {name: getattr(replaced, name) for name in after} if replaced else {}
    return {"after": after, "before": before, "bank": clean.bank_name, "currency": clean.currency}


def _entity_in_use(by: Actor, entity_id: int) -> LegalEntity:
    entity = queries.legal_entity_for(by, entity_id)
    if entity.archived_at is not None:
        raise EntityArchived()
    return entity


def _account_to_replace(entity: LegalEntity, account_id: int) -> EntityBankAccount:
    account = (
        EntityBankAccount.objects.select_for_update()
        .filter(pk=account_id, entity=entity, state=BankAccountState.CONFIRMED)
        .first()
    )
    if account is None:
        raise NotFound(what="bank_account")
    if EntityBankAccount.objects.filter(replaces=account, state=BankAccountState.PROPOSED).exists():
        raise ChangeWaiting()
    return account


def _account_to_decide(by: Actor, account_id: int) -> EntityBankAccount:
    queries.bank_account_for(by, account_id)
    return EntityBankAccount.objects.select_for_update().get(pk=account_id)


def _decide(account: EntityBankAccount, note: str, by: Actor, at: datetime) -> None:
    account.note, account.decided_by_id, account.decided_at = note, by.pk, at
    account.save(update_fields=["state", "note", "decided_by", "decided_at"])


def _retire_replaced(old_id: int, new: EntityBankAccount, by: Actor, at: datetime) -> None:
    """The account that makes way; somebody may have retired it by hand while its change was waiting."""
    old = EntityBankAccount.objects.select_for_update().get(pk=old_id)
    if "retire" not in BANK_ACCOUNT_LIFECYCLE.actions_from(old.state):
        return
    old.state = BANK_ACCOUNT_LIFECYCLE.after("retire", old.state)
    old.save(update_fields=["state"])
    audit.record("bank_account.retired", old, by=by, at=at, replaced_by=new.pk)


def _reason(text: str) -> str:
    note = clean_paragraphs(text)
    if not note or len(note) > LONGEST_NOTE:
        raise ReasonNeeded()
    return note
