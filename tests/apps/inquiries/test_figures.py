"""Does the table of the process say how each one works: answers, prices, follow-ups, looks into the mail?"""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.apps.inquiries.asking import DAY, HOUR, MINUTE, OMAR, QUOTES, ask, fresh, reply, shared
from tests.apps.inquiries.test_quotas import close
from tests.builders import AT, TODAY
from tradewind.apps.inquiries import queries, services
from tradewind.apps.messaging.models import MailCheck
from tradewind.domain.inquiries.grading import Grade
from tradewind.platform.access import NotPermitted

MONDAY = timezone.localtime(AT).replace(hour=0, minute=0) - timedelta(days=timezone.localtime(AT).weekday())
WEEK, WEEK_BEFORE = queries.Span(MONDAY, MONDAY + 7 * DAY), queries.Span(MONDAY - 7 * DAY, MONDAY)


def grade(inquiry, by, at, grade=Grade.A):
    services.grade_inquiry(inquiry_id=inquiry.pk, version=fresh(inquiry).version, grade=grade, by=by, at=at)


def of(name, rows):
    return next(row for row in rows if row.name == name)


@pytest.fixture
def asked_twice(zhou, li_qiang):
    """Anna has her price after one hour; Omar asked a day before and has none."""
    box = shared(zhou)
    omars = ask(box, sender=OMAR, at=AT - DAY, mail_id="omar")
    annas = ask(box)
    for each in (omars, annas):
        grade(each, li_qiang, AT)
    reply(box, QUOTES, at=AT + HOUR)


def test_prices_and_first_answers_are_counted_in_working_time_by_owner(zhou, li_qiang, asked_twice):
    rows = queries.work_figures(zhou, WEEK, at=AT + 2 * DAY)
    li = of("李强", rows)
    assert (li.first_answer_hours, li.priced, li.quoted_in_time, li.late) == ("1:00", (1, 2), 50, 1)
    team = queries.WorkFigures.together(rows)
    assert (team.priced, team.times, team.late) == (li.priced, li.times, 1)


def test_last_week_shows_last_weeks_inquiries_and_what_is_late_now(zhou, li_qiang, asked_twice):
    li = of("李强", queries.work_figures(zhou, WEEK_BEFORE, at=AT + 2 * DAY))
    assert (li.first_answer, li.priced, li.late) == (None, (0, 0), 1)


def test_a_follow_up_that_was_due_counts_when_its_week_is_over(system, zhou, li_qiang, asked_twice):
    next_week = MONDAY + 7 * DAY + HOUR
    close(system, on=TODAY)
    assert of("李强", queries.work_figures(zhou, WEEK, at=AT + HOUR * 2)).followed == (0, 0)
    close(system, on=timezone.localdate(next_week))
    done, needed = of("李强", queries.work_figures(zhou, WEEK, at=next_week)).followed
    assert needed == 2
    assert done < needed


def test_looks_into_the_mail_are_counted_over_the_week_and_the_marks_are_todays(zhou, li_qiang):
    noon = MONDAY + DAY + 12 * HOUR + 30 * MINUTE
    for moment in (MONDAY + 9 * HOUR, MONDAY + 13 * HOUR, MONDAY + DAY + 9 * HOUR, MONDAY - DAY):
        MailCheck.objects.create(user=li_qiang, at=moment)
    li = of("李强", queries.work_figures(zhou, WEEK, at=noon))
    assert li.looks == (3, 4)  # Monday's evening was missed; Tuesday's noon still runs
    assert [mark.state for mark in li.marks] == ["done", "now", "to_come"]


def test_how_others_work_is_for_who_leads(li_qiang):
    with pytest.raises(NotPermitted):
        queries.work_figures(li_qiang, WEEK, at=AT)
