"""How often does a grade ask for a contact, what counts as one, and who missed some?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.inquiries.office import CLOCKS, DAYS, OFFICE, at, resting, table
from tradewind.domain.inquiries.breaches import breaches
from tradewind.domain.inquiries.cadence import (
    DEFAULT_TABLE,
    CadenceRule,
    Followed,
    StandingReason,
    next_contact,
    quota,
    stand,
    standings,
)
from tradewind.domain.inquiries.contacts import Contact, ContactKind, Counted
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.mornings import Place, morning_of
from tradewind.domain.inquiries.periods import Period, PeriodKind, finished_within, period_of

GERMANY = Place("DE", "Europe/Berlin")
RIYADH = Place("SA", "Asia/Riyadh")
LI_QIANG, LI_NA = 1, 2
BOOK = [
    pytest.param(Grade(page["grade"]), Counted(page["counted"]), row, id=f"{name} {row['from']}")
    for name, page in table("cadence").items()
    for row in page["periods"]
]
CASES = [pytest.param(case, id=case["why"]) for case in table("standings")["case"]]


def followed(grade, since=date(2025, 8, 1), *, place=GERMANY, inquiry=1, owner=LI_QIANG, closed_on=None):
    return Followed(inquiry, owner, Grade(grade), since, closed_on, place)


def contact(text, *inquiries):
    on, kind = text.split()
    return Contact(date.fromisoformat(on), ContactKind(kind), frozenset(inquiries or {1}))


def row(grade, counted=Counted.FOLLOW_UPS):
    return next(rule for rule in DEFAULT_TABLE if (rule.grade, rule.counted) == (grade, counted))


@pytest.mark.parametrize(("grade", "counted", "line"), BOOK)
def test_the_book_of_cadence(grade, counted, line):
    rule, one = row(grade, counted), followed(grade)
    period = period_of(rule.period, line["from"])
    assert period.begins_on == line["from"]
    assert sum(OFFICE.is_working_day(day) for day in period.days()) == line["worked"]
    known, dues = [], []
    for _ in range(line["needs"]):
        due_on = stand(rule, one, known, period, period.begins_on + timedelta(days=30), clock=OFFICE).due_on
        dues.append(due_on)
        known.append(Contact(due_on, ContactKind.WRITTEN, frozenset({1})))
    assert dues == line["due"]
    assert stand(rule, one, known, period, period.ends_on, clock=OFFICE).needed == line["needs"]


@pytest.mark.parametrize("case", CASES)
def test_how_an_inquiry_stands(case):
    one = followed(case["grade"], case.get("since", date(2025, 8, 1)))
    found = next_contact(one, [contact(text) for text in case["contacts"]], case["on"], OFFICE)
    assert found is not None
    assert (found.done, found.needed, found.reason) == (case["done"], case["needed"], case["reason"])
    assert found.due_on == case["due"]
    assert found.rule.counted == case.get("counted", "follow_ups")


def test_a_closed_inquiry_asks_for_nothing_any_more():
    closed = followed("A", closed_on=date(2026, 10, 14))
    (found,) = standings(closed, [], date(2026, 10, 18), OFFICE)
    assert (found.reason, found.due_on, found.is_breach) == (StandingReason.CLOSED, None, False)
    assert next_contact(closed, [], date(2026, 10, 18), OFFICE) is None
    (before,) = standings(closed, [], date(2026, 10, 11), OFFICE)
    assert before.is_breach is False and before.needed == 1  # the week before was asked for as ever


def test_the_due_day_is_worked_there_and_here():
    week = date(2026, 10, 12)
    friday_rests = followed("A", place=RIYADH)
    first = next_contact(friday_rests, [], week, OFFICE)
    second = next_contact(friday_rests, [contact("2026-10-13 call")], date(2026, 10, 13), OFFICE)
    assert first is not None and second is not None
    assert (first.due_on, second.due_on) == (date(2026, 10, 13), date(2026, 10, 15))
    nowhere_known = next_contact(followed("C", place=None), [], date(2026, 10, 16), OFFICE)
    assert nowhere_known is not None and nowhere_known.due_on == date(2026, 10, 24)  # a Saturday, worked here


def test_a_morning_is_nine_oclock_there():
    assert morning_of(GERMANY, date(2026, 10, 13), OFFICE) == at("2026-10-13 15:00")
    assert morning_of(Place("US", "America/New_York"), date(2026, 10, 13), OFFICE) == at("2026-10-13 21:00")
    assert morning_of(None, date(2026, 10, 13), OFFICE) == at("2026-10-13 08:30")


def test_the_boss_may_ask_for_more():
    eager = (CadenceRule(Grade.D, 3, PeriodKind.WEEK, on_different_days=True),)
    (found,) = standings(followed("D"), [], date(2026, 10, 12), OFFICE, eager)
    assert (found.needed, found.due_on) == (3, date(2026, 10, 13))
    greedy = CadenceRule(Grade.A, 9, PeriodKind.WEEK, on_different_days=True)
    assert quota(greedy, followed("A"), period_of(PeriodKind.WEEK, date(2026, 10, 12)), OFFICE) == 6
    assert standings(followed("A"), [], date(2026, 10, 12), OFFICE, ()) == ()


def test_a_week_within_one_day_of_work_still_wants_one_contact():
    week = period_of(PeriodKind.WEEK, date(2026, 10, 12))
    only_saturday = resting(OFFICE, *list(week.days())[:5])
    assert [quota(row(grade), followed(grade), week, only_saturday) for grade in (Grade.A, Grade.B)] == [1, 1]
    assert quota(row(Grade.A), followed("A", date(2026, 10, 14)), week, only_saturday) == 0


def test_breaches_stand_by_person_and_one_contact_names_several_inquiries():
    cases = [
        followed("B", inquiry=1), followed("A", inquiry=2), followed("A", inquiry=3, owner=LI_NA),
        followed("C", inquiry=4, owner=LI_NA), followed("B", inquiry=5, owner=None),
    ]  # fmt: skip
    contacts = [
        contact("2026-10-13 call", 1, 2, 3), contact("2026-10-15 chat", 3), contact("2026-10-15 mailing", 2, 4, 5),
    ]  # fmt: skip
    week = Period(date(2026, 10, 12), date(2026, 10, 19))  # the first half of October ends in it
    found = {
        owner: [(one.inquiry, missed.done, missed.needed) for one, missed in rows]
        for owner, rows in breaches(cases, contacts, week, OFFICE).items()
    }
    assert found == {LI_QIANG: [(2, 1, 2)], LI_NA: [(4, 0, 1)], None: [(5, 0, 1)]}


def test_a_d_without_its_mailing_is_a_breach_of_the_half_month():
    one = followed("D")
    month = Period(date(2026, 10, 1), date(2026, 11, 1))
    found = breaches([one], [contact("2026-10-12 call")], month, OFFICE)[LI_QIANG]
    assert [(missed.rule.counted, missed.period.begins_on.day) for _, missed in found] == [(Counted.TOUCHES, 16)]
    assert breaches([one], [contact("2026-10-12 call"), contact("2026-10-20 mailing")], month, OFFICE) == {}


def test_a_report_speaks_of_the_periods_that_ended_in_it():
    week = Period(date(2026, 10, 26), date(2026, 11, 2))
    ended = {kind: [period.begins_on for period in finished_within(kind, week)] for kind in PeriodKind}
    assert ended == {
        PeriodKind.WEEK: [date(2026, 10, 26)],
        PeriodKind.HALF_MONTH: [date(2026, 10, 16)],
        PeriodKind.MONTH: [date(2026, 10, 1)],
    }


RULES = st.sampled_from(DEFAULT_TABLE)
CONTACTS = st.lists(st.builds(Contact, DAYS, st.sampled_from(ContactKind), st.just(frozenset({1}))), max_size=12)


@given(st.sampled_from(PeriodKind), DAYS)
def test_periods_follow_each_other_without_a_gap(kind, on):
    period = period_of(kind, on)
    assert on in period
    assert period_of(kind, period.ends_on).begins_on == period.ends_on
    assert {period_of(kind, day) for day in period.days()} == {period}


@given(RULES, DAYS, DAYS, CONTACTS, CONTACTS)
def test_more_contacts_never_make_a_breach(rule, since, on, few, more):
    one = followed(rule.grade, since)
    near = [Contact(on - timedelta(days=day.on.day % 7), day.kind, day.inquiries) for day in more]
    period = period_of(rule.period, on)
    for moment in (on, period.ends_on):
        before, after = (
            stand(rule, one, known, period, moment, clock=OFFICE) for known in (few, few + near)
        )  # fmt: skip
        assert after.done >= before.done
        assert before.is_breach or not after.is_breach


@given(RULES, DAYS, DAYS, st.integers(0, 40), CLOCKS)
def test_one_more_holiday_never_asks_for_more(rule, since, on, offset, clock):
    period, one = period_of(rule.period, on), followed(rule.grade, since)
    day = period.begins_on + timedelta(days=offset)
    assert quota(rule, one, period, resting(clock, day)) <= quota(rule, one, period, clock) <= rule.times


@given(RULES, DAYS, DAYS)
def test_what_is_due_is_a_day_we_work_and_within_the_year(rule, one_day, other_day):
    since, on = sorted((one_day, other_day))
    due_on = stand(rule, followed(rule.grade, since), [], period_of(rule.period, on), on, clock=OFFICE).due_on
    assert due_on is not None and OFFICE.is_working_day(due_on)
    assert since <= due_on < on + timedelta(days=60)
