"""Above what does the boss want to be asked?"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.quotations import permissions, queries, services
from tradewind.apps.quotations.refusals import BadLimits
from tradewind.apps.quotations.wording import WORDS
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.quotations.forms import LimitsForm, limit_values
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of


@require_http_methods(["GET", "POST"])
def limits(request: Request) -> HttpResponse:
    """Everybody who quotes reads them; the boss changes them."""
    by = request.user
    row = queries.limits_in_force(by)
    may_change = allows(by, permissions.SET_LIMITS)
    if request.method == "POST":
        require(by, permissions.SET_LIMITS)
    form = LimitsForm(request.POST or None, initial=limit_values(row))
    context: dict[str, Any] = {
        "form": form, "row": row, "may_change": may_change, "section": "products", "said": limit_values(row),
        "risk": WORDS.get(f"risk.{row.most_risk}", ""),
    }  # fmt: skip
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.set_limits(
                version=form.cleaned_data["version"], details=form.details(), by=by, at=timezone.now()
            )  # fmt: skip
            messages.success(request, _("Saved: it counts for every draft that is saved from now on."))
            return redirect("quotations:limits")
        except BadLimits as refusal:
            form.add_error(None, sentence_of(refusal))
        except StaleVersion:
            theirs = queries.limits_in_force(by)
            context |= conflict_of(
                LimitsForm, request.POST, limit_values(theirs), theirs.updated_by.actor_key, theirs.updated_at
            )  # fmt: skip
            status = 409
    return render(request, "quotations/limits.html", context, status=422 if form.errors else status)
