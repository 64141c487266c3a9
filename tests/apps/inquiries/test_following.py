"""Is a call about several inquiries counted for each, an answer by hand every time, and a note never?"""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import (
    ANNA,
    DAY,
    HOUR,
    MINUTE,
    QUOTES,
    SAYS,
    ask,
    clocks,
    fresh,
    phoned,
    reply,
    running,
    shared,
)
from tests.apps.inquiries.test_escalating import away
from tests.apps.inquiries.test_triage import do
from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, TODAY, customer
from tests.people import enter
from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.inquiries.refusals import NobodyWrote, NoContact
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.cadence import DEFAULT_TABLE
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.periods import PeriodKind
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion


@pytest.fixture
def party(li_qiang):
    return customer(li_qiang, email=ANNA)


def by_hand(inquiry, by, channel=Channel.PHONE, at=AT + HOUR, *, is_priced=False, note="Spoke to him.", **more):
    version = more.pop("version", fresh(inquiry).version)
    return services.answer_by_hand(
        inquiry_id=inquiry.pk, version=version, channel=channel, note=note, is_priced=is_priced, by=by, at=at, **more
    )  # fmt: skip


def log(party, inquiries, by, channel=Channel.PHONE, at=AT + HOUR, **more):
    return services.log_follow_up(
        party_id=party.pk, inquiry_ids=[each.pk for each in inquiries], channel=channel, summary="Spoke to Anna.",
        by=by, at=at, **more,
    )  # fmt: skip


def test_one_call_counts_for_every_inquiry_it_was_about(zhou, li_qiang, party):
    box = shared(zhou)
    first, second = ask(box), ask(box, "Please quote a price for 40 chairs.", mail_id="b", at=AT)
    entry = log(party, [first, second], li_qiang, is_priced=True)
    assert set(FollowUp.objects.values_list("inquiry_id", "kind", "interaction_id")) == {
        (first.pk, "call", entry.pk), (second.pk, "call", entry.pk)
    }  # fmt: skip
    assert running(first) == running(second) == set() and fresh(first).state == "quoted"
    assert last_deed(zhou, first).action == "inquiry.answered"


def test_a_note_stops_nothing_and_moves_no_day(zhou, li_qiang, party):
    inquiry = ask(shared(zhou))
    day = TODAY + timedelta(days=9)
    services.grade_inquiry(
        inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.C, next_contact_on=day, by=li_qiang, at=AT
    )
    log(party, [inquiry], li_qiang, Channel.NOTE)
    inquiry = fresh(inquiry)
    assert (inquiry.next_contact_on, inquiry.answered_at) == (day, None)
    assert running(inquiry) == {"first_answer", "quote_target", "quote_limit"}
    assert FollowUp.objects.get().kind == "note"
    with pytest.raises(NoContact):
        by_hand(inquiry, li_qiang, Channel.NOTE)


def test_the_day_somebody_names_comes_before_the_one_the_grade_asks_for(zhou, li_qiang, party):
    inquiry = ask(shared(zhou))
    services.grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.A, by=li_qiang, at=AT)
    log(party, [inquiry], li_qiang, next_contact_on=TODAY + timedelta(days=20))
    assert fresh(inquiry).next_contact_on == TODAY + timedelta(days=20)


def test_a_named_day_stands_until_there_was_a_contact_on_it_or_later(zhou, li_qiang, system, party):
    """She wants to be called on Thursday: neither our mail that says so nor the night's round moves that."""
    box, thursday = shared(zhou), TODAY + timedelta(days=2)
    inquiry = ask(box)
    services.grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.C, by=li_qiang, at=AT)
    services.plan_inquiry(
        inquiry_id=inquiry.pk, version=fresh(inquiry).version, next_contact_on=thursday, by=li_qiang, at=AT
    )
    reply(box, "As you wish we call you on Thursday.")
    night = AT + 5 * DAY
    assert fresh(inquiry).next_contact_on == thursday
    assert list(queries.inquiries_to_plan(system, size=9)) == []
    services.replan_inquiries(inquiry_ids=[inquiry.pk], by=system, at=night)
    (due,) = queries.follow_ups_due(li_qiang, until=night.date(), limit=9)
    assert due.next_contact_on == thursday
    log(party, [inquiry], li_qiang, at=night)
    assert fresh(inquiry).next_contact_on > night.date() and not fresh(inquiry).is_day_named


