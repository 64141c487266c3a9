"""How is the follow-up table said in words: twice a week, once a month?"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tradewind.apps.inquiries.queries.setting_up import Cadence
from tradewind.apps.inquiries.wording import WORDS
from tradewind.domain.inquiries.cadence import CadenceRule
from tradewind.domain.inquiries.contacts import Counted
from tradewind.domain.inquiries.grading import ORDER, Grade
from tradewind.domain.inquiries.periods import PeriodKind

PERIODS: dict[PeriodKind, Promise] = {
    PeriodKind.WEEK: gettext_lazy("a week"),
    PeriodKind.HALF_MONTH: gettext_lazy("a half month"),
    PeriodKind.MONTH: gettext_lazy("a month"),
}


@dataclass(frozen=True, slots=True)
class GradeSaid:
    """A grade as its button says it."""

    key: str
    word: object
    cadence: str


def said_of_grades(table: Cadence) -> list[GradeSaid]:
    return [GradeSaid(grade.value, WORDS[grade.value], rhythm(grade, table.rules)) for grade in ORDER]


def said_of_rules(table: Cadence) -> list[tuple[str, int, object]]:
    """Each line of the table: what is counted for which grade, how often, in which period."""
    return [(counted_of(rule), rule.times, PERIODS[rule.period]) for rule in table.rules]


def counted_of(rule: CadenceRule) -> str:
    said = f"{rule.grade} {WORDS[rule.grade]}"
    line = _("%(grade)s: touches") if rule.counted is Counted.TOUCHES else _("%(grade)s: follow-ups")
    return line % {"grade": said}


def rhythm(grade: Grade, rules: Iterable[CadenceRule]) -> str:
    """The follow-ups the grade asks for."""
    rule = next((each for each in rules if each.grade is grade and each.counted is Counted.FOLLOW_UPS), None)
    if rule is None:
        return ""
    return _("%(times)s × %(period)s") % {"times": rule.times, "period": PERIODS[rule.period]}
