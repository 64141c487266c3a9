"""The mail of the company the tests walk through: a mailbox, a message with a file, letters in their states."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from tests.apps.messaging.post import mailbox, raw, take_in
from tests.builders import AT
from tests.web.firm_papers import png
from tradewind.apps.messaging import services
from tradewind.apps.messaging.models import Letter, MessagePart, Quarantined
from tradewind.apps.parties.models import Party
from tradewind.domain.messaging.message import Address, Part
from tradewind.domain.messaging.templates import TemplatePurpose
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.mail.raw_store import keep_raw
from tradewind.platform.people.models import User
from tradewind.platform.people.queries import system_user

OWN, SHARED = "li.qiang@tradewind-outdoor.example", "sales@tradewind-outdoor.example"
ANNA = "anna@nordlicht.example"


def mail_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """The owner's mailbox with a customer's message, a shared one without members, and what is written."""
    owner, boss = folk["owner"], folk["boss"]
    box, shared = mailbox(owner, OWN, owner), mailbox(boss, SHARED)
    parts = [Part("tent.png", "image/png", png()), Part("price.exe", "application/octet-stream", b"MZ\x90\x00")]
    (message,) = take_in(box, raw(ANNA, "We need 500 tents.\n\n> Ours", to=OWN, name="Anna Berg", parts=parts))
    services.set_evidence_route(version=0, mailbox_id=shared.pk, address="lawyer@kanzlei.example", by=boss, at=AT)
    take_in(shared, raw("info@fjell.example", "Do you have sleeping bags?", subject="Sleeping bags"))
    picture, _program = MessagePart.objects.filter(message=message).order_by("place")
    letter = _letter(owner, box.pk, message.pk)
    stored = storage.store(check_image(png(), "offer.png"))
    waiting = _letter(owner, box.pk, message.pk)
    services.send_letter(letter_id=waiting.pk, version=1, by=owner, at=timezone.now() + timedelta(days=3))
    return {
        "mailbox": {"mailbox_id": box.pk},
        "mailbox_shared": {"mailbox_id": shared.pk},
        "message": {"message_id": message.pk},
        "part": {"part_id": picture.pk},
        "letter": {"letter_id": letter.pk},
        "letter_boss": {"letter_id": _letter(boss, shared.pk, None).pk},
        "letter_waiting": {"letter_id": waiting.pk},
        "letter_unknown": {"letter_id": _lost(owner, box.pk, message.pk).pk},
        "enclosed": {"enclosed_id": services.enclose_file(letter_id=letter.pk, stored=stored, by=owner, at=AT).pk},
        "template": {"template_id": _template(boss).pk},
        "quarantined": {"quarantined_id": _set_aside(shared.pk).pk},
        "chat": {"chat_id": _chat(owner, "24/11/2026, 09:30 - Anna Berg: OK\n").pk},
        "chat_kept": {"chat_id": _kept_chat(owner).pk},
    }


def _letter(by: User, mailbox_id: int, answers_id: int | None) -> Letter:
    details = services.LetterDetails(
        mailbox_id, [Address("Anna Berg", ANNA)], "Tents", "USD 38.20.", answers_id=answers_id
    )
    return services.begin_letter(details=details, by=by, at=AT)


def _lost(by: User, mailbox_id: int, answers_id: int) -> Letter:
    """The line broke while it was handed over."""
    letter = _letter(by, mailbox_id, answers_id)
    services.send_letter(letter_id=letter.pk, version=1, by=by, at=AT)
    begun = services.begin_leaving(letter_id=letter.pk, by=system_user(), at=AT + timedelta(minutes=1))
    assert begun is not None
    return services.note_not_sent(letter_id=letter.pk, by=system_user(), at=AT + timedelta(minutes=2))


def _template(by: User) -> Any:
    details = services.TemplateDetails("Thanks", TemplatePurpose.OTHER, "en", "Thank you", "Dear {contact},\n\n{me}")
    return services.write_template(details=details, by=by, at=AT)


def _set_aside(mailbox_id: int) -> Quarantined:
    kept = keep_raw(b"\x00" * 100)
    return Quarantined.objects.create(
        mailbox_id=mailbox_id, raw_name=kept.name, raw_sha256=kept.sha256, size=kept.size, came_from="INBOX 9",
        code="message_is_none", at=AT,
    )  # fmt: skip


def _chat(by: User, text: str) -> Any:
    read = services.chat_said(text, zone=ZoneInfo("Asia/Shanghai"))
    party_id, stored = Party.objects.get(name="Nordlicht Outdoor GmbH").pk, services.store_chat(read, "chat.txt")
    return services.begin_chat(party_id=party_id, stored=stored, read=read, by=by, at=AT)


def _kept_chat(by: User) -> Any:
    chat = _chat(by, "23/11/2026, 09:14 - Piet Vos: Hello\n")
    read = services.stored_chat(chat.attachment.stored_name, zone=ZoneInfo("Asia/Shanghai"))
    return services.import_chat(chat, read, {}, by=by, now=lambda: AT)
