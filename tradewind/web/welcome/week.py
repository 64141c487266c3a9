"""How is a working week typed in a minute: one pair of hours before and after noon, and which days keep them?"""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tradewind.domain.vocabulary.calendars import CalendarDay, DayKind
from tradewind.domain.vocabulary.working_time import AFTERNOON, MORNING, Shift, WorkingHours
from tradewind.platform.company.queries import version_of_hours
from tradewind.web.shared.formats import written_weekday
from tradewind.web.shared.versions import VersionedForm

FULL, MORNINGS, CLOSED = "full", "morning", "closed"
KEEPING = ((FULL, _("whole day")), (MORNINGS, _("morning only")), (CLOSED, pgettext_lazy("working hours", "closed")))
A_WEEK = tuple(date(2024, 1, number) for number in range(1, 8))  # a Monday and the six days after it
EDGES = ("opens", "noon", "after", "closes")


def _time(label: Any) -> forms.TimeField:
    return forms.TimeField(label=label, widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}))


class WeekForm(VersionedForm):
    opens = _time(_("Morning from"))
    noon = _time(_("Morning to"))
    after = _time(_("Afternoon from"))
    closes = _time(_("Afternoon to"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for weekday in range(7):
            self.fields[f"day{weekday}"] = forms.ChoiceField(
                label=written_weekday(A_WEEK[weekday]), choices=KEEPING,
                widget=forms.Select(attrs={"class": "form-select"}),
            )  # fmt: skip

    def days(self) -> list[Any]:
        return [self[f"day{weekday}"] for weekday in range(7)]

    def shifts(self) -> dict[int, list[tuple[time, time]]]:
        """The hours of each weekday, as the company keeps them."""
        values = self.cleaned_data
        morning, afternoon = (values["opens"], values["noon"]), (values["after"], values["closes"])
        kept = {FULL: [morning, afternoon], MORNINGS: [morning], CLOSED: []}
        return {weekday: list(kept[values[f"day{weekday}"]]) for weekday in range(7)}


def week_as_typed(hours: WorkingHours) -> dict[str, Any]:
    """The present hours as the form's first values; what the form cannot say is nearest rendered."""
    fullest: Sequence[Shift] = max(hours.by_weekday.values(), key=len, default=())
    morning = fullest[0] if fullest else MORNING
    afternoon = fullest[1] if len(fullest) > 1 else AFTERNOON
    edges = dict(zip(EDGES, (morning.opens, morning.closes, afternoon.opens, afternoon.closes), strict=True))
    days = {f"day{weekday}": _kept(hours.by_weekday, weekday) for weekday in range(7)}
    return edges | days | {"version": version_of_hours(hours)}


def fits(hours: WorkingHours) -> bool:
    """Whether the form can say these hours without changing them."""
    typed = week_as_typed(hours)
    morning, afternoon = Shift(typed["opens"], typed["noon"]), None
    if any(len(shifts) > 1 for shifts in hours.by_weekday.values()):
        afternoon = Shift(typed["after"], typed["closes"])
    return all(tuple(shifts) in ((), (morning,), (morning, afternoon)) for shifts in hours.by_weekday.values())


def holidays_of(days: Sequence[CalendarDay], *, chinese: bool) -> list[tuple[str, date, date]]:
    """The stretches of a year's holidays: what each is called, its first and its last day."""
    runs: list[tuple[str, date, date]] = []
    for day in days:
        if day.kind is not DayKind.HOLIDAY:
            continue
        name = day.name_zh if chinese else day.name
        if runs and runs[-1][0] == name and (day.on - runs[-1][2]).days == 1:
            runs[-1] = (name, runs[-1][1], day.on)
        else:
            runs.append((name, day.on, day.on))
    return runs


def make_up_days_of(days: Sequence[CalendarDay]) -> list[date]:
    """The days of rest that are worked instead (调休)."""
    return [day.on for day in days if day.kind is DayKind.MAKE_UP]


def _kept(by_weekday: Mapping[int, Sequence[Shift]], weekday: int) -> str:
    return (CLOSED, MORNINGS, FULL)[min(len(by_weekday.get(weekday, ())), 2)]
