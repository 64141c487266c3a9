"""Is the demo's mail there as promised: so many of each grade, the morning's letters, and nobody real written to?"""

from collections import Counter
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from tests.demo.conftest import NOW, TODAY, asked_of, story_of
from tradewind.apps.inquiries.models import (
    Absence,
    Inquiry,
    InquiryClock,
    InquiryMessage,
    PastQuotation,
    SalesField,
)
from tradewind.apps.inquiries.services import take_up_message
from tradewind.apps.inquiries.services.settling import settle
from tradewind.apps.messaging.models import Mailbox, Message, MessageAddress, MessageCopy, MessageTemplate
from tradewind.apps.messaging.services import read_mailbox
from tradewind.apps.parties.models import Interaction, Party
from tradewind.demo import inquiries
from tradewind.demo.days import OFFICE_ZONE, at_minute
from tradewind.demo.inquiries.cases import GRADES
from tradewind.demo.inquiries.office import CLOCK
from tradewind.demo.inquiries.rows import Answered, Came, Heard, moment_of
from tradewind.demo.writing.inquiries.post import as_read, id_of, outgoing_of
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.messaging.parsing import parse_message
from tradewind.domain.messaging.quoting import quoted
from tradewind.domain.messaging.templates import TemplatePurpose
from tradewind.platform.mail.composing import composed
from tradewind.platform.mail.raw_store import path_of
from tradewind.platform.people.models import User
from tradewind.platform.people.queries import system_user

MOMENTS = (
    NOW,
    datetime(2026, 10, 12, 8, 40, tzinfo=UTC),  # a Monday afternoon
    datetime(2026, 10, 7, 18, 5, tzinfo=UTC),  # a night at the end of the October holiday
    datetime(2028, 3, 5, 4, 0, tzinfo=UTC),  # a Sunday
)


def test_a_seed_and_a_moment_tell_one_story():
    assert inquiries.story(story_of(TODAY), NOW) == asked_of(NOW)


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_the_grades_are_as_promised_and_nothing_happens_in_the_future(now):
    asked = asked_of(now)
    assert Counter(row.grade for row in asked.inquiries) == {**GRADES, None: 12}
    for row in asked.inquiries:
        moments = [moment_of(deed) for deed in row.deeds]
        assert moments == sorted(moments) and moments[-1] < now, row.key
        assert all(now - timedelta(days=735) < moment for moment in moments)
    midnight = at_minute(now.astimezone(OFFICE_ZONE).date(), 0, 0)
    assert all(moment_of(row.deeds[-1]) < midnight for row in asked.inquiries if row.grade and row.key != "late")


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_of_the_mornings_letters_none_is_late_and_one_is_due_in_22_minutes(now):
    fresh = [row for row in asked_of(now).inquiries if row.grade is None]
    left = sorted(120 - CLOCK.working_time_between(row.began_at, now).total_seconds() / 60 for row in fresh)
    assert 21.9 < left[0] < 22.1 and left[-1] < 121
    late = next(row for row in asked_of(now).inquiries if row.key == "late")
    over = CLOCK.working_time_between(moment_of(late.deeds[-1]), now).total_seconds() / 60 - 120
    assert 13.9 < over < 14.1


def test_nobody_real_is_written_to_and_no_blank_is_left():
    mails = [d.mail for row in asked_of(NOW).inquiries for d in row.deeds if isinstance(d, Came | Heard | Answered)]
    assert 1_000 < len(mails) < 3_000
    assert all(mail.sender.address.endswith(".example") and mail.to.address.endswith(".example") for mail in mails)
    assert not [mail.text for mail in mails if "{" in mail.text or "}" in mail.text]
    last = {}
    for mail in mails:
        assert mail.text != last.get(mail.mailbox), mail.key
        last[mail.mailbox] = mail.text


def test_the_timeline_has_the_entries_that_were_promised(demo):
    entries = Interaction.objects.count() + Message.objects.count() + Inquiry.objects.count()
    assert 18_000 <= entries + PastQuotation.objects.count() < 19_000


def test_letters_are_known_as_reading_their_bytes_gives_them():
    told = [
        deed.mail for row in asked_of(NOW).inquiries for deed in row.deeds if isinstance(deed, Came | Heard | Answered)
    ]
    for place, mail in enumerate(told[::19]):
        before, below = tuple(id_of(each) for each in told[:place]), quoted(mail.to.address, mail.at, told[place].text)
        outgoing = outgoing_of(mail, before, "Fang Wang · Sales\nNingbo", below if mail.is_ours else "")
        assert as_read(outgoing) == parse_message(composed(outgoing))


