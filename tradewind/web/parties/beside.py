"""What stands beside a party's timeline: who shares it, where is it paid, what is being decided?"""

from dataclasses import dataclass
from typing import Any

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.approvals import COLLISION, SHARING
from tradewind.domain.parties.banks import masked
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyBankState
from tradewind.platform.access import Actor, allows
from tradewind.platform.approvals import queries as approvals


@dataclass(frozen=True, slots=True)
class BankRow:
    """An account as this person may see it."""

    pk: int
    bank_name: str
    currency: str
    account: str
    holder: str
    swift: str
    state: str
    proposed_by: str
    has_change: bool  # a change waits; until it is confirmed this account stands


def beside(by: Actor, party: Any, has: queries.PartyHas) -> dict[str, object]:
    """The cards of a party the caller has fetched; `has` says which of them are worth asking for."""
    is_customer = party.kind == PartyKind.CUSTOMER
    shares = list(queries.shares_of(by, party)) if is_customer and has.shares else []
    for share in shares:
        share.party = party  # fetched already
    return {
        "links": queries.links_of(by, party) if has.links else [],
        "banks": bank_rows(by, party) if has.bank_accounts else [],
        "may_propose_bank": allows(by, permissions.CHANGE_BANK),
        "shares": [(share, queries.may_end_share(by, share)) for share in shares],
        "waiting": approvals.open_about(by, party, kinds=(SHARING, COLLISION)) if is_customer and has.waiting else [],
    }


def bank_rows(by: Actor, party: Any) -> list[BankRow]:
    """Whole numbers of what is in force; of what is proposed, only for those who propose and confirm."""
    rows, sees_whole = queries.bank_accounts_of(by, party), queries.sees_whole_accounts(by)
    changing = {row.replaces_id for row in rows if row.state == PartyBankState.PROPOSED}
    return [
        BankRow(
            row.pk, row.bank_name, row.currency,
            row.account if sees_whole or row.state == PartyBankState.IN_FORCE else masked(row.account),
            row.holder, row.swift, row.state, row.proposed_by.called, row.pk in changing,
        )
        for row in rows
    ]  # fmt: skip
