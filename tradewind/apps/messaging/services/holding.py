"""May a letter that waited still leave? Between its release and its moment its writer may have gone."""

from datetime import datetime

from tradewind.apps.messaging import permissions, queries
from tradewind.apps.messaging.models import Letter
from tradewind.apps.messaging.refusals import AnsweredClosed, MailboxStopped, WriterMayNotSend
from tradewind.domain.messaging.mailboxes import MailboxState
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, allows
from tradewind.platform.notifications.services import notify
from tradewind.platform.people import queries as people


def reason_to_stay(letter: Letter) -> Refusal | None:
    """The writer works here and sends from this mailbox now, and it is in use; else it stays."""
    if letter.mailbox.state != MailboxState.ACTIVE:
        return MailboxStopped(address=letter.mailbox.address)
    writer = letter.by
    if writer.pk == people.system_user().pk:  # the end of the trail, from where a boss said
        return None
    may_send = writer.is_active and allows(writer, permissions.WRITE)
    if may_send and letter.answers and not queries.may_open_message(writer, letter.answers):
        return AnsweredClosed()
    if may_send and queries.visible_mailboxes(writer).filter(pk=letter.mailbox_id).exists():
        return None
    return WriterMayNotSend(who=writer.called, address=letter.mailbox.address)


def tell_leaders(letter: Letter, code: str, *, by: Actor, at: datetime) -> None:
    """Of a colleague's letter: somebody waits for it at the other side."""
    facts: dict[str, object] = {"subject": letter.subject, "who": letter.by.called}
    for person in people.visible_colleagues(by).filter(is_active=True).exclude(pk=letter.by_id).order_by("pk"):
        if allows(person, permissions.MANAGE_MAILBOXES):
            notify(to_id=person.pk, code=code, facts=facts, weight="now", subject=letter, by=by, at=at)


def tell_held_back(letter: Letter, *, by: Actor, at: datetime) -> None:
    """The writer hears that a leader kept the letter here."""
    notify(
        to_id=letter.by_id, code="told_letter_held_back", facts={"subject": letter.subject}, weight="today",
        subject=letter, by=by, at=at,
    )  # fmt: skip
