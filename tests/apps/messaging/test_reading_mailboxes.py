"""Is everything new taken in, each message once, whatever is in it and whatever the server does?"""

import itertools
from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.apps.messaging.test_leaving import imap, on_server, smtp  # noqa: F401 - fixtures
from tests.builders import AT, TODAY
from tests.platform.mail.serving import LOCAL
from tradewind.apps.messaging import jobs, queries, services
from tradewind.apps.messaging.models import Mailbox, MailFolder, Message, MessageAddress, MessageCopy, Quarantined
from tradewind.apps.messaging.services import grouping, reading
from tradewind.apps.messaging.services.reading import mail_folder
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.mail.built_in import BuiltInMailbox, deliver
from tradewind.platform.mail.imap import ImapReader
from tradewind.platform.mail.raw_store import raw_of
from tradewind.platform.mail.transport import Security, ServerSettings
from tradewind.platform.people.queries import system_user

ANNA = "anna@nordlicht.example"


@pytest.fixture
def box(zhou, li_qiang, smtp, imap):  # noqa: F811
    return on_server(li_qiang, smtp, imap)


def read(box, at=AT):
    return services.read_mailbox(Mailbox.objects.get(pk=box.pk), by=system_user(), now=lambda: at)


def number_of_rows():
    return [model.objects.count() for model in (Message, MessageCopy, Quarantined, MessageAddress)]


def test_a_poison_message_is_set_aside_and_the_next_one_read_and_nothing_comes_twice(box, imap, zhou):  # noqa: F811
    for content in (raw(ANNA, "One."), b"", raw(ANNA, "Two.")):
        imap.inbox.put(content)
    done = read(box)
    assert (done.new, done.unreadable, done.trouble) == (2, 1, "")
    aside = Quarantined.objects.get()
    assert (aside.code, raw_of(aside.raw_name)) == ("message_empty", b"")
    before = number_of_rows()
    MailFolder.objects.update(last_uid=0)  # the folder is read once more
    assert (read(box).new, read(box).unreadable, number_of_rows()) == (0, 0, before)
    imap.inbox.uidvalidity = 99  # all numbers begin anew
    imap.inbox.put(raw(ANNA, "Three."))
    assert (read(box).new, Message.objects.count()) == (1, 3)
    assert MailFolder.objects.get(name="INBOX").uidvalidity == 99


def test_of_more_than_are_asked_for_at_once_each_has_its_turn(box, imap, zhou, monkeypatch):  # noqa: F811
    monkeypatch.setattr("tradewind.apps.messaging.services.asking_again.AT_MOST", 2)
    broken = [imap.inbox.put(raw(ANNA, f"Broken {number}."), is_broken=True) for number in range(5)]
    read(box)
    broken[4].is_broken = False
    assert [read(box).new for _ in range(3)] == [0, 0, 1]


def test_what_the_server_names_and_does_not_give_is_asked_for_again(box, imap, zhou):  # noqa: F811
    broken = [imap.inbox.put(raw(ANNA, f"Broken {number}."), is_broken=True) for number in (1, 2)]
    imap.inbox.put(raw(ANNA, "Whole."))
    done = read(box)
    assert (done.new, done.unreadable) == (1, 2)
    assert read(box).new == 0 and Quarantined.objects.filter(state="waiting").count() == 2
    broken[1].is_broken = False
    assert read(box).new == 1
    assert sorted(Quarantined.objects.values_list("state", flat=True)) == ["read", "waiting"]
    kept = Quarantined.objects.get(state="waiting")
    settle = {"by": zhou, "at": AT}
    assert services.settle_quarantined(quarantined_id=kept.pk, **settle).state == "dismissed"
    for number in (kept.pk, 9_999_999):
        with pytest.raises(NotFound):
            services.settle_quarantined(quarantined_id=number, **settle)


def test_only_leaders_take_in(box, li_qiang):
    with pytest.raises(NotPermitted):
        services.take_in_messages(mailbox_id=box.pk, arrivals=[], by=li_qiang, at=AT)


@pytest.mark.parametrize("where, how, code", [
    ("LOGIN", "refuse", "mail_login_refused"), ("LIST", "drop", "mail_connection_lost"),
    ("UID FETCH", "garbage", "mail_answer_not_understood"),
])  # fmt: skip
def test_a_mailbox_in_trouble_says_why_and_ends_it_by_itself(box, imap, where, how, code):  # noqa: F811
    imap.inbox.put(raw(ANNA, "One."))
    imap.misbehave[where] = how
    done = read(box)
    kept = Mailbox.objects.get(pk=box.pk)
    assert done.trouble == kept.trouble_code and kept.trouble_since == AT and done.trouble
    assert code.startswith("mail_")
    imap.misbehave.clear()
    assert read(box, at=AT + timedelta(minutes=2)).new == 1
    assert Mailbox.objects.get(pk=box.pk).trouble_code == ""


def test_one_mailbox_in_trouble_keeps_no_other_waiting_and_is_tried_less_often(box, imap, zhou, system):  # noqa: F811
    shared = mailbox(zhou)
    imap.misbehave["LOGIN"] = "refuse"
    assert jobs.read_mailboxes.func(on="") == 0
    assert not Mailbox.objects.get(pk=shared.pk).trouble_code and Mailbox.objects.get(pk=box.pk).trouble_code
    Mailbox.objects.filter(pk=box.pk).update(trouble_since=AT)
    later = AT + timedelta(minutes=15)
    assert [each.pk for each in queries.mailboxes_to_read(system, at=later)] == [shared.pk]
    at_the_tenth = AT + timedelta(minutes=20)
    assert len(queries.mailboxes_to_read(system, at=at_the_tenth)) == 2


