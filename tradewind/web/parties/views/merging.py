"""Making one record of two, looking at what was made, and taking it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.merging import UNMERGE_WITHIN, may_unmerge
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.people import queries as people
from tradewind.web.parties.views.listing import MERGES, subnav
from tradewind.web.shared.asking import Request
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.countries import country_name
from tradewind.web.shared.fields import LineField

LOSER = "loser"
# What may change between the look and the yes, beside the two records themselves.
SEEN = {
    "facts": gettext_lazy("Profile"),
    "people": gettext_lazy("Contacts"),
    "accounts": gettext_lazy("Bank accounts"),
}


class PairForm(HouseForm):
    """Which two records, in which order, as they stood when the preview was shown."""

    first = forms.IntegerField(min_value=1, max_value=10**17)
    second = forms.IntegerField(min_value=1, max_value=10**17)
    swap = forms.BooleanField(required=False)


class MergeForm(PairForm):
    """What was chosen; the fields' radios are read by their names."""

    first_version = forms.IntegerField(min_value=1, max_value=2**31)
    second_version = forms.IntegerField(min_value=1, max_value=2**31)
    owner_id = forms.TypedChoiceField(label=FIELDS["owner"], coerce=int, empty_value=None, required=False, choices=[])
    reason = LineField(label=gettext_lazy("Why it is one company"), max_length=200, required=False)
    seen_facts = forms.IntegerField(min_value=0, max_value=2**31)
    seen_people = forms.IntegerField(min_value=0, max_value=2**31)
    seen_accounts = forms.IntegerField(min_value=0, max_value=2**31)

    def seen(self) -> dict[str, int]:
        """What was looked at beside the records' own columns."""
        return {name: self.cleaned_data[f"seen_{name}"] for name in SEEN}

    def offer_owners(self, choices: list[tuple[Any, str]]) -> None:
        self.fields["owner_id"].choices = [("", "--"), *choices]  # type: ignore[attr-defined]


class TaxForm(PairForm):
    """What finance should know before it says which tax number is right."""

    why = LineField(label=gettext_lazy("What speaks for one or the other"), max_length=200)


class ObjectionForm(HouseForm):
    reason = LineField(label=gettext_lazy("Why it is another company"), max_length=200)


@require_http_methods(["GET", "POST"])
def merge(request: Request) -> HttpResponse:
    """Both records side by side: the better value of each field is chosen already."""
    require(request.user, permissions.MERGE_PARTIES)
    form = PairForm(request.POST if request.method == "POST" else request.GET)
    if not form.is_valid():
        return redirect("parties:merges")
    first, second = form.cleaned_data["first"], form.cleaned_data["second"]
    keep = form.cleaned_data["swap"] or request.method == "POST"
    preview = queries.merge_preview(request.user, first, second, keep_order=keep)
    if request.method == "POST":
        return _merge(request, preview)
    return _show(request, preview, MergeForm(initial={"owner_id": preview.survivor.owner_id}))


def _merge(request: Request, preview: queries.MergePreview) -> HttpResponse:
    form = MergeForm(request.POST)
    form.offer_owners(_owners(request))
    if not form.is_valid():
        return _show(request, preview, form, status=422)
    values = form.cleaned_data
    try:
        done = services.merge_parties(
            survivor_id=preview.survivor.pk, loser_id=preview.loser.pk,
            versions=(values["first_version"], values["second_version"]), seen=form.seen(),
            take=[line.field for line in preview.choices if request.POST.get(f"take_{line.field}") == LOSER],
            owner_id=values["owner_id"], reason=values["reason"], by=request.user, at=timezone.now(),
        )  # fmt: skip
    except StaleVersion as refusal:
        fresh = queries.merge_preview(request.user, preview.survivor.pk, preview.loser.pk, keep_order=True)
        return _show(request, fresh, form, status=409, changed=_changed(refusal))
    messages.success(request, _("%(loser)s is part of %(survivor)s now.") % {
        "loser": preview.loser.name, "survivor": preview.survivor.name,
    })  # fmt: skip
    return redirect("parties:merged", merge_id=done.pk)


@require_POST
def ask_about_tax_numbers(request: Request) -> HttpResponse:
    """The two numbers go to finance; the preview waits for the answer."""
    require(request.user, permissions.MERGE_PARTIES)
    form = TaxForm(request.POST)
    if "first" in form.errors or "second" in form.errors:
        return redirect("parties:merges")
    first, second = form.cleaned_data["first"], form.cleaned_data["second"]
    if not form.is_valid():
        preview = queries.merge_preview(request.user, first, second, keep_order=True)
        return _show(request, preview, MergeForm(initial={"owner_id": preview.survivor.owner_id}), 422, tax_form=form)
    services.ask_about_tax_numbers(
        survivor_id=first, loser_id=second, reason=form.cleaned_data["why"], by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("Asked. You are told when finance has answered."))
    return redirect(f"{reverse('parties:merge')}?first={first}&second={second}&swap=1")


