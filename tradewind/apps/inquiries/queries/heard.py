"""What did the buyer of a letter say of himself, and what does he ask for?"""

from django.db.models import QuerySet

from tradewind.apps.inquiries.models import Inquiry, InquiryLine
from tradewind.apps.inquiries.queries.scope import may_open, visible_inquiries
from tradewind.apps.messaging.models import Letter
from tradewind.apps.messaging.queries import Heard
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.platform.access import Actor

_MOST_PRODUCTS = 4
_MOST_INQUIRIES = 5


def heard_of(by: Actor, letter: Letter) -> Heard:
    """The inquiry of the answered message, else the newest of whom the letter goes to, if the writer may open it."""
    inquiry = next((each for each in _candidates(by, letter) if may_open(by, each)), None)
    named = next((row["name"] for row in letter.to if row["name"]), "")
    if inquiry is None:
        return Heard(person=(letter.answers.sender_name if letter.answers else "") or named)
    lines = InquiryLine.objects.filter(inquiry=inquiry).order_by("place")
    products = dict.fromkeys(line.description for line in lines[:_MOST_PRODUCTS])
    return Heard(inquiry.person or named, inquiry.company, inquiry.subject, ", ".join(products))


def _candidates(by: Actor, letter: Letter) -> QuerySet[Inquiry]:
    if letter.answers_id:
        rows = Inquiry.objects.filter(mail__message_id=letter.answers_id)
    else:
        addresses = [row["address"] for row in letter.to if row["address"]]
        rows = visible_inquiries(by).filter(email__in=addresses)
    newest = rows.exclude(state=InquiryState.MERGED).select_related("party", "message")
    return newest.order_by("-arrived_at", "-pk")[:_MOST_INQUIRIES]
