"""Does an answer that is laid into the sent folder with a date of last week count from when it was found?"""

from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import ANNA, ASKS, QUOTES, ask, clocks, shared, take_up
from tests.apps.messaging.post import raw
from tests.apps.messaging.test_leaving import imap, on_server, smtp  # noqa: F401 - fixtures
from tests.builders import AT
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Mailbox, Message
from tradewind.platform.people.queries import system_user

OURS = "li@corvina.example"
SENT = "&XfJT0ZAB-"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def box(zhou, li_qiang, smtp, imap):  # noqa: F811
    return on_server(li_qiang, smtp, imap)


def read(box, at):
    seen = set(Message.objects.values_list("pk", flat=True))
    done = mail.read_mailbox(Mailbox.objects.get(pk=box.pk), by=system_user(), now=lambda: at)
    assert done.trouble == ""
    take_up(*Message.objects.exclude(pk__in=seen), at=at)


def lay_down(folder, content, at):
    folder.put(content, came=f"{at:%d-%b-%Y %H:%M:%S} +0000")


def asked(box, imap):  # noqa: F811
    read(box, AT - MINUTE)  # all that was there before
    lay_down(imap.inbox, raw(ANNA, ASKS, mail_id="ask", to=OURS, at=AT), AT)
    read(box, AT + MINUTE)
    return Inquiry.objects.get()


def answer_of(at):
    return raw(OURS, QUOTES, mail_id="late@ours.example", to=ANNA, at=at, answers=["ask"])


def test_li_qiang_lays_an_answer_down_days_later_and_dates_it_in_time(box, imap, zhou):  # noqa: F811
    inquiry = asked(box, imap)
    later, pretended = AT + timedelta(days=4), AT + timedelta(hours=1)
    read(box, later - MINUTE)
    lay_down(imap.folder(SENT), answer_of(pretended), pretended)
    read(box, later)
    for clock in clocks(inquiry).values():
        assert clock.stopped_at == later > clock.due_at, clock.kind
    laid = Message.objects.get(rfc_id="late@ours.example")
    assert (laid.at, laid.found_at) == (pretended, later), "the list shows its date, the clocks the moment"
    assert [each["code"] for each in laid.warnings] == ["laid_in_later"]


def test_nor_into_a_mailbox_that_is_set_up_afterwards(box, imap, zhou):  # noqa: F811
    inquiry = ask(shared(zhou))
    later, pretended = AT + timedelta(days=4), AT + timedelta(hours=1)
    lay_down(imap.folder(SENT), answer_of(pretended), pretended)
    read(box, later)
    assert {clock.stopped_at for clock in clocks(inquiry).values()} == {later}
    assert [each["code"] for each in Message.objects.get(rfc_id="late@ours.example").warnings] == ["laid_in_later"]


def test_nor_into_one_that_is_stopped_meanwhile_also_where_it_answers_no_mail(box, imap, zhou, li_qiang):  # noqa: F811
    read(box, AT - MINUTE)
    mail.stop_mailbox(mailbox_id=box.pk, by=li_qiang, at=AT)
    inquiry = ask(shared(zhou))
    later, pretended = AT + timedelta(days=4), AT + timedelta(hours=1)
    new_talk = raw(OURS, QUOTES, mail_id="late@ours.example", to=ANNA, at=pretended)
    lay_down(imap.folder(SENT), new_talk, pretended)
    mail.take_up_mailbox(mailbox_id=box.pk, by=li_qiang, at=later)
    read(box, later)
    assert {clock.stopped_at for clock in clocks(inquiry).values()} == {later}
    assert [each["code"] for each in Message.objects.get(rfc_id="late@ours.example").warnings] == ["laid_in_later"]


@pytest.mark.parametrize("last_read", [timedelta(minutes=50), timedelta(hours=1, minutes=10)])
def test_what_left_since_or_just_before_the_last_reading_counts_as_dated(box, imap, last_read):  # noqa: F811
    inquiry = asked(box, imap)
    left = AT + timedelta(hours=1)
    read(box, AT + last_read)
    lay_down(imap.folder(SENT), answer_of(left), left)
    read(box, AT + timedelta(days=1))  # the office's line was down
    assert {clock.stopped_at for clock in clocks(inquiry).values()} == {left}
    assert Message.objects.get(rfc_id="late@ours.example").warnings == []


def test_what_lay_there_before_the_mailbox_was_ours_to_read_counts_as_dated(box, imap):  # noqa: F811
    left = AT + timedelta(hours=1)
    lay_down(imap.inbox, raw(ANNA, ASKS, mail_id="ask", to=OURS, at=AT), AT)
    lay_down(imap.folder(SENT), answer_of(left), left)
    read(box, AT + timedelta(days=4))
    assert {clock.stopped_at for clock in clocks(Inquiry.objects.get()).values()} == {left}
    assert Message.objects.get(rfc_id="late@ours.example").warnings == []


def test_a_mailbox_of_which_more_waits_was_not_read_whole(zhou, box, system):
    mail.note_reading(mailbox_id=box.pk, is_whole=False, by=system, at=AT)
    assert Mailbox.objects.get(pk=box.pk).read_at is None
    mail.note_reading(mailbox_id=box.pk, by=system, at=AT)
    assert Mailbox.objects.get(pk=box.pk).read_at == AT
