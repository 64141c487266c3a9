"""A person's details leave the house on legal request."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.parties import queries, services
from tradewind.web.parties.forms import EraseForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.seeing import note_look


@require_http_methods(["GET", "POST"])
def erase_contact(request: Request, contact_id: int) -> HttpResponse:
    """Ask for the reason and the name; then there is no way back."""
    person = queries.contact_to_erase(request.user, contact_id)
    note_look(request, person.party)
    form = EraseForm(request.POST or None, name=person.name)
    if request.method == "POST" and form.is_valid():
        services.erase_contact(
            contact_id=contact_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
        )
        messages.success(request, _("The person's details are erased."))
        return redirect("parties:party", party_id=person.party_id)
    context = {"form": form, "contact": person, "party": person.party}
    return render(request, "parties/erase.html", context, status=422 if form.errors else 200)
