"""Which mail is open to whoever has an inquiry?"""

from collections import defaultdict
from collections.abc import Collection

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Absence, Inquiry, InquiryMessage, TriageStep
from tradewind.apps.inquiries.queries.scope import taken_part_in
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.platform.access import Actor, allows, sees_all_rows


def messages_opened(by: Actor, message_ids: Collection[int]) -> set[int]:
    """Which of these messages belong to an inquiry that is one's own to answer.

    What nobody has yet opens nothing: it is taken first. Open is what it began with, what came to a shared mailbox and
    what came to who had it before or stood in for its owner; what was written meanwhile to a leader or another
    colleague alone stays there.
    """
    if not allows(by, permissions.GRADE):
        return set()
    rows = InquiryMessage.objects.filter(taken_part_in(by, of="inquiry__"), message_id__in=message_ids)
    places = list(rows.values_list("message_id", "inquiry_id", "inquiry__message_id", "inquiry__owner_id"))
    lies_with = _lies_with(by, [message for message, *_rest in places])
    had = _had_before({inquiry for _message, inquiry, *_rest in places})
    deputies = _stood_in({owner for *_rest, owner in places if owner})
    return {
        message for message, inquiry, began_with, owner in places
        if message == began_with or lies_with[message] & {None, owner, *had[inquiry], *deputies[owner]}
    }  # fmt: skip


def inquiry_of_mail(by: Actor, message_id: int) -> Inquiry | None:
    """The first inquiry a fetched message belongs to, whoever may open it."""
    row = InquiryMessage.objects.select_related("inquiry__party").filter(message_id=message_id).order_by("pk").first()
    return row.inquiry if row else None


def readable_mail(by: Actor, messages: Collection[Message]) -> tuple[set[int], set[int]]:
    """Of messages of an inquiry one may open those whose words one reads, and those one may open as mail.

    What came to a shared mailbox is read by whoever may open the inquiry; what came to another's own stays there.
    """
    opened = messaging.openable(by, messages)
    shared = set() if sees_all_rows(by) else messaging.shared_message_ids(by, [each.pk for each in messages])
    return opened | shared, opened


def _lies_with(by: Actor, message_ids: Collection[int]) -> dict[int, set[int | None]]:
    """Whose mailboxes each lies in, None for a shared one; a leader's opens nothing."""
    copies = messaging.open_copies(by, message_ids)
    found: dict[int, set[int | None]] = defaultdict(set)
    for message_id, owner_id in copies.values_list("message_id", "mailbox__owner_id"):
        found[message_id].add(owner_id)
    return found


def _stood_in(owner_ids: Collection[int]) -> dict[int | None, set[int]]:
    """Who worked for each of these while they were away; what was written then is theirs to read."""
    found: dict[int | None, set[int]] = defaultdict(set)
    for owner_id, deputy_id in Absence.objects.filter(user_id__in=owner_ids).values_list("user_id", "deputy_id"):
        found[owner_id].add(deputy_id)
    return found


def _had_before(inquiry_ids: Collection[int]) -> dict[int, set[int | None]]:
    found: dict[int, set[int | None]] = defaultdict(set)
    for inquiry_id, before in TriageStep.objects.filter(inquiry_id__in=inquiry_ids).values_list("inquiry_id", "before"):
        if owner_id := before.get("owner_id"):
            found[inquiry_id].add(owner_id)
    return found
