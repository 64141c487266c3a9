"""How does a brochure leave by mail? As a letter that is begun with it; its writer says to whom it goes."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from tradewind.apps.catalogue.queries import brochures
from tradewind.apps.messaging import permissions
from tradewind.apps.messaging import queries as mail
from tradewind.apps.messaging.services import LetterDetails, begin_letter, enclose_file
from tradewind.domain.messaging.message import Address
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments import storage
from tradewind.web.catalogue.brochure_papers import checked_paper
from tradewind.web.shared.asking import Request
from tradewind.web.shared.returning import own_page

MOST_NAMED = 40


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose mail it is: a customer, one of his people where somebody is named, and the message it answers."""

    party: Any
    contact: Any = None
    answered: Any = None


def begin_letter_with(by: Actor, brochure: Any, *, reader: Reader | None = None, at: datetime) -> int | None:
    """The letter's number; none where the person has no mailbox to write from."""
    require(by, permissions.WRITE)
    mailbox = next(iter(mail.mailboxes_to_send_from(by)), None)
    if mailbox is None:
        return None
    subject, text = _words(by, brochure, reader)
    details = LetterDetails(mailbox_id=mailbox.pk, to=[], subject=subject, text=text)
    letter = begin_letter(details=_addressed(by, details, reader) if reader else details, by=by, at=at)
    kept = brochure.current.file
    if kept is not None:
        with storage.open_stored(kept.stored_name) as file:  # its own copy: a letter's file is the letter's
            copy = storage.store(checked_paper(file.read(), brochure.title))
        enclose_file(letter_id=letter.pk, stored=copy, by=by, at=at)
    return letter.pk


def page_of_letter(request: Request, letter_id: int, back: str) -> str:
    """Where it is looked over and sent; then the page that waits for it comes back."""
    address, waiting = reverse("messaging:letter", args=[letter_id]), own_page(request, back, "")
    return f"{address}?{urlencode({'back': waiting})}" if waiting else address


def _addressed(by: Actor, details: LetterDetails, reader: Reader) -> LetterDetails:
    """To whoever wrote last, else the person named, else the customer's main contact, else his own address."""
    answered, contact = reader.answered, reader.contact or mail.main_contact(by, reader.party)
    if answered is not None and answered.sender_address:
        address = Address(answered.sender_name, answered.sender_address)
    elif contact is not None and contact.email:
        address = Address(contact.name, contact.email)
    else:
        address = Address(reader.party.name, reader.party.email)
    return replace(
        details, to=[address] if address.address else [], answers_id=answered.pk if answered else None,
        party_id=reader.party.pk, contact_id=contact.pk if contact else None,
    )  # fmt: skip


def _words(by: Actor, brochure: Any, reader: Reader | None) -> tuple[str, str]:
    """In the language of the brochure; one in both languages goes abroad."""
    language = "zh-hans" if brochure.current.language == PaperLanguage.CHINESE else "en"
    items = brochures.items_of(by, brochure.current)
    lines = "\n".join(f"- {item.product.code} {item.product.label(language)}" for item in items[:MOST_NAMED])
    with override(language):
        name = _greeted(by, reader)
        greeting = _("Dear %(name)s,") % {"name": name} if name else _("Dear Sir or Madam,")
        text = _("please find our electronic samples attached:\n%(lines)s\n\nBest regards") % {"lines": lines}
        return brochure.title, f"{greeting}\n\n{text}"


def _greeted(by: Actor, reader: Reader | None) -> str:
    """Whoever is written to, where his name is known."""
    if reader is None:
        return ""
    contact = reader.contact or mail.main_contact(by, reader.party)
    name = reader.answered.sender_name if reader.answered else contact.name if contact else ""
    return "" if "@" in name else str(name)
