"""The working calendar: hours of the week, days of the year."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.domain.vocabulary.calendars import OfficeCalendar, china_day, missing_year
from tradewind.platform.access import allows, require
from tradewind.platform.company import permissions, queries, services
from tradewind.platform.company.refusals import BadCalendarDay, BadShift, NoWorkingHours
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.company.forms import SHIFTS_A_DAY, DayForm, HoursForm
from tradewind.web.company.tabs import tabs
from tradewind.web.company.year import months_of, weekday_dates, working_days, year_from
from tradewind.web.shared.asking import Request


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
    is_working = own.is_working if own else not queries.working_clock().is_working_day(chosen)
    form = DayForm(
        request.POST or None, initial={"is_working": "1" if is_working else "0", "name": own.name if own else ""}
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            services.set_calendar_day(
                on=chosen, is_working=form.cleaned_data["is_working"] == "1", name=form.cleaned_data["name"],
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except BadCalendarDay as refusal:
            form.add_error("name", sentence_of(refusal))
        else:
            messages.success(request, _("Day saved. Every deadline runs by it from now on."))
            return redirect(_year_url(chosen))
    official = china_day(chosen)
    context = {
        "form": form, "on": chosen, "own": own, "official": official, "tabs": tabs(request.user, "calendar"),
        "official_name": official.name if _english() else official.name_zh,
    }  # fmt: skip
    return render(request, "company/day.html", context, status=422 if form.errors else 200)


@require_POST
def clear_day(request: Request, on: str) -> HttpResponse:
    """Let the official calendar speak for the day again."""
    chosen = _day_of(on)
    services.clear_calendar_day(on=chosen, by=request.user, at=timezone.now())
    messages.success(request, _("The official calendar holds for this day again."))
    return redirect(_year_url(chosen))


@require_http_methods(["GET", "POST"])
def hours(request: Request) -> HttpResponse:
    """The hours of the week."""
    require(request.user, permissions.MANAGE_CALENDAR)
    form = HoursForm(request.POST or None, queries.working_hours())
    if request.method == "POST" and form.is_valid():
        try:
            services.set_working_hours(shifts=form.shifts(), by=request.user, at=timezone.now())
        except (BadShift, NoWorkingHours) as refusal:
            form.add_error(None, sentence_of(refusal))
        else:
            messages.success(request, _("Hours saved. Every deadline runs by them from now on."))
            return redirect("company:calendar")
    rows = [(on, pairs) for on, (_day, pairs) in zip(weekday_dates(), form.rows(), strict=True)]
    more = form.stretches[SHIFTS_A_DAY:]
    context = {"form": form, "rows": rows, "more": more, "tabs": tabs(request.user, "calendar")}
    return render(request, "company/hours.html", context, status=422 if form.errors else 200)


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
