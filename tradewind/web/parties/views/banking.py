"""The accounts on which suppliers and customers are paid: proposed here, decided as a request."""

from dataclasses import fields
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.refusals import BankChangeWaiting, SameBankAccount
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import require
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.bank_forms import PartyBankForm
from tradewind.web.parties.views.seeing import seen_party
from tradewind.web.shared.asking import Request


@require_http_methods(["GET", "POST"])
def propose(request: Request, party_id: int) -> HttpResponse:
    """Another account of a party."""
    record = seen_party(request, party_id)
    currency = "CNY" if record.country == "CN" else "USD"
    return _proposal(request, record, None, {"holder": record.name, "country": record.country, "currency": currency})


@require_http_methods(["GET", "POST"])
def change(request: Request, bank_id: int) -> HttpResponse:
    """A change of an account in force; until it is confirmed, the old one stands."""
    account = queries.bank_account_for(request.user, bank_id)
    record = seen_party(request, account.party_id)
    present = {field.name: getattr(account, field.name) for field in fields(PartyBankDetails)}
    return _proposal(request, record, account, present)


def _proposal(request: Request, record: Any, replaces: Any, initial: dict[str, Any]) -> HttpResponse:
    require(request.user, permissions.CHANGE_BANK)
    form = PartyBankForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.propose_bank_account(
                party_id=record.pk, details=form.details(), reason=form.cleaned_data["reason"],
                replaces_id=replaces.pk if replaces else None, by=request.user, at=timezone.now(),
            )  # fmt: skip
        except BadDetails as refusal:
            form.pin(refusal)
        except (SameBankAccount, BankChangeWaiting) as refusal:
            form.add_error(None, sentence_of(refusal))
        else:
            messages.success(request, _("Proposed. Nothing changes until another colleague has called back."))
            return redirect("parties:party", party_id=record.pk)
    context = {"form": form, "party": record, "replaces": replaces}
    return render(request, "parties/bank_form.html", context, status=422 if form.errors else 200)
