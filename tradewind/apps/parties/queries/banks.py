"""On which accounts is a party paid, and which of its numbers were known before a request?"""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.models import Contact, Interaction, Party, PartyBankAccount
from tradewind.apps.parties.queries.scope import visible_parties
from tradewind.domain.parties.banks import SOON, KnownNumber
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.lifecycle import PartyBankState
from tradewind.platform.access import Actor, NotFound, allows
from tradewind.platform.audit import queries as audit

_WRITTEN = (Channel.EMAIL, Channel.FAX, Channel.WHATSAPP, Channel.WECHAT, Channel.LINKEDIN, Channel.PLATFORM)
# Every deed that may write a number: who fills a gap by a sheet or by a merge has written it no less than by hand.
_OF_COLUMNS = ("party.revised", "party.imported", "party.import_merged", "party.merged")
_CHANGES = (*_OF_COLUMNS, "contact.added", "contact.revised")
_LOOKED_BACK = 500  # changes of one record
_OF_THE_PARTY = ""


def bank_accounts_of(by: Actor, party: Party) -> list[PartyBankAccount]:
    """The accounts of a party the caller has fetched: those in force, then what is proposed."""
    rows = PartyBankAccount.objects.filter(
        party=party, state__in=[PartyBankState.IN_FORCE, PartyBankState.PROPOSED]
    ).select_related("replaces", "proposed_by", "decided_by")  # fmt: skip
    return list(rows.order_by("state", "pk"))  # in_force comes before proposed


def visible_bank_accounts(by: Actor) -> QuerySet[PartyBankAccount]:
    """The accounts of the parties a person may open."""
    return PartyBankAccount.objects.filter(party__in=visible_parties(by)).select_related("party")


def bank_account_for(by: Actor, account_id: int) -> PartyBankAccount:
    """One account of a party, or refuse."""
    account = visible_bank_accounts(by).filter(pk=account_id).first()
    if account is None:
        raise NotFound(what="bank_account")
    return account


def sees_whole_accounts(by: Actor) -> bool:
    """While a change waits, its number is for those who propose and confirm; the others see the tail."""
    return allows(by, permissions.CHANGE_BANK)


def known_numbers(by: Actor, party: Party) -> list[KnownNumber]:
    """Every number the party had or has, the longest known first, with the moment since when it is on record.

    The old value of a changed number counts too: it is the one a swindler did not put there.
    """
    changes = audit.trail_of(by, party, actions=_CHANGES, limit=_LOOKED_BACK)
    found: dict[str, KnownNumber] = {}
    for known in (*_present(party, changes), *_former(party, changes)):
        earlier = found.get(known.number)
        if earlier is None or known.since < earlier.since:
            found[known.number] = known
    return sorted(found.values(), key=lambda known: known.since)


def mails_before(by: Actor, party: Party, *, at: datetime) -> list[datetime]:
    """When the party wrote lately: a changed account that follows a mail is the mark of fraud."""
    rows = Interaction.objects.filter(
        party=party, channel__in=_WRITTEN, at__gte=at - SOON, at__lte=at, struck_at=None
    )  # fmt: skip
    return list(rows.values_list("at", flat=True)[:20])


def contact_changes_before(by: Actor, party: Party, *, at: datetime) -> list[datetime]:
    """When somebody changed how the party is reached lately."""
    rows = audit.trail_of(by, party, actions=_CHANGES, limit=50)
    near = [row for row in rows if at - row.at <= SOON]
    return [row.at for row in near if row.action not in _OF_COLUMNS or {"phone", "email"} & set(_fields(row.facts))]


def _present(party: Party, changes: list[audit.TrailRow]) -> Iterator[KnownNumber]:
    if party.phone:
        yield KnownNumber(party.phone, _OF_THE_PARTY, _since(changes, None, party.phone, party.created_at))
    people = Contact.objects.filter(party=party, archived_at=None).exclude(phone="").order_by("pk")
    for person in people:
        since = _since(changes, person.pk, person.phone, person.updated_at)
        yield KnownNumber(person.phone, person.name, since)


def _since(changes: list[audit.TrailRow], contact_id: int | None, number: str, otherwise: datetime) -> datetime:
    """When the number was written; a deed whose facts were erased cannot vouch for it."""
    for row in changes:  # the newest first
        if row.facts.get("contact") != contact_id:
            continue
        if row.action == "contact.added" or _after(row.facts, "phone") == number:
            return row.at
    return otherwise


def _former(party: Party, changes: list[audit.TrailRow]) -> Iterator[KnownNumber]:
    """Numbers that were replaced: known at least since the record, or the contact, was opened."""
    for row in changes:
        before = row.facts.get("before")
        number = before.get("phone") if isinstance(before, dict) else None
        if isinstance(number, str) and number:
            contact_id = row.facts.get("contact")
            whose = str(row.facts.get("name") or "") if contact_id else _OF_THE_PARTY
            older = [each for each in changes if each.seq < row.seq]
            first = _added_at(older, contact_id) if contact_id else party.created_at
            yield KnownNumber(number, whose, _since_former(older, contact_id, number, first or row.at))


def _since_former(older: list[audit.TrailRow], contact_id: object, number: str, otherwise: datetime) -> datetime:
    for row in older:
        if row.facts.get("contact") == contact_id and _after(row.facts, "phone") == number:
            return row.at
    return otherwise


def _added_at(changes: list[audit.TrailRow], contact_id: object) -> datetime | None:
    added = (row.at for row in changes if row.action == "contact.added" and row.facts.get("contact") == contact_id)
    return next(added, None)


def _after(facts: dict[str, object], field: str) -> object:
    after = facts.get("after")
    return after.get(field) if isinstance(after, dict) else None


def _fields(facts: dict[str, object]) -> list[str]:
    after = facts.get("after")
    return list(after) if isinstance(after, dict) else []
