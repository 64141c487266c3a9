"""Is it always known who got a message, and never sent twice because nobody knew?"""

import time

import pytest

from tests.platform.mail.conftest import settings_of
from tests.platform.mail.serving import certificate
from tests.platform.mail.smtp_server import SmtpServer
from tradewind.platform.mail import refusals
from tradewind.platform.mail.smtp import SmtpSender, try_sending
from tradewind.platform.mail.transport import Delivery, Security, SendOutcome

pytestmark = pytest.mark.pure

LI, ANNA, BEN, EVA = "li@corvina.example", "anna@nordwind.example", "ben@nordwind.example", "eva@nordwind.example"
RAW = b"From: li@corvina.example\r\nSubject: Offer\r\n\r\n.\r\n..two dots\r\nend\r\n"


def send(server: SmtpServer, *recipients: str, raw: bytes = RAW, **how) -> SendOutcome:  # type: ignore[no-untyped-def]
    with SmtpSender(settings_of(server, **how)) as sender:
        return sender.send(raw, sender=LI, recipients=recipients or (ANNA, BEN))


def deliveries(outcome: SendOutcome) -> list[Delivery]:
    return [one.delivery for one in outcome.recipients]


def reached_all(outcome: SendOutcome) -> bool:
    return set(deliveries(outcome)) == {Delivery.ACCEPTED}


def test_everybody_gets_the_bytes_as_they_are(smtp: SmtpServer) -> None:
    outcome = send(smtp, ANNA, BEN, ANNA)
    assert reached_all(outcome) and not outcome.is_unknown
    (taken,) = smtp.taken
    assert (taken.sender, taken.recipients, taken.raw) == (LI, [ANNA, BEN], RAW)


def test_bare_line_ends_cannot_smuggle_a_second_message(smtp: SmtpServer) -> None:
    send(smtp, ANNA, raw=b"Subject: a\r\n\r\nfirst\n.\nMAIL FROM:<boss@corvina.example>\r.\rlast")
    (taken,) = smtp.taken
    assert taken.raw.endswith(b"first\r\n.\r\nMAIL FROM:<boss@corvina.example>\r\n.\r\nlast\r\n")


def test_one_of_three_is_refused_and_the_others_get_it(smtp: SmtpServer) -> None:
    smtp.answers[BEN] = "550 5.1.1 no such user"
    outcome = send(smtp, ANNA, BEN, EVA)
    assert deliveries(outcome) == [Delivery.ACCEPTED, Delivery.REFUSED, Delivery.ACCEPTED]
    assert (outcome.recipients[1].code, outcome.recipients[1].text) == (550, "5.1.1 no such user")
    assert smtp.taken[0].recipients == [ANNA, EVA]


def test_when_nobody_is_accepted_nothing_is_handed_over(smtp: SmtpServer) -> None:
    smtp.answers[ANNA] = "451 4.7.1 greylisted, come back later"
    outcome = send(smtp, ANNA)
    assert deliveries(outcome) == [Delivery.REFUSED]
    assert "DATA" not in smtp.heard


@pytest.mark.parametrize("at", ["DATA", "."])
def test_a_message_refused_as_a_whole_is_refused_for_everybody(smtp: SmtpServer, at: str) -> None:
    smtp.answers[at] = "554 5.7.1 looks like spam"
    assert deliveries(send(smtp)) == [Delivery.REFUSED, Delivery.REFUSED]
    assert smtp.taken == []


@pytest.mark.parametrize("how", ["drop", "hang", "drip", "garbage", "long_line"])
def test_no_answer_after_the_final_dot_is_unknown_and_not_a_failure(smtp: SmtpServer, how: str) -> None:
    smtp.misbehave["."] = how
    smtp.answers[BEN] = "550 no such user"
    outcome = send(smtp, delivery_seconds=0.4)
    assert len(smtp.taken) == 1, "the server does have it"
    assert deliveries(outcome) == [Delivery.UNKNOWN, Delivery.REFUSED]
    assert outcome.is_unknown


@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA", "BODY"])
def test_a_break_before_the_final_dot_means_not_sent(smtp: SmtpServer, at: str) -> None:
    smtp.misbehave[at] = "drop"
    with pytest.raises(refusals.ConnectionLost):
        send(smtp, raw=RAW + b"x" * 8_000_000)
    assert smtp.taken == []


