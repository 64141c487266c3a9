"""The profile of a customer: what is known, since when and from where."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.parties import queries, services
from tradewind.apps.parties.refusals import FactsChanged
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.profile import NotThatDay, minutes_to_ask
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.profile_form import SEEN, FactsForm
from tradewind.web.parties.views.seeing import seen_party
from tradewind.web.shared.asking import Request


@require_http_methods(["GET", "POST"])
def facts(request: Request, party_id: int) -> HttpResponse:
    """All lines, or only those nobody has asked about yet: filled in within two minutes."""
    record = seen_party(request, party_id)
    if record.kind != PartyKind.CUSTOMER:
        raise NotFound(what="customer")
    queries.require_change(request.user, record)
    today = timezone.localdate()
    lines = queries.profile_of(request.user, record, today=today)
    only_missing = bool(request.GET.get("missing")) and any(line.fact is None for line in lines)
    if only_missing and request.method == "GET":
        lines = [line for line in lines if line.fact is None]
    elif request.method == "POST":
        lines = [line for line in lines if SEEN + line.code in request.POST]  # those that the form showed
    form, status = FactsForm(lines, today, request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        if form.is_valid() and _note(request, form, party_id):
            return redirect("parties:party", party_id=party_id)
        status = 409 if form.has_error(NON_FIELD_ERRORS, FactsChanged.code) else 422
    context = {
        "party": record, "form": form, "only_missing": only_missing,
        "minutes": minutes_to_ask(sum(1 for line in lines if line.fact is None)),
    }  # fmt: skip
    return render(request, "parties/facts.html", context, status=status)


def _note(request: Request, form: FactsForm, party_id: int) -> bool:
    """Whether it was written down; else the form says why not."""
    noted = form.noted()
    if not noted:
        messages.info(request, _("Nothing was changed."))
        return True
    try:
        services.note_facts(
            party_id=party_id, values=noted, seen=form.seen(), on=form.cleaned_data["on"], today=timezone.localdate(),
            origin=form.cleaned_data["origin"], by=request.user, at=timezone.now(),
        )  # fmt: skip
    except BadDetails as refusal:
        form.pin(refusal)
    except NotThatDay as refusal:
        form.add_error("on", sentence_of(refusal))
    except FactsChanged as refusal:
        _show_both(request, form, party_id, refusal)
    else:
        messages.success(request, _("Profile saved."))
        return True
    return False


def _show_both(request: Request, form: FactsForm, party_id: int, refusal: FactsChanged) -> None:
    """Mine stays in the field, the colleague's stands beside it; saved again, mine replaces it knowingly."""
    record = queries.party_for(request.user, party_id)
    standing = queries.standing_facts(request.user, record)
    data = request.POST.copy()
    for code in cast("list[str]", refusal.facts["codes"]):
        fact = standing.get(code)
        data[SEEN + code] = str(fact.pk if fact else 0)
        said = {"who": fact.noted_by.called, "value": fact.value} if fact else {"who": "--", "value": "--"}
        form.add_error(code, _("%(who)s noted meanwhile: %(value)s. Save again to put yours in its place.") % said)
    form.data = data  # the field shows the new number
    form.add_error(None, ValidationError(sentence_of(refusal), code=FactsChanged.code))
