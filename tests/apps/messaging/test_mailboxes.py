"""Who sets a mailbox up, who reads it, and is trouble noted once and ended?"""

from dataclasses import replace

import pytest

from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Mailbox, MailCheck
from tradewind.apps.messaging.refusals import BadMailboxOwner, MailboxStopped, MailboxTaken
from tradewind.domain.messaging.mailboxes import MailboxKind
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit import queries as audit
from tradewind.platform.mail.secrets import company_safe
from tradewind.platform.notifications.models import Notification

LI = "li@tradewind-outdoor.example"
DETAILS = services.MailboxDetails(
    name="", address="Li@Tradewind-Outdoor.example", imap_host="imap.qq.com", smtp_host="smtp.qq.com",
    password="s3cret", signature="Li\n",
)  # fmt: skip


def opened(by, owner, details=DETAILS, kind=MailboxKind.IMAP):
    return services.open_mailbox(kind=kind, details=details, owner_id=owner.pk if owner else None, by=by, at=AT)


def test_ones_own_mailbox_is_ones_own_and_its_password_stands_nowhere(li_qiang, li_na, zhou):
    box = opened(li_qiang, li_qiang)
    assert (box.address, box.name, box.username, box.signature) == (LI, LI, LI, "Li")
    assert "s3cret" not in box.secret and company_safe().open(box.secret, address=LI) == "s3cret"
    assert "s3cret" not in str([row.facts for row in audit.trail_of(zhou, box)])
    assert set(deeds(zhou, box)) == {"mailbox.opened", "mailbox.shared"}
    assert queries.mailbox_ids_of(li_qiang) == [box.pk] and queries.mailbox_ids_of(li_na) == []
    with pytest.raises(MailboxTaken):
        opened(li_qiang, li_qiang)


def test_a_shared_or_a_colleagues_mailbox_is_the_leaders_to_set_up(zhou, li_qiang, li_na, sun, wu):
    for owner in (None, li_na):
        with pytest.raises(NotPermitted):
            opened(li_qiang, owner)
    with pytest.raises(NotPermitted):
        opened(wu, wu)
    for nobody in (sun, wu):  # frozen; reads no mail
        with pytest.raises(BadMailboxOwner):
            opened(zhou, nobody)
    assert opened(zhou, li_na).owner_id == li_na.pk


def test_an_empty_password_leaves_the_one_that_is_kept_and_the_address_stays(li_qiang, zhou, system):
    box = opened(li_qiang, li_qiang)
    services.note_reading(mailbox_id=box.pk, trouble="mail_login_refused", by=system, at=AT)
    new = replace(DETAILS, address="other@x.example", password="", name="Li")
    done = services.revise_mailbox(mailbox_id=box.pk, version=1, details=new, by=li_qiang, at=AT)
    assert (done.address, done.name, done.secret, done.version) == (LI, "Li", box.secret, 2)
    assert done.trouble_code == "mail_login_refused"
    assert last_deed(zhou, box).facts["fields"] == ["name"]
    with pytest.raises(StaleVersion):
        services.revise_mailbox(mailbox_id=box.pk, version=1, details=new, by=li_qiang, at=AT)
    changed = services.revise_mailbox(
        mailbox_id=box.pk, version=2, details=replace(new, password="n3w"), by=li_qiang, at=AT
    )
    assert company_safe().open(changed.secret, address=LI) == "n3w"
    assert changed.trouble_code == ""  # tried anew


def test_strangers_find_no_mailbox_and_members_do_not_set_it_up(zhou, li_qiang, li_na):
    box = mailbox(zhou)
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    steps = (
        lambda by, pk: services.stop_mailbox(mailbox_id=pk, by=by, at=AT),
        lambda by, pk: services.take_up_mailbox(mailbox_id=pk, by=by, at=AT),
        lambda by, pk: services.revise_mailbox(mailbox_id=pk, version=1, details=DETAILS, by=by, at=AT),
    )
    for step in steps:
        for number in (box.pk, 9_999_999):
            with pytest.raises(NotFound):
                step(li_na, number)
        with pytest.raises(NotPermitted):
            step(li_qiang, box.pk)
    with pytest.raises(NotPermitted):
        services.share_mailbox(mailbox_id=box.pk, user_ids=[li_na.pk], by=li_qiang, at=AT)
    with pytest.raises(NotFound):
        services.ask_for_reading(mailbox_id=box.pk, by=li_na, at=AT)


