"""Is a letter of which nobody knows settled by whoever finds out, and never sent a second time by itself?"""

from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import ANNA, ask, running, shared, take_up
from tests.apps.messaging.post import SALES, take_in
from tests.apps.messaging.test_letters import send
from tests.apps.messaging.writing import details, letter
from tests.apps.parties.reading import last_deed
from tests.builders import AT, customer
from tradewind.apps.messaging import services
from tradewind.apps.messaging.models import Letter, Message
from tradewind.apps.messaging.refusals import MailboxStopped
from tradewind.apps.messaging.services import sending
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound
from tradewind.platform.people.queries import system_user

DAY, LATER = timedelta(days=1), AT + timedelta(minutes=1)


@pytest.fixture
def box(zhou, li_qiang):
    found = shared(zhou)
    services.share_mailbox(mailbox_id=found.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    return found


def lost(by, box, **more):
    """The line broke after the text was handed over."""
    kept = letter(by, box, released=True, **more)
    services.begin_leaving(letter_id=kept.pk, by=system_user(), at=LATER)
    services.note_not_sent(letter_id=kept.pk, by=system_user(), at=LATER + timedelta(minutes=9))
    return fresh(kept)


def fresh(kept):
    return Letter.objects.get(pk=kept.pk)


def seen_in_sent_folder(box, kept):
    return take_in(box, sending.composed(sending.outgoing_of(kept, LATER)), role=FolderRole.SENT, at=LATER + DAY / 2)


def test_sent_again_for_tomorrow_it_leaves_no_more_when_the_sent_folder_shows_it_today(box, li_qiang):
    kept = lost(li_qiang, box)
    send(kept, li_qiang, at=LATER, send_at=LATER + DAY)
    seen_in_sent_folder(box, kept)
    assert fresh(kept).state == "sent"
    assert services.begin_leaving(letter_id=kept.pk, by=system_user(), at=LATER + 2 * DAY) is None


def test_sent_again_and_taken_back_it_is_as_unknown_as_before(box, li_qiang):
    kept = lost(li_qiang, box)
    send(kept, li_qiang, at=LATER)
    back = services.take_back_letter(letter_id=kept.pk, by=li_qiang, at=LATER)
    assert (back.state, back.trouble_code) == ("unknown", "letter_unknown")
    with pytest.raises(MoveNotAllowed):
        services.drop_letter(letter_id=kept.pk, by=li_qiang, at=LATER)
    seen_in_sent_folder(box, kept)
    assert fresh(kept).state == "sent"


def test_the_second_try_failed_for_certain_the_first_is_as_unknown_as_before(box, li_qiang):
    kept = lost(li_qiang, box)
    send(kept, li_qiang, at=LATER)
    services.begin_leaving(letter_id=kept.pk, by=system_user(), at=LATER + DAY)
    no = MailboxStopped(address=SALES)
    done = services.note_not_sent(letter_id=kept.pk, reason=no, by=system_user(), at=LATER + DAY)
    assert (done.state, done.trouble_code, done.in_doubt_since) == ("unknown", "mailbox_stopped", LATER)


def test_the_first_try_is_seen_while_the_second_fails(box, li_qiang):
    kept = lost(li_qiang, box)
    send(kept, li_qiang, at=LATER)
    services.begin_leaving(letter_id=kept.pk, by=system_user(), at=LATER + DAY)
    seen_in_sent_folder(box, kept)
    done = services.note_not_sent(letter_id=kept.pk, by=system_user(), at=LATER + DAY)
    assert (done.state, done.sent) == ("sent", Message.objects.get())


def test_the_buyer_has_it_from_then_on_it_is_our_answer_and_the_clocks_end(box, zhou, li_qiang):
    """The copy in the sent folder, if it comes after all, is the same message."""
    party = customer(li_qiang, email=ANNA)
    inquiry = ask(box)
    kept = lost(li_qiang, box, to=ANNA, answers_id=inquiry.message_id)
    assert "quote_target" in running(inquiry)
    done = services.settle_unknown(kept, has_arrived=True, by=zhou, now=lambda: LATER + DAY)  # he asked, 李强 is away
    assert (done.state, done.sent.at, done.sent.by, done.sent.party_id) == ("sent", LATER, li_qiang, party.pk)
    assert (done.sent.thread_id, done.in_doubt_since) == (inquiry.message.thread_id, None)
    take_up(done.sent, at=LATER + DAY)
    seen_in_sent_folder(box, kept)
    assert list(Message.objects.filter(direction="out").values_list("pk", flat=True)) == [done.sent.pk]
    assert not {"quote_target", "first_answer"} & running(inquiry)


def test_the_buyer_has_nothing_it_is_a_draft_to_be_changed_sent_or_given_up(box, zhou, li_qiang):
    kept = lost(li_qiang, box)
    done = services.settle_unknown(kept, has_arrived=False, by=li_qiang, now=lambda: LATER + DAY)
    assert (done.state, done.trouble_code, done.rfc_id) == ("draft", "", kept.rfc_id)
    assert last_deed(zhou, kept).action == "letter.never_arrived"
    better = services.revise_letter(
        letter_id=kept.pk, version=done.version, details=details(box, text="USD 37."), by=li_qiang, at=LATER + DAY
    )
    seen_in_sent_folder(box, kept)  # it had arrived; what he wrote meanwhile is another letter
    assert (fresh(better).state, fresh(better).text, fresh(better).rfc_id) == ("draft", "USD 37.", "")


def test_only_what_nobody_knows_is_settled_by_whoever_may_look_at_it(box, li_qiang, li_na):
    kept = letter(li_qiang, box, released=True)
    for has_arrived in (True, False):
        with pytest.raises(MoveNotAllowed):
            services.settle_unknown(kept, has_arrived=has_arrived, by=li_qiang, now=lambda: LATER)
        with pytest.raises(NotFound):
            services.settle_unknown(kept, has_arrived=has_arrived, by=li_na, now=lambda: LATER)


@pytest.mark.parametrize("step", ["composed", "outgoing_of", "sender_of"])
def test_what_breaks_before_the_first_byte_failed_and_may_be_sent_again(box, li_qiang, monkeypatch, step):
    kept = letter(li_qiang, box, released=True)

    def broken(*_):
        raise PermissionError("disk")

    with monkeypatch.context() as patched:
        patched.setattr(sending, step, broken)
        done = services.deliver_letter(kept.pk, by=system_user(), now=lambda: LATER)
    assert (done.state, done.trouble_code) == ("failed", "letter_not_ready")
    send(kept, li_qiang, at=LATER)
    assert services.deliver_letter(kept.pk, by=system_user(), now=lambda: LATER + DAY).state == "sent"


def test_a_letter_that_a_slow_server_is_being_handed_just_now_is_not_lost(box, li_qiang, monkeypatch):
    kept, handed_over = letter(li_qiang, box, released=True), sending._handed_over

    def slowly(begun):
        monkeypatch.undo()
        looked = services.find_lost_letter(begun, by=system_user(), now=lambda: LATER + DAY)
        assert looked.state == "leaving" == fresh(kept).state
        return handed_over(begun)

    monkeypatch.setattr(sending, "_handed_over", slowly)
    assert services.deliver_letter(kept.pk, by=system_user(), now=lambda: LATER).state == "sent"
