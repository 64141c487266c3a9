"""Which inquiries is a message about?"""

from collections.abc import Collection, Iterable

from django.db.models import Q

from tradewind.apps.inquiries.models import Inquiry, InquiryMessage
from tradewind.apps.messaging.models import Message, MessageAddress
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState


def continued_by(message: Message, *, asks_anew: bool, private_to: int | None = None) -> int | None:
    """The inquiry of its thread; else the open one of the customer or of the address, unless it asks for something new.

    `private_to`: whose own mailbox it came to. Without a thread it is about no colleague's inquiry.

    Of several in one thread an open one, and the one that was opened last.
    """
    of_thread = Inquiry.objects.filter(pk__in=_of_thread(message)).values_list("state", "pk")
    found = max(((state in FOLLOWED, pk) for state, pk in of_thread), default=(False, None))[1]
    if found is None and not asks_anew:
        found = _newest_open(message.party_id, [message.sender_address], owner_id=private_to)
    return found


def answered_by(message: Message) -> list[int]:
    """Those of its thread that are followed; of a letter that answers none, the newest open one of whom it went to.

    Upon the mail of one that has ended, the one that came without mail is answered. An answer may be known before its
    question is: that one opens its inquiry, and is answered then.
    """
    found = _of_thread(message)
    followed = Inquiry.objects.filter(pk__in=found, state__in=FOLLOWED).values_list("pk", flat=True)
    if followed:
        return sorted(followed)
    newest = None
    if found or not message.in_reply_to:
        rows = MessageAddress.objects.filter(message=message, role__in=("to", "cc"))
        addresses = list(rows.values_list("address", flat=True))
        newest = _newest_open(message.party_id, addresses, without_mail=bool(found))
    return [newest] if newest else sorted(found)


def _of_thread(message: Message) -> set[int]:
    """Those that began in it, and those with mail in it; of one that was merged the one that took it over."""
    with_mail = InquiryMessage.objects.filter(message__thread_id=message.thread_id).values("inquiry_id")
    rows = Inquiry.objects.filter(Q(thread_id=message.thread_id) | Q(pk__in=with_mail))
    return standing_for(rows.values_list("pk", flat=True))


def standing_for(inquiry_ids: Iterable[int]) -> set[int]:
    """The inquiries themselves, or what they were merged into, however many merges away."""
    found, asked = set[int](), set(inquiry_ids)
    while asked:
        rows = Inquiry.objects.filter(pk__in=asked).values_list("pk", "state", "merged_into_id")
        asked = set()
        for pk, state, into in rows:
            if state != InquiryState.MERGED:
                found.add(pk)
            elif into is not None:
                asked.add(into)
    return found


def _newest_open(
    party_id: int | None, addresses: Collection[str], *, owner_id: int | None = None, without_mail: bool = False
) -> int | None:
    rows = Inquiry.objects.filter(state__in=FOLLOWED).order_by("-heard_at", "-pk").values_list("pk", flat=True)
    if owner_id:
        rows = rows.filter(Q(owner_id=owner_id) | Q(stands_in_for_id=owner_id))
    if without_mail:
        rows = rows.filter(thread=None)
    if party_id:
        return rows.filter(party_id=party_id).first()
    known = [address for address in addresses if address]
    return rows.filter(email__in=known, party=None).first() if known else None
