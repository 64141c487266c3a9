"""Which of what a message says of itself do we believe? Its folder, its sender and its words are anybody's to write."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from tradewind.apps.messaging.models import Mailbox, MessageAddress
from tradewind.apps.messaging.queries import WRITTEN_TO
from tradewind.apps.messaging.services.arrivals import LONGEST_ID, Arrival
from tradewind.apps.messaging.services.warning import sent_by_another
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction, FolderRole, MailboxKind
from tradewind.domain.messaging.ours import Ours


def believed(arrivals: Sequence[Arrival], mailbox: Mailbox, ours: Ours) -> list[Arrival]:
    """A buyer's mail that lies in a folder of sent mail stays his; returned mail names only whom we wrote to."""
    written = _written_to({name for each in arrivals for name in _names(each)})
    return [_with_its_sender(_returned(each, written), mailbox, ours) for each in arrivals]


def _with_its_sender(arrival: Arrival, mailbox: Mailbox, ours: Ours) -> Arrival:
    """Mail programs lay what was sent there, and people drag into it what they like. Who files old mail says himself
    what was sent: former addresses of ours are known to nobody.
    """
    sender = arrival.parsed.sender.address
    is_own = sender == mailbox.address or sender in ours or mailbox.kind == MailboxKind.ARCHIVE
    if arrival.role is not FolderRole.SENT or is_own:
        return arrival
    return replace(arrival, is_foreign=True, warned=(*arrival.warned, sent_by_another(sender)))


def _returned(arrival: Arrival, written: Collection[tuple[str, str]]) -> Arrival:
    """Anybody could write that a buyer cannot be reached; only who has our letter knows its id."""
    if arrival.kind is not MessageKind.BOUNCE:
        return arrival
    ids = _names(arrival)
    reached = {address for name, address in written if name in ids}
    return replace(arrival, failed=tuple(address for address in arrival.failed if address in reached))


def _names(arrival: Arrival) -> set[str]:
    is_bounce = arrival.kind is MessageKind.BOUNCE and arrival.failed
    return {name[:LONGEST_ID] for name in arrival.returns} if is_bounce else set()


def _written_to(ids: Collection[str]) -> set[tuple[str, str]]:
    """The ids of letters of ours among these, each with an address it went to."""
    if not ids:
        return set()
    rows = MessageAddress.objects.filter(
        message__rfc_id__in=ids, message__direction=Direction.OUT, role__in=WRITTEN_TO
    )  # fmt: skip
    return set(rows.values_list("message__rfc_id", "address"))
