"""Writing a sample down: from a customer, an inquiry or a quotation; and changing it while it is a draft."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue.queries import products
from tradewind.apps.parties import queries as parties
from tradewind.apps.samples import permissions, queries, services
from tradewind.apps.samples.facts import proposed_charge
from tradewind.apps.samples.refusals import BadSampleLine, EmptySample, NeededInPast
from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge
from tradewind.platform.access import NotFound, StaleVersion, require
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence_of
from tradewind.web.samples.beginning import beginning_of
from tradewind.web.samples.forms import SampleForm
from tradewind.web.samples.lines import choices_of, goods_of, grid_of, items_of, marked, sheet_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import choosing
from tradewind.web.shared.conflicts import kept_beside
from tradewind.web.shared.lines import DrawnGrid, LineSheet, asked_codes, choices_answer, read_lines, resolved_answer

if TYPE_CHECKING:
    from tradewind.apps.parties.models import Party
    from tradewind.apps.samples.models import Sample


@require_http_methods(["GET", "POST"])
def draft(request: Request) -> HttpResponse:
    """A new one."""
    by = request.user
    require(by, permissions.ASK)
    begins = beginning_of(request)
    if begins.party is None:
        typed, chosen = request.GET.get("q", ""), request.GET.get("party_id")
        return render(request, "samples/for_whom.html", {"choosing": choosing(by, typed, chosen)})
    grid = grid_of(by)
    if request.method == "GET":
        sheet = sheet_of(begins.lines(by))
        charge = proposed_charge(goods_of(sheet), queries.rules(), at=timezone.now())
        form = _form(request, begins.party, initial={"goods_charge": charge.value})
        return _shown(request, form, DrawnGrid(grid, sheet), begins.party)
    form, sheet = _form(request, begins.party, request.POST), marked(by, read_lines(grid, request.POST))
    if form.is_valid() and sheet.is_right:
        try:
            sample = services.draft_sample(
                party_id=begins.party.pk, details=_details(request, form, sheet),
                inquiry_id=begins.inquiry.pk if begins.inquiry else None,
                quotation_id=begins.quotation.pk if begins.quotation else None, by=by, at=timezone.now(),
            )  # fmt: skip
        except (EmptySample, BadSampleLine, NeededInPast) as refusal:
            form.add_error("needed_on" if isinstance(refusal, NeededInPast) else None, sentence_of(refusal))
        else:
            return redirect("samples:sample", sample_id=sample.pk)
    return _shown(request, form, DrawnGrid(grid, sheet), begins.party, status=422)


@require_http_methods(["GET", "POST"])
def revise(request: Request, sample_id: int) -> HttpResponse:
    """A draft as a whole, its lines with it."""
    by = request.user
    sample = queries.sample_for(by, sample_id)
    if not queries.may_change(by, sample) or sample.state != "draft":
        raise NotFound(what="sample")
    grid = grid_of(by, str(sample.pk), sample.version)
    if request.method == "GET":
        form = _form(request, sample.party, initial=SampleForm.values_of(sample))
        return _shown(request, form, DrawnGrid(grid, sheet_of(queries.lines_of(sample))), sample.party, sample)
    form, sheet = _form(request, sample.party, request.POST), marked(by, read_lines(grid, request.POST))
    if form.is_valid() and sheet.is_right:
        try:
            services.revise_sample(
                sample_id=sample.pk, version=form.cleaned_data["version"] or 0, details=_details(request, form, sheet),
                by=by, at=timezone.now(),
            )  # fmt: skip
        except (EmptySample, BadSampleLine, NeededInPast) as refusal:
            form.add_error("needed_on" if isinstance(refusal, NeededInPast) else None, sentence_of(refusal))
        except StaleVersion:
            now = queries.sample_for(by, sample_id)
            kept_beside(form, request.POST, now.version, by, now, timezone.now())
            return _shown(request, form, DrawnGrid(grid, sheet), sample.party, sample, status=409)
        else:
            messages.success(request, _("Saved."))
            return redirect("samples:sample", sample_id=sample.pk)
    return _shown(request, form, DrawnGrid(grid, sheet), sample.party, sample, status=422)


@require_GET
def choices(request: Request) -> HttpResponse:
    """The products that answer what is typed in a code cell."""
    require(request.user, permissions.ASK)
    return choices_answer(choices_of(products.suggest(request.user, request.GET.get("q", "")[:80])))


@require_POST
def resolve(request: Request) -> HttpResponse:
    """Which of pasted codes the catalogue knows."""
    require(request.user, permissions.ASK)
    codes = asked_codes(request)
    known = products.by_codes(request.user, codes)
    return resolved_answer(codes, choices_of(match.product for match in known.values() if match.product))


def _form(request: Request, party: "Party", posted: Any = None, initial: dict[str, Any] | None = None) -> SampleForm:
    usual = {
        "goods_charge": GoodsCharge.FREE.value, "courier_charge": Courier.COLLECT.value,
        "collect_answer": CollectAnswer.NOT_ASKED.value, "ship_to": party.address, "version": 0,
    }  # fmt: skip
    form = SampleForm(posted, initial=usual | (initial or {}))
    contacts = [(contact.pk, contact.name) for contact in parties.contacts_of(request.user, party)]
    makers = [(person.pk, person.called) for person in people.active_colleagues(request.user)]
    form.fields["contact_id"].choices = [("", "--"), *contacts]  # type: ignore[attr-defined]
    form.fields["maker_id"].choices = [("", _("whoever makes samples")), *makers]  # type: ignore[attr-defined]
    return form


def _details(request: Request, form: SampleForm, sheet: LineSheet) -> services.SampleDetails:
    said = {name: value for name, value in form.cleaned_data.items() if name not in ("version", "seen")}
    said |= {
        "goods_charge": GoodsCharge(said["goods_charge"]), "courier_charge": Courier(said["courier_charge"]),
        "collect_answer": CollectAnswer(said["collect_answer"]),
    }  # fmt: skip
    return services.SampleDetails(items=items_of(request.user, sheet), **said)


def _shown(
    request: Request, form: SampleForm, lines: DrawnGrid, party: "Party", sample: "Sample | None" = None,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {"form": form, "lines": lines, "party": party, "sample": sample, "rules": queries.rules()}
    return render(request, "samples/form.html", context, status=status)
