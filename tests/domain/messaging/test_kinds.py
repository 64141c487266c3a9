"""Is a machine told from a person?"""

import pytest

from tests.domain.messaging.letters import letter, of_parts, part, read
from tradewind.domain.messaging.kinds import MessageKind, kind_of, kind_within
from tradewind.domain.messaging.parsing import parse_message

STATUS = (
    b"Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; Gone@gulf-camping.example\r\nAction: failed\r\n"
)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({}, MessageKind.PERSONAL),
        ({"subject": "Re: automatic tent"}, MessageKind.PERSONAL),
        ({"auto_submitted": "no"}, MessageKind.PERSONAL),
        ({"auto_submitted": "auto-replied"}, MessageKind.AUTOMATIC_REPLY),
        ({"x_autoreply": "yes"}, MessageKind.AUTOMATIC_REPLY),
        ({"subject": "自动回复: 帐篷"}, MessageKind.AUTOMATIC_REPLY),
        ({"subject": "Automatische Antwort: Zelte"}, MessageKind.AUTOMATIC_REPLY),
        ({"subject": "Respuesta automática: Tiendas"}, MessageKind.AUTOMATIC_REPLY),
        ({"precedence": "auto_reply"}, MessageKind.AUTOMATIC_REPLY),
        ({"auto_submitted": "auto-generated"}, MessageKind.BULK),
        ({"precedence": "bulk"}, MessageKind.BULK),
        ({"list_unsubscribe": "<https://a.example/u>"}, MessageKind.BULK),
        ({"list_id": "<a.example>", "auto_submitted": "auto-generated", "list_unsubscribe": "<x>"}, MessageKind.BULK),
        ({"x_mailer": "Mailchimp Mailer"}, MessageKind.BULK),
        ({"from": "newsletter@fair.example"}, MessageKind.BULK),
        ({"content_type": "text/calendar; method=REQUEST"}, MessageKind.CALENDAR),
        ({"from": "MAILER-DAEMON@mx.example", "subject": "Undeliverable: Tents"}, MessageKind.BOUNCE),
        ({"from": "postmaster@qq.example", "subject": "系统退信"}, MessageKind.BOUNCE),
        ({"from": "postmaster@gulf.example", "subject": "About our domain"}, MessageKind.PERSONAL),
        (
            {"content_type": "multipart/report; report-type=disposition-notification; boundary=x"},
            MessageKind.READ_RECEIPT,
        ),
    ],
)
def test_a_message_is_of_a_kind(headers, kind):
    judged = kind_of(read(**headers))
    assert judged.kind is kind
    assert bool(judged.reasons) == (kind is not MessageKind.PERSONAL)


def test_a_bounce_names_the_address_that_failed():
    raw = of_parts(
        part("Sorry"), part(STATUS, "message/delivery-status"), part(letter(), "message/rfc822"), kind="report"
    )
    judged = kind_of(parse_message(raw))
    assert (judged.kind, judged.failed) == (MessageKind.BOUNCE, ("gone@gulf-camping.example",))


def test_a_bounce_without_a_report_names_it_in_its_text():
    message = read(
        "Hi. I could not deliver:\n<gone@gulf-camping.example>:\nuser unknown", from_="x", subject="failure notice",
        **{"from": "MAILER-DAEMON@yahoo.example", "return_path": "<>"},
    )  # fmt: skip
    assert kind_of(message).failed == ("gone@gulf-camping.example",)


def test_an_invitation_by_a_person_is_from_a_person():
    raw = of_parts(part("Come"), part("BEGIN:VCALENDAR", "text/calendar; method=REQUEST"))
    assert kind_of(parse_message(raw)).is_from_a_person


def test_in_a_conversation_the_marks_of_a_mailing_say_nothing_and_those_of_a_machine_do():
    assert kind_within(MessageKind.BULK, goes_on=True) is MessageKind.PERSONAL
    assert kind_within(MessageKind.BULK, goes_on=False) is MessageKind.BULK
    for kind in (MessageKind.AUTOMATIC_REPLY, MessageKind.BOUNCE, MessageKind.READ_RECEIPT):
        assert kind_within(kind, goes_on=True) is kind
