"""Are the follow-ups that were missed written down as the rule says, and does what is heard of late mend them?"""

from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.apps.inquiries.asking import DAY, MINUTE, fresh, phoned
from tests.apps.inquiries.test_triage import do, undo
from tests.builders import AT
from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.facts import contacts_of, followed
from tradewind.apps.inquiries.models import FollowUp, Inquiry, MissedQuota, QuotaCount, TriageStep
from tradewind.apps.inquiries.services.recounting import count_late
from tradewind.domain.inquiries.breaches import breaches
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.periods import Period
from tradewind.platform.company.queries import working_clock

TODAY = date(2026, 6, 17)  # a Wednesday
NOON = datetime(2026, 6, 17, 4, 0, tzinfo=AT.tzinfo)
BEGIN = TODAY - queries.BEHIND
DAYS = st.integers(0, queries.BEHIND.days - 1).map(lambda day: BEGIN + timedelta(days=day))
HISTORIES = st.lists(
    st.fixed_dictionaries({
        "grade": st.sampled_from(Grade), "owner": st.sampled_from(("li_qiang", "li_na", None)), "since": DAYS,
        "ended_on": st.none() | DAYS, "contacts": st.lists(st.tuples(DAYS, st.sampled_from(ContactKind)), max_size=9),
    }),
    max_size=6,
)  # fmt: skip


def close(system, on=TODAY):
    for day in queries.days_to_close(system, on=on):
        found = list(queries.quotas_ended(system, on=day))
        services.close_periods(on=day, outcomes=found, by=system, at=NOON)


def said(inquiry, on, kind=ContactKind.CALL):
    FollowUp.objects.create(inquiry=inquiry, kind=kind, on=on, at=NOON - (TODAY - on))


def graded(by, grade="B", since=BEGIN, **more):
    inquiry = phoned(by, at=AT)
    facts = {"grade": grade, "grade_since": since, "state": "open"} | more
    Inquiry.objects.filter(pk=inquiry.pk).update(**facts)
    return fresh(inquiry)


@given(histories=HISTORIES)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_is_written_down_is_what_the_rule_says(histories, system, li_qiang, li_na):
    with transaction.atomic():
        made = _told(histories, {"li_qiang": li_qiang, "li_na": li_na, None: None})
        close(system)
        contacts = contacts_of(FollowUp.objects.all())
        ruled = breaches(filter(None, map(followed, made)), contacts, Period(BEGIN, TODAY), working_clock())
        expected = {
            (owner, case.inquiry, standing.rule.counted, standing.period.begins_on, standing.done, standing.needed)
            for owner, rows in ruled.items()
            for case, standing in rows
        }
        columns = ("owner_id", "inquiry_id", "counted", "begins_on", "done", "needed")
        assert set(MissedQuota.objects.filter(is_missed=True).values_list(*columns)) == expected
        assert sum(row.quotas - row.met for row in QuotaCount.objects.all()) == len(expected)
        transaction.set_rollback(True)


def _told(histories, people):
    made = []
    for told in histories:
        ended = {"state": "lost", "ended_on": told["ended_on"]} if told["ended_on"] else {}
        owner = people[told["owner"]]
        made.append(graded(people["li_qiang"], told["grade"], told["since"], owner=owner, **ended))
        for on, kind in told["contacts"]:
            said(made[-1], on, kind)
    return made


def test_a_miss_stays_with_whose_it_was_and_is_counted_once(system, zhou, li_qiang, li_na):
    inquiry = graded(li_qiang, owner=li_qiang)
    close(system)
    missed = MissedQuota.objects.filter(inquiry=inquiry).count()
    assert missed >= 4
    Inquiry.objects.filter(pk=inquiry.pk).update(owner=li_na)
    close(system)
    assert MissedQuota.objects.filter(owner=li_qiang).count() == MissedQuota.objects.count() == missed
    at, span = NOON, queries.Span(NOON - 16 * DAY, NOON + DAY)
    of_all, own, others = (queries.missed_follow_ups(by, span) for by in (zhou, li_qiang, li_na))
    assert {row.owner for row in of_all.rows} == {li_qiang.name}
    assert of_all.total == own.total > 0 == others.total
    (figures,) = [row for row in queries.work_figures(zhou, span, at=at) if row.followed[1]]
    assert figures.missed == of_all.total
    assert (figures.user_id, figures.followed_up) == (li_qiang.pk, 0)


def test_a_contact_that_is_heard_of_late_mends_the_miss(system, li_qiang):
    inquiry, before = graded(li_qiang, owner=li_qiang), TODAY - timedelta(days=7)
    close(system)
    missed = MissedQuota.objects.filter(inquiry=inquiry, begins_on__lte=before, ends_on__gt=before)
    assert [row.is_missed for row in missed] == [True]
    said(inquiry, before)
    count_late(inquiry.pk, before)
    assert [row.is_missed for row in missed.all()] == [False]
    assert QuotaCount.objects.get(ends_on=missed[0].ends_on).met == 1


