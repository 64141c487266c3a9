"""Whose details may be erased, and where do they stand?"""

from django.db.models import Q

from tradewind.apps.parties.models import Contact, Party, PartyMerge
from tradewind.apps.parties.queries.scope import visible_parties
from tradewind.platform.access import Actor, NotFound, require


def contact_to_erase(by: Actor, contact_id: int) -> Contact:
    """A person at a party, also one who left it long ago."""
    contact = Contact.objects.select_related("party").filter(pk=contact_id).first()
    if contact is None or not visible_parties(by).filter(pk=contact.party_id).exists():
        raise NotFound(what="contact")
    require(by, "audit.erase_facts")
    return contact


def records_ever_joined(by: Actor, party: Party) -> list[Party]:
    """The party and every record it was ever merged with, also for a time: a person's history may stand on each."""
    found, asked = {party.pk}, {party.pk}
    while asked:
        merges = PartyMerge.objects.filter(Q(survivor_id__in=asked) | Q(loser_id__in=asked))
        asked = {pk for pair in merges.values_list("survivor_id", "loser_id") for pk in pair} - found
        found |= asked
    return list(visible_parties(by).filter(pk__in=found).order_by("pk"))
