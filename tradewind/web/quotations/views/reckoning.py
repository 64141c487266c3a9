"""How is a line's price made, what would another one leave, and into which containers does an option go?"""

from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.queries import CostedLine
from tradewind.domain.quotations.cost_sheet import Margin
from tradewind.domain.quotations.lifecycle import OPEN_REVISIONS
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound
from tradewind.web.quotations.loads import load_shown
from tradewind.web.quotations.reckoning import (
    AskingForm,
    asked,
    margin_asked,
    missing_said,
    refused_said,
    remains,
    under_all_rules,
    wanted,
)
from tradewind.web.quotations.shared_costs import counted_as_nothing, sharing_said, source_said
from tradewind.web.quotations.sheets import kept_rows, line_rows, outcome_rows
from tradewind.web.quotations.showing import percent_of
from tradewind.web.shared.asking import Request


@require_GET
def costs(request: Request, revision_id: int, line_id: int) -> HttpResponse:
    """How a line's price is made, number by number, and asked both ways; for whoever may see costs. Nothing is kept."""
    revision = queries.revision_for(request.user, revision_id)
    costed = queries.costed_line(request.user, revision, line_id)
    context: dict[str, Any] = {
        "section": "products", "line": costed.line, "option": costed.option, "revision": revision,
        "missing": missing_said(costed.missing),
        "is_open": revision.state in OPEN_REVISIONS, "may_ask": queries.may_change(request.user, revision.quotation),
    }  # fmt: skip
    source = costed.line.cost.get("source")
    if source:
        context["source"], context["is_over"] = source_said(source, timezone.localdate())
    context |= {"sharing": sharing_said(costed.option), "nothing": counted_as_nothing(costed.option)}
    if costed.missing or costed.sheet is None:
        context["rows"] = kept_rows(costed.line.cost)
    else:
        context |= _worked(costed, asked(request.GET))
    return render(request, "quotations/_costs.html" if request.htmx else "quotations/costs.html", context)


@require_GET
def loading(request: Request, revision_id: int, place: int) -> HttpResponse:
    """What an option comes to as it is kept now: the page of a draft asks again after each keeping."""
    by = request.user
    revision = queries.revision_for(by, revision_id)
    for option in queries.options_of(by, revision):
        if option.place == place:
            context = {
                "option": option, "revision": revision, "load": load_shown(option), "is_written": True,
                "sees_margin": queries.sees_margin(by),
                "margin": percent_of(option.margin), "sharing": sharing_said(option),
                "lines": [(line, percent_of(line.margin)) for line in option.lines.all()],
            }  # fmt: skip
            return render(request, "quotations/_loading.html", context)
    raise NotFound(what="quotation")


def _worked(costed: CostedLine, form: AskingForm) -> dict[str, Any]:
    if form.is_bound:
        form.is_valid()
    answers = {"remains": remains(costed, form), "wanted": wanted(costed, form)} if form.is_bound else {}
    found: dict[str, Any] = {"form": form, **answers, "rows": [], "left": [], "eaten": ""}
    price = costed.line.unit_price
    margin = margin_asked(form) if answers.get("wanted") else None
    try:
        if price and costed.sheet is not None:
            outcome = costed.at(price)
            found |= {"rows": line_rows(costed.built(price)), "left": outcome_rows(outcome, costed.sheet)}
            margin = margin or Margin(max(outcome.margin_percent, Decimal(0)))
            found["is_at_loss"] = outcome.profit < 0
        else:
            found["rows"] = kept_rows(costed.line.cost)
    except Refusal as refusal:  # the shares of the price eat it
        found["eaten"] = refused_said(refusal)
    return found | {"rules": under_all_rules(costed, margin or Margin()), "margin": margin or Margin()}
