"""Is what could not be read told to whoever reads that mailbox, and read again as what it is?"""

from datetime import timedelta

import pytest

from tests.apps.messaging.post import mailbox, raw
from tests.builders import AT
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Message, Quarantined
from tradewind.apps.messaging.refusals import StillUnreadable, TooLargeToRead
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.mail.raw_store import keep_raw
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people.queries import system_user

ANNA, DAY = "anna@nordlicht.example", timedelta(days=1)


@pytest.fixture
def box(zhou, li_qiang):
    return mailbox(zhou, "li@tradewind-outdoor.example", li_qiang)


def aside(box, content=b"", code="message_unreadable", **more):
    kept = keep_raw(content)
    facts = {"facts": {"megabytes": "> 50", "limit": 50}} if code == "message_too_large" else {}
    each = services.Unreadable(
        kept.name, kept.sha256, kept.size, more.pop("came_from", "INBOX 1"), code, **facts, **more
    )
    services.take_in_messages(mailbox_id=box.pk, arrivals=[], unreadable=[each], by=system_user(), at=AT)
    return Quarantined.objects.get(raw_sha256=kept.sha256)


def again(kept, by):
    return services.read_quarantined_again(kept, by=by, now=lambda: AT + DAY)


@pytest.mark.parametrize("role, came_from, direction", [
    (FolderRole.INBOX, "Sentosa Trading inquiry.eml", "in"), (FolderRole.SENT, "已发送 12", "out"),
])  # fmt: skip
def test_whose_word_it_is_says_the_folder_it_lay_in_and_no_name(box, zhou, role, came_from, direction):
    sender = ANNA if direction == "in" else box.address
    kept = aside(box, raw(sender, "Tents?", at=AT - 9 * DAY), role=role, came_from=came_from, came_at=AT - DAY)
    assert again(kept, zhou).state == "read"
    message = Message.objects.get()
    assert (message.direction, message.at) == (direction, AT - DAY)  # as the server says, not the sender


def test_what_was_too_large_is_not_taken_for_its_head(box, zhou):
    kept = aside(box, raw(ANNA, "Tents?").partition(b"\r\n\r\n")[0] + b"\r\n\r\n", "message_too_large")
    with pytest.raises(TooLargeToRead):
        again(kept, zhou)
    assert not Message.objects.exists() and Quarantined.objects.get().state == "waiting"


def test_whoever_reads_the_mailbox_hears_of_it_once_a_run_and_settles_it(box, zhou, li_qiang, li_na, wu):
    kept, other = aside(box, b"one"), aside(box, b"two")
    (told,) = Notification.objects.all()
    assert (told.to, told.code, told.facts) == (li_qiang, "told_mail_set_aside", {"address": box.address})
    assert queries.quarantined(li_qiang) == [other, kept] == queries.quarantined(zhou)
    assert queries.quarantined(li_na) == []
    with pytest.raises(NotPermitted):
        queries.quarantined(wu)
    with pytest.raises(NotFound):
        services.settle_quarantined(quarantined_id=kept.pk, by=li_na, at=AT)
    with pytest.raises(StillUnreadable):
        again(aside(box, b"", came_from="empty.eml"), li_qiang)
    assert services.settle_quarantined(quarantined_id=kept.pk, by=li_qiang, at=AT).settled_by == li_qiang
