"""Is everybody told who has to know that a clock runs out: once a step, the deputy too, and nobody who is frozen?"""

from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import (
    ANNA,
    DAY,
    HOUR,
    MINUTE,
    QUOTES,
    ask,
    clocks,
    fresh,
    phoned,
    reply,
    running,
    shared,
)
from tests.builders import AT, TODAY, customer
from tradewind.apps.inquiries import jobs, queries, services
from tradewind.apps.inquiries.models import ClockCall, Inquiry, InquiryClock
from tradewind.apps.inquiries.refusals import AbsenceOverlaps, BadAbsence, BadInquiryOwner
from tradewind.apps.inquiries.services.settings import AbsenceDetails
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people import services as people


@pytest.fixture
def inquiry(zhou, liu, li_qiang):
    """李强's, asked by telephone; 周总 leads, 刘敏 assists."""
    return given(phoned(li_qiang, "Please quote a price for 500 tents."), zhou, li_qiang)


def given(inquiry, by, owner):
    services.assign_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, owner_id=owner.pk, by=by, at=AT)
    return fresh(inquiry)


def call(system, at):
    return sum(
        services.call_about_clocks(clock_ids=chunk, by=system, at=at)
        for chunk in queries.clocks_to_call_about(system, at=at, size=2)
    )


def away(by, person, deputy, first=TODAY, last=TODAY + timedelta(days=3), at=AT):
    details = AbsenceDetails(person.pk, deputy.pk, first, last, "Canton Fair")
    return services.note_absence(details=details, by=by, at=at)


def told(kind):
    return set(ClockCall.objects.filter(clock__kind=kind).values_list("to__username", "step"))


def test_owner_at_half_assistant_at_the_target_boss_at_the_limit_each_once(inquiry, system):
    found = clocks(inquiry)
    half = found["quote_target"].runs_from + HOUR
    assert call(system, half) == 1 and call(system, half + MINUTE) == 0
    assert told("quote_target") == {("li.qiang", 1)}
    due = found["quote_target"].due_at + MINUTE
    call(system, due)
    call(system, due + MINUTE)
    assert told("quote_target") == {("li.qiang", 1), ("li.qiang", 2), ("liu.min", 2)}
    call(system, found["quote_limit"].due_at + MINUTE)
    assert told("quote_limit") == {("zhou", 2)}
    assert told("first_answer") >= {("li.qiang", 2), ("liu.min", 2), ("zhou", 2)}
    assert Notification.objects.filter(to__username="zhou", code="told_clock_due").exists()


def test_after_a_night_without_the_program_nobody_reads_two_steps_of_a_clock(inquiry, system):
    at = clocks(inquiry)["quote_limit"].due_at + DAY
    call(system, at)
    assert {step for _who, step in told("quote_target") | told("first_answer")} == {2}
    before = ClockCall.objects.count()
    call(system, at + DAY)
    assert ClockCall.objects.count() == before


def test_a_paused_stopped_or_void_clock_calls_nobody(zhou, liu, li_qiang, system):
    box = shared(zhou)
    answered, void = ask(box), ask(box, sender="x@y.example", mail_id="b")
    reply(box, QUOTES, at=AT + MINUTE)
    services.set_aside_inquiry(inquiry_id=void.pk, version=void.version, reason="bulk", by=zhou, at=AT)
    assert call(system, AT + 5 * DAY) == 0 and answered.pk


def test_the_deputy_is_told_beside_the_owner_and_a_new_owner_anew(inquiry, system, zhou, li_qiang, li_na, wang_fang):
    away(li_qiang, li_qiang, li_na)
    half = clocks(inquiry)["quote_target"].runs_from + HOUR
    call(system, half)
    assert told("quote_target") == {("li.qiang", 1), ("li.na", 1)}
    given(fresh(inquiry), zhou, wang_fang)
    call(system, half + MINUTE)
    assert ("wang.fang", 1) in told("quote_target")


