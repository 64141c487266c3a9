"""What does a person type into the forms about mail?"""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.web.firm import Firm
from tests.web.typed import Body, Typed, fixed
from tradewind.apps.messaging.models import Letter, Mailbox, Message, MessageTemplate
from tradewind.apps.messaging.queries import members_version

_SERVERS = {
    "imap_host": "imap.qq.com", "imap_port": 993, "imap_security": "tls", "smtp_host": "smtp.qq.com",
    "smtp_port": 465, "smtp_security": "tls",
}  # fmt: skip


def _written(firm: Firm, _actor: str, kind: str) -> Body:
    letter = Letter.objects.get(pk=firm.objects[kind]["letter_id"])
    return {
        "mailbox_id": letter.mailbox_id, "to": "anna@nordlicht.example", "subject": "Tents", "text": "USD 37.90.",
        "version": letter.version,
    }  # fmt: skip


MAIL_BODIES: dict[tuple[str, str], Typed] = {
    ("messaging:link", ""): lambda firm, _actor, kind: {
        "version": Message.objects.get(pk=firm.objects[kind]["message_id"]).version,
        "party_id": "",
    },
    ("messaging:bring_chat", ""): lambda firm, _actor, _kind: {
        "party_id": firm.objects["customer"]["party_id"],
        "pasted": "Anna Berg 2026-11-24 10:00\nThank you\n",
    },
    ("messaging:chat", ""): fixed(who_0="ours"),
    ("messaging:take_back_chat", ""): fixed(reason="The wrong customer"),
    ("messaging:evidence", ""): lambda firm, _actor, _kind: {
        "mailbox_id": firm.objects["mailbox_shared"]["mailbox_id"],
        "address": "lawyer@kanzlei.example",
        "version": 1,
    },
    ("messaging:answer", ""): fixed(how="forward"),
    ("messaging:begin", ""): fixed(party="", contact=""),
    ("messaging:letter", ""): _written,
    ("messaging:filled", ""): lambda firm, _actor, _kind: {"template": firm.objects["template"]["template_id"]},
    ("messaging:enclose", ""): lambda _firm, _actor, _kind: {
        "attached": SimpleUploadedFile("offer.pdf", b"%PDF-1.4\n%%EOF")
    },
    ("messaging:open_mailbox", ""): lambda firm, actor, _kind: {
        **_SERVERS,
        "address": "new@tradewind-outdoor.example",
        "password": "x1",
        "kind": "imap",
        "owner": firm.people[actor].pk if actor in firm.people else "",
    },
    ("messaging:probe_new", ""): fixed(address="nobody", kind="imap"),
    ("messaging:mailbox", ""): lambda firm, _actor, kind: {
        **_SERVERS,
        "name": "Sales",
        "version": Mailbox.objects.get(pk=firm.objects[kind]["mailbox_id"]).version,
    },
    ("messaging:share_mailbox", ""): lambda firm, actor, kind: {
        "people": [firm.people["owner"].pk],
        "version": members_version(firm.people.get(actor), firm.objects[kind]["mailbox_id"]),
    },
    ("messaging:archive_template", ""): lambda firm, _actor, kind: {
        "version": MessageTemplate.objects.get(pk=firm.objects[kind]["template_id"]).version,
    },
    ("messaging:settle_letter", ""): fixed(arrived="yes"),
    ("messaging:write_template", ""): fixed(name="Price", purpose="price_answer", language="en", text="Dear {me},"),
    ("messaging:template", ""): lambda firm, _actor, kind: {
        "name": "Thank you",
        "purpose": "other",
        "language": "en",
        "text": "Dear {contact},",
        "version": MessageTemplate.objects.get(pk=firm.objects[kind]["template_id"]).version,
    },
}
