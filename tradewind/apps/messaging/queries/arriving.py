"""Does mail to these addresses arrive, as far as the records know?"""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db.models import Max

from tradewind.apps.messaging.models import Message, MessageAddress
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor

FAILED = "failed"  # the role of an address that returned mail, or the server at once, says it did not reach


def returned_from(by: Actor, addresses: Collection[str]) -> Mapping[str, datetime]:
    """Addresses from which our last letter came back, and when; whoever has written since is reached again."""
    wanted = {each.lower() for each in addresses if each}
    if not wanted:
        return {}
    rows = MessageAddress.objects.filter(address__in=wanted, role=FAILED)
    found = dict(rows.values_list("address").annotate(last=Max("message__at")))
    return _still(found) if found else {}


def _still(found: Mapping[str, datetime]) -> Mapping[str, datetime]:
    heard = Message.objects.filter(
        sender_address__in=found, direction=Direction.IN, kind=MessageKind.PERSONAL, at__gte=min(found.values())
    )
    since = dict(heard.values_list("sender_address").annotate(last=Max("at")))
    return {address: at for address, at in found.items() if address not in since or since[address] < at}