def _changed(refusal: StaleVersion) -> str:
    """What somebody changed since the look; nothing named is one of the two records."""
    names = refusal.facts.get("changed")
    found = names if isinstance(names, list) else []
    return _(", ").join(str(SEEN[name]) for name in found) or _("One of the two records")


def _show(
    request: Request, preview: queries.MergePreview, form: MergeForm, status: int = 200, changed: str = "",
    tax_form: TaxForm | None = None,
) -> HttpResponse:  # fmt: skip
    form.offer_owners(_owners(request))
    context = {
        "preview": preview,
        "twins": [(pair, _filled(pair), _otherwise(pair)) for pair in preview.twins],
        "changed": changed,
        "differing": [_line(choice) for choice in preview.choices if choice.differs],
        "alike": [_line(choice) for choice in preview.choices if choice.is_said and not choice.differs],
        "is_customer": preview.survivor.kind == PartyKind.CUSTOMER,
        "form": form,
        "tax_form": tax_form or TaxForm(),
        "tax_url": _request_url(request, preview),
        "taken_out": _gone(preview),
        "fixed": ("tax_number",) if preview.tax.differ else (),  # finance says which, nobody here
        "section": "customers",
    }
    return render(request, "parties/merge.html", context, status=status)


def _request_url(request: Request, preview: queries.MergePreview) -> str:
    """Where the question to finance stands, for whoever asked and those who answer."""
    asked = preview.tax.request
    if asked is None:
        return ""
    is_open = asked.requested_by_id == request.user.pk or allows(request.user, permissions.CONFIRM_TAX_NUMBER)
    return reverse("approvals:approval", args=[asked.pk]) if is_open else ""


def _gone(preview: queries.MergePreview) -> dict[str, object]:
    gone = preview.tax.taken_out
    return {"name": gone.record.name, "number": gone.number} if gone else {}


def _owners(request: Request) -> list[tuple[Any, str]]:
    return [(person.pk, person.called) for person in people.salespeople(request.user)]


def _line(choice: Any) -> tuple[Any, object, object, object]:
    return choice, FIELDS[choice.field], _said(choice.field, choice.survivor), _said(choice.field, choice.loser)


def _filled(pair: Any) -> list[tuple[object, object]]:
    return [(FIELDS[field], getattr(pair.twin, field)) for field in pair.fills]


def _otherwise(pair: Any) -> list[tuple[object, object, object]]:
    return [(FIELDS[field], getattr(pair.kept, field), getattr(pair.twin, field)) for field in pair.differ]


def _said(field: str, value: str) -> object:
    if field == "country" and value:
        return country_name(value)
    return WORDS.get(value, value) if field in ("tier", "business_type", "price_sensitivity") else value


@require_GET
def merges(request: Request) -> HttpResponse:
    """What became one lately."""
    require(request.user, permissions.MERGE_PARTIES)
    at = timezone.now()
    rows = [(row, row.undone_at is None and may_unmerge(row.at, at)) for row in queries.recent_merges(request.user)]
    context = {"rows": rows, "tabs": subnav(request, MERGES), "section": "customers"}
    return render(request, "parties/merges.html", context)


@require_GET
def merged(request: Request, merge_id: int) -> HttpResponse:
    """One merge: what was taken over, what has been made since, and until when it can be taken back."""
    done = queries.merge_for(request.user, merge_id)
    is_standing = done.undone_at is None
    context = {
        "merge": done,
        "changes": [(FIELDS[name], done.before[name], value) for name, value in done.after.items() if name in FIELDS],
        "moved": queries.went_along(request.user, done),
        "since": queries.rows_since(request.user, done) if is_standing else [],
        "until": done.at + UNMERGE_WITHIN,
        "may_undo": is_standing and may_unmerge(done.at, timezone.now()),
        "may_merge": allows(request.user, permissions.MERGE_PARTIES),
        "section": "customers",
    }
    return render(request, "parties/merged.html", context)


@require_POST
def undo_merge(request: Request, merge_id: int) -> HttpResponse:
    """Two records again."""
    undone = services.undo_merge(merge_id=merge_id, by=request.user, at=timezone.now())
    said = _("%(name)s is a record of its own again.") % {"name": undone.merge.loser.name}
    staying = [f"{noun} {count}" for noun, count in undone.rows_staying.items()]
    staying += [str(FIELDS[name]) for name in undone.fields_staying if name in FIELDS]
    if staying:
        said += " " + _("Made since and left where it is: %(what)s.") % {"what": _(", ").join(staying)}
    messages.success(request, said)
    return redirect("parties:merged", merge_id=merge_id)


@require_http_methods(["GET", "POST"])
def object_to_merge(request: Request, merge_id: int) -> HttpResponse:
    """The owner who lost a record says why it is another company."""
    done = queries.merge_to_object(request.user, merge_id)
    form = ObjectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.object_to_merge(
            merge_id=merge_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
        )  # fmt: skip
        messages.success(request, _("Noted: whoever merged them looks at it again."))
        return redirect("home:today")
    context = {"merge": done, "form": form, "section": "customers"}
    return render(request, "parties/objection.html", context, status=422 if form.errors else 200)