def test_after_a_refused_message_the_next_goes_out(smtp: SmtpServer) -> None:
    with SmtpSender(settings_of(smtp)) as sender:
        smtp.answers["MAIL"] = "451 busy"
        with pytest.raises(refusals.MailRefused):
            sender.send(RAW, sender=LI, recipients=[ANNA])
        smtp.answers = {EVA: "550 no such user"}
        assert deliveries(sender.send(RAW, sender=LI, recipients=[EVA])) == [Delivery.REFUSED]
        assert reached_all(sender.send(RAW, sender=LI, recipients=[ANNA]))
        assert reached_all(sender.send(RAW, sender=LI, recipients=[BEN]))
    assert [taken.recipients for taken in smtp.taken] == [[ANNA], [BEN]]


def test_too_large_is_told_before_anything_is_sent(smtp: SmtpServer) -> None:
    smtp.extensions = ["SIZE 1048576", "AUTH PLAIN"]
    with pytest.raises(refusals.MessageTooLarge) as no:
        send(smtp, raw=RAW + b"x" * 2_000_000)
    assert no.value.facts == {"megabytes": 1.9, "limit": 1.0}
    assert "MAIL" not in smtp.heard


@pytest.mark.parametrize(
    "address", ["anna@nordwind.example>\r\nRCPT TO:<x@y.example", "anna nord@wind.example", "anna", "a@b\n.example", ""]
)
def test_an_address_cannot_hold_a_command(smtp: SmtpServer, address: str) -> None:
    with pytest.raises(refusals.AddressRefused):
        send(smtp, address)
    assert "MAIL" not in smtp.heard


def test_an_address_in_other_letters_needs_a_server_that_knows_them(smtp: SmtpServer) -> None:
    with pytest.raises(refusals.AddressRefused):
        send(smtp, "用户@nordwind.example")
    smtp.extensions.append("SMTPUTF8")
    assert reached_all(send(smtp, "用户@nordwind.example"))


def test_a_message_to_nobody_is_refused(smtp: SmtpServer) -> None:
    with SmtpSender(settings_of(smtp)) as sender, pytest.raises(refusals.NobodyToSendTo):
        sender.send(RAW, sender=LI, recipients=[])


def test_the_test_of_settings_explains(smtp: SmtpServer) -> None:
    try_sending(settings_of(smtp))
    for changed, kind in (
        ({"password": "wrong"}, refusals.LoginRefused),
        ({"password": "授权"}, refusals.LoginRefused),
    ):
        with pytest.raises(kind):
            try_sending(settings_of(smtp, **changed))
    smtp.answers["AUTH"] = "535 Login Fail. Please enter your authorization code to login."
    with pytest.raises(refusals.AppPasswordNeeded):
        try_sending(settings_of(smtp))
    with pytest.raises(refusals.EncryptionMissing):
        try_sending(settings_of(smtp, Security.STARTTLS))
    assert smtp.taken == []


@pytest.mark.parametrize("how", ["hang", "drip", "garbage", "long_line", "drop"])
def test_a_server_that_does_not_answer_as_one_is_told_in_time(smtp: SmtpServer, how: str) -> None:
    smtp.misbehave["GREETING"] = how
    expected = {
        "garbage": refusals.AnswerNotUnderstood, "long_line": refusals.AnswerNotUnderstood,
        "drop": refusals.ConnectionLost,
    }.get(how, refusals.TimedOut)  # fmt: skip
    begun = time.perf_counter()
    with pytest.raises(expected):
        try_sending(settings_of(smtp, seconds=0.2, step_seconds=0.4))
    assert time.perf_counter() - begun < 3


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_encrypted_both_ways(security: Security) -> None:
    pair = certificate()
    with SmtpServer(tls=pair if security is Security.TLS else None).running() as server:
        server.starttls = pair if security is Security.STARTTLS else None
        assert reached_all(send(server, ANNA, security=security, authority=pair[0]))


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_who_cannot_prove_itself_gets_no_password(security: Security) -> None:
    pair = certificate("other.example")
    with SmtpServer(tls=pair if security is Security.TLS else None).running() as server:
        server.starttls = pair if security is Security.STARTTLS else None
        with pytest.raises(refusals.CertificateWrong):
            send(server, ANNA, security=security, authority=pair[0])
        assert "AUTH" not in server.heard
