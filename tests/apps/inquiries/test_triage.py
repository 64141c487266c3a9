"""One key an inquiry: does it do what it says, refuse what it must, and come back whole?"""

from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import (
    DAY,
    HOUR,
    MINUTE,
    OMAR,
    QUOTES,
    SAYS,
    ask,
    fresh,
    phoned,
    reply,
    running,
)
from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, TODAY, TOMORROW
from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.models import Inquiry, InquiryMessage, TriageStep
from tradewind.apps.inquiries.refusals import (
    BadInquiryOwner,
    GradedMeanwhile,
    NothingToTakeBack,
)
from tradewind.apps.inquiries.services.triage import PutOffTooFar
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.notifications.models import Notification

ALL = {"first_answer", "quote_target", "quote_limit"}
STEP = AT + 10 * MINUTE


def do(name, inquiry, by, at=STEP, **more):
    kept = fresh(inquiry)
    return getattr(services, name)(inquiry_id=kept.pk, version=more.pop("version", kept.version), by=by, at=at, **more)


def undo(by, at=STEP + MINUTE):
    step = TriageStep.objects.filter(by_id=by.pk, undone_at=None).order_by("-at", "-pk").first()
    return services.undo_step(step_id=step.pk, by=by, at=at)


def columns(inquiry):
    kept = {field.attname: getattr(fresh(inquiry), field.attname) for field in Inquiry._meta.concrete_fields}
    return {name: value for name, value in kept.items() if name not in ("version", "updated_at", "updated_by_id")}


def test_a_grade_gives_an_owner_and_a_next_contact(box, zhou, li_qiang):
    inquiry = ask(box)
    done = do("grade_inquiry", inquiry, li_qiang, grade=Grade.A)
    assert (done.state, done.grade, done.owner_id, done.grade_since) == ("open", "A", li_qiang.pk, TODAY)
    assert done.next_contact_on >= TODAY
    assert last_deed(zhou, inquiry).action == "inquiry.graded"


def test_who_grades_second_is_told_who_was_faster_and_may_press_again(box, zhou, li_qiang, liu):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.B)
    with pytest.raises(GradedMeanwhile) as told:
        do("grade_inquiry", inquiry, liu, version=1, grade=Grade.C)
    assert (told.value.facts["who"], told.value.facts["grade"]) == ("周总", "B")
    with pytest.raises(StaleVersion):
        do("grade_inquiry", inquiry, zhou, version=1, grade=Grade.C)
    assert do("grade_inquiry", inquiry, liu, version=told.value.facts["version"], grade=Grade.C).grade == "C"


def test_strangers_and_who_has_no_part_in_selling_find_nothing(box, zhou, li_qiang, li_na, mei):
    inquiry = ask(box)
    do("assign_inquiry", inquiry, zhou, owner_id=li_qiang.pk)
    for name, more in {
        "grade_inquiry": {"grade": Grade.A}, "put_off_inquiry": {"until": STEP + DAY}, "take_up_inquiry": {},
        "set_aside_inquiry": {"reason": "bulk"}, "lose_inquiry": {"reason": "price"},
        "assign_inquiry": {"owner_id": li_na.pk}, "merge_inquiry": {"into_id": inquiry.pk + 1},
        "plan_inquiry": {"next_contact_on": TOMORROW}, "file_inquiry": {"party_id": None},
    }.items():  # fmt: skip
        with pytest.raises(NotFound):
            do(name, inquiry, li_na, **more)
        with pytest.raises(NotPermitted):
            do(name, inquiry, mei, **more)


def test_a_salesperson_takes_what_nobody_has_and_gives_nothing_away(box, zhou, li_qiang, li_na, sun, mei):
    inquiry = ask(box)
    with pytest.raises(NotPermitted):
        do("assign_inquiry", inquiry, li_qiang, owner_id=li_na.pk)
    assert do("assign_inquiry", inquiry, li_qiang, owner_id=li_qiang.pk).owner_id == li_qiang.pk
    for person in (sun, mei):  # frozen; sells nothing
        with pytest.raises(BadInquiryOwner):
            do("assign_inquiry", inquiry, zhou, owner_id=person.pk)
    with pytest.raises(StaleVersion):
        do("assign_inquiry", inquiry, zhou, version=1, owner_id=li_na.pk)
    assert do("assign_inquiry", inquiry, zhou, owner_id=li_na.pk).owner_id == li_na.pk


def test_what_is_put_off_comes_back_within_a_fortnight(box, zhou):
    inquiry = ask(box)
    for until in (STEP, STEP + timedelta(days=15)):
        with pytest.raises(PutOffTooFar):
            do("put_off_inquiry", inquiry, zhou, until=until)
    assert do("put_off_inquiry", inquiry, zhou, until=STEP + DAY).put_off_until == STEP + DAY
    assert running(inquiry) == ALL


def test_what_has_ended_or_was_merged_is_taken_up_before_anything_is_done_with_it(box, zhou):
    inquiry, into = ask(box), ask(box, sender=OMAR, mail_id="o")
    do("set_aside_inquiry", inquiry, zhou, reason="bulk")
    for name, more in {
        "grade_inquiry": {"grade": Grade.C}, "put_off_inquiry": {"until": STEP + DAY},
        "assign_inquiry": {"owner_id": zhou.pk}, "plan_inquiry": {"next_contact_on": TOMORROW},
        "set_aside_inquiry": {"reason": "bulk"}, "merge_inquiry": {"into_id": into.pk},
    }.items():  # fmt: skip
        with pytest.raises(MoveNotAllowed):
            do(name, inquiry, zhou, **more)
    assert do("take_up_inquiry", inquiry, zhou).state == "open"
    assert running(inquiry) == ALL  # nobody has answered it
    with pytest.raises(MoveNotAllowed):
        do("take_up_inquiry", inquiry, zhou)