def test_two_prices_owed_in_one_inquiry_are_told_twice(system, zhou, li_qiang):
    customer(li_qiang, email=ANNA)
    box, begins = shared(zhou), AT.replace(hour=5, minute=40)  # 13:40
    ask(box, at=begins)
    ask(box, "And what is your price for 300 chairs?", mail_id="b", at=begins + 15 * MINUTE, answers=["ask"])
    for minutes in (121, 136):
        call(system, begins + minutes * MINUTE)
    assert Notification.objects.filter(to=li_qiang, code="told_clock_due").count() == 2


def test_of_a_frozen_owner_and_of_nobody_the_assistant_is_told(inquiry, system, zhou, li_qiang):
    people.freeze_account(user_id=li_qiang.pk, by=zhou, at=AT)
    call(system, clocks(inquiry)["quote_target"].runs_from + HOUR)
    assert told("quote_target") == {("liu.min", 1)}


def test_half_of_the_time_before_long_holidays_is_called_in_time(inquiry, system):
    """The limit may lie a fortnight ahead when half of its working time is over."""
    InquiryClock.objects.filter(inquiry=inquiry, kind="first_answer").update(due_at=AT + timedelta(days=12))
    assert clocks(inquiry)["first_answer"].pk in sum(queries.clocks_to_call_about(system, at=AT, size=50), [])


def test_mail_of_years_that_is_brought_in_calls_nobody(zhou, liu, system):
    inquiry = ask(shared(zhou), at=AT - 700 * DAY)
    assert running(inquiry) and call(system, AT) == 0


def test_only_the_worker_calls(inquiry, li_qiang):
    with pytest.raises(NotPermitted):
        services.call_about_clocks(clock_ids=[1], by=li_qiang, at=AT)
    with pytest.raises(NotPermitted):
        services.show_to_deputies(on=TODAY, by=li_qiang, at=AT)
    assert jobs.CHUNK > 1


# --- who is away


def test_what_waits_is_seen_by_the_deputy_at_once(inquiry, li_qiang, li_na, zhou):
    with pytest.raises(NotFound):
        queries.inquiry_for(li_na, inquiry.pk)
    absence = away(li_qiang, li_qiang, li_na)
    assert queries.inquiry_for(li_na, inquiry.pk) == inquiry and fresh(inquiry).owner_id == li_qiang.pk
    assert queries.visible_inquiries(li_na).filter(pk=inquiry.pk).exists()
    assert services.end_absence(absence_id=absence.pk, by=li_qiang, at=AT + HOUR).ended_at == AT + HOUR


def test_a_deputy_sees_what_is_followed_until_the_colleague_is_back(inquiry, system, li_qiang, li_na, wang_fang):
    """李娜 stood in once; the next time it is 王芳, from that day's round on."""
    services.end_absence(absence_id=away(li_qiang, li_qiang, li_na).pk, by=li_qiang, at=AT + HOUR)
    day = TODAY + timedelta(days=2)
    away(li_qiang, li_qiang, wang_fang, first=day, last=day)
    due = {"until": AT + 30 * DAY, "limit": 60}
    assert not queries.may_open(wang_fang, inquiry) and queries.clocks_due(li_na, **due) == []
    assert services.show_to_deputies(on=day, by=system, at=AT + 2 * DAY) == 1
    assert queries.inquiry_for(wang_fang, inquiry.pk) and inquiry in queries.inquiries_of_scope(wang_fang)
    assert queries.clocks_due(wang_fang, **due) and not queries.may_open(li_na, inquiry)
    assert services.show_to_deputies(on=day + timedelta(days=1), by=system, at=AT + 3 * DAY) == 1
    assert not queries.may_open(wang_fang, inquiry) and queries.clocks_due(wang_fang, **due) == []


def test_a_deputy_makes_the_calls_that_were_planned(inquiry, zhou, li_qiang, li_na):
    services.grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.B, by=zhou, at=AT)
    away(li_qiang, li_qiang, li_na)
    (due,) = queries.follow_ups_due(li_na, until=TODAY + timedelta(days=14), limit=60)
    assert due.inquiry.pk == inquiry.pk


