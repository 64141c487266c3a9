"""Who says at which servers a mailbox lies, to whom does its password go, and when is its address ours?"""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.apps.messaging.post import SALES, mailbox, raw, refused_in, take_in
from tests.builders import AT, contact, customer
from tests.platform.mail.imap_server import ImapServer
from tests.platform.mail.smtp_server import SmtpServer
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Mailbox
from tradewind.apps.messaging.refusals import (
    EncryptionNeeded,
    HostNeeded,
    HostNotAllowed,
    MailboxOfCustomer,
    PasswordAskedAgain,
    ProbeRunning,
)
from tradewind.apps.messaging.services import probing
from tradewind.domain.messaging.attempts import MOST_A_DAY, MOST_A_MINUTE, TooManyAttempts
from tradewind.domain.messaging.mailboxes import MailboxKind
from tradewind.platform.audit import queries as audit
from tradewind.platform.mail.secrets import company_safe
from tradewind.platform.people.queries import system_user

BUYER = "l.serrano@el-nuevo-camping.example"
QQ = services.MailboxDetails(
    name="", address="li@tradewind-outdoor.example", imap_host="imap.qq.com", smtp_host="smtp.qq.com", password="s3cret"
)
TYPED = replace(QQ, imap_host="mail.tradewind-outdoor.example", smtp_host="mail.tradewind-outdoor.example")
HERE = replace(QQ, imap_host="127.0.0.1", smtp_host="127.0.0.1", imap_security="none", smtp_security="none")


def opened(by, details, owner=None):
    owner_id = owner.pk if owner else None
    return services.open_mailbox(kind=MailboxKind.IMAP, details=details, owner_id=owner_id, by=by, at=AT)


def test_li_qiang_cannot_silence_a_customer_by_a_mailbox_of_that_name(li_qiang, zhou, system):
    claimed = opened(li_qiang, replace(QQ, address=BUYER, username="li.private@qq.example"), li_qiang)
    services.note_reading(mailbox_id=claimed.pk, by=system, at=AT)  # the provider lets him in, as somebody else
    services.stop_mailbox(mailbox_id=claimed.pk, by=li_qiang, at=AT)
    assert queries.own_addresses(zhou) == frozenset()
    take_in(mailbox(zhou), raw(BUYER, "Please quote 500 tents FOB Ningbo. What is your best price?"))
    assert Inquiry.objects.get().email == BUYER


def test_an_address_in_the_book_is_nobodys_mailbox(li_qiang, zhou):
    contact(li_qiang, customer(li_qiang), "Señora Serrano", email=BUYER)
    for by in (li_qiang, zhou):
        with pytest.raises(MailboxOfCustomer):
            opened(by, replace(QQ, address=BUYER), by)


def test_an_address_is_ours_once_its_server_let_us_in_as_itself_or_a_leader_says_so(li_qiang, zhou, system):
    own = opened(li_qiang, QQ, li_qiang)
    assert queries.own_addresses(zhou) == frozenset()
    services.note_reading(mailbox_id=own.pk, trouble="mail_login_refused", by=system, at=AT)
    assert queries.own_addresses(zhou) == frozenset()
    services.note_reading(mailbox_id=own.pk, by=system, at=AT)
    services.stop_mailbox(mailbox_id=own.pk, by=li_qiang, at=AT)
    assert queries.own_addresses(zhou) == {own.address}, "it was ours, and its mail still is"

    other = opened(li_qiang, replace(QQ, address="li@foxmail.example", username="x"), li_qiang)
    services.note_reading(mailbox_id=other.pk, by=system, at=AT)
    same = replace(QQ, username="x", password="")
    services.revise_mailbox(mailbox_id=other.pk, version=1, details=same, by=zhou, at=AT)
    assert other.address in queries.own_addresses(zhou)
    assert opened(zhou, replace(QQ, address=SALES)).address in queries.own_addresses(zhou)


