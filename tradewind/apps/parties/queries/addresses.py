"""Whose mail address is this?"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from tradewind.apps.parties.facts import standing
from tradewind.apps.parties.models import Contact, Party, PartyKey
from tradewind.domain.parties.duplicates.channels import email_key
from tradewind.domain.parties.duplicates.keys import email_keys
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor

Holder = tuple[int, int | None]  # the party, and the contact where the address is a person's


def holders_of_addresses(by: Actor, addresses: Collection[str]) -> Mapping[str, list[Holder]]:
    """Which records in use hold these addresses, company-wide: mail is filed whoever reads it. Three queries in all."""
    asked = {found: address for address in addresses if (found := email_key(address))}
    holders: dict[str, list[Holder]] = defaultdict(list)
    numbers = {each.number for each in email_keys(asked)}
    if not numbers:
        return holders
    ids = set(PartyKey.objects.filter(number__in=numbers).values_list("party_id", flat=True))
    parties = standing().filter(pk__in=ids, state=PartyState.ACTIVE)
    mails = dict(parties.values_list("pk", "email"))
    people = Contact.objects.filter(party_id__in=mails, archived_at=None).order_by("pk")
    written: list[tuple[int, int | None, str]] = [(pk, None, mail) for pk, mail in mails.items()]
    written += people.values_list("party_id", "pk", "email")
    for party_id, contact_id, mail in written:
        address = asked.get(email_key(mail) or "")
        if address:
            holders[address].append((party_id, contact_id))
    return holders


def owners_of(by: Actor, party_ids: Collection[int]) -> Mapping[int, tuple[int | None, int | None]]:
    """Owner and deputy of each party, for the room that hands on what came for them."""
    rows = Party.objects.filter(pk__in=party_ids).values_list("pk", "owner_id", "deputy_id")
    return {pk: (owner, deputy) for pk, owner, deputy in rows}
