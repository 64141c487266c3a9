"""What becomes of an inquiry when the person behind it asks to be forgotten?"""

from django.db.models import Q

from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.services.searching import keep_found
from tradewind.apps.parties.events import ContactErased
from tradewind.domain.parties.erasing import ERASED_NAME
from tradewind.platform import audit
from tradewind.platform.people.queries import colleague_by_id, system_user
from tradewind.platform.use_case.revising import save_next

_READ_OF_PERSON = ("phone",)  # what was read in the letter about himself; the rest is of the goods


def on_contact_erased(event: ContactErased) -> None:
    """His name, address and number go from every inquiry of his; the request, its clocks and its letters stay."""
    by = colleague_by_id(event.by_id) or system_user()
    telephoned = Q(phone__in=event.phones, contact=None, email="")
    his = Q(contact_id__in=event.contact_ids) | Q(email__in=event.addresses) | telephoned
    found = list(Inquiry.objects.select_for_update().filter(his).order_by("pk"))
    for inquiry in found:
        inquiry.person = ERASED_NAME
        inquiry.email = inquiry.phone = ""
        inquiry.facts = {name: fact for name, fact in inquiry.facts.items() if name not in _READ_OF_PERSON}
        save_next(inquiry, ["person", "email", "phone", "facts"], by=by, at=event.at)
        audit.record("inquiry.person_erased", inquiry, by=by, at=event.at, reason=event.reason)
    keep_found(found, at=event.at)
