"""What happens to a letter between the queue and the server's answer?

The letter is marked as leaving before a single byte is sent, and what the server said is kept afterwards: killed in
between, it is found as leaving and never sent again by itself.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tradewind.apps.messaging import permissions, queries
from tradewind.apps.messaging.events import LetterLeft
from tradewind.apps.messaging.models import Letter, Message, MessageAddress
from tradewind.apps.messaging.queries import FAILED
from tradewind.apps.messaging.refusals import WriterMayNotSend
from tradewind.apps.messaging.services.arrivals import Arrival
from tradewind.apps.messaging.services.belonging import Author
from tradewind.apps.messaging.services.holding import reason_to_stay, tell_leaders
from tradewind.apps.messaging.services.keeping import keep_arrivals
from tradewind.apps.messaging.services.telling import tell_writer
from tradewind.domain.messaging.letters import LETTER_LIFECYCLE, LetterState
from tradewind.domain.messaging.linking import Linked
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.message import Address
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.mail.transport import Delivery, SendOutcome
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.turns import FILING, one_at_a_time


@use_case
def begin_leaving(*, letter_id: int, by: Actor, at: datetime) -> Letter | None:
    """Mark a due letter as leaving; nothing where it was taken back, or is at work already."""
    require(by, "jobs.view")
    letter = Letter.objects.select_for_update(of=("self",)).select_related("mailbox").get(pk=letter_id)
    if letter.state != LetterState.WAITING or letter.send_at is None or letter.send_at > at:
        return None
    if (no := reason_to_stay(letter)) is not None:
        _fail(letter, no, None, by=by, at=at)
        if isinstance(no, WriterMayNotSend):
            tell_leaders(letter, "told_letter_of_who_left", by=by, at=at)
        return None
    letter.state = LETTER_LIFECYCLE.after("leave", letter.state)
    letter.updated_at = at
    letter.save(update_fields=["state", "updated_at"])
    return letter


def hold_overtaken(letter_id: int, reason: Refusal, *, by: Actor, at: datetime) -> bool:
    """A step: a letter that waits stays here after all, for the room above says so. One at work just now has left."""
    letter = Letter.objects.select_for_update(skip_locked=True).filter(pk=letter_id, state=LetterState.WAITING).first()
    if letter is not None:
        _fail(letter, reason, None, by=by, at=at)
    return letter is not None


@use_case
def note_bytes(*, letter_id: int, raw_name: str, by: Actor, at: datetime) -> Letter:
    """Name the bytes that are about to leave: whatever becomes of them, these it were."""
    require(by, "jobs.view")
    letter = Letter.objects.select_for_update().get(pk=letter_id)
    letter.raw_name = raw_name
    letter.save(update_fields=["raw_name"])
    audit.record("letter.handed_over", letter, by=by, at=at, raw=raw_name)
    return letter


@use_case
def note_sent(*, letter_id: int, arrival: Arrival, outcome: SendOutcome | None, by: Actor, at: datetime) -> Letter:
    """Keep what was sent as a message of the thread. `outcome` is empty where the sent folder told us later."""
    require(by, "jobs.view")
    one_at_a_time(FILING)  # before the letter: a merge of its customer locks letters too
    letter = Letter.objects.select_for_update(of=("self",)).select_related("mailbox").get(pk=letter_id)
    if letter.state == LetterState.SENT:
        return letter  # the sent folder was read before the server's answer was kept
    author = _author_of(letter)
    arrival = replace(arrival, blind=tuple(Address(row["name"], row["address"]) for row in letter.bcc))
    (message,) = keep_arrivals(letter.mailbox, [arrival], author=author, by=by, at=at).messages
    _arrive(letter, message, _refused(outcome), by=by, at=at)
    return letter


@use_case
def note_arrived(*, letter_id: int, arrival: Arrival, by: Actor, at: datetime) -> Letter:
    """Somebody asked the buyer, and he has it: from the moment it left it is a message of the thread."""
    one_at_a_time(FILING)
    letter = _unknown_to_settle(by, letter_id, "confirm")
    author, house = _author_of(letter), people.system_user()
    (message,) = keep_arrivals(letter.mailbox, [arrival], author=author, by=house, at=at).messages
    _arrive(letter, message, letter.refused, "confirm", by=by, at=at)
    return letter


@use_case
def note_never_arrived(*, letter_id: int, by: Actor, at: datetime) -> Letter:
    """Somebody asked the buyer, and he has nothing: it is a draft again, to be sent, changed or given up."""
    letter = _unknown_to_settle(by, letter_id, "deny")
    letter.state, letter.in_doubt_since = LETTER_LIFECYCLE.after("deny", letter.state), None
    letter.trouble_code, letter.trouble_facts, letter.refused = "", {}, []
    letter.version += 1
    letter.updated_at = at
    letter.save(
        update_fields=["state", "in_doubt_since", "trouble_code", "trouble_facts", "refused", "version", "updated_at"]
    )  # fmt: skip
    audit.record("letter.never_arrived", letter, by=by, at=at)
    return letter


def _unknown_to_settle(by: Actor, letter_id: int, action: str) -> Letter:
    """Who wrote it, or a leader where the writer is away."""
    require(by, permissions.WRITE)
    found = queries.letter_for(by, letter_id)
    letter = Letter.objects.select_for_update(of=("self",)).select_related("mailbox").get(pk=found.pk)
    LETTER_LIFECYCLE.after(action, letter.state)
    return letter


def settle_found(messages: Sequence[Message], *, by: Actor, at: datetime) -> None:
    """Of a letter that did not leave as far as we knew the server's folder of sent mail has a copy: it left.

    One that is leaving just now hears it from the server itself, with those who were refused.
    """
    sent = {message.rfc_id: message for message in messages if message.direction == Direction.OUT}
    unsent = (LetterState.DRAFT, LetterState.WAITING, LetterState.FAILED, LetterState.UNKNOWN)
    found = Letter.objects.select_for_update().filter(state__in=unsent, rfc_id__in=sent).order_by("pk")
    for letter in found if sent else ():
        _arrive(letter, sent[letter.rfc_id], letter.refused, "be_found", by=by, at=at)


def _arrive(
    letter: Letter, message: Message, refused: list[dict[str, str]], action: str = "arrive", *, by: Actor, at: datetime
) -> None:
    letter.state = LETTER_LIFECYCLE.after(action, letter.state)
    message.by_id = letter.by_id  # the sent folder of a shared mailbox does not say who wrote it
    if letter.party_id and queries.is_written_to_others(by, message):
        message.party_id, message.contact_id, message.linked = letter.party_id, letter.contact_id, _linked(letter)
    message.save(update_fields=["by", "party", "contact", "linked"])
    failed = [MessageAddress(message=message, role=FAILED, address=each["address"].lower()) for each in refused]
    MessageAddress.objects.bulk_create(failed)
    letter.sent, letter.updated_at, letter.refused = message, at, refused
    letter.trouble_code, letter.trouble_facts, letter.in_doubt_since = "", {}, None
    letter.save(
        update_fields=["state", "sent", "updated_at", "refused", "trouble_code", "trouble_facts", "in_doubt_since"]
    )  # fmt: skip
    audit.record("letter.sent", letter, by=by, at=at, message=message.pk, refused=letter.refused)
    publish(LetterLeft(letter.pk, message.pk, message.at, by_id=letter.by_id, at=at))
    if letter.refused:
        tell_writer(letter, "told_recipients_refused", by, at)


def _author_of(letter: Letter) -> Author:
    return Author(letter.by_id, letter.party_id, letter.contact_id, _linked(letter))


def _linked(letter: Letter) -> Linked:
    """The customer of an answer came with the message it answers and was chosen by nobody. So it opens nothing more
    than that message does: a leader answers his own mail, and its address stands in a customer's record.
    """
    answered = letter.answers
    if answered is None:
        return Linked.BY_PERSON
    is_filed_there = answered.party_id == letter.party_id and answered.linked != Linked.NOT
    return Linked(answered.linked) if is_filed_there else Linked.BY_THREAD


@use_case
def note_not_sent(
    *, letter_id: int, reason: Refusal | None = None, outcome: SendOutcome | None = None, by: Actor, at: datetime
) -> Letter:
    """The server took it for nobody (it may be sent again), or nobody knows (only a person may send it again)."""
    require(by, "jobs.view")
    letter = Letter.objects.select_for_update().get(pk=letter_id)
    if letter.state == LetterState.LEAVING:  # else somebody has found out meanwhile what became of it
        seen = Message.objects.filter(rfc_id=letter.rfc_id, direction=Direction.OUT).first()
        if seen:  # the try before this one had arrived
            _arrive(letter, seen, letter.refused, "be_found", by=by, at=at)
        else:
            _fail(letter, reason, outcome, by=by, at=at)
    return letter


def _fail(letter: Letter, reason: Refusal | None, outcome: SendOutcome | None, *, by: Actor, at: datetime) -> None:
    is_unknown = reason is None and (outcome is None or outcome.is_unknown)
    if is_unknown and letter.state == LetterState.LEAVING:
        letter.in_doubt_since = letter.updated_at
    is_unknown = letter.in_doubt_since is not None  # also where this try failed for certain, and one before may not
    letter.state = LETTER_LIFECYCLE.after("lose_sight" if is_unknown else "fail", letter.state)
    letter.refused = _refused(outcome)
    letter.trouble_code = reason.code if reason else ("letter_unknown" if is_unknown else "letter_refused")
    letter.trouble_facts = {name: str(value) for name, value in (reason.facts if reason else {}).items()}
    letter.updated_at = at
    letter.save(
        update_fields=["state", "refused", "trouble_code", "trouble_facts", "in_doubt_since", "updated_at"]
    )  # fmt: skip
    audit.record("letter.not_sent", letter, by=by, at=at, reason=letter.trouble_code)
    tell_writer(letter, "told_letter_unknown" if is_unknown else "told_letter_failed", by, at)


def _refused(outcome: SendOutcome | None) -> list[dict[str, str]]:
    if outcome is None:
        return []
    return [{"address": each.address, "said": each.text[:300]} for each in outcome.of(Delivery.REFUSED)]
