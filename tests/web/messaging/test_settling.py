"""What does a person do about a letter in doubt, what was set aside, and what a colleague was faster with?"""

import pytest

from tests.web.addresses import path_of
from tests.web.firm import Firm
from tradewind.apps.messaging import services
from tradewind.apps.messaging.models import Letter, Mailbox, MessageTemplate, Quarantined


@pytest.fixture
def owner(firm: Firm):
    return firm.client("owner")


def doubtful(firm: Firm) -> Letter:
    return Letter.objects.get(pk=firm.objects["letter_unknown"]["letter_id"])


@pytest.mark.parametrize("said, state", [("yes", "sent"), ("no", "draft")])
def test_whoever_asked_the_buyer_says_whether_the_letter_arrived(firm: Firm, owner, said, state):
    page, place = path_of("messaging:letter", firm.objects["letter_unknown"]), firm.objects["letter_unknown"]
    assert "对方收到了" in owner.get(page).content.decode()
    answer = owner.post(path_of("messaging:settle_letter", place), {"arrived": said}, follow=True)
    kept = doubtful(firm)
    assert kept.state == state
    if kept.sent:
        assert kept.sent.thread_id == kept.answers.thread_id and "已确认收到" in answer.content.decode()
    else:
        assert 'id="letter-form"' in answer.content.decode()


def test_what_was_set_aside_stands_before_whoever_reads_that_mailbox(firm: Firm, owner):
    assert "INBOX 9" not in owner.get("/mail/aside/").content.decode()
    shared = Mailbox.objects.get(pk=firm.objects["mailbox_shared"]["mailbox_id"])
    services.share_mailbox(
        mailbox_id=shared.pk, user_ids=[firm.people["owner"].pk], by=firm.people["boss"], at=shared.created_at
    )
    assert "INBOX 9" in owner.get("/mail/aside/").content.decode()
    Quarantined.objects.update(code="message_too_large", facts={"megabytes": "> 50", "limit": 50})
    kept = firm.objects["quarantined"]
    assert path_of("messaging:aside_again", kept) not in owner.get("/mail/aside/").content.decode()
    answer = owner.post(path_of("messaging:aside_again", kept), follow=True)
    assert "只有邮件头" in answer.content.decode() and Quarantined.objects.get().state == "waiting"


def test_members_and_texts_a_colleague_changed_meanwhile_stay_as_they_are_now(firm: Firm):
    boss, people = firm.client("boss"), [firm.people["owner"].pk]
    stale = {"people": people, "version": 7}
    answer = boss.post(path_of("messaging:share_mailbox", firm.objects["mailbox_shared"]), stale, follow=True)
    assert "成员刚被别人改过" in answer.content.decode()
    assert not Mailbox.objects.get(pk=firm.objects["mailbox_shared"]["mailbox_id"]).members.exists()
    answer = boss.post(path_of("messaging:archive_template", firm.objects["template"]), {"version": 9}, follow=True)
    assert "模板刚被别人改过" in answer.content.decode()
    assert MessageTemplate.objects.get().archived_at is None