def test_only_inquiries_of_this_customer_that_one_may_open_are_named(zhou, li_qiang, li_na, party):
    inquiry, other = ask(shared(zhou)), phoned(li_na, party_id=customer(li_na, "Zulu Boats", "PT").pk)
    services.assign_inquiry(inquiry_id=other.pk, version=other.version, owner_id=li_na.pk, by=zhou, at=AT)
    for wrong in (other, Inquiry(pk=9_999_999)):
        with pytest.raises(NotFound):
            log(party, [inquiry, wrong], li_qiang)
    with pytest.raises(NotFound):
        log(party, [inquiry, other], zhou)  # of another customer
    assert not Interaction.objects.exists() and not FollowUp.objects.exists()


def test_answers_by_hand_count_each_and_keep_what_was_said(zhou, li_qiang):
    inquiry = phoned(li_qiang)
    by_hand(inquiry, li_qiang, note="Asked for the size.")
    assert (fresh(inquiry).answered_at, running(inquiry)) == (AT + HOUR, {"quote_target", "quote_limit"})
    by_hand(inquiry, li_qiang, at=AT + DAY, is_priced=True, note="USD 38.20.")
    assert FollowUp.objects.filter(inquiry=inquiry).count() == 2
    assert (fresh(inquiry).state, fresh(inquiry).quoted_at, running(inquiry)) == ("quoted", AT + DAY, set())
    assert last_deed(zhou, inquiry).facts["note"] == "USD 38.20."
    with pytest.raises(StaleVersion):
        by_hand(inquiry, li_qiang, version=1)


def test_an_answer_by_hand_stands_on_the_customers_timeline(zhou, li_qiang, party):
    inquiry = phoned(li_qiang, party_id=party.pk)
    by_hand(inquiry, li_qiang, Channel.WECHAT)
    assert Interaction.objects.get().summary == "Spoke to him." and FollowUp.objects.get().kind == "chat"


def test_strangers_answer_and_log_nothing(zhou, li_qiang, li_na, mei, party):
    inquiry = phoned(li_qiang, party_id=party.pk)
    assert inquiry.owner_id == li_qiang.pk
    with pytest.raises(NotFound):
        by_hand(inquiry, li_na)
    with pytest.raises(NotPermitted):
        by_hand(inquiry, mei)
    with pytest.raises(NotPermitted):
        log(party, [inquiry], mei)


def test_a_call_is_written_down_with_whoever_asked(zhou, li_qiang, mei):
    with pytest.raises(NobodyWrote):
        phoned(li_qiang, person=" ", email="")
    with pytest.raises(NotPermitted):
        phoned(mei)
    inquiry = phoned(li_qiang, email="Omar@Rashid.example", country="Narnia", person="O" * 999, arrived_at=AT + DAY)
    assert (inquiry.email, inquiry.country, len(inquiry.person)) == ("omar@rashid.example", "", 200)
    assert inquiry.arrived_at == AT  # nobody asks tomorrow
    assert {"first_answer", "quote_target"} <= running(inquiry)
    assert deeds(zhou, inquiry) == ["inquiry.taken_in"]


def test_a_call_is_filed_under_no_colleagues_and_no_merged_customer(zhou, liu, li_qiang, li_na):
    zulu = customer(li_na, "Zulu Boats", "PT")
    for number in (zulu.pk, 9_999_999):
        with pytest.raises(NotFound):
            phoned(li_qiang, party_id=number)


def test_a_night_plans_anew_what_has_no_day_or_a_past_one(zhou, li_qiang, system):
    inquiry, quiet = phoned(li_qiang), phoned(li_qiang, email="x@y.example")
    for each in (inquiry, quiet):
        services.grade_inquiry(inquiry_id=each.pk, version=each.version, grade=Grade.B, by=li_qiang, at=AT)
    later = AT + timedelta(days=21)
    chunks = list(queries.inquiries_to_plan(system, size=1))
    assert chunks == [[inquiry.pk], [quiet.pk]]
    assert services.replan_inquiries(inquiry_ids=chunks[0], by=system, at=later) == 1
    assert fresh(inquiry).next_contact_on >= later.date() > fresh(quiet).next_contact_on
    with pytest.raises(NotPermitted):
        services.replan_inquiries(inquiry_ids=[inquiry.pk], by=li_qiang, at=later)


