"""Which letters to the buyer can begin a pause of a price question, and which kind of letter is missing?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.inquiries.facts import question_of
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.queries.opening import readable_mail
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.domain.inquiries.pauses import PauseBeforeArrival, why_not
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.company.queries import working_clock

MOST_TOLD = 40


@dataclass(frozen=True, slots=True)
class LetterTold:
    """A letter with which a pause can begin; the subject is empty where it lies in a colleague's own mailbox."""

    pk: int
    at: datetime
    subject: str


@dataclass(frozen=True, slots=True)
class PauseOffer:
    """`why`: of the letters that left since he asked, why the newest begins no pause; nothing where none left."""

    letters: tuple[LetterTold, ...]
    newest_at: datetime | None
    why: Refusal | None
    is_possible_now: bool  # whether a letter that left now would begin one
    why_not_now: Refusal | None


def pause_offer(by: Actor, question: PriceQuestion, *, at: datetime) -> PauseOffer:
    """Of a question the caller has fetched."""
    asked, office = question_of(list(question.clocks.order_by("pk")), question.pauses.all()), working_clock()
    told, known_since = told_of(by, question.inquiry), question.inquiry.created_at
    left = {each.pk: each.counts_at(known_since=known_since) for each in told}
    judged = [(each, why_not(asked, left[each.pk], office)) for each in told]
    readable, _opened = readable_mail(by, told)
    since = [(each, why) for each, why in judged if not isinstance(why, PauseBeforeArrival)]
    now = why_not(asked, at, office)
    return PauseOffer(
        tuple(LetterTold(each.pk, left[each.pk], each.subject if each.pk in readable else "")
              for each, why in judged if why is None),
        left[since[0][0].pk] if since else None, since[0][1] if since else None, now is None, now,
    )  # fmt: skip


def told_of(by: Actor, inquiry: Inquiry) -> Sequence[Message]:
    """What somebody of ours wrote to the buyer, the newest first; a machine's receipt tells nobody why he waits."""
    by_machine = FollowUp.objects.filter(inquiry=inquiry, kind=ContactKind.AUTOMATIC, message__isnull=False)
    rows = InquiryMessage.objects.filter(inquiry=inquiry, message__direction=Direction.OUT)
    ids = rows.exclude(message_id__in=by_machine.values("message_id")).values("message_id")
    return list(Message.objects.filter(pk__in=ids).order_by("-at", "-pk")[:MOST_TOLD])


def told_by(by: Actor, inquiry: Inquiry, message_id: int) -> Message:
    """The one that told the buyer, or refuse."""
    found = next((each for each in told_of(by, inquiry) if each.pk == message_id), None)
    if found is None:
        raise NotFound(what="message")
    return found
