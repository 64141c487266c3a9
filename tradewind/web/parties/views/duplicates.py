"""Who looks like whom: while somebody types, and in the whole book 查重."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.refusals import SuspicionSettled
from tradewind.apps.parties.services.settling import COMPARE_ALL
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.duplicates.judging import Strength
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform.access import allows, require
from tradewind.platform.jobs.queries import newest_job
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.forms import tax_doubts
from tradewind.web.parties.views.listing import DUPLICATES, subnav
from tradewind.web.parties.views.resembling import LONGEST, contact_typed, party_typed, resembling
from tradewind.web.shared.asking import Request
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import LineField
from tradewind.web.shared.jobs import drawn
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition, Quick, render_list

SHOWN_FOR = timedelta(days=1)  # so long the page says what the last comparison of everything found


class AskedAlikeForm(HouseForm):
    """Which record is being changed, if any, and whether it is a person of it who is typed."""

    of = forms.IntegerField(required=False, min_value=1, max_value=10**18 - 1)
    person = forms.BooleanField(required=False)


class NotTheSameForm(HouseForm):
    reason = LineField(label=gettext_lazy("Why it is another company"), max_length=200)


@require_GET
def alike(request: Request, kind: str) -> HttpResponse:
    """What in the book looks like what stands in a form now; asked again with every pause in typing."""
    if kind not in {*PartyKind}:
        raise Http404
    asked = AskedAlikeForm(request.GET)
    if not asked.is_valid():
        raise Http404
    record = queries.party_for(request.user, asked.cleaned_data["of"]) if asked.cleaned_data["of"] else None
    is_person = record is not None and asked.cleaned_data["person"]
    facts = contact_typed(request.GET, record.country) if record and is_person else party_typed(request.GET)
    found = resembling(request.user, facts, PartyKind(record.kind if record else kind), record.pk if record else None)
    typed = [request.GET.get(name, "")[:LONGEST] for name in ("tax_number", "country")]
    doubts = [] if is_person else tax_doubts(*typed)
    context = {"alike": found, "doubts": doubts, "has_tax_number": not is_person and "tax_number" in request.GET}
    return render(request, "parties/_duplicates.html", context)


@require_GET
def duplicates(request: Request) -> HttpResponse:
    """The pairs that may be one company."""
    require(request.user, permissions.REGISTER_CUSTOMER)
    context = _comparison(request)
    if request.htmx.target == "comparison":
        return render(request, "parties/_comparison.html", context | {"is_renewed": True})
    rows = queries.visible_suspicions(request.user)
    if not request.GET.get("state"):
        rows = rows.filter(state=SuspicionState.OPEN)
    return render_list(
        request, "parties/duplicates.html", _list(), rows,
        tabs=subnav(request, DUPLICATES), may_merge=allows(request.user, permissions.MERGE_PARTIES), **context,
    )  # fmt: skip


def _comparison(request: Request) -> dict[str, Any]:
    """For leaders: how far the comparison of everything is, or what the one of the last day found."""
    if not allows(request.user, permissions.MERGE_PARTIES):
        return {}
    row = newest_job(request.user, COMPARE_ALL, since=timezone.now() - SHOWN_FOR)
    job = row and {"is_under_way": row.is_under_way, "drawn": drawn(row, request.user)}
    return {"may_compare": True, "job": job}


@require_POST
def compare_all(request: Request) -> HttpResponse:
    """Have every record compared with all others, in the background."""
    if services.ask_for_comparison(by=request.user, at=timezone.now()):
        messages.success(request, _("All records are being compared. You may leave the page."))
    else:
        messages.info(request, _("All records are being compared already."))
    return redirect("parties:duplicates")


def _list() -> ListDefinition:
    return ListDefinition(
        name="duplicates",
        path=reverse("parties:duplicates"),
        columns=[
            Column("first", gettext_lazy("Older record"), css="stick-l"),
            Column("second", gettext_lazy("Newer record")),
            Column("strength", gettext_lazy("Suspicion"), order=("strength",)),
            Column("acts", "", css="tw-acts stick-r"),
        ],
        row_template="parties/_duplicates_row.html",
        sort="strength",
        quick=[Quick("strong", gettext_lazy("Strong only"), lambda rows: rows.filter(strength=Strength.STRONG))],
        filters=[
            Filter(
                "state", gettext_lazy("State"), lambda rows, value: rows.filter(state=value),
                choices=[(state.value, WORDS[state.value]) for state in SuspicionState],
            )
        ],
        first_use=FirstUse(
            gettext_lazy("No two records look alike"),
            gettext_lazy("Every record is compared with all others when it changes, and once more at night."),
        ),
        noun=gettext_lazy("pairs"),
        words={
            "nobody": gettext_lazy("nobody's"), "strong": WORDS["strong"], "weak": WORDS["weak"],
            "merge": gettext_lazy("Merge"), "two": gettext_lazy("Two companies"),
            "why": gettext_lazy("Why it is another company"), "never": gettext_lazy("Never suggest this pair again"),
            "group": gettext_lazy("Both belong to one group?"), "link": gettext_lazy("Link the companies"),
            "linked": WORDS["linked"], "merged": WORDS["merged"],
        },
    )  # fmt: skip


@require_POST
def not_the_same(request: Request, suspicion_id: int) -> HttpResponse:
    """Two companies: never suggested again."""
    queries.suspicion_for(request.user, suspicion_id)
    form = NotTheSameForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why it is another company."))
        return redirect("parties:duplicates")
    try:
        services.say_not_the_same(
            suspicion_id=suspicion_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
        )
        messages.success(request, _("Two companies: this pair is not suggested again."))
    except SuspicionSettled as refusal:
        messages.error(request, sentence_of(refusal))
    return redirect("parties:duplicates")


@require_POST
def link(request: Request, suspicion_id: int) -> HttpResponse:
    """Two companies of one group."""
    try:
        services.link_companies(suspicion_id=suspicion_id, by=request.user, at=timezone.now())
        messages.success(request, _("Linked: each page names the other company."))
    except SuspicionSettled as refusal:
        messages.error(request, sentence_of(refusal))
    return redirect("parties:duplicates")