def test_a_contact_heard_of_while_the_day_is_being_closed_is_no_miss(system, li_qiang):
    inquiry, sunday = graded(li_qiang, owner=li_qiang, since=TODAY - timedelta(days=12)), TODAY - timedelta(days=3)
    found = list(queries.quotas_ended(system, on=sunday))
    said(inquiry, sunday)
    count_late(inquiry.pk, sunday)  # the mail came between the two
    services.close_periods(on=sunday, outcomes=found, by=system, at=NOON)
    assert not MissedQuota.objects.filter(inquiry=inquiry, ends_on=sunday + timedelta(days=1)).exists()
    assert QuotaCount.objects.get(ends_on=sunday + timedelta(days=1), period="week").met == 1


@pytest.mark.parametrize(
    ("step", "more"), [("lose_inquiry", {"reason": "price"}), ("grade_inquiry", {"grade": Grade.C})]
)
def test_who_puts_it_away_on_sunday_and_takes_that_back_on_monday_has_missed_the_week(system, li_qiang, step, more):
    inquiry, sunday = graded(li_qiang, owner=li_qiang, since=TODAY - timedelta(days=12)), TODAY - timedelta(days=3)
    graded(li_qiang, owner=li_qiang, since=TODAY - timedelta(days=12))  # another one: the day is written down
    Inquiry.objects.filter(pk=inquiry.pk).update(answered_at=AT)
    inquiry = fresh(inquiry)
    getattr(services, step)(inquiry_id=inquiry.pk, version=inquiry.version, by=li_qiang, at=NOON - 3 * DAY, **more)
    close(system, on=sunday + timedelta(days=1))
    monday = NOON - 2 * DAY
    services.undo_step(step_id=TriageStep.objects.latest("pk").pk, by=li_qiang, at=monday)
    missed = MissedQuota.objects.filter(inquiry=inquiry, period="week", ends_on=sunday + timedelta(days=1))
    assert [row.is_missed for row in missed] == [True]
    assert QuotaCount.objects.get(owner=li_qiang, ends_on=sunday + timedelta(days=1), period="week").quotas == 2


def test_a_merge_that_is_taken_back_takes_no_miss_away(system, zhou, li_qiang):
    inquiry, other = (graded(li_qiang, owner=li_qiang, grade=grade) for grade in "AC")
    said(other, TODAY - timedelta(days=7))
    close(system)
    missed = MissedQuota.objects.filter(inquiry=inquiry, is_missed=True)
    stood = set(missed.values_list("begins_on", flat=True))
    do("merge_inquiry", other, zhou, into_id=inquiry.pk, at=NOON)
    undo(zhou, at=NOON + MINUTE)
    assert stood and set(missed.values_list("begins_on", flat=True)) == stood


def merged(inquiry, into, by, at=NOON):
    services.merge_inquiry(inquiry_id=inquiry.pk, version=fresh(inquiry).version, into_id=into.pk, by=by, at=at)


def parted(by, at):
    services.undo_step(step_id=queries.steps_today(by, at=NOON)[0].pk, by=by, at=at)


def written():
    rows = MissedQuota.objects.values_list("inquiry_id", "owner_id", "begins_on", "done").order_by("pk")
    return list(rows), list(QuotaCount.objects.values_list("owner_id", "ends_on", "quotas", "met").order_by("pk"))


def missed_of(inquiry, on):
    rows = MissedQuota.objects.filter(inquiry=inquiry, begins_on__lte=on, ends_on__gt=on)
    return [(row.owner_id, row.is_missed) for row in rows]


def test_one_request_that_came_twice_is_followed_up_by_either_and_missed_again_once_they_are_parted(
    system, zhou, li_qiang, li_na
):
    first, second = graded(li_qiang, owner=li_qiang), graded(li_na, owner=li_na)
    a_week, two_weeks = TODAY - timedelta(days=7), TODAY - timedelta(days=14)
    said(second, a_week)
    said(first, two_weeks)
    close(system)
    before = written()
    assert (missed_of(first, a_week), missed_of(second, two_weeks)) == ([(li_qiang.pk, True)], [(li_na.pk, True)])
    merged(second, first, zhou)
    assert (missed_of(first, a_week), missed_of(second, two_weeks)) == ([(li_qiang.pk, False)], [(li_na.pk, False)])
    met = {(row.owner_id, row.ends_on): row.met for row in QuotaCount.objects.filter(met__gt=0)}
    assert sorted(owner for owner, _ends_on in met) == sorted(2 * [li_qiang.pk, li_na.pk])
    parted(zhou, NOON + 2 * DAY)
    assert written() == before


def test_what_a_strangers_call_met_while_two_were_one_is_missed_by_whose_it_was(system, zhou, li_qiang, li_na):
    first, second, next_week = graded(li_qiang, owner=li_qiang), graded(li_na, owner=li_na), TODAY + timedelta(days=7)
    said(second, TODAY)
    close(system)
    merged(second, first, zhou)
    close(system, on=next_week)
    count = QuotaCount.objects.filter(owner=li_qiang, ends_on__gt=TODAY, ends_on__lte=next_week)
    assert (missed_of(first, TODAY), [(row.quotas, row.met) for row in count]) == ([], [(1, 1)])
    parted(zhou, NOON + 7 * DAY)
    assert missed_of(first, TODAY) == [(li_qiang.pk, True)]
    assert [(row.quotas, row.met) for row in count.all()] == [(1, 0)]
    assert missed_of(second, TODAY) == []
