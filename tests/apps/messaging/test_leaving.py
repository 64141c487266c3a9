"""Does every letter leave once, or is it said what became of it; and is nothing ever sent twice?"""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.apps.messaging.test_letters import send
from tests.apps.messaging.writing import letter
from tests.apps.parties.reading import last_deed
from tests.builders import AT, customer
from tests.platform.mail.imap_server import ImapServer
from tests.platform.mail.serving import LOCAL
from tests.platform.mail.smtp_server import SmtpServer
from tradewind.apps.messaging import jobs, queries, services
from tradewind.apps.messaging.models import Letter, LetterFile, Mailbox, Message, MessageCopy
from tradewind.apps.messaging.refusals import MailboxStopped
from tradewind.apps.messaging.services import sending
from tradewind.apps.parties.models import Party
from tradewind.domain.messaging.mailboxes import FolderRole, MailboxKind
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotPermitted
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.mail.hosts import PROVIDERS
from tradewind.platform.mail.raw_store import raw_of
from tradewind.platform.mail.transport import FolderState
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people.models import User
from tradewind.platform.people.queries import system_user

LATER = AT + timedelta(minutes=1)
ANNA, BOB, EVE = "anna@nordlicht.example", "bob@nordlicht.example", "eve@nordlicht.example"


@pytest.fixture
def smtp():
    with SmtpServer().running() as server:
        yield server


@pytest.fixture
def imap():
    with ImapServer().running() as server:
        yield server


def on_server(owner, smtp, imap, address="li@corvina.example"):
    """Set up by a leader: only leaders type hosts."""
    details = services.MailboxDetails(
        name="", address=address, imap_host=LOCAL, imap_port=imap.port, imap_security="none", smtp_host=LOCAL,
        smtp_port=smtp.port, smtp_security="none", username="li@corvina.example", password="secret",
    )  # fmt: skip
    leader = User.objects.get(username="zhou")
    return services.open_mailbox(kind=MailboxKind.IMAP, details=details, owner_id=owner.pk, by=leader, at=AT)


@pytest.fixture
def box(zhou, li_qiang, smtp, imap):
    return on_server(li_qiang, smtp, imap)


def deliver(kept, at=LATER):
    return services.deliver_letter(kept.pk, by=system_user(), now=lambda: at)


def fresh(kept):
    return Letter.objects.get(pk=kept.pk)


def test_what_left_is_a_message_of_the_customer_and_lies_in_the_sent_folder(box, smtp, imap, zhou, li_qiang):
    """Also where the address stands in no record: the writer said whom it is for."""
    party = customer(li_qiang)
    done = deliver(letter(li_qiang, box, to=ANNA, party_id=party.pk, released=True))
    message = done.sent
    assert (done.state, message.direction, message.by_id, message.party_id) == ("sent", "out", li_qiang.pk, party.pk)
    assert (message.rfc_id, message.thread.party_id) == (done.rfc_id, party.pk)
    assert Party.objects.get(pk=party.pk).last_contact_at == LATER
    assert [kept.raw for kept in imap.folder("&XfJT0ZAB-").kept] == [smtp.taken[0].raw]
    assert last_deed(zhou, done).action == "letter.sent"
    read = services.read_mailbox(box, by=system_user(), now=lambda: LATER)  # our own copy adds nothing
    assert read.new == 0 and Message.objects.count() == 1
    (heard,) = take_in(box, raw("boss@nordlicht.example", "Fine.", answers=[done.rfc_id]))
    assert heard.thread_id != message.thread_id  # no part in the thread
    (heard,) = take_in(box, raw(ANNA, "Fine.", answers=[done.rfc_id]))
    assert (heard.thread_id, heard.party_id, heard.linked) == (message.thread_id, party.pk, "by_thread")


def test_nothing_leaves_before_its_moment_nor_twice(box, smtp, li_qiang):
    kept = letter(li_qiang, box, released=True)
    assert deliver(kept, at=AT) is None
    deliver(kept)
    assert deliver(kept) is None and len(smtp.taken) == 1


def test_taken_back_in_the_last_instant_it_stays_and_once_it_leaves_it_is_too_late(box, smtp, li_qiang):
    kept = letter(li_qiang, box, released=True)
    services.take_back_letter(letter_id=kept.pk, by=li_qiang, at=LATER)
    assert deliver(kept) is None and smtp.taken == []
    send(kept, li_qiang, at=LATER)
    begun = services.begin_leaving(letter_id=kept.pk, by=system_user(), at=LATER + timedelta(seconds=11))
    assert begun.state == "leaving"
    with pytest.raises(MoveNotAllowed):
        services.take_back_letter(letter_id=kept.pk, by=li_qiang, at=LATER)


