"""Taking a person's details out of the house on legal request."""

from datetime import datetime

from tradewind.apps.parties import queries
from tradewind.apps.parties.models import Contact, ImportRow, Party
from tradewind.apps.parties.refusals import AlreadyErased, NoReason
from tradewind.apps.parties.services.contacts import pass_main_on
from tradewind.apps.parties.services.finding import keep_found
from tradewind.domain.parties.erasing import ERASED_NAME, PERSONAL
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor
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

    was_primary = contact.is_primary
    contact.name, contact.is_primary = ERASED_NAME, False
    contact.archived_at = contact.archived_at or at
    for column in PERSONAL:
        setattr(contact, column, "")
    save_next(contact, ["name", "is_primary", "archived_at", *PERSONAL], by=by, at=at)
    if was_primary:
        pass_main_on(party, by, at)
    keep_found(party.pk, at=at)

    for record in queries.records_ever_joined(by, party):
        erase_facts(subject=record, reason=why, only=lambda facts: facts.get("contact") == contact.pk, by=by, at=at)
    # The sheet's rows speak of people too; what became of a row stays.
    ImportRow.objects.filter(party__in=queries.records_ever_joined(by, party)).update(texts=[], ready={})
    audit.record("contact.erased", party, by=by, at=at, contact=contact.pk, reason=why)
    return contact