def test_a_fast_clock_of_the_server_makes_nothing_come_tomorrow(box, imap):  # noqa: F811
    imap.inbox.put(raw(ANNA, "One."))
    early = AT - timedelta(days=60)  # our clock; the server says 5 November
    read(box, at=early)
    assert Message.objects.get().at == early


def test_20_000_addresses_are_cut_and_kept(zhou):
    crowd = ", ".join(f"a{number}@crowd.example" for number in range(20_000)).encode()
    content = raw(ANNA, "Hello all.").replace(b"\r\nTo: sales", b"\r\nTo: " + crowd + b", sales", 1)
    assert content.count(b"@crowd.example") == 20_000
    (message,) = take_in(mailbox(zhou), content)
    assert 0 < MessageAddress.objects.filter(message=message).count() <= 400
    assert any(each["code"] == "message_too_many_addresses" for each in message.words.complaints)


@pytest.mark.nightly
def test_25_messages_of_200_kilobytes_hold_the_writer_shorter_than_the_limit(zhou, settings):
    """The use case asserts it itself (USE_CASE_HOLD_SECONDS): 0.2 s."""
    assert settings.USE_CASE_HOLD_SECONDS == 0.2
    page = "We need 500 tents. " * 50
    contents = [raw(f"b{n}@x{n}.example", f"{n} {page * 210}", mail_id=f"big{n}") for n in range(25)]
    assert min(map(len, contents)) > 190_000
    assert len(take_in(mailbox(zhou), *contents)) == 25


def test_the_bytes_are_those_that_came(box, imap, monkeypatch):  # noqa: F811
    content = b"From: a@b.example\nSubject: lone line feeds\n\nhello\n\0\xff"
    imap.inbox.put(content)
    read(box)
    assert raw_of(MessageCopy.objects.get().raw_name) == content
    assert grouping.NOT_GIVEN and SALES


def test_a_slow_mailbox_has_its_minute_and_the_rest_waits_for_the_next_round(box, imap, monkeypatch):  # noqa: F811
    monkeypatch.setattr(reading, "AT_ONCE", 2)
    for number in range(7):
        imap.inbox.put(raw(ANNA, f"Tent {number}."))
    clock = (AT + timedelta(seconds=20 * passed) for passed in itertools.count())
    first = services.read_mailbox(Mailbox.objects.get(pk=box.pk), by=system_user(), now=lambda: next(clock))
    assert 0 < first.new < 7 and first.left == 7 - first.new and first.trouble == ""
    assert read(box).new == first.left, "nothing is lost and nothing twice"


def test_who_drips_forever_in_short_steps_is_left(imap):  # noqa: F811
    settings = ServerSettings(
        LOCAL, imap.port, Security.NONE, imap.user, imap.password, seconds=5, visit_seconds=0.001
    )  # fmt: skip
    with ImapReader(settings) as reader:
        steps = [reader._left() for _ in range(2)]
    assert max(steps) < 0.1, "each step has what is left of the visit, not five minutes of its own"
    assert reading.WORKER.visit_seconds <= 300


def test_who_presses_fetch_again_and_again_waits_for_one_reading(zhou, li_qiang):
    box = mailbox(zhou)
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    for by in (zhou, li_qiang, zhou):
        services.ask_for_reading(mailbox_id=box.pk, by=by, at=AT)
    assert DBTaskResult.objects.filter(task_path__endswith="read_one_mailbox").count() == 1
    DBTaskResult.objects.update(status="SUCCESSFUL")
    services.ask_for_reading(mailbox_id=box.pk, by=zhou, at=AT)
    assert DBTaskResult.objects.filter(task_path__endswith="read_one_mailbox").count() == 2


def test_when_it_came_its_server_says_whatever_date_the_sender_wrote(box, imap):  # noqa: F811
    """No clock is avoided by a letter that is dated last year, or next."""
    for days, name in ((-400, "old"), (400, "new")):
        imap.inbox.put(raw(ANNA, name, mail_id=name, at=AT + timedelta(days=days)))
    read(box)
    imap_says = set(Message.objects.values_list("at", flat=True))
    assert len(imap_says) == 1 and AT - timedelta(days=60) < imap_says.pop() <= AT


def test_who_asks_for_older_mail_gets_it_and_nothing_twice(zhou, system):
    box = mailbox(zhou)
    revised(box, TODAY - timedelta(days=10), zhou)
    with BuiltInMailbox(mail_folder(), box.address):
        pass
    deliver(mail_folder(), box.address, raw("anna@nord.example", "old", mail_id="old"), at=AT - timedelta(days=30))
    deliver(mail_folder(), box.address, raw("anna@nord.example", "new", mail_id="new"), at=AT - timedelta(days=1))
    services.read_mailbox(Mailbox.objects.get(pk=box.pk), by=system, now=lambda: AT)
    assert [each.begins for each in Message.objects.all()] == ["new"]
    revised(box, TODAY - timedelta(days=60), zhou)
    services.read_mailbox(Mailbox.objects.get(pk=box.pk), by=system, now=lambda: AT)
    assert sorted(each.begins for each in Message.objects.all()) == ["new", "old"]


def revised(box, since, by):
    box = Mailbox.objects.get(pk=box.pk)
    details = services.MailboxDetails(name="", address=box.address, reads_since=since)
    services.revise_mailbox(mailbox_id=box.pk, version=box.version, details=details, by=by, at=AT)
