"""The box in which a call or chat about inquiries is written down."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tradewind.apps.inquiries import queries
from tradewind.platform.access import Actor
from tradewind.web.inquiries.forms import OUTCOMES, FollowUpForm

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import FollowUp, Inquiry
    from tradewind.apps.parties.models import Contact


def follow_up_form(
    by: Actor, inquiry: "Inquiry", others: Sequence[queries.OtherInquiry], contacts: Sequence["FollowUp"],
    typed: Any = None, files: Any = None,
) -> FollowUpForm:  # fmt: skip
    """This inquiry ticked, the customer's others beside it, and the day its grade asks for after these contacts."""
    about = [(inquiry.pk, f"{inquiry.number} {inquiry.subject}")]
    about += [(each.pk, f"{each.number} {each.subject}") for each in others]
    planned = queries.next_after_contact(by, inquiry, contacts, on=timezone.localdate())
    initial = {
        "channel": "phone",
        "inquiry_ids": [inquiry.pk],
        "next_contact_on": planned.isoformat() if planned else "",
    }
    return FollowUpForm(typed, files, about=about, initial=initial)


def logging_of(form: FollowUpForm, people: Sequence["Contact"]) -> dict[str, object]:
    """What the box draws besides the form: to whom somebody spoke, and what came of it."""
    return {
        "form": form, "contacts": people, "outcomes": list(OUTCOMES.items()),
        "ticked": [int(each) for each in form["inquiry_ids"].value() or [] if str(each).isdigit()],
    }  # fmt: skip