def test_every_letter_lies_byte_for_byte_where_its_row_says(demo):
    assert MessageCopy.objects.count() == Message.objects.count()
    for copy in MessageCopy.objects.order_by("pk")[::97]:
        assert sha256(path_of(copy.raw_name).read_bytes()).hexdigest() == copy.raw_sha256
    assert all(address.endswith(".example") for address in MessageAddress.objects.values_list("address", flat=True))


def test_whoever_sells_follows_some_and_a_few_are_overdue(demo):
    mine = Counter(
        Inquiry.objects.filter(state__in=FOLLOWED, owner__isnull=False).values_list("owner__name", flat=True)
    )
    assert len(mine) == 6 and all(10 <= count <= 27 for count in mine.values())
    overdue = Inquiry.objects.filter(state__in=FOLLOWED, next_contact_on__lt=TODAY).count()
    assert 2 <= overdue <= 30
    assert not Inquiry.objects.exclude(state__in=FOLLOWED).filter(next_contact_on__isnull=False).exists()


def test_prices_leave_faster_with_some_than_with_others(demo):
    shares = {}
    for name in ("王芳", "李娜"):
        clocks = InquiryClock.objects.filter(kind="quote_target", inquiry__owner__name=name, stopped_at__isnull=False)
        shares[name] = sum(clock.stopped_at <= clock.due_at for clock in clocks) / clocks.count()
    assert shares["王芳"] > 0.8 > 0.65 > shares["李娜"]


def test_the_old_friend_has_his_old_quotation_and_writes_from_an_unknown_address(demo):
    friend = Party.objects.get(name="El Nuevo Camping S.L.")
    old = PastQuotation.objects.get(party=friend)
    assert (old.who, old.outcome, len(old.lines)) == ("李娜", "lost", 4)
    assert {"code": "TE-4P-02", "price": "38.20"}.items() <= {**old.lines[0]}.items()
    inquiry = Inquiry.objects.get(subject="4 tent models, spring season")
    assert (inquiry.party, inquiry.company, inquiry.grade) == (None, friend.name, "")
    digits = "".join(filter(str.isdigit, friend.contacts.order_by("pk")[0].phone))
    assert digits in "".join(filter(str.isdigit, inquiry.message.words.text))
    assert PastQuotation.objects.values("party").distinct().count() > 50


def test_every_letter_that_opened_an_inquiry_is_read_as_one(demo):
    first = Inquiry.objects.exclude(message=None)
    assert InquiryMessage.objects.filter(message__in=first.values("message")).count() == first.count()
    assert first.exclude(message__kind="personal").count() == 0


def test_the_settings_are_there(demo):
    assert SalesField.objects.count() == 6
    assert len({code for row in SalesField.objects.all() for code in row.countries}) == 48
    away = Absence.objects.get()
    assert away.is_on and away.begins_on <= TODAY <= away.ends_on and away.deputy.name == "王芳"
    purposes = Counter(MessageTemplate.objects.values_list("purpose", "language"))
    assert set(purposes) == {(str(purpose), language) for purpose in TemplatePurpose for language in ("zh", "en")}
    assert Mailbox.objects.get(owner=None).members.count() == 8


def test_what_was_written_at_once_is_what_the_use_cases_would_have_worked_out(undone):
    clocks = list(InquiryClock.objects.order_by("pk").values())
    changed = {inquiry.number: found for inquiry in Inquiry.objects.order_by("-pk")[:200] if (found := settle(inquiry))}
    assert changed == {} and list(InquiryClock.objects.order_by("pk").values()) == clocks


def test_fetching_the_mail_brings_the_one_letter_that_was_not_read(undone):
    before, shared = Inquiry.objects.count(), Mailbox.objects.get(owner=None)
    read = read_mailbox(shared, by=system_user(), now=lambda: NOW)
    assert (read.new, read.unreadable, read.trouble) == (1, 0, "")
    take_up_message(Message.objects.select_related("words", "thread").latest("pk"), by=system_user(), now=lambda: NOW)
    assert Inquiry.objects.count() == before + 1
    assert Inquiry.objects.latest("pk").owner == User.objects.get(username="wangfang")  # for him who travels
    assert read_mailbox(shared, by=system_user(), now=lambda: NOW).new == 0
