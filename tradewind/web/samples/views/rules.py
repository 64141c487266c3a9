"""What goes out without asking the boss."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.samples import permissions, queries, services
from tradewind.domain.samples.charges import SampleRules
from tradewind.platform.access import StaleVersion, require
from tradewind.platform.wording import sentence_of
from tradewind.web.samples.forms import RulesForm
from tradewind.web.shared.asking import Request


@require_http_methods(["GET", "POST"])
def rules(request: Request) -> HttpResponse:
    """The boss's limits."""
    by = request.user
    require(by, permissions.SET_RULES)
    present = queries.rules()
    initial = {
        "most_free_pieces": present.most_free_pieces, "most_free_value": present.most_free_value,
        "version": queries.rules_version(),
    }  # fmt: skip
    form, status = RulesForm(request.POST or None, initial=initial), 200
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        wanted = SampleRules(said["most_free_pieces"], said["most_free_value"])
        try:
            services.set_rules(rules=wanted, version=said["version"], by=by, at=timezone.now())
        except StaleVersion as refusal:
            form.add_error(None, sentence_of(refusal))
            status = 409
        else:
            messages.success(request, _("Saved."))
            return redirect("samples:samples")
    return render(
        request, "samples/rules.html", {"form": form}, status=status if not form.errors or status == 409 else 422
    )
