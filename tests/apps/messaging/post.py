"""How does a test get mail? Messages from plain facts, and mailboxes they come to."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from tests.builders import AT
from tradewind.apps.inquiries.services import take_up_message
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Mailbox, Message
from tradewind.apps.messaging.services.arrivals import Arrival
from tradewind.domain.messaging.mailboxes import FolderRole, MailboxKind
from tradewind.domain.messaging.message import Address, Part
from tradewind.domain.messaging.parsing import parse_message
from tradewind.platform.mail.composing import Outgoing, composed
from tradewind.platform.mail.raw_store import keep_raw
from tradewind.platform.people import queries as people
from tradewind.platform.people.models import User

SALES = "sales@tradewind-outdoor.example"


def mailbox(
    by: User, address: str = SALES, owner: User | None = None, kind: MailboxKind = MailboxKind.BUILT_IN
) -> Mailbox:
    details = services.MailboxDetails(name="", address=address)
    return services.open_mailbox(kind=kind, details=details, owner_id=owner.pk if owner else None, by=by, at=AT)


def raw(
    sender: str, text: str, *, subject: str = "Tents", to: str = SALES, name: str = "", mail_id: str = "",
    answers: Sequence[str] = (), at: datetime = AT, parts: Sequence[Part] = (),
) -> bytes:  # fmt: skip
    """The bytes of a message; an id may be given without its machine."""
    answers = [name if "@" in name else f"{name}@mail.example" for name in answers]
    if mail_id and "@" not in mail_id:
        mail_id = f"{mail_id}@mail.example"
    ours = mail_id or f"{abs(hash((sender, text, at)))}@mail.example"
    return composed(
        Outgoing(
            Address(name, sender), (Address("", to),), subject, text, ours, at,
            in_reply_to=answers[-1] if answers else "", references=tuple(answers), parts=tuple(parts),
        )
    )  # fmt: skip


def arrival(content: bytes, *, role: FolderRole = FolderRole.INBOX, at: datetime = AT) -> Arrival:
    kept = keep_raw(content)
    return Arrival.of(
        parse_message(content), raw_name=kept.name, raw_sha256=kept.sha256, size=kept.size, came_from="INBOX 1",
        role=role, at=at,
    )  # fmt: skip


def take_in(box: Mailbox, *contents: bytes, role: FolderRole = FolderRole.INBOX, at: datetime = AT) -> list[Message]:
    """As the worker takes them in, and the next job takes them up."""
    arrivals = [arrival(each, role=role, at=at + timedelta(seconds=place)) for place, each in enumerate(contents)]
    done = services.take_in_messages(
        mailbox_id=box.pk, arrivals=arrivals, by=people.system_user(), at=at + timedelta(minutes=1)
    )
    for message in queries.messages_with_words(people.system_user(), [each.pk for each in done.messages]):
        take_up_message(message, by=people.system_user(), now=lambda: at + timedelta(minutes=1))
    return list(done.messages)


def refused_in(probed: services.Probed) -> tuple[object, object]:
    """What the two doors of a mailbox answer to a knock; nothing is a yes."""
    return probed.reading, probed.sending
