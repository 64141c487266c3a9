"""Which inquiries do the tests of the pages walk through?"""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tests.builders import AHEAD
from tests.web.firm_papers import png
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import FollowUp, Inquiry, PriceQuestion, TriageStep
from tradewind.apps.parties.models import Party
from tradewind.domain.inquiries.cadence import DEFAULT_TABLE
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.parties.channels import Channel
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.people.models import User

FAR = AHEAD + timedelta(days=300)
ASKS = "Dear Sirs,\nplease quote 1,200 pcs 4P tents FOB Ningbo.\nBest regards"


def inquiries_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """The owner's: one of a customer's, one of a stranger's, one that is graded, one that is lost; and a step."""
    owner, at = folk["owner"], timezone.now()
    customer = Party.objects.get(name="Nordlicht Outdoor GmbH")
    known = inquiry(owner, party_id=customer.pk)
    fresh = inquiry(owner, company="Fjellheim AS", country="NO", email="kari@fjellheim.example")
    twin = inquiry(owner, company="Fjellheim Sport", country="NO", email="ole@fjellheim.example")
    lost, aside = (inquiry(owner, company=f"Tarn {word} Ltd", country="GB") for word in ("Camping", "Mail"))
    told = services.answer_by_hand(
        inquiry_id=lost.pk, version=Inquiry.objects.get(pk=lost.pk).version, channel=Channel.PHONE, note="Told him.",
        is_priced=True, by=owner, at=at,
    )  # fmt: skip
    services.grade_inquiry(inquiry_id=lost.pk, version=told.version, grade=Grade.C, by=owner, at=at)
    services.lose_inquiry(inquiry_id=lost.pk, version=told.version + 1, reason="price", by=owner, at=at)
    services.put_off_inquiry(inquiry_id=aside.pk, version=aside.version, until=at + timedelta(days=2), by=owner, at=at)
    absence = services.note_absence(
        details=services.AbsenceDetails(owner.pk, folk["wang"].pk, FAR, FAR + timedelta(days=6)), by=owner, at=at
    )
    services.set_field(
        user_id=folk["wang"].pk, version=0, countries=["JP"], product_words=["gazebo"], by=folk["boss"], at=at
    )
    card = storage.store(check_image(png(), "card.png"))
    lying = services.attach_to_inquiry(inquiry_id=known.pk, stored=card, by=owner, at=at)
    services.set_cadence(version=0, rules=DEFAULT_TABLE, by=folk["boss"], at=at)
    return {
        "inquiry": {"inquiry_id": known.pk}, "inquiry_new": {"inquiry_id": fresh.pk},
        "inquiry_twin": {"inquiry_id": twin.pk}, "inquiry_lost": {"inquiry_id": lost.pk},
        "file_of_inquiry": {"file_id": lying.file.pk},
        "question": {"question_id": PriceQuestion.objects.get(inquiry=known).pk},
        "follow_up": {"follow_up_id": FollowUp.objects.get(inquiry=lost).pk},
        "triage_step": {"step_id": TriageStep.objects.get(inquiry=aside, action="put_off").pk},
        "absence": {"absence_id": absence.pk},
    }  # fmt: skip


def inquiry(by: User, text: str = ASKS, **more: Any) -> Inquiry:
    """An inquiry that somebody wrote down; it is the one's who wrote it where nobody else is proposed."""
    at = timezone.now()
    details = services.InquiryDetails(source=Source.PHONE, text=text, arrived_at=at - timedelta(hours=1), **more)
    made = services.register_inquiry(details=details, letter=services.read_text(text), by=by, at=at)
    if made.owner_id is None:
        made = services.assign_inquiry(inquiry_id=made.pk, version=made.version, owner_id=by.pk, by=by, at=at)
    return made


def body_of_inquiry(pk: int, **typed: Any) -> dict[str, Any]:
    return {"version": Inquiry.objects.get(pk=pk).version, **typed}


def planned() -> str:
    return AHEAD.isoformat()
