"""From an empty company to the first real Today, in steps that can each be skipped."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.domain.people.details import folded
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import StaleVersion, require
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.company import queries as company
from tradewind.platform.company import services as company_services
from tradewind.platform.company.refusals import BadShift, NoWorkingHours
from tradewind.platform.doors import permissions, queries, services
from tradewind.platform.doors.steps import ALL_STEPS, Step
from tradewind.platform.people.refusals import RoleNotGrantable, UsernameTaken
from tradewind.platform.wording import sentence_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_upload
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.secrets import shown_once
from tradewind.web.welcome.forms import ColleagueLines, CompanyForm, colleague_lines
from tradewind.web.welcome.steps import drawn_steps, years_to_confirm
from tradewind.web.welcome.week import A_WEEK, WeekForm, fits, week_as_typed


@require_GET
def wizard(request: Request) -> HttpResponse:
    """What there is to do, how long it takes, and how far one is."""
    require(request.user, permissions.SET_UP)
    progress = queries.progress(request.user)
    return render(request, "welcome/wizard.html", {"progress": progress, "steps": drawn_steps(progress)})


@require_http_methods(["GET", "POST"])
def company_step(request: Request) -> HttpResponse:
    """The company's name, its first legal entity, letterhead and seal."""
    require(request.user, permissions.SET_UP)
    entity = company.visible_entities(request.user).first()
    if entity is not None and request.method == "GET":
        return _page(request, "welcome/company_done.html", Step.COMPANY, {"entity": entity})
    form = CompanyForm(request.POST or None, request.FILES or None, initial={"name": company.company_profile().name})
    if request.method == "POST" and form.is_valid():
        pictures = {which: _picture(form, which) for which in ("letterhead", "seal")}
        try:
            if not form.errors:
                services.set_up_company(
                    name=form.cleaned_data["name"], name_en=form.cleaned_data["name_en"], details=form.details(),
                    **pictures, by=request.user, at=timezone.now(),
                )  # fmt: skip
                return _go_on(request)
        except BadDetails as refusal:
            form.pin(refusal)
    if form.errors and request.FILES:
        form.add_error(None, _("Choose the pictures once more: a browser does not keep them."))
    return _page(request, "welcome/company.html", Step.COMPANY, {"form": form}, wrong=bool(form.errors))


@require_http_methods(["GET", "POST"])
def colleagues_step(request: Request) -> HttpResponse:
    """Several accounts on one page; each person gets a link to choose the password."""
    require(request.user, permissions.SET_UP)
    forms = colleague_lines(request.POST or None)
    if request.method == "POST" and forms.is_valid():
        if not forms.filled():
            return _go_on(request)
        invited = _open_accounts(request, forms)
        if invited is not None:
            host = request.get_host().rsplit(":", 1)[0]
            context = {"invited": invited, "is_only_here": host in ("127.0.0.1", "localhost", "[::1]")}
            return shown_once(_page(request, "welcome/links.html", Step.COLLEAGUES, context))
    wrong = forms.is_bound and not forms.is_valid() or any(form.errors for form in forms)
    return _page(request, "welcome/colleagues.html", Step.COLLEAGUES, {"forms": forms}, wrong=wrong)


@require_http_methods(["GET", "POST"])
def calendar_step(request: Request) -> HttpResponse:
    """The hours of the week, and the holidays of this year and the next."""
    require(request.user, permissions.SET_UP)
    hours = company.working_hours()
    form, conflict = WeekForm(request.POST or None, initial=week_as_typed(hours)), {}
    if request.method == "POST" and fits(hours) and form.is_valid():
        try:
            company_services.set_working_hours(
                shifts=form.shifts(), version=form.cleaned_data["version"], by=request.user, at=timezone.now()
            )
            return _go_on(request)
        except (BadShift, NoWorkingHours) as refusal:
            form.add_error(None, sentence_of(refusal))
        except StaleVersion:
            hours = company.working_hours()
            deed = last_deed(request.user, company.company_profile(), otherwise=timezone.now())
            conflict = conflict_of(WeekForm, request.POST, week_as_typed(hours), *deed)
    shown = conflict.get("form", form)
    context = {
        "form": shown, "week": list(zip(shown.days(), A_WEEK, strict=True)), "is_simple": fits(hours),
        "years": years_to_confirm(request.user, timezone.localdate()),
    }  # fmt: skip
    status = 409 if conflict else 422 if form.errors else 200
    return _page(request, "welcome/calendar.html", Step.CALENDAR, conflict | context, status=status)


@require_POST
def put_off(request: Request, step: str) -> HttpResponse:
    """Skip a step for now, or put the whole set-up away."""
    if step not in set(Step):
        raise Http404
    services.put_off_step(step=Step(step), by=request.user, at=timezone.now())
    if step == Step.EVERYTHING:
        messages.success(request, _("The set-up is put away. You find it again under Doors."))
        return redirect("home:today")
    return _go_on(request)


def _open_accounts(request: Request, forms: ColleagueLines) -> list[dict[str, Any]] | None:
    """The new people with their links, or None when one of them cannot be opened: then none is."""
    rows = forms.filled()
    try:
        invitations = services.open_accounts(
            colleagues=[row.colleague() for row in rows], by=request.user, at=timezone.now()
        )  # fmt: skip
    except UsernameTaken as refusal:
        taken = [row for row in rows if folded(row.cleaned_data["username"]) == refusal.facts["username"]]
        taken[0].add_error("username", sentence_of(refusal))
        return None
    except (BadDetails, RoleNotGrantable) as refusal:
        rows[0].add_error(None, sentence_of(refusal))
        return None
    front = f"{request.scheme}://{request.get_host()}"
    return [
        {"user": each.user, "link": front + reverse("people:set_password", args=[each.token])} for each in invitations
    ]  # fmt: skip


def _picture(form: CompanyForm, which: str) -> StoredFile | None:
    """The upload, looked at and written outside any transaction; what is wrong with it stands at its field."""
    upload = form.cleaned_data[which]
    if upload is None:
        return None
    try:
        return checked_upload(upload)
    except Refusal as refusal:
        form.add_error(which, sentence_of(refusal))
        return None


def _go_on(request: Request) -> HttpResponse:
    """To the next step nobody has looked at; after the last one to the first real Today."""
    progress = queries.progress(request.user)
    if progress.fresh:
        return redirect(f"welcome:{progress.fresh}")
    if progress.is_finished:
        messages.success(request, _("The set-up is done. This is your Today."))
        return redirect("home:today")
    return redirect("welcome:wizard")


def _page(
    request: Request, template: str, step: Step, context: dict[str, Any], *, wrong: bool = False, status: int = 200
) -> HttpResponse:
    progress = queries.progress(request.user)
    frame = {"steps": drawn_steps(progress, here=step), "step": step, "number": ALL_STEPS.index(step) + 1}
    return render(request, template, {**frame, "progress": progress, **context}, status=422 if wrong else status)
