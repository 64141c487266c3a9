"""The box in which a call or chat about inquiries is written down."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tradewind.apps.inquiries import queries
from tradewind.apps.parties import queries as parties
from tradewind.platform.access import Actor
from tradewind.web.inquiries.forms import OUTCOMES, FollowUpForm

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry


def follow_up_form(by: Actor, inquiry: "Inquiry", typed: Any = None, files: Any = None) -> FollowUpForm:
    """This inquiry ticked, the customer's others beside it, and the day its grade asks for."""
    about = [(inquiry.pk, f"{inquiry.number} {inquiry.subject}")]
    about += [(each.pk, f"{each.number} {each.subject}") for each in queries.same_buyers(by, inquiry)]
    planned = queries.next_after_contact(by, inquiry, on=timezone.localdate())
    initial = {
        "channel": "phone",
        "inquiry_ids": [inquiry.pk],
        "next_contact_on": planned.isoformat() if planned else "",
    }
    return FollowUpForm(typed, files, about=about, initial=initial)


def logging_of(by: Actor, inquiry: "Inquiry", form: FollowUpForm) -> dict[str, object]:
    """What the box draws besides the form."""
    people = list(parties.contacts_of(by, inquiry.party)) if inquiry.party else []
    return {
        "form": form, "contacts": people, "outcomes": list(OUTCOMES.items()),
        "ticked": [int(each) for each in form["inquiry_ids"].value() or [] if str(each).isdigit()],
    }  # fmt: skip
