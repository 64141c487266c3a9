"""Is a call that is struck through as if it had not been, at once, and as before when it stands again?"""

from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import ANNA, DAY, HOUR, MINUTE, SAYS, ask, fresh, reply, running
from tests.apps.inquiries.test_following import by_hand, log
from tests.apps.inquiries.test_settling import pause
from tests.apps.parties.reading import last_deed
from tests.builders import AT, customer
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import Inquiry, InquiryClock, MissedQuota, QuotaCount
from tradewind.apps.messaging.models import ChatEntry, ChatImport
from tradewind.apps.messaging.refusals import ChatIsTakenBack
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Interaction
from tradewind.apps.parties.refusals import NotStruck, NotYourInteraction
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import NotFound

QUOTE = {"quote_target", "quote_limit"}


@pytest.fixture
def party(li_qiang):
    return customer(li_qiang, email=ANNA)


def graded(box, by, grade=Grade.A):
    inquiry = ask(box)
    services.grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=grade, by=by, at=AT)
    return inquiry


def strike(entry, by, at=AT + 2 * HOUR):
    return parties.strike_interaction(interaction_id=entry.pk, reason="Nobody picked up", by=by, at=at)


def restore(entry, by, at=AT + 2 * HOUR + MINUTE):
    return parties.restore_interaction(interaction_id=entry.pk, by=by, at=at)


def standing(inquiry):
    names = ("state", "answered_at", "said_at", "quoted_at", "next_contact_on", "is_day_named", "due_at")
    clocks = InquiryClock.objects.filter(inquiry=inquiry).order_by("pk").values("kind", "stopped_at", "took", "due_at")
    return [getattr(fresh(inquiry), name) for name in names], list(clocks)


def test_a_call_that_was_none_leaves_everything_as_if_it_had_not_been_and_comes_back(box, zhou, li_qiang, party):
    first = graded(box, li_qiang)
    second = ask(box, "Please quote a price for 40 chairs.", mail_id="b", at=AT)
    before = [standing(each) for each in (first, second)]
    entry = log(party, [first, second], li_qiang, is_priced=True)
    called = [standing(each) for each in (first, second)]
    assert called != before and running(first) == running(second) == set()
    strike(entry, li_qiang)
    assert [standing(each) for each in (first, second)] == before
    assert running(first) == {"first_answer", *QUOTE} and last_deed(zhou, first).action == "inquiry.contact_struck"
    restore(entry, li_qiang)
    assert [standing(each) for each in (first, second)] == called
    assert last_deed(zhou, first).action == "inquiry.contact_restored"


def test_the_day_that_was_named_in_it_goes_and_comes_with_it(box, li_qiang, party):
    inquiry = graded(box, li_qiang)
    planned = fresh(inquiry).next_contact_on
    day = planned + timedelta(days=20)
    entry = log(party, [inquiry], li_qiang, next_contact_on=day)
    assert (fresh(inquiry).next_contact_on, fresh(inquiry).is_day_named) == (day, True)
    strike(entry, li_qiang)
    assert (fresh(inquiry).next_contact_on, fresh(inquiry).is_day_named) == (planned, False)
    restore(entry, li_qiang)
    assert (fresh(inquiry).next_contact_on, fresh(inquiry).is_day_named) == (day, True)


def test_a_pause_that_a_price_on_the_telephone_had_ended_goes_on(box, zhou, party):
    inquiry = ask(box)
    pause(box, inquiry, zhou)
    entry = log(party, [inquiry], zhou, is_priced=True)
    assert not InquiryClock.objects.filter(inquiry=inquiry, is_paused=True).exists()
    strike(entry, zhou)
    assert running(inquiry) == set() and InquiryClock.objects.filter(inquiry=inquiry, is_paused=True).count() == 2
    restore(entry, zhou)
    assert not InquiryClock.objects.filter(inquiry=inquiry, is_paused=True).exists()


def test_what_had_mended_a_miss_is_missed_again_and_counted_so(box, li_qiang, party):
    inquiry = graded(box, li_qiang, Grade.B)
    begins = AT.date() - timedelta(days=AT.date().weekday())
    row = MissedQuota.objects.create(
        inquiry=inquiry, owner=li_qiang, grade="B", period="week", counted="follow_ups", begins_on=begins,
        ends_on=begins + timedelta(days=7), done=0, needed=1,
    )  # fmt: skip
    QuotaCount.objects.create(owner=li_qiang, period="week", ends_on=row.ends_on, quotas=3, met=2)
    entry = log(party, [inquiry], li_qiang)
    later = AT + 9 * DAY
    for act, missed, met in ((strike, True, 2), (restore, False, 3), (strike, True, 2)):
        act(entry, li_qiang, at=later)
        row.refresh_from_db()
        assert (row.is_missed, QuotaCount.objects.get().met) == (missed, met)


def test_an_answer_written_besides_still_stands(box, zhou, party):
    inquiry = graded(box, zhou)
    reply(box, SAYS, at=AT + 30 * MINUTE)
    said = fresh(inquiry).said_at
    by_hand(inquiry, zhou, Channel.WECHAT, is_priced=True)
    strike(Interaction.objects.get(), zhou)
    kept = fresh(inquiry)
    assert (kept.answered_at, kept.said_at, kept.quoted_at, running(inquiry)) == (said, said, None, QUOTE)


def test_a_strike_opens_nothing_that_has_ended(box, zhou, party):
    inquiry = graded(box, zhou, Grade.C)
    entry = log(party, [inquiry], zhou, is_priced=True)
    services.lose_inquiry(
        inquiry_id=inquiry.pk, version=fresh(inquiry).version, reason="price", by=zhou, at=AT + HOUR + MINUTE
    )
    day = fresh(inquiry).next_contact_on
    strike(entry, zhou)
    assert (fresh(inquiry).state, fresh(inquiry).next_contact_on, running(inquiry)) == ("lost", day, set())


def test_who_may_not_strike_may_not_put_back_and_what_stands_is_not_put_back(box, li_qiang, li_na, mei, liu, party):
    inquiry = ask(box)
    Inquiry.objects.filter(pk=inquiry.pk).update(owner=li_qiang)
    entry = log(party, [inquiry], li_qiang)
    with pytest.raises(NotStruck):
        restore(entry, li_qiang)
    strike(entry, liu)
    with pytest.raises(NotFound):
        restore(entry, li_na)
    with pytest.raises((NotYourInteraction, NotFound)):
        restore(entry, mei)
    assert restore(entry, liu).struck_at is None


def test_an_entry_of_a_chat_that_was_taken_back_stays_struck_through(li_qiang, party):
    entry = parties.log_interaction(party_id=party.pk, channel=Channel.WECHAT, summary="Hello", by=li_qiang, at=AT)
    chat = ChatImport.objects.create(
        party=party, channel="wechat", state="taken_back", by=li_qiang, at=AT, lines=1, taken_back_at=AT
    )
    ChatEntry.objects.create(chat=chat, interaction=entry)
    strike(entry, li_qiang)
    with pytest.raises(ChatIsTakenBack):
        restore(entry, li_qiang)
    assert Interaction.objects.get().struck_at
