"""Did a person write this message, or a machine, and which?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.messaging.message import ParsedMessage, Part

_SCANNED = 20_000


class MessageKind(StrEnum):
    PERSONAL = "personal"
    AUTOMATIC_REPLY = "automatic_reply"
    BOUNCE = "bounce"
    BULK = "bulk"
    READ_RECEIPT = "read_receipt"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class JudgedKind:
    """What it is and why. `failed` are the addresses that a bounce names, `returns` the ids of what it returns."""

    kind: MessageKind
    reasons: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()

    @property
    def is_from_a_person(self) -> bool:
        return self.kind in (MessageKind.PERSONAL, MessageKind.CALENDAR)


def kind_within(kind: MessageKind, *, goes_on: bool) -> MessageKind:
    """`goes_on`: its sender takes part in a conversation of people. Then its marks say how his house sends, not who
    wrote: every answer through a group's address bears those of a list.
    """
    return MessageKind.PERSONAL if goes_on and kind is MessageKind.BULK else kind


_DAEMONS = re.compile(r"(?:mailer-daemon|mail-daemon|mailerdaemon|postmaster|mdaemon|mailer_daemon)@", re.IGNORECASE)
_BOUNCE_SUBJECT = re.compile(
    r"undeliver(?:ed|able)|delivery (?:status notification|has failed|failure|failed|incomplete)|returned mail"
    r"|mail delivery (?:failed"
    r"|subsystem)|failure notice|退信|投递失败|系统退信|无法投递|邮件被退回|Unzustellbar|Mensaje no entregado"
    r"|No se puede entregar"
    r"|Non remis|Échec de la remise|Недоставлен|Mancato recapito|Não é possível entregar",
    re.IGNORECASE,
)
_AUTOMATIC_SUBJECT = re.compile(
    r"\s*(?:自动回复|自動回覆|自动答复|自動回復|假期自动回复|automatic reply|auto(?:matic)?[- ]?(?:reply"
    r"|response|answer)"
    r"|out of (?:the )?office"
    r"|automatische antwort|abwesenheitsnotiz|abwesend|respuesta automática|fuera de la oficina|réponse automatique"
    r"|absence du bureau|risposta automatica|fuori sede|resposta automática|автоответ|автоматический ответ"
    r"|自動応答|자동 회신"
    r"|رد تلقائي|automatisch antwoord|otomatik yanıt|odpowiedź automatyczna)",
    re.IGNORECASE,
)
_RECEIPT_SUBJECT = re.compile(
    r"\s*(?:read|已读|已讀|gelesen|leído|lu|letto|lida|прочитано|read receipt|return receipt|回执|已读回执)\s*[:：]",
    re.IGNORECASE,
)
_BULK_SENDERS = re.compile(
    r"(?:newsletter|news|marketing|promo(?:tions?)?|noreply-marketing|mailing|bulk|edm)@", re.IGNORECASE
)
_BULK_PROGRAMS = re.compile(
    r"mailchimp|sendgrid|constant ?contact|hubspot|klaviyo|phplist|sendcloud|mailgun|brevo", re.IGNORECASE
)
_FAILED = re.compile(  # nothing of it is given back: else blanks without end are tried in every way
    r"(?im)^(?:final-recipient|original-recipient|x-failed-recipients)\s*+:\s*+(?:rfc822\s*+;\s*+)?+"
    r"<?+([^\s<>;,@]{1,200}@[^\s<>;,]{1,250})"
)
_ID = re.compile(r"<([^<>\s@]{1,250}+@[^<>\s@]{1,250}+)>")
_RETURNING = frozenset({"message/delivery-status", "message/rfc822", "text/rfc822-headers"})
_MOST_RETURNED = 200
_IN_ANGLES = re.compile(r"<([^\s<>@]{1,64}@[^\s<>@]{1,250})>|收件人[^\n]{0,20}?([\w.+-]{1,64}@[\w.-]{1,250})")


def kind_of(message: ParsedMessage) -> JudgedKind:
    """The first that fits: a bounce is automatic too, but what it is matters more."""
    headers: dict[str, str] = {}
    for name, value in message.headers:
        headers.setdefault(name, value.lower())
    for kind, reasons_of in _RULES:
        if reasons := tuple(reasons_of(message, headers)):
            if kind is MessageKind.BOUNCE:
                return JudgedKind(kind, reasons, _failed_in(message), _returned_in(message))
            return JudgedKind(kind, reasons)
    return JudgedKind(MessageKind.PERSONAL)


Headers = dict[str, str]


def _read_receipt(message: ParsedMessage, headers: Headers) -> Iterator[str]:
    if "disposition-notification" in headers.get("content-type", "") or any(
        part.content_type == "message/disposition-notification" for part in message.parts
    ):
        yield "report_of_reading"
    elif _RECEIPT_SUBJECT.match(message.subject) and headers.get("auto-submitted", "no") != "no":
        yield "subject"


def _bounce(message: ParsedMessage, headers: Headers) -> Iterator[str]:
    content_type = headers.get("content-type", "")
    if (
        "delivery-status" in content_type
        and "multipart/report" in content_type
        or any(part.content_type == "message/delivery-status" for part in message.parts)
    ):
        yield "report_of_delivery"
    if "x-failed-recipients" in headers:
        yield "failed_recipients"
    from_daemon = _DAEMONS.match(message.sender.address) is not None
    if from_daemon and (_BOUNCE_SUBJECT.search(message.subject) or headers.get("return-path") == "<>"):
        yield "from_a_mail_server"
    elif headers.get("return-path") == "<>" and _BOUNCE_SUBJECT.search(message.subject):
        yield "no_return_path"


def _automatic(message: ParsedMessage, headers: Headers) -> Iterator[str]:
    submitted = headers.get("auto-submitted", "no").split(";")[0].strip()
    if submitted.startswith("auto-replied"):
        yield "auto_submitted"
    marks = (
        "x-autoreply",
        "x-autorespond",
        "x-autoresponse",
        "x-mail-autoreply",
        "x-auto-reply-from",
        "x-qq-autoreply",
    )
    if any(headers.get(name, "no") not in ("no", "false", "0") for name in marks):
        yield "marked_by_the_server"
    if headers.get("precedence") in ("auto_reply", "auto-reply"):
        yield "precedence"
    if _AUTOMATIC_SUBJECT.match(message.subject):
        yield "subject"


def _bulk(message: ParsedMessage, headers: Headers) -> Iterator[str]:
    if any(name in headers for name in ("list-id", "list-unsubscribe", "list-unsubscribe-post", "list-post")):
        yield "list_headers"
    if headers.get("auto-submitted", "no").startswith(("auto-generated", "auto-notified")):
        yield "made_by_a_program"  # RFC 3834: it answers nobody; a portal's notice of an inquiry is one too
    if headers.get("precedence") in ("bulk", "list", "junk"):
        yield "precedence"
    campaign = (
        "feedback-id",
        "x-campaign",
        "x-campaignid",
        "x-csa-complaints",
        "x-bulkmail",
        "x-mailgun-sid",
        "x-sg-eid",
    )
    if any(name in headers for name in campaign) or _BULK_PROGRAMS.search(headers.get("x-mailer", "")):
        yield "campaign"
    if _BULK_SENDERS.match(message.sender.address):
        yield "sender"


def _calendar(message: ParsedMessage, headers: Headers) -> Iterator[str]:
    if headers.get("content-type", "").startswith("text/calendar") or any(
        part.content_type in ("text/calendar", "application/ics") for part in message.parts
    ):
        yield "invitation"


_RULES: tuple[tuple[MessageKind, Callable[[ParsedMessage, Headers], Iterator[str]]], ...] = (
    (MessageKind.READ_RECEIPT, _read_receipt),
    (MessageKind.BOUNCE, _bounce),
    (MessageKind.AUTOMATIC_REPLY, _automatic),
    (MessageKind.CALENDAR, _calendar),
    (MessageKind.BULK, _bulk),
)


def _failed_in(message: ParsedMessage) -> tuple[str, ...]:
    """As the report says it to machines; else the addresses that the text puts in angles."""
    reports = [_text_of(part) for part in message.parts if part.content_type == "message/delivery-status"]
    named = [value for name, value in message.headers if name == "x-failed-recipients"]
    found = [address for report in reports for address in _FAILED.findall(report)]
    found += [each.strip(" <>") for value in named for each in value.split(",") if "@" in each]
    if not found:
        own = {message.sender.address, *(each.address for each in message.to)}
        matches = _IN_ANGLES.findall(message.text[:_SCANNED])
        found = [address for pair in matches for address in pair if address and address.lower() not in own]
    return tuple(dict.fromkeys(address.lower() for address in found))[:50]


def _returned_in(message: ParsedMessage) -> tuple[str, ...]:
    """The ids in its head, in the report, in the letter that lies in it, and in its words."""
    texts = [_text_of(part) for part in message.parts if part.content_type in _RETURNING]
    found = [name for text in (*texts, message.text[:_SCANNED]) for name in _ID.findall(text)]
    named = (message.in_reply_to, *reversed(message.references))
    return tuple(dict.fromkeys(name for name in (*named, *found) if name))[:_MOST_RETURNED]


def _text_of(part: Part) -> str:
    return part.content[:_SCANNED].decode("utf-8", "replace")