def test_an_answer_plans_the_next_contact_of_a_graded_inquiry(zhou, li_qiang):
    box = shared(zhou)
    inquiry = ask(box)
    services.grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.A, by=li_qiang, at=AT)
    reply(box, QUOTES)
    assert fresh(inquiry).next_contact_on > TODAY  # two a week, on different days
    assert clocks(inquiry)["quote_target"].stopped_at == AT + HOUR


def test_many_are_planned_with_as_many_questions_as_one(li_qiang, system, django_assert_max_num_queries):
    for number in range(20):
        phoned(li_qiang, email=f"a{number}@x.example")
    Inquiry.objects.update(grade="B", grade_since=TODAY, state="open", owner=li_qiang)
    ids = list(Inquiry.objects.values_list("pk", flat=True))
    with django_assert_max_num_queries(16):
        assert services.replan_inquiries(inquiry_ids=ids, by=system, at=AT + DAY) == 20


def test_another_table_moves_the_days_that_were_planned(zhou, li_qiang, system):
    """What was due in the second half of the month is due this week: the boss asks for a contact a week."""
    inquiry = ask(shared(zhou))
    services.grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.D, by=li_qiang, at=AT)
    before = fresh(inquiry).next_contact_on
    rules = [replace(rule, period=PeriodKind.WEEK) if rule.grade is Grade.D else rule for rule in DEFAULT_TABLE]
    services.set_cadence(version=0, rules=rules, by=zhou, at=AT)
    for chunk in queries.inquiries_to_plan(system, size=9):
        services.replan_inquiries(inquiry_ids=chunk, by=system, at=AT)
    assert fresh(inquiry).next_contact_on < before


@pytest.mark.parametrize("how", ["stands in", "took it for him", "was given it"])
def test_whoever_works_on_the_inquiry_of_a_colleagues_customer_writes_her_answer_down(
    zhou, li_qiang, li_na, party, how
):
    """R54: she answers the buyer, so the clock stops, and it stands on his timeline."""
    if how == "took it for him":
        away(li_qiang, li_qiang, li_na)
    box = shared(zhou)
    first, second = ask(box), ask(box, "Please quote a price for 40 chairs.", mail_id="b", at=AT)
    if how == "stands in":
        away(li_qiang, li_qiang, li_na)
    if how == "was given it":
        for each in (first, second):
            services.assign_inquiry(inquiry_id=each.pk, version=each.version, owner_id=li_na.pk, by=zhou, at=AT)
    by_hand(first, li_na, is_priced=True)
    log(party, [second], li_na, is_priced=True)
    assert running(first) == running(second) == set()
    assert set(Interaction.objects.values_list("party_id", "by_id")) == {(party.pk, li_na.pk)}
    assert f"/inquiries/{second.pk}/log/" in enter(li_na).get(f"/inquiries/{second.pk}/").content.decode()


def test_a_call_logged_while_a_colleague_joins_the_inquiry_counts_for_the_one_that_took_it_over(zhou, li_qiang, party):
    box = shared(zhou)
    first, second = ask(box), ask(box, "Please quote 40 chairs, best price.", mail_id="b", at=AT + MINUTE)
    do("merge_inquiry", first, zhou, into_id=second.pk, at=AT + 2 * MINUTE)
    log(party, [first], li_qiang, is_priced=True)  # the drawer was open since before
    assert (running(second), fresh(second).quoted_at, fresh(first).state) == (set(), AT + HOUR, "merged")


def test_who_speaks_with_us_about_what_had_ended_is_followed_up_again(zhou, li_qiang, party):
    box, day = shared(zhou), TODAY + timedelta(days=5)
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.C)
    reply(box, SAYS)
    do("lose_inquiry", inquiry, zhou, reason="price", at=AT + 2 * HOUR)
    log(party, [inquiry], li_qiang, Channel.EMAIL, at=AT + DAY)
    assert fresh(inquiry).state == "lost"  # we wrote, and he has not
    log(party, [inquiry], li_qiang, at=AT + DAY, next_contact_on=day)
    inquiry = fresh(inquiry)
    assert (inquiry.state, inquiry.ended_on, inquiry.next_contact_on) == ("answered", None, day)
