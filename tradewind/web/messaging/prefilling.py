"""What stands in a letter that begins with one of the house's texts?"""

from typing import Any

from django.utils import timezone

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.services import LetterDetails
from tradewind.domain.messaging.message import Address
from tradewind.domain.messaging.templates import TemplatePurpose, fill, language_for
from tradewind.platform.access import Actor


def words_of(by: Actor, record: Any, template: Any) -> tuple[str, str]:
    """Subject and text of a template, with its blanks filled for this letter."""
    contact = record.contact or (queries.main_contact(by, record.party) if record.party else None)
    values = queries.blank_values(
        by, template.language, mailbox=record.mailbox, party=record.party, contact=contact,
        subject=record.answers.subject if record.answers else record.subject, heard=inquiries.heard_of(by, record),
    )  # fmt: skip
    return fill(template.subject, values).text, fill(template.text, values).text


def begin_with_text(by: Actor, letter_id: int, purpose: str) -> None:
    """A friendly no that nobody has begun to write begins with the house's own, in the language of the buyer."""
    record = queries.letter_for(by, letter_id)
    if purpose != TemplatePurpose.POLITE_NO or record.text:
        return
    answered = record.answers
    heard = f"{answered.subject} {answered.begins}" if answered else ""
    language = language_for(record.party.country if record.party else "", heard)
    known = [each for each in queries.templates(by) if each.purpose == purpose]
    template = next((each for each in known if each.language.startswith(language)), None)
    if template is None:
        return
    subject, text = words_of(by, record, template)
    people = {name: [Address(**row) for row in getattr(record, name)] for name in ("to", "cc", "bcc")}
    details = LetterDetails(
        mailbox_id=record.mailbox_id, subject=record.subject or subject, text=text, answers_id=record.answers_id,
        party_id=record.party_id, contact_id=record.contact_id, **people,
    )  # fmt: skip
    services.revise_letter(letter_id=letter_id, version=record.version, details=details, by=by, at=timezone.now())
