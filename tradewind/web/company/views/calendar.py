"""The working calendar: hours of the week, days of the year."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.domain.vocabulary.calendars import OfficeCalendar, china_day, missing_year
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.company import permissions, queries, services
from tradewind.platform.company.refusals import BadCalendarDay, BadShift, NoWorkingHours
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.company.forms import SHIFTS_A_DAY, DayForm, HoursForm, hours_as_typed
from tradewind.web.company.tabs import tabs
from tradewind.web.company.year import months_of, weekday_dates, working_days, year_from
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.versions import version_of_button


@require_GET
def calendar(request: Request) -> HttpResponse:
    """A year at a glance: what is worked, what is not, and who says so."""
    today = timezone.localdate()
    year = year_from(request.GET.get("year", ""), today.year)
    hours = queries.working_hours()
    months = months_of(
        queries.days_of_year(request.user, year), hours, chinese=not _english(), today=today
    )  # fmt: skip
    return render(request, "company/calendar.html", {
        "tabs": tabs(request.user, "calendar"),
        "year": year,
        "months": months,
        "weekdays": weekday_dates(),
        "worked": working_days(months),
        "hours": [(on, hours.by_weekday.get(on.weekday(), ())) for on in weekday_dates()],
        "warnings": _warnings(queries.office_calendar(), year, today),
        "may_manage": allows(request.user, permissions.MANAGE_CALENDAR),
    })  # fmt: skip


@require_http_methods(["GET", "POST"])
def day(request: Request, on: str) -> HttpResponse:
    """One day: what the official calendar says, and the office's own word above it."""
    require(request.user, permissions.MANAGE_CALENDAR)
    chosen = _day_of(on)
    own = queries.own_day(request.user, chosen)
    form, status, conflict = DayForm(request.POST or None, initial=_day_as_typed(chosen, own)), 200, {}
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services.set_calendar_day(
                on=chosen, version=values["version"], is_working=values["is_working"] == "1", name=values["name"],
                by=request.user, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Day saved. Every deadline runs by it from now on."))
            return redirect(_year_url(chosen))
        except BadCalendarDay as refusal:
            form.add_error("name", sentence_of(refusal))
        except StaleVersion:
            status, own = 409, queries.own_day(request.user, chosen)
            who, at = (own.set_by.actor_key, own.set_at) if own else ("", None)  # taken back: nobody's any more
            conflict = conflict_of(DayForm, request.POST, _day_as_typed(chosen, own), who, at)
    official = china_day(chosen)
    context = {
        "form": form, "on": chosen, "own": own, "official": official, "tabs": tabs(request.user, "calendar"),
        "official_name": official.name if _english() else official.name_zh,
        "day_version": queries.version_of_day(own),
    }  # fmt: skip
    return render(request, "company/day.html", context | conflict, status=422 if form.errors else status)


@require_POST
def clear_day(request: Request, on: str) -> HttpResponse:
    """Let the official calendar speak for the day again."""
    chosen = _day_of(on)
    services.clear_calendar_day(
        on=chosen, version=version_of_button(request.POST), by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("The official calendar holds for this day again."))
    return redirect(_year_url(chosen))


@require_http_methods(["GET", "POST"])
def hours(request: Request) -> HttpResponse:
    """The hours of the week."""
    require(request.user, permissions.MANAGE_CALENDAR)
    form, status = HoursForm(request.POST or None, queries.working_hours()), 200
    context: dict[str, Any] = {"form": form, "tabs": tabs(request.user, "calendar")}
    if request.method == "POST" and form.is_valid():
        try:
            services.set_working_hours(
                shifts=form.shifts(), version=form.cleaned_data["version"], by=request.user, at=timezone.now()
            )
            messages.success(request, _("Hours saved. Every deadline runs by them from now on."))
            return redirect("company:calendar")
        except (BadShift, NoWorkingHours) as refusal:
            form.add_error(None, sentence_of(refusal))
        except StaleVersion:
            status, context = 409, context | _hours_conflict(request)
    shown: HoursForm = context["form"]
    context["rows"] = [(on, pairs) for on, (_day, pairs) in zip(weekday_dates(), shown.rows(), strict=True)]
    context["more"] = shown.stretches[SHIFTS_A_DAY:]
    return render(request, "company/hours.html", context, status=422 if form.errors else status)


def _hours_conflict(request: Request) -> dict[str, Any]:
    theirs = queries.working_hours()
    deed = last_deed(request.user, queries.company_profile(), otherwise=timezone.now())
    return conflict_of(lambda posted: HoursForm(posted, theirs), request.POST, hours_as_typed(theirs), *deed)


def _day_as_typed(on: date, own: Any) -> dict[str, Any]:
    """The office's own word about a day; without one, the opposite of what holds, for that is why one came."""
    is_working = own.is_working if own else not queries.working_clock().is_working_day(on)
    name = own.name if own else ""
    return {"is_working": "1" if is_working else "0", "name": name, "version": queries.version_of_day(own)}


def _english() -> bool:
    return (get_language() or "").startswith("en")


def _day_of(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Http404 from error


def _year_url(on: date) -> str:
    return f"{reverse('company:calendar')}?year={on.year}"


def _warnings(office: OfficeCalendar, shown: int, today: date) -> list[str]:
    """The years nobody knows: those needed soon, and the one being looked at."""
    findings = list(office.findings(today))
    if not office.year_is_known(shown) and all(finding.facts["year"] != shown for finding in findings):
        findings.append(missing_year(shown))
    return [sentence(finding.code, finding.facts) for finding in findings]
