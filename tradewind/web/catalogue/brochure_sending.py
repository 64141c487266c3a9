"""How does a brochure leave by mail? As a letter that is begun with it; its writer says to whom it goes."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from tradewind.apps.catalogue.queries import brochures
from tradewind.apps.messaging import permissions
from tradewind.apps.messaging import queries as mail
from tradewind.apps.messaging.services import LetterDetails, begin_letter, enclose_file
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments import storage
from tradewind.web.catalogue.brochure_papers import checked_paper

MOST_NAMED = 40


def begin_letter_with(by: Actor, brochure: Any, *, at: datetime) -> int | None:
    """The letter's number; none where the person has no mailbox to write from."""
    require(by, permissions.WRITE)
    mailbox = next(iter(mail.mailboxes_to_send_from(by)), None)
    if mailbox is None:
        return None
    subject, text = _words(by, brochure)
    details = LetterDetails(mailbox_id=mailbox.pk, to=[], subject=subject, text=text)
    letter = begin_letter(details=details, by=by, at=at)
    kept = brochure.current.file
    if kept is not None:
        with storage.open_stored(kept.stored_name) as file:  # its own copy: a letter's file is the letter's
            copy = storage.store(checked_paper(file.read(), brochure.title))
        enclose_file(letter_id=letter.pk, stored=copy, by=by, at=at)
    return letter.pk


def _words(by: Actor, brochure: Any) -> tuple[str, str]:
    """In the language of the brochure; one in both languages goes abroad."""
    language = "zh-hans" if brochure.current.language == PaperLanguage.CHINESE else "en"
    items = brochures.items_of(by, brochure.current)
    lines = "\n".join(f"- {item.product.code} {item.product.label(language)}" for item in items[:MOST_NAMED])
    with override(language):
        text = _("Dear Sir or Madam,\n\nplease find our electronic samples attached:\n%(lines)s\n\nBest regards")
        return brochure.title, text % {"lines": lines}