def test_what_is_handed_to_who_is_away_is_seen_by_the_deputy_who_is_told_of_its_clocks(zhou, li_qiang, li_na, system):
    away(li_qiang, li_qiang, li_na)
    inquiry = given(ask(shared(zhou)), zhou, li_qiang)
    call(system, AT + DAY)
    assert Notification.objects.filter(to=li_na).exists() and queries.inquiry_for(li_na, inquiry.pk)


def test_a_new_inquiry_of_whom_is_away_goes_to_the_deputy_and_both_see_it(zhou, li_qiang, li_na):
    customer(li_qiang, email=ANNA)
    away(li_qiang, li_qiang, li_na)
    inquiry = ask(shared(zhou))
    assert (inquiry.owner_id, inquiry.stands_in_for_id) == (li_na.pk, li_qiang.pk)
    assert "deputy" in inquiry.owner_reasons and queries.inquiry_for(li_qiang, inquiry.pk)


def test_a_customers_owner_gets_it_also_the_boss_and_nobody_who_is_frozen(zhou, liu, li_qiang, li_na):
    box = shared(zhou)
    party = customer(li_qiang, email=ANNA)
    assert ask(box).owner_id == li_qiang.pk
    people.freeze_account(user_id=li_qiang.pk, by=zhou, at=AT)
    assert ask(box, "Please quote a price for 40 chairs.", mail_id="b").owner_id is None
    party.owner_id = zhou.pk
    party.save(update_fields=["owner"])
    assert ask(box, "Please quote a price for 60 chairs.", mail_id="c").owner_id == zhou.pk


def test_an_absence_is_ones_own_or_a_leaders_to_note(zhou, li_qiang, li_na, sun, mei):
    with pytest.raises(NotPermitted):
        away(li_na, li_qiang, li_na)
    with pytest.raises(NotPermitted):
        away(mei, li_qiang, li_na)
    with pytest.raises(BadInquiryOwner):
        away(li_qiang, li_qiang, sun)
    with pytest.raises(BadAbsence):
        away(li_qiang, li_qiang, li_qiang)
    with pytest.raises(BadAbsence):
        away(li_qiang, li_qiang, li_na, last=TODAY - timedelta(days=1))
    absence = away(zhou, li_qiang, li_na)
    with pytest.raises(AbsenceOverlaps):
        away(li_qiang, li_qiang, li_na, first=absence.ends_on)
    for number in (absence.pk, 9_999_999):
        with pytest.raises(NotFound):
            services.end_absence(absence_id=number, by=li_na, at=AT)
    services.end_absence(absence_id=absence.pk, by=zhou, at=AT)
    with pytest.raises(NotFound):
        services.end_absence(absence_id=absence.pk, by=zhou, at=AT)
    assert Inquiry.objects.count() == 0 and Channel.PHONE


def test_a_deputy_who_is_away_passes_on_to_hers(inquiry, system, zhou, li_qiang, li_na, wang_fang):
    away(li_qiang, li_qiang, li_na)
    away(li_na, li_na, wang_fang)
    call(system, clocks(inquiry)["quote_target"].runs_from + HOUR)
    assert told("quote_target") == {("li.qiang", 1), ("wang.fang", 1)}
    for deputy in (li_na, wang_fang):
        assert queries.inquiry_for(deputy, inquiry.pk)
        assert [row.pk for row in queries.visible_inquiries(deputy)] == [inquiry.pk]


def test_where_everybody_who_would_stand_in_has_left_the_assistant_is_told(inquiry, system, zhou, li_qiang, li_na):
    away(li_qiang, li_qiang, li_na)
    people.freeze_account(user_id=li_na.pk, by=zhou, at=AT)
    call(system, clocks(inquiry)["quote_target"].runs_from + HOUR)
    assert told("quote_target") == {("li.qiang", 1), ("liu.min", 1)}
