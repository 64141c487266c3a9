"""What a buyer did elsewhere says how serious his inquiry is; a room above brings it here."""

from datetime import datetime

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.models import Inquiry
from tradewind.domain.inquiries.grading import Grade, GradeReason
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import save_next

# Of these the later word counts.
_OPPOSED = frozenset({GradeReason.PAYS_COURIER, GradeReason.REFUSES_COURIER})


@use_case
def note_sign(*, inquiry_id: int, reason: GradeReason, grade: Grade | None, by: Actor, at: datetime) -> Inquiry:
    """Propose a grade for a reason; a person sets it. Without one the reason alone is noted."""
    queries.inquiry_for(by, inquiry_id)
    inquiry = Inquiry.objects.select_for_update().get(pk=inquiry_id)
    if inquiry.state not in FOLLOWED:
        return inquiry
    others = [each for each in inquiry.grade_reasons if each != reason and not {each, reason} <= _OPPOSED]
    inquiry.grade_reasons = [str(reason), *others]
    if grade is not None:
        inquiry.proposed_grade = grade
    save_next(inquiry, ["grade_reasons", "proposed_grade"], by=by, at=at)
    audit.record("inquiry.sign_noted", inquiry, by=by, at=at, reason=str(reason), grade=str(grade or "–"))
    return inquiry