def test_who_no_longer_shares_a_mailbox_reads_nothing_of_it(zhou, li_qiang, li_na, sun, wu):
    box = mailbox(zhou)
    share = {"mailbox_id": box.pk, "by": zhou, "at": AT}
    assert len(services.share_mailbox(user_ids=[li_qiang.pk, li_na.pk], **share)) == 2
    (message,) = take_in(box, raw("x@y.example", "Hello."))
    assert queries.message_for(li_qiang, message.pk) == message
    services.share_mailbox(user_ids=[li_na.pk], **share)
    with pytest.raises(NotFound):
        queries.message_for(li_qiang, message.pk)
    for nobody in (sun.pk, wu.pk, 9_999_999):
        with pytest.raises(NotFound):
            services.share_mailbox(user_ids=[nobody], **share)
    seen = queries.members_version(zhou, box.pk)
    services.share_mailbox(user_ids=[li_qiang.pk], version=seen, **share)
    with pytest.raises(StaleVersion):  # the assistant saw other members
        services.share_mailbox(user_ids=[], version=seen, **share)
    own = mailbox(zhou, LI, li_qiang)
    with pytest.raises(NotFound):  # an own one is its owner's alone
        services.share_mailbox(mailbox_id=own.pk, user_ids=[li_na.pk], by=zhou, at=AT)


def test_a_stopped_mailbox_is_neither_read_nor_asked(zhou, system):
    box = mailbox(zhou)
    assert queries.mailboxes_to_read(system, at=AT) == [box]
    services.stop_mailbox(mailbox_id=box.pk, by=zhou, at=AT)
    assert queries.mailboxes_to_read(system, at=AT) == []
    with pytest.raises(MailboxStopped):
        services.ask_for_reading(mailbox_id=box.pk, by=zhou, at=AT)
    services.take_up_mailbox(mailbox_id=box.pk, by=zhou, at=AT)
    assert services.ask_for_reading(mailbox_id=box.pk, by=zhou, at=AT) == box
    assert set(deeds(zhou, box)) >= {"mailbox.stopped", "mailbox.taken_up"}
    archive = mailbox(zhou, "old@x.example", kind=MailboxKind.ARCHIVE)
    with pytest.raises(NotFound):
        services.ask_for_reading(mailbox_id=archive.pk, by=zhou, at=AT)


def test_trouble_is_noted_and_told_once_and_its_end_too(li_qiang, zhou, system):
    box = opened(li_qiang, li_qiang)
    for _ in range(3):
        services.note_reading(mailbox_id=box.pk, trouble="mail_login_refused", by=system, at=AT)
    assert Mailbox.objects.get(pk=box.pk).trouble_since == AT
    services.note_reading(mailbox_id=box.pk, by=system, at=AT)
    done = services.note_reading(mailbox_id=box.pk, by=system, at=AT)
    assert (done.trouble_code, done.trouble_since, done.read_at) == ("", None, AT)
    assert deeds(zhou, box).count("mailbox.not_reached") == deeds(zhou, box).count("mailbox.reached_again") == 1
    assert Notification.objects.filter(code="told_mailbox_trouble").get().to_id == li_qiang.pk
    services.note_reading(mailbox_id=box.pk, trouble="mail_timed_out", by=system, at=AT)  # a bad hour of the line
    assert Notification.objects.count() == 1
    with pytest.raises(NotPermitted):
        services.note_reading(mailbox_id=box.pk, by=li_qiang, at=AT)


def test_a_look_into_the_mail_is_marked(li_qiang, wu):
    assert services.note_look(by=li_qiang, at=AT) == MailCheck.objects.get(user=li_qiang, at=AT)
    with pytest.raises(NotPermitted):
        services.note_look(by=wu, at=AT)
    assert SALES
