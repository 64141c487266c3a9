"""Writing an inquiry down, and opening its customer."""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.inquiries import permissions, queries, services
from tradewind.apps.inquiries.refusals import NobodyWrote
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.parties import permissions as party_permissions
from tradewind.apps.parties.refusals import LooksKnown
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import StaleVersion, require
from tradewind.platform.wording import sentence_of
from tradewind.web.inquiries.filing import waiting_panel
from tradewind.web.inquiries.forms import NewCustomerForm, NewInquiryForm
from tradewind.web.inquiries.tabs import tabs_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.waiting_files import receive

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry

# The form's names are those of a customer's form, so that the same panel finds who is known.
COLUMNS = {"name": "company", "country": "country", "contact_name": "person", "contact_email": "email",
           "contact_phone": "phone", "platform": "platform", "answer_at": "answer_at"}  # fmt: skip
LONGEST_READ = 50_000


@require_http_methods(["GET", "POST"])
def register(request: Request) -> HttpResponse:
    """What came by phone, fax, card, form, platform, visit or outreach."""
    require(request.user, permissions.TAKE_IN)
    now = timezone.localtime()
    form = NewInquiryForm(
        request.POST or None,
        request.FILES or None,
        initial={
            "arrived_on": now.date().isoformat(),
            "arrived_at": f"{now:%H:%M}",
            "name": request.GET.get("name", "")[:200],
        },
    )
    waiting = receive(request, form, timezone.now()) if request.method == "POST" else []
    if request.method == "POST" and form.is_valid():
        try:
            made = services.register_inquiry(
                details=_details(form.cleaned_data, request.POST.getlist("was_read")),
                letter=services.read_text(form.cleaned_data["text"]),
                files=[each.stored for each in waiting], by=request.user, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("The inquiry is recorded."))
            return _to_it_or_its_owner(request, made)
        except NobodyWrote as refusal:
            form.add_error("name", sentence_of(refusal))
    context = {"form": form, "tabs": tabs_of(request.user, ""), "kind": PartyKind.CUSTOMER.value}
    context |= {"brought": waiting_panel(waiting), "was_read": request.POST.getlist("was_read")}
    return render(request, "inquiries/register.html", context, status=422 if form.errors else 200)


@require_POST
def from_mail(request: Request, message_id: int) -> HttpResponse:
    """A message that was read as no inquiry is one, somebody says; it is asked for as late as it is."""
    found = messaging.message_for(request.user, message_id)
    require(request.user, permissions.TAKE_IN)
    made = services.open_inquiry(
        message_id=message_id, letter=services.read_letter(found), by=request.user, at=timezone.now()
    )
    messages.success(request, _("It is an inquiry now, with clocks from when it came."))
    return _to_it_or_its_owner(request, made)


def _to_it_or_its_owner(request: Request, made: "Inquiry") -> HttpResponse:
    """A colleague's customer asked: whoever took it in hears where it went."""
    if queries.may_open(request.user, made):
        return redirect("inquiries:inquiry", inquiry_id=made.pk)
    facts = {"number": made.number, "owner": made.owner.called if made.owner else _("nobody")}
    messages.info(request, _("%(number)s goes to %(owner)s, who looks after this buyer.") % facts)
    return redirect("inquiries:triage")


def _details(values: dict[str, Any], was_read: Collection[str]) -> services.InquiryDetails:
    """`was_read`: the fields into which the page had put what it read; what is empty of them was taken out."""
    emptied = frozenset(COLUMNS[name] for name in was_read if name in COLUMNS and not values[name])
    typed = {column: values[name] for name, column in COLUMNS.items()}
    arrived = None
    if values["arrived_on"]:
        clock = values["arrived_at"] or timezone.localtime().time()
        arrived = datetime.combine(values["arrived_on"], clock, timezone.get_current_timezone())
    return services.InquiryDetails(
        source=Source(values["source"]), text=values["text"], arrived_at=arrived, emptied=emptied, **typed
    )


@require_POST
def read(request: Request) -> HttpResponse:
    """What can be read in the text that is being pasted; the page fills its empty fields with it. Nothing is kept."""
    require(request.user, permissions.TAKE_IN)
    letter = services.read_text(request.POST.get("text", "")[:LONGEST_READ])
    found = {name: str(letter.columns.get(column) or "") for name, column in COLUMNS.items()}
    context = {"lines": letter.lines, "asks": letter.asks, "found": found}
    return render(request, "inquiries/_read.html", context | {"was_read": [name for name in found if found[name]]})


@require_http_methods(["GET", "POST"])
def customer(request: Request, inquiry_id: int) -> HttpResponse:
    """The customer of an inquiry, opened from what was read; the inquiry is filed there."""
    by = request.user
    record = queries.inquiry_for(by, inquiry_id)
    require(by, party_permissions.REGISTER_CUSTOMER)
    initial = {name: getattr(record, column) for name, column in COLUMNS.items() if name in NewCustomerForm.base_fields}
    form = NewCustomerForm(request.POST or None, initial=initial | {"version": record.version})
    if request.method == "POST" and form.is_valid():
        try:
            services.open_customer(
                inquiry_id=inquiry_id, version=form.cleaned_data["version"], details=_party(form.cleaned_data),
                contact=_contact(form.cleaned_data), insists=form.cleaned_data["insists"], by=by, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("%(name)s is in the book.") % {"name": form.cleaned_data["name"]})
            return redirect("inquiries:inquiry", inquiry_id=inquiry_id)
        except BadDetails as refusal:
            form.add_error(None, sentence_of(refusal))
        except LooksKnown as refusal:
            form.add_error("insists", sentence_of(refusal))
        except StaleVersion as refusal:
            messages.warning(request, sentence_of(refusal))
            return redirect("inquiries:inquiry", inquiry_id=inquiry_id)
    context = {"form": form, "inquiry": record, "kind": PartyKind.CUSTOMER.value, "insists": "insists" in form.errors}
    return render(request, "inquiries/customer.html", context, status=422 if form.errors else 200)


def _party(values: dict[str, Any]) -> PartyDetails:
    return PartyDetails(name=values["name"], country=values["country"])


def _contact(values: dict[str, Any]) -> ContactDetails | None:
    said = [values[name] for name in ("contact_name", "contact_email", "contact_phone")]
    if not any(said):
        return None
    name = said[0] or said[1].partition("@")[0] or said[2]
    return ContactDetails(name=name, email=said[1], phone=said[2])
