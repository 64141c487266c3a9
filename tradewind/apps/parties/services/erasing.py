"""Taking a person's details out of the house on legal request."""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.parties import queries
from tradewind.apps.parties.events import ContactErased
from tradewind.apps.parties.facts import same_contact
from tradewind.apps.parties.models import Contact, ImportRow, Party
from tradewind.apps.parties.refusals import AlreadyErased, NoReason
from tradewind.apps.parties.services.contacts import pass_main_on
from tradewind.apps.parties.services.finding import keep_found
from tradewind.domain.parties.erasing import ERASED_NAME, PERSONAL
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.events import publish
from tradewind.platform.upkeep.services import erase_facts
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import save_next

LONGEST_REASON = 200


@use_case
def erase_contact(*, contact_id: int, reason: str, by: Actor, at: datetime) -> Contact:
    """Blank a person's details in the record and in its history; that it happened, and why, stays."""
    found = queries.contact_to_erase(by, contact_id)
    party = Party.objects.select_for_update().get(pk=found.party_id)
    contact = Contact.objects.select_for_update().get(pk=found.pk)
    why = clean_line(reason)[:LONGEST_REASON]
    if not why:
        raise NoReason()
    if contact.name == ERASED_NAME:
        raise AlreadyErased()

    records = queries.records_ever_joined(by, party)
    people = [contact, *_same_elsewhere(contact, records)]
    was_primary = contact.is_primary
    addresses = sorted({person.email.lower() for person in people if person.email})
    phones = sorted({phone for person in people for phone in (person.phone, person.phone_e164) if phone})
    for person in people:
        _blank(person, by, at)
    if was_primary:
        pass_main_on(party, by, at)
    keep_found(*[record.pk for record in records if record.state != PartyState.MERGED], at=at)

    numbers = {person.pk for person in people}
    for record in records:
        erase_facts(subject=record, reason=why, only=lambda facts: facts.get("contact") in numbers, by=by, at=at)
    # The sheet's rows speak of people too; what became of a row stays.
    ImportRow.objects.filter(party__in=records).update(texts=[], ready={})
    audit.record("contact.erased", party, by=by, at=at, contact=contact.pk, reason=why)
    publish(ContactErased(tuple(sorted(numbers)), tuple(addresses), tuple(phones), why, by_id=by.pk, at=at))
    return contact


def _same_elsewhere(contact: Contact, records: Sequence[Party]) -> list[Contact]:
    """The same person's rows with the records it was merged with: an un-merge would bring them back."""
    others = Contact.objects.select_for_update().filter(party__in=records).exclude(pk=contact.pk).order_by("pk")
    return [other for other in others if other.name != ERASED_NAME and same_contact(contact, other)]


def _blank(contact: Contact, by: Actor, at: datetime) -> None:
    contact.name, contact.is_primary = ERASED_NAME, False
    contact.archived_at = contact.archived_at or at
    for column in PERSONAL:
        setattr(contact, column, "")
    save_next(contact, ["name", "is_primary", "archived_at", *PERSONAL], by=by, at=at)
