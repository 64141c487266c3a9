"""Does mail to these addresses arrive, as far as the records know?"""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db.models import Max

from tradewind.apps.messaging.models import Letter, Message, MessageAddress
from tradewind.apps.parties.models import Party
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor

FAILED = "failed"  # the role of an address that returned mail says it did not reach


def returned_from(by: Actor, addresses: Collection[str], *, party: Party | None = None) -> Mapping[str, datetime]:
    """Addresses from which our last letter came back, and when; whoever has written since is reached again.

    `party`: also what a server refused at once of the letters to this customer.
    """
    wanted = {each.lower() for each in addresses if each}
    if not wanted:
        return {}
    rows = MessageAddress.objects.filter(address__in=wanted, role=FAILED)
    found = dict(rows.values_list("address").annotate(last=Max("message__at")))
    refused = Letter.objects.filter(party=party).exclude(refused=[]).order_by("updated_at") if party else ()
    for letter in refused:
        for address in wanted & {str(each.get("address", "")).lower() for each in letter.refused}:
            found[address] = max(letter.updated_at, found.get(address, letter.updated_at))
    return _still(found) if found else {}


def _still(found: Mapping[str, datetime]) -> Mapping[str, datetime]:
    heard = Message.objects.filter(
        sender_address__in=found, direction=Direction.IN, kind=MessageKind.PERSONAL, at__gte=min(found.values())
    )
    since = dict(heard.values_list("sender_address").annotate(last=Max("at")))
    return {address: at for address, at in found.items() if address not in since or since[address] < at}
