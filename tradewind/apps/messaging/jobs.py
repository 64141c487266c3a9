"""What happens with mail without anybody waiting for it?"""

import logging
from collections.abc import Callable
from functools import partial

from django.utils import timezone
from django_tasks import task

from tradewind.apps.messaging.events import LetterWaiting, ReadingAsked
from tradewind.apps.messaging.queries import letters_due, letters_out_of_sight, mailbox_for, mailboxes_to_read
from tradewind.apps.messaging.services import deliver_letter, find_lost_letter, read_mailbox, send_evidence
from tradewind.apps.messaging.services.sending import LOST_AFTER
from tradewind.platform.jobs import progress
from tradewind.platform.jobs import queries as jobs
from tradewind.platform.people.queries import colleague_by_id, system_user

log = logging.getLogger(__name__)
READ_ONE = "read_one_mailbox"
READING, SENDING = "reading", "sending"  # queues with hands of their own: WORKER_HANDS


@task(queue_name=READING)
def read_mailboxes(*, on: str) -> int:
    """Read every mailbox; one that fails keeps no other waiting. How many messages were new."""
    house, new = system_user(), 0
    for mailbox in mailboxes_to_read(house, at=timezone.now()):
        try:
            new += read_mailbox(mailbox, by=house, now=timezone.now).new
        except Exception:
            log.exception("mailbox %s could not be read", mailbox.pk)
    return new


@task()
def mail_evidence(*, on: str) -> bool:
    """Send the end of the trail to where nobody here can change it."""
    return send_evidence(by=system_user(), at=timezone.now()) is not None


@task(queue_name=SENDING)
def send_due_letter(*, letter_id: int) -> str:
    """Send one letter at its moment."""
    letter = deliver_letter(letter_id, by=system_user(), now=timezone.now)
    return letter.state if letter else "not due"


@task(queue_name=SENDING)
def send_waiting_letters(*, on: str) -> int:
    """Send what is due and was not: a worker that was off. And find out what became of those that were leaving."""
    house = system_user()
    for lost in letters_out_of_sight(house, before=timezone.now() - LOST_AFTER):
        _alone(f"letter {lost.pk}", partial(find_lost_letter, lost, by=house, now=timezone.now))
    due = letters_due(house, at=timezone.now())
    for pk in due:
        _alone(f"letter {pk}", partial(deliver_letter, pk, by=house, now=timezone.now))
    return len(due)


def _alone(about: str, step: Callable[[], object]) -> None:
    """One that fails keeps no other waiting."""
    try:
        step()
    except Exception:
        log.exception("%s failed", about)


def on_letter_waiting(event: LetterWaiting) -> None:
    """Put the letter into the queue for its moment."""
    send_due_letter.using(run_after=event.send_at).enqueue(letter_id=event.letter_id)


@task(queue_name=READING)
def read_one_mailbox(*, mailbox_id: int) -> dict[str, object]:
    """Read one mailbox for somebody who waits for it."""
    house = system_user()
    read = read_mailbox(mailbox_for(house, mailbox_id), by=house, now=timezone.now)
    if read.trouble:
        return {"code": "mailbox_not_read", "facts": {}, "is_finding": True}
    return {"code": "mailbox_read", "facts": {"new": read.new, "unreadable": read.unreadable}}


def on_reading_asked(event: ReadingAsked) -> None:
    """Somebody does not want to wait for the next round; the job is shown to who asked. One waits at most."""
    by = colleague_by_id(event.by_id) or system_user()
    about = mailbox_for(by, event.mailbox_id).address[:200]
    if jobs.waits(by, READ_ONE, about):
        return
    job = read_one_mailbox.enqueue(mailbox_id=event.mailbox_id)
    progress.announce(job.id, name=READ_ONE, about=about, by=by, at=event.at)