def test_one_of_three_refused_the_others_got_it_and_the_writer_is_told(box, smtp, li_qiang):
    smtp.answers[BOB] = "550 no such person"
    done = deliver(letter(li_qiang, box, to=f"{ANNA} {BOB} {EVE}", released=True))
    assert done.state == "sent" and [each["address"] for each in done.refused] == [BOB]
    assert list(queries.returned_from(li_qiang, [BOB, EVE])) == [BOB]
    assert set(smtp.taken[0].recipients) == {ANNA, EVE}
    assert Notification.objects.get(to=li_qiang).code == "told_recipients_refused"


@pytest.mark.parametrize("answers, misbehave", [({".": "554 no"}, {}), ({ANNA: "550 no"}, {}), ({}, {"AUTH": "drop"})])
def test_what_the_server_took_for_nobody_failed_and_may_be_sent_again(box, smtp, li_qiang, answers, misbehave):
    smtp.answers, smtp.misbehave = dict(answers), dict(misbehave)
    kept = letter(li_qiang, box, to=ANNA, released=True)
    done = deliver(kept)
    assert done.state == "failed" and done.trouble_code and Message.objects.count() == 0
    assert Notification.objects.get(to=li_qiang).code == "told_letter_failed"
    send(kept, li_qiang, at=LATER)
    assert deliver(kept, at=LATER + timedelta(minutes=1)).state == "failed"
    assert Notification.objects.filter(to=li_qiang, code="told_letter_failed").count() == 2  # news of its own
    smtp.answers, smtp.misbehave = {}, {}
    send(kept, li_qiang, at=LATER + timedelta(minutes=2))
    assert deliver(kept, at=LATER + timedelta(minutes=3)).state == "sent"
    assert fresh(kept).trouble_code == ""


def test_a_line_that_breaks_after_the_text_leaves_it_unknown_until_the_sent_folder_knows(box, smtp, imap, li_qiang):
    smtp.misbehave["."] = "drop"
    kept = letter(li_qiang, box, to=ANNA, released=True)
    done = deliver(kept)
    assert (done.state, done.trouble_code) == ("unknown", "letter_unknown")
    assert deliver(kept, at=LATER + timedelta(hours=1)) is None  # never again by itself
    jobs.send_waiting_letters.func(on="")
    assert len(smtp.taken) == 1
    imap.folder("&XfJT0ZAB-").put(smtp.taken[0].raw)  # the provider keeps what it sends
    services.read_mailbox(box, by=system_user(), now=lambda: LATER + timedelta(hours=1))
    done = fresh(kept)
    assert (done.state, done.sent.by_id, done.trouble_code) == ("sent", li_qiang.pk, "")


def test_killed_between_leaving_and_the_answer_it_is_looked_for_and_never_sent_again(box, smtp, imap, li_qiang):
    system = system_user()
    lost, gone = (letter(li_qiang, box, to=ANNA, released=True) for _ in range(2))
    for each in (lost, gone):
        services.begin_leaving(letter_id=each.pk, by=system, at=LATER)
    raw_sent = sending.composed(sending.outgoing_of(fresh(gone), LATER))
    imap.folder("&XfJT0ZAB-").put(raw_sent)
    later = LATER + timedelta(minutes=20)
    assert queries.letters_out_of_sight(system, before=LATER) == []
    for each in queries.letters_out_of_sight(system, before=later - sending.LOST_AFTER):
        services.find_lost_letter(each, by=system, now=lambda: later)
    assert (fresh(lost).state, fresh(gone).state) == ("unknown", "sent")
    services.read_mailbox(box, by=system, now=lambda: later)
    assert Message.objects.count() == 1  # the bytes are those that left
    assert smtp.taken == [] and queries.letters_due(system, at=later) == []


def test_a_lost_letter_is_kept_as_it_left_whatever_its_mailbox_signs_with_since(box, imap, li_qiang):
    kept = letter(li_qiang, box, to=ANNA, released=True)
    leaving = services.begin_leaving(letter_id=kept.pk, by=system_user(), at=LATER)
    content, _outcome = sending._handed_over(leaving)  # the server has it, and the process ends here
    imap.folder("&XfJT0ZAB-").put(content)
    Mailbox.objects.update(signature="New signature")
    later = LATER + timedelta(minutes=20)
    lost = Letter.objects.select_related("mailbox", "by").get(pk=kept.pk)
    assert services.find_lost_letter(lost, by=system_user(), now=lambda: later).state == "sent"
    services.read_mailbox(box, by=system_user(), now=lambda: later)
    assert raw_of(MessageCopy.objects.get().raw_name) == content