def test_every_step_comes_back_whole(box, zhou, liu, li_qiang):
    inquiry, into = ask(box), ask(box, sender=OMAR, mail_id="o", at=AT + MINUTE)
    reply(box, SAYS, at=AT + 5 * MINUTE)
    for name, more in {
        "grade_inquiry": {"grade": Grade.B}, "assign_inquiry": {"owner_id": li_qiang.pk},
        "put_off_inquiry": {"until": STEP + DAY}, "set_aside_inquiry": {"reason": "bulk"},
        "merge_inquiry": {"into_id": into.pk},
    }.items():  # fmt: skip
        before, others, clocks = columns(inquiry), columns(into), (running(inquiry), running(into))
        mail_before = set(InquiryMessage.objects.values_list("message_id", "inquiry_id", "came_from_id"))
        do(name, inquiry, zhou, **more)
        assert columns(inquiry) != before
        undo(zhou)
        assert (columns(inquiry), columns(into), (running(inquiry), running(into))) == (before, others, clocks), name
        assert set(InquiryMessage.objects.values_list("message_id", "inquiry_id", "came_from_id")) == mail_before
        assert last_deed(zhou, inquiry).action == "inquiry.step_undone"


def test_nothing_is_taken_back_once_something_has_happened_since_nor_by_another_nor_twice(box, zhou, liu):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.A)
    step = TriageStep.objects.get()
    with pytest.raises(NothingToTakeBack):
        services.undo_step(step_id=step.pk, by=liu, at=STEP)
    reply(box, QUOTES)  # the clocks were stopped
    with pytest.raises(NothingToTakeBack):
        services.undo_step(step_id=step.pk, by=zhou, at=AT + 2 * HOUR)
    do("grade_inquiry", inquiry, zhou, grade=Grade.B, at=AT + 2 * HOUR)
    undo(zhou, at=AT + 2 * HOUR)
    with pytest.raises(NothingToTakeBack):
        services.undo_step(step_id=TriageStep.objects.order_by("-pk")[0].pk, by=zhou, at=AT + 2 * HOUR)


def test_the_twentyfirst_step_stays_until_a_later_one_is_taken_back(box, zhou):
    rows = [phoned(zhou, person=f"Buyer {number}", email=f"b{number}@x.example") for number in range(21)]
    for place, row in enumerate(rows):
        do("grade_inquiry", row, zhou, at=STEP + place * MINUTE, grade=Grade.D)
    oldest = TriageStep.objects.order_by("pk")[0]
    with pytest.raises(NothingToTakeBack):
        services.undo_step(step_id=oldest.pk, by=zhou, at=STEP + HOUR)
    undo(zhou, at=STEP + HOUR)
    assert queries.steps_today(zhou, at=STEP + HOUR)[-1].pk == oldest.pk
    services.undo_step(step_id=oldest.pk, by=zhou, at=STEP + HOUR)
    assert fresh(rows[0]).state == "new"


def test_whoever_gets_an_inquiry_from_a_colleague_is_told(box, zhou, li_qiang, li_na):
    inquiry = ask(box)
    do("assign_inquiry", inquiry, li_qiang, owner_id=li_qiang.pk)
    assert not Notification.objects.exists()  # took it himself
    do("grade_inquiry", inquiry, zhou, grade=Grade.B, owner_id=li_na.pk)
    told = Notification.objects.get()
    assert (told.to_id, told.code, told.facts["by"]) == (li_na.pk, "told_inquiry_yours", "周总")


# --- one inquiry into another


def test_an_a_is_never_without_a_next_step_and_no_day_is_past(zhou, li_qiang):
    inquiry = phoned(li_qiang)
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(Refusal):
        do("grade_inquiry", inquiry, zhou, grade=Grade.A, next_contact_on=yesterday)
    do("grade_inquiry", inquiry, zhou, grade=Grade.A)
    for day in (None, yesterday):
        with pytest.raises(Refusal):
            do("plan_inquiry", inquiry, zhou, next_contact_on=day)
    with pytest.raises(StaleVersion):
        do("plan_inquiry", inquiry, zhou, version=1, next_contact_on=TOMORROW)
    day = TODAY + timedelta(days=9)
    assert do("plan_inquiry", inquiry, zhou, next_contact_on=day).next_contact_on == day
    assert deeds(zhou, inquiry)[0] == "inquiry.planned"


@pytest.mark.parametrize("how", ["answered", "set aside and opened again"])
def test_what_is_followed_without_a_grade_waits_in_the_inbox(box, zhou, liu, how):
    """Without a grade it has no next contact, no place on the board and no miss: nobody else would think of it."""
    inquiry = ask(box)
    reply(box, QUOTES if how == "answered" else SAYS)
    if how != "answered":
        do("set_aside_inquiry", inquiry, zhou, reason="not_our_trade", at=AT + 2 * HOUR)
        assert queries.triage_rows(liu, at=AT + 3 * HOUR) == []
        ask(box, "You are wrong: please call me.", mail_id="b", at=AT + DAY, answers=["ask"])
    at = AT + 40 * DAY
    assert [row.pk for row in queries.triage_rows(liu, at=at)] == [inquiry.pk]
    assert queries.waiting_by_source(liu, at=at) == {"mail": 1}
    do("grade_inquiry", inquiry, liu, grade=Grade.C, at=at)
    assert queries.triage_rows(liu, at=at) == [] and fresh(inquiry).next_contact_on
    assert [row.pk for row in queries.done_rows(liu, queries.steps_today(liu, at=at))] == [inquiry.pk]
