"""Who hears that an address of his customer was written into another record? Mail is filed by it."""

from datetime import datetime

from tradewind.apps.parties.models import Party
from tradewind.apps.parties.queries.addresses import holders_of_addresses
from tradewind.platform.access import Actor
from tradewind.platform.notifications import services as notifications
from tradewind.platform.people import queries as people


def tell_holders(party: Party, *emails: object, by: Actor, at: datetime) -> None:
    """Whoever looks after another record that holds it; nobody where it is the same person, or the one who wrote it."""
    writer = people.colleague_by_id(by.pk or 0)
    who = writer.called if writer else "–"
    for address, held in holders_of_addresses(by, [str(each) for each in emails if each]).items():
        others = Party.objects.filter(pk__in={party_id for party_id, _person in held}).exclude(pk=party.pk)
        for other in others.exclude(owner=None).exclude(owner_id__in=[by.pk, party.owner_id or 0]).order_by("pk"):
            notifications.notify(
                to_id=other.owner_id or 0, code="told_address_elsewhere", weight="today", subject=other,
                facts={"party": other.name, "email": address, "who": who}, by=by, at=at,
            )  # fmt: skip
