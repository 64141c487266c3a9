"""Changing the account on which a party is paid: with four eyes and a call back."""

from dataclasses import asdict
from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.approvals import BANK
from tradewind.apps.parties.models import Party, PartyBankAccount
from tradewind.apps.parties.refusals import BankChangeWaiting, SameBankAccount
from tradewind.domain.approvals.deciding import judge_reason
from tradewind.domain.parties.banks import PartyBankDetails, clean_party_bank, is_fresh, masked, warnings
from tradewind.domain.parties.lifecycle import PARTY_BANK_LIFECYCLE, PartyBankState
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.services import request_approval
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case


@use_case
def propose_bank_account(
    *, party_id: int, details: PartyBankDetails, reason: str, replaces_id: int | None = None, by: Actor, at: datetime
) -> PartyBankAccount:
    """Propose an account, or a change of one; until a second person has called back, the old one stands."""
    require(by, permissions.CHANGE_BANK)
    party = Party.objects.select_for_update().get(pk=queries.party_for(by, party_id).pk)
    queries.refuse_merged(by, party)
    clean, why = clean_party_bank(details), judge_reason(reason)
    replaced = _to_replace(party, replaces_id) if replaces_id is not None else None
    _refuse_the_same(party, clean)

    account = PartyBankAccount.objects.create(
        **asdict(clean), party=party, replaces=replaced, proposed_by_id=by.pk, proposed_at=at
    )  # fmt: skip
    audit.record(
        "party_bank.proposed", party, by=by, at=at, bank_account=account.pk, account=masked(account.account), reason=why
    )  # fmt: skip
    request_approval(
        kind=BANK, subject=account, subject_title=party.name, facts=_facts(by, party, clean, replaced, at), reason=why,
        by=by, at=at,
    )  # fmt: skip
    return account


def on_bank_decided(event: ApprovalDecided) -> None:
    """Granted, the account comes into force and the one it replaces makes way; otherwise it is refused."""
    by = people.colleague_by_id(event.by_id) if event.kind == BANK else None
    if by is None:
        return
    account = PartyBankAccount.objects.select_for_update(of=("self",)).select_related("party").get(pk=event.subject_id)
    action = "take_effect" if event.is_granted else "refuse"
    account.state = PARTY_BANK_LIFECYCLE.after(action, account.state)
    account.decided_by_id, account.decided_at = by.pk, event.at
    account.save(update_fields=["state", "decided_by", "decided_at"])
    if event.is_granted and account.replaces_id:
        _replace(account.replaces_id)
    facts = {"bank_account": account.pk, "account": masked(account.account)}
    if event.is_granted:
        audit.record("party_bank.in_force", account.party, by=by, at=event.at, called=event.called, **facts)
    else:
        audit.record("party_bank.refused", account.party, by=by, at=event.at, reason=event.note or "–", **facts)


def _to_replace(party: Party, account_id: int) -> PartyBankAccount:
    rows = PartyBankAccount.objects.select_for_update()
    account = rows.filter(pk=account_id, party=party, state=PartyBankState.IN_FORCE).first()
    if account is None:
        raise NotFound(what="bank_account")
    if PartyBankAccount.objects.filter(replaces=account, state=PartyBankState.PROPOSED).exists():
        raise BankChangeWaiting()
    return account


def _refuse_the_same(party: Party, clean: PartyBankDetails) -> None:
    """Nothing to confirm where nothing would change."""
    alive = [PartyBankState.IN_FORCE, PartyBankState.PROPOSED]
    if PartyBankAccount.objects.filter(party=party, state__in=alive, **asdict(clean)).exists():
        raise SameBankAccount()


def _replace(account_id: int) -> None:
    old = PartyBankAccount.objects.select_for_update().get(pk=account_id)
    if "replace" in PARTY_BANK_LIFECYCLE.actions_from(old.state):
        old.state = PARTY_BANK_LIFECYCLE.after("replace", old.state)
        old.save(update_fields=["state"])


def _facts(
    by: Actor, party: Party, clean: PartyBankDetails, replaced: PartyBankAccount | None, at: datetime
) -> dict[str, object]:
    """What the second person compares, whom to call, and what looks like fraud: as it stood before the proposal."""
    numbers = queries.known_numbers(by, party)
    found = warnings(
        clean, party_country=party.country, mails=queries.mails_before(by, party, at=at),
        changes=queries.contact_changes_before(by, party, at=at),
        has_old_number=any(not is_fresh(number, at) for number in numbers), at=at,
    )  # fmt: skip
    before = {name: getattr(replaced, name) for name in asdict(clean)} if replaced else {}
    return {
        "party": party.pk,
        "bank": clean.bank_name,
        "currency": clean.currency,
        "after": asdict(clean),
        "before": before,
        "numbers": [
            {"number": known.number, "whose": known.whose, "since": known.since.isoformat(),
             "fresh": "1" if is_fresh(known, at) else ""}
            for known in numbers
        ],
        "warnings": [{"code": each.code, "facts": dict(each.facts)} for each in found],
    }  # fmt: skip
