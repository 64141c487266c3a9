"""The electronic sample for one customer: his products ticked, printed and enclosed in a mail to him (R80)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import brochures as queries
from tradewind.apps.catalogue.refusals.pictures import NothingChosen, TooManyChosen
from tradewind.apps.catalogue.services.brochures import make_brochure
from tradewind.apps.messaging import permissions as messaging
from tradewind.apps.messaging import queries as mail
from tradewind.apps.parties import queries as parties
from tradewind.platform.access import NotFound, require
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.brochure_forms import ElectronicForm, ticked_products
from tradewind.web.catalogue.brochure_papers import kept_paper
from tradewind.web.catalogue.brochure_sending import Reader, begin_letter_with, page_of_letter
from tradewind.web.catalogue.views.pictures import SECTION
from tradewind.web.shared.asking import Request


@require_http_methods(["GET", "POST"])
def electronic(request: Request) -> HttpResponse:
    """A panel for the pages that send samples, and a page of its own."""
    by = request.user
    require(by, permissions.MAKE_BROCHURES)
    require(by, messaging.WRITE)
    form = ElectronicForm(request.POST if request.method == "POST" else request.GET)
    is_whole = form.is_valid()
    reader = _reader(request, form)
    if request.method == "GET":
        return _shown(request, ElectronicForm(initial=form.begun(reader.party)), reader, ticked_products(request.GET))
    ticked = ticked_products(request.POST)
    if not is_whole:
        return _shown(request, form, reader, ticked, status=422)
    details, at = form.details(ticked), timezone.now()
    try:
        brochure = make_brochure(details=details, stored=kept_paper(by, details), by=by, at=at)
    except (NothingChosen, TooManyChosen) as refusal:
        form.add_error(None, sentence_of(refusal))
        return _shown(request, form, reader, ticked, status=422)
    letter_id = begin_letter_with(by, brochure, reader=reader, at=at)
    if letter_id is None:
        messages.warning(request, _("You have no mailbox to write from. A leader sets one up."))
        return redirect("catalogue:brochure", brochure_id=brochure.pk)
    return redirect(page_of_letter(request, letter_id, form.cleaned_data["back"]))


def _reader(request: Request, form: ElectronicForm) -> Reader:
    """For whom, and what is answered, in the sender's scope."""
    said, by = form.cleaned_data, request.user
    if not said.get("party_id"):
        raise NotFound(what="customer")
    party = parties.party_for(by, said["party_id"])
    contact = parties.contact_for(by, said["contact_id"]) if said.get("contact_id") else None
    if contact is not None and contact.party_id != party.pk:
        raise NotFound(what="contact")
    answered = mail.message_for(by, said["answers_id"]) if said.get("answers_id") else None
    return Reader(party, contact, answered)


def _shown(
    request: Request, form: ElectronicForm, reader: Reader, product_ids: list[int], status: int = 200
) -> HttpResponse:  # fmt: skip
    by, picked = request.user, queries.chosen(request.user, product_ids)
    seen = {each.product.pk for each in picked}
    offered = [] if seen else queries.products_to_show(by, most=24)
    context = {"form": form, "party": reader.party, "picked": picked, "offered": offered, "sought": "",
               "unpictured": sum(each.picture is None for each in picked), "section": SECTION}  # fmt: skip
    page = "catalogue/_electronic.html" if request.htmx else "catalogue/electronic.html"
    return render(request, page, context, status=status)