@pytest.mark.parametrize(
    "elsewhere",
    [{"imap_host": "imap.163.com"}, {"smtp_host": "smtp.163.com"}, {"imap_port": 143}, {"smtp_port": 25},
     {"imap_security": "starttls"}, {"smtp_security": "starttls"}, {"username": "somebody"}],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_the_liu_gets_the_bosses_password_sent_nowhere_else(zhou, liu, elsewhere):
    box = opened(zhou, QQ, zhou)
    moved = replace(QQ, password="", **elsewhere)
    with pytest.raises(PasswordAskedAgain):
        services.revise_mailbox(mailbox_id=box.pk, version=1, details=moved, by=liu, at=AT)
    kept = Mailbox.objects.get(pk=box.pk)
    assert (kept.imap_host, company_safe().open(kept.secret, address=kept.address)) == ("imap.qq.com", "s3cret")
    typed = replace(moved, password="of the assistant")
    done = services.revise_mailbox(mailbox_id=box.pk, version=1, details=typed, by=liu, at=AT)
    assert company_safe().open(done.secret, address=done.address) == "of the assistant"


def test_only_leaders_type_servers_and_what_they_typed_serves_all(li_qiang, zhou):
    steps = (
        lambda: opened(li_qiang, TYPED, li_qiang),
        lambda: services.probe_details(TYPED, kind=MailboxKind.IMAP, by=li_qiang, at=AT),
        lambda: services.probe_details(replace(QQ, imap_port=22), kind=MailboxKind.IMAP, by=li_qiang, at=AT),
    )
    for step in steps:
        with pytest.raises(HostNotAllowed):
            step()
    own = opened(li_qiang, QQ, li_qiang)
    with pytest.raises(HostNotAllowed):
        services.revise_mailbox(mailbox_id=own.pk, version=1, details=TYPED, by=li_qiang, at=AT)
    opened(zhou, replace(TYPED, address=SALES))
    done = services.revise_mailbox(mailbox_id=own.pk, version=1, details=TYPED, by=li_qiang, at=AT)
    assert done.imap_host == "mail.tradewind-outdoor.example"


def test_no_password_goes_over_the_wire_in_the_open(zhou):
    for way in ("imap_security", "smtp_security"):
        with pytest.raises(EncryptionNeeded):
            opened(zhou, replace(TYPED, **{way: "none"}), zhou)
        with pytest.raises(EncryptionNeeded):
            services.probe_details(replace(TYPED, **{way: "none"}), kind=MailboxKind.IMAP, by=zhou, at=AT)
    assert opened(zhou, HERE, zhou).imap_host == "127.0.0.1"


def test_a_probe_waits_for_nobody_long_and_each_person_for_one(zhou, liu, li_qiang, monkeypatch):
    with ImapServer().running() as imap, SmtpServer().running() as smtp:
        details = replace(
            HERE, imap_port=imap.port, smtp_port=smtp.port, username=imap.user, password=imap.password
        )  # fmt: skip
        assert refused_in(services.probe_details(details, kind=MailboxKind.IMAP, by=zhou, at=AT)) == (None, None)
    assert probing._SHORT.step_seconds * 3 <= 20
    begun, go_on = threading.Event(), threading.Event()

    def dripping(_mailbox):
        begun.set()
        assert go_on.wait(10)
        return services.Probed(None, None)

    monkeypatch.setattr(probing, "_probed", dripping)
    box = mailbox(zhou)
    first = threading.Thread(target=services.probe_mailbox, args=[box], kwargs={"by": zhou, "at": AT})
    first.start()
    assert begun.wait(10)
    with pytest.raises(ProbeRunning):
        services.probe_mailbox(box, by=zhou, at=AT)
    monkeypatch.setattr(probing, "_MOST_AT_ONCE", 1)
    with pytest.raises(ProbeRunning):
        services.probe_mailbox(box, by=liu, at=AT)
    go_on.set()
    first.join()
    assert refused_in(services.probe_mailbox(box, by=zhou, at=AT)) == (None, None)


def test_a_mailbox_that_names_no_server_is_not_this_machine(li_qiang, zhou):
    own = opened(li_qiang, QQ, li_qiang)
    for by, nowhere in ((li_qiang, {"imap_host": ""}), (zhou, {"smtp_host": " "})):
        empty = replace(QQ, **nowhere)
        steps = (
            lambda by=by, empty=empty: opened(by, replace(empty, address="new@tradewind-outdoor.example"), by),
            lambda by=by, empty=empty: services.probe_details(empty, kind=MailboxKind.IMAP, by=by, at=AT),
            lambda by=by, empty=empty: services.revise_mailbox(
                mailbox_id=own.pk, version=1, details=empty, by=by, at=AT
            ),
        )
        for step in steps:
            with pytest.raises(HostNeeded):
                step()
    Mailbox.objects.filter(pk=own.pk).update(imap_host="", imap_security="none")
    read = services.read_mailbox(Mailbox.objects.get(pk=own.pk), by=system_user(), now=lambda: AT)
    assert read.trouble == "mail_host_unknown"


def test_nobody_guesses_a_password_by_testing_and_each_test_is_in_the_trail(li_qiang, zhou, liu, monkeypatch):
    monkeypatch.setattr(probing, "_probed", lambda _mailbox: services.Probed(None, None))

    def test(by, at, address="victim@corvina.example"):
        details = replace(QQ, address=f"x{address}", username=address.upper())
        return services.probe_details(details, kind=MailboxKind.IMAP, by=by, at=at)

    for number in range(MOST_A_MINUTE):
        test(li_qiang, AT + timedelta(seconds=number))
    with pytest.raises(TooManyAttempts):
        test(li_qiang, AT + timedelta(seconds=9))
    test(li_qiang, AT, "li@corvina.example")
    test(liu, AT)
    for number in range(MOST_A_DAY - MOST_A_MINUTE):
        test(li_qiang, AT + timedelta(hours=1, minutes=number))
    with pytest.raises(TooManyAttempts):
        test(li_qiang, AT + timedelta(hours=9))
    test(li_qiang, AT + timedelta(days=2))
    (last, *_rest) = audit.trail_of(zhou, li_qiang, actions=["mailbox.tested"])
    assert last.facts["username"] == "victim@corvina.example"
