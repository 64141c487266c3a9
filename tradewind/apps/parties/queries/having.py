"""Of which of the small things that few parties have does a party have any at all?"""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from tradewind.apps.parties.models import FormerName, Party, PartyBankAccount, PartyLink, PartyMerge, PartyShare
from tradewind.platform.access import Actor
from tradewind.platform.approvals import queries as approvals


@dataclass(frozen=True, slots=True)
class PartyHas:
    """What is worth a query of its own: most parties have none of it."""

    former_names: bool
    links: bool
    shares: bool
    bank_accounts: bool
    taken_over: bool  # other records have become one with it
    waiting: bool  # requests to be decided


def what_a_party_has(by: Actor, party: Party) -> PartyHas:
    """Of a party the caller has fetched; one query that looks into six indexes instead of six queries."""
    here = OuterRef("pk")
    rows = Party.objects.filter(pk=party.pk).values_list(
        Exists(FormerName.objects.filter(party=here)), Exists(PartyLink.objects.filter(party=here)),
        Exists(PartyShare.objects.filter(party=here, until=None)), Exists(PartyBankAccount.objects.filter(party=here)),
        Exists(PartyMerge.objects.filter(survivor=here, undone_at=None)),
        Exists(approvals.open_on(by, Party).filter(subject_id=here)),
    )  # fmt: skip
    return PartyHas(*rows.get())