def test_the_process_that_comes_back_late_changes_nothing(box, smtp, li_qiang):
    system = system_user()
    kept = letter(li_qiang, box, released=True)
    begun = services.begin_leaving(letter_id=kept.pk, by=system, at=LATER)
    services.note_not_sent(letter_id=kept.pk, by=system, at=LATER)
    again = services.note_not_sent(letter_id=kept.pk, reason=MailboxStopped(address="x"), by=system, at=LATER)
    assert again.state == "unknown"
    arrival = sending.arrival_of(sending.composed(sending.outgoing_of(begun, LATER)), LATER)
    for _ in range(2):
        done = services.note_sent(letter_id=kept.pk, arrival=arrival, outcome=None, by=system, at=LATER)
        assert done.state == "sent"
    assert Message.objects.count() == 1


def test_a_letter_that_cannot_be_put_together_keeps_no_other_waiting(box, smtp, li_qiang):
    broken, fine = letter(li_qiang, box, released=True), letter(li_qiang, box, released=True)
    attachment = Attachment.objects.create(
        subject_type="messaging.letter", subject_id=broken.pk, stored_name="gone.pdf", original_name="offer.pdf",
        content_type="application/pdf", size=1, sha256="0" * 64, at=AT, by=li_qiang,
    )  # fmt: skip
    LetterFile.objects.create(letter=broken, attachment=attachment)
    jobs.send_waiting_letters.func(on="")
    assert (fresh(broken).state, fresh(broken).trouble_code) == ("failed", "file_missing")
    assert fresh(fine).state == "sent" and len(smtp.taken) == 1


def test_from_a_mailbox_stopped_meanwhile_nothing_leaves_and_the_writer_is_told(box, smtp, li_qiang):
    kept = letter(li_qiang, box, released=True)
    services.stop_mailbox(mailbox_id=box.pk, by=li_qiang, at=AT)
    assert deliver(kept) is None
    assert (fresh(kept).state, fresh(kept).trouble_code, smtp.taken) == ("failed", "mailbox_stopped", [])
    assert Notification.objects.get(to=li_qiang).code == "told_letter_failed"


def test_a_copy_in_the_sent_folder_read_first_is_the_same_message(box, li_qiang):
    system = system_user()
    party = customer(li_qiang)
    kept = letter(li_qiang, box, to=ANNA, party_id=party.pk, released=True)
    begun = services.begin_leaving(letter_id=kept.pk, by=system, at=LATER)
    content = sending.composed(sending.outgoing_of(begun, LATER))
    take_in(box, content, role=FolderRole.SENT, at=LATER)
    arrival = sending.arrival_of(content, LATER)
    done = services.note_sent(letter_id=kept.pk, arrival=arrival, outcome=None, by=system, at=LATER)
    assert (Message.objects.get(), done.sent.party_id, done.sent.by_id) == (done.sent, party.pk, li_qiang.pk)


def test_only_the_worker_hands_letters_over(box, li_qiang):
    kept = letter(li_qiang, box, released=True)
    for step in (
        lambda: services.begin_leaving(letter_id=kept.pk, by=li_qiang, at=LATER),
        lambda: services.note_sent(letter_id=kept.pk, arrival=None, outcome=None, by=li_qiang, at=LATER),
        lambda: services.note_not_sent(letter_id=kept.pk, by=li_qiang, at=LATER),
    ):
        with pytest.raises(NotPermitted):
            step()


def test_in_the_built_in_mailbox_it_lies_in_the_outbox_and_comes_to_a_colleague(zhou, li_qiang):
    ours = mailbox(zhou)
    theirs = mailbox(zhou, "li@tradewind-outdoor.example", li_qiang)
    services.read_mailbox(theirs, by=system_user(), now=lambda: AT)
    assert deliver(letter(zhou, ours, to="li@tradewind-outdoor.example", released=True)).state == "sent"
    assert services.read_mailbox(theirs, by=system_user(), now=lambda: LATER).new == 0  # the same message
    with _reader(theirs) as reader:
        assert reader.changes_since(FolderState("INBOX")).waiting == 1
    assert ours.address == SALES


@contextmanager
def _reader(box):
    from tradewind.apps.messaging.services.reading import reader_of

    with reader_of(box) as reader:
        yield reader


def test_a_provider_that_keeps_what_it_sends_gets_no_second_copy(box, smtp, imap, li_qiang, monkeypatch):
    keeping = replace(PROVIDERS[0], keeps_sent=True)
    monkeypatch.setattr(sending, "provider_of_host", lambda host: keeping if host == LOCAL else None)
    assert deliver(letter(li_qiang, box, released=True)).state == "sent"
    assert smtp.taken and imap.folder("&XfJT0ZAB-").kept == []
