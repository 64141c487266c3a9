"""What happens to a letter between the queue and the server's answer?

The letter is marked as leaving before a single byte is sent, and what the server said is kept afterwards: killed in
between, it is found as leaving and never sent again by itself.
"""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.messaging.models import Letter, Message, MessageAddress
from tradewind.apps.messaging.queries import FAILED
from tradewind.apps.messaging.refusals import MailboxStopped
from tradewind.apps.messaging.services.arrivals import Arrival
from tradewind.apps.messaging.services.keeping import Author, keep_arrivals
from tradewind.domain.messaging.letters import LETTER_LIFECYCLE, LetterState
from tradewind.domain.messaging.linking import Linked
from tradewind.domain.messaging.mailboxes import Direction, MailboxState
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.mail.transport import Delivery, SendOutcome
from tradewind.platform.notifications.services import notify
from tradewind.platform.use_case import use_case


@use_case
def begin_leaving(*, letter_id: int, by: Actor, at: datetime) -> Letter | None:
    """Mark a due letter as leaving; nothing where it was taken back, or is at work already."""
    require(by, "jobs.view")
    letter = Letter.objects.select_for_update(of=("self",)).select_related("mailbox").get(pk=letter_id)
    if letter.state != LetterState.WAITING or letter.send_at is None or letter.send_at > at:
        return None
    if letter.mailbox.state != MailboxState.ACTIVE:
        _fail(letter, MailboxStopped(address=letter.mailbox.address), None, by=by, at=at)
        return None
    letter.state = LETTER_LIFECYCLE.after("leave", letter.state)
    letter.updated_at = at
    letter.save(update_fields=["state", "updated_at"])
    return letter


@use_case
def note_sent(*, letter_id: int, arrival: Arrival, outcome: SendOutcome | None, by: Actor, at: datetime) -> Letter:
    """Keep what was sent as a message of the thread. `outcome` is empty where the sent folder told us later."""
    require(by, "jobs.view")
    letter = Letter.objects.select_for_update(of=("self",)).select_related("mailbox").get(pk=letter_id)
    if letter.state == LetterState.SENT:
        return letter  # the sent folder was read before the server's answer was kept
    author = Author(letter.by_id, letter.party_id, letter.contact_id)
    (message,) = keep_arrivals(letter.mailbox, [arrival], author=author, by=by, at=at).messages
    _arrive(letter, message, _refused(outcome), by=by, at=at)
    return letter


def settle_unknown(messages: Sequence[Message], *, by: Actor, at: datetime) -> None:
    """Of a letter nobody knew to have arrived the server's own folder of sent mail has a copy: it left."""
    sent = {message.rfc_id: message for message in messages if message.direction == Direction.OUT}
    lost = Letter.objects.select_for_update().filter(state=LetterState.UNKNOWN, rfc_id__in=sent).order_by("pk")
    for letter in lost if sent else ():
        _arrive(letter, sent[letter.rfc_id], letter.refused, by=by, at=at)


def _arrive(letter: Letter, message: Message, refused: list[dict[str, str]], *, by: Actor, at: datetime) -> None:
    letter.state = LETTER_LIFECYCLE.after("arrive", letter.state)
    message.by_id = letter.by_id  # the sent folder of a shared mailbox does not say who wrote it
    if letter.party_id:
        message.party_id, message.contact_id, message.linked = letter.party_id, letter.contact_id, Linked.BY_PERSON
    message.save(update_fields=["by", "party", "contact", "linked"])
    failed = [MessageAddress(message=message, role=FAILED, address=each["address"].lower()) for each in refused]
    MessageAddress.objects.bulk_create(failed)
    letter.sent, letter.updated_at, letter.refused = message, at, refused
    letter.trouble_code, letter.trouble_facts = "", {}
    letter.save(update_fields=["state", "sent", "updated_at", "refused", "trouble_code", "trouble_facts"])
    audit.record("letter.sent", letter, by=by, at=at, message=message.pk, refused=letter.refused)
    if letter.refused:
        _tell(letter, "told_recipients_refused", by, at)


@use_case
def note_not_sent(
    *, letter_id: int, reason: Refusal | None = None, outcome: SendOutcome | None = None, by: Actor, at: datetime
) -> Letter:
    """The server took it for nobody (it may be sent again), or nobody knows (only a person may send it again)."""
    require(by, "jobs.view")
    letter = Letter.objects.select_for_update().get(pk=letter_id)
    if letter.state == LetterState.LEAVING:  # else somebody has found out meanwhile what became of it
        _fail(letter, reason, outcome, by=by, at=at)
    return letter


def _fail(letter: Letter, reason: Refusal | None, outcome: SendOutcome | None, *, by: Actor, at: datetime) -> None:
    is_unknown = reason is None and (outcome is None or outcome.is_unknown)
    letter.state = LETTER_LIFECYCLE.after("lose_sight" if is_unknown else "fail", letter.state)
    letter.refused = _refused(outcome)
    letter.trouble_code = reason.code if reason else ("letter_unknown" if is_unknown else "letter_refused")
    letter.trouble_facts = {name: str(value) for name, value in (reason.facts if reason else {}).items()}
    letter.updated_at = at
    letter.save(update_fields=["state", "refused", "trouble_code", "trouble_facts", "updated_at"])
    audit.record("letter.not_sent", letter, by=by, at=at, reason=letter.trouble_code)
    _tell(letter, "told_letter_unknown" if is_unknown else "told_letter_failed", by, at)


def _refused(outcome: SendOutcome | None) -> list[dict[str, str]]:
    if outcome is None:
        return []
    return [{"address": each.address, "said": each.text[:300]} for each in outcome.of(Delivery.REFUSED)]


def _tell(letter: Letter, code: str, by: Actor, at: datetime) -> None:
    notify(to_id=letter.by_id, code=code, facts={"subject": letter.subject}, weight="now", subject=letter, by=by, at=at)
