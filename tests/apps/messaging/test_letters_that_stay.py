"""Does a letter stay when its writer is gone before its moment, and can a leader hold a colleague's back?"""

from datetime import timedelta

import pytest

from tests.apps.messaging.post import mailbox, raw, take_in
from tests.apps.messaging.test_letters import send
from tests.apps.messaging.writing import letter
from tests.apps.parties.reading import last_deed
from tests.builders import AT
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Letter
from tradewind.apps.messaging.refusals import AnsweredClosed, NotYourLetter
from tradewind.platform.access import NotFound
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people import services as people_services
from tradewind.platform.people.queries import system_user

TOMORROW = AT + timedelta(hours=20)


@pytest.fixture
def box(zhou, li_qiang, li_na):
    found = mailbox(zhou)
    services.share_mailbox(mailbox_id=found.pk, user_ids=[li_qiang.pk, li_na.pk], by=zhou, at=AT)
    return found


def waiting(by, box, **more):
    kept = letter(by, box, **more)
    return send(kept, by, send_at=TOMORROW)


def deliver(kept):
    return services.deliver_letter(kept.pk, by=system_user(), now=lambda: TOMORROW)


def told(person):
    return list(Notification.objects.filter(to=person).order_by("pk").values_list("code", flat=True))


def test_the_letter_of_who_was_frozen_meanwhile_stays_and_the_leaders_hear_of_it(box, zhou, liu, li_qiang):
    kept = waiting(li_qiang, box, subject="Order from my new firm")
    people_services.freeze_account(user_id=li_qiang.pk, by=zhou, at=AT)
    assert deliver(kept) is None
    kept.refresh_from_db()
    assert (kept.state, kept.trouble_code, kept.sent_id) == ("failed", "writer_may_not_send", None)
    assert told(zhou) == told(liu) == ["told_letter_of_who_left"]
    assert "Order from my new firm" in str(Notification.objects.get(to=zhou).facts)


def test_whoever_no_longer_shares_the_mailbox_sends_nothing_from_it(box, zhou, li_qiang, li_na):
    kept, fine = waiting(li_qiang, box), waiting(li_na, box)
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_na.pk], by=zhou, at=AT)
    assert deliver(kept) is None and Letter.objects.get(pk=kept.pk).state == "failed"
    assert deliver(fine).state == "sent"


def test_the_boss_holds_a_colleagues_letter_back_and_its_writer_hears_of_it(box, zhou, li_qiang, li_na):
    kept = waiting(li_qiang, box)
    with pytest.raises(NotFound):
        services.take_back_letter(letter_id=kept.pk, by=li_na, at=AT)
    back = services.take_back_letter(letter_id=kept.pk, by=zhou, at=AT)
    assert (back.state, back.send_at, deliver(kept)) == ("draft", None, None)
    assert told(li_qiang) == ["told_letter_held_back"] and last_deed(zhou, kept).action == "letter.taken_back"
    with pytest.raises(NotYourLetter):  # the words stay those of who wrote it
        send(kept, zhou)


def test_the_daily_end_of_the_trail_leaves_though_nobody_wrote_it(box, zhou):
    services.set_evidence_route(mailbox_id=box.pk, address="proof@notary.example", version=0, by=zhou, at=AT)
    kept = services.send_evidence(by=system_user(), at=AT)
    assert services.deliver_letter(kept.pk, by=system_user(), now=lambda: TOMORROW).state == "sent"
    assert queries.visible_letters(zhou).get().state == "sent"


def test_a_letter_whose_writer_may_not_open_what_it_answers_any_more_takes_its_words_nowhere(box, zhou, li_na):
    own = mailbox(zhou, "na@tradewind-outdoor.example", li_na)
    (asked,) = take_in(box, raw("anna@nordlicht.example", "Our price must stay secret."))
    kept, unsent = waiting(li_na, own, answers_id=asked.pk), letter(li_na, own, answers_id=asked.pk)
    services.share_mailbox(mailbox_id=box.pk, user_ids=[], by=zhou, at=AT)
    with pytest.raises(AnsweredClosed):
        send(unsent, li_na)
    assert deliver(kept) is None and Letter.objects.get(pk=kept.pk).trouble_code == "answered_closed"
