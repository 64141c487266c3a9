"""Who hears of a sample: its customer's timeline, and the inquiry it came from."""

from datetime import datetime

from django.db.models import Model

from tradewind.apps.inquiries import services as inquiries
from tradewind.apps.samples import queries
from tradewind.apps.samples.models import Sample
from tradewind.domain.inquiries.grading import Grade, GradeReason
from tradewind.domain.samples.charges import SIGNALS, CollectAnswer, Signal, proposed_grade
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound


def tell_customer(deed: str, sample: Sample, *, by: Actor, at: datetime, **facts: object) -> None:
    """Write what happened to a sample on its customer's timeline."""
    subject: Model = sample.party
    audit.record(deed, subject, by=by, at=at, number=sample.called, id=sample.pk, **facts)


def tell_inquiry(sample: Sample, *, by: Actor, at: datetime) -> None:
    """What the buyer said about paying the courier says something of his inquiry, where this person may open it."""
    answer = CollectAnswer(sample.collect_answer)
    signal = SIGNALS[answer]
    if signal is Signal.NONE or not sample.inquiry_id:
        return
    try:
        present = queries.grade_of(by, sample.inquiry_id)
    except NotFound:  # the quotation is his by now, the inquiry a colleague's
        return
    reason = GradeReason.PAYS_COURIER if signal is Signal.STRONG else GradeReason.REFUSES_COURIER
    grade = proposed_grade(answer, present)
    inquiries.note_sign(
        inquiry_id=sample.inquiry_id, reason=reason, grade=Grade(grade) if grade else None, by=by, at=at
    )
