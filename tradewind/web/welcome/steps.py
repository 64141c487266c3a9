"""What are the steps of the set-up called, and how does each stand?"""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, pgettext

from tradewind.platform.access import Actor
from tradewind.platform.company import queries as company
from tradewind.platform.doors.steps import ALL_STEPS, SetUpProgress, Step
from tradewind.web.welcome.week import holidays_of, make_up_days_of

# icon, name, what for
WORDS: dict[Step, tuple[str, str | Promise, str | Promise]] = {
    Step.COMPANY: (
        "building", gettext_lazy("Company and seal"),
        gettext_lazy("Name, legal entity, letterhead and seal: what every paper begins and ends with."),
    ),
    Step.COLLEAGUES: (
        "users", gettext_lazy("Colleagues and duties"),
        gettext_lazy("Who works here and who does what: it decides what each person sees."),
    ),
    Step.CALENDAR: (
        "calendar", gettext_lazy("Hours and holidays"),
        gettext_lazy("Working hours and Chinese holidays with 调休: every deadline runs by them."),
    ),
}  # fmt: skip
MINUTES = {Step.COMPANY: 5, Step.COLLEAGUES: 5, Step.CALENDAR: 2}


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step in the stepper and in the overview."""

    key: str
    icon: str
    label: str
    text: str
    minutes: int
    state: str  # todo | run | done | na
    note: str
    url: str
    share: int = 50


@dataclass(frozen=True, slots=True)
class YearToConfirm:
    """The holidays of one year, to be looked at once."""

    year: int
    is_known: bool
    holidays: list[tuple[str, date, date]]
    make_up_days: list[date]


def drawn_steps(progress: SetUpProgress, here: Step | None = None) -> list[DrawnStep]:
    return [_drawn(step, progress, here) for step in ALL_STEPS]


def years_to_confirm(by: Actor, today: date) -> list[YearToConfirm]:
    """This year and the next."""
    office, chinese = company.office_calendar(), not (get_language() or "").startswith("en")
    found = []
    for year in (today.year, today.year + 1):
        days = company.days_of_year(by, year)
        holidays = [run for run in holidays_of(days, chinese=chinese) if run[2] >= today]
        make_up = [on for on in make_up_days_of(days) if on >= today]
        found.append(YearToConfirm(year, office.year_is_known(year), holidays, make_up))
    return found


def _drawn(step: Step, progress: SetUpProgress, here: Step | None) -> DrawnStep:
    icon, label, text = WORDS[step]
    if step in progress.done:
        state, note = "done", pgettext("step of the set-up", "done")
    elif step == here:
        state, note = "run", pgettext("step of the set-up", "now")
    elif step in progress.put_off:
        state, note = "na", pgettext("step of the set-up", "later")
    else:
        state, note = "todo", pgettext("step of the set-up", "open")
    url = reverse(f"welcome:{step}")
    return DrawnStep(step, icon, str(label), str(text), MINUTES[step], state, note, url)
