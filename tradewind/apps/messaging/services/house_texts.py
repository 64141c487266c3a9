"""Beginning with the texts of the house."""

from datetime import datetime

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import MessageTemplate
from tradewind.domain.messaging.house_texts import HOUSE_TEXTS
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case


@use_case
def use_house_texts(*, by: Actor, at: datetime) -> list[MessageTemplate]:
    """Keep the house's texts as templates of the company; one whose name was ever used is not brought back."""
    require(by, permissions.MANAGE_TEMPLATES)
    known = set(MessageTemplate.objects.values_list("name", "language"))
    made = [
        MessageTemplate.objects.create(
            name=each.name, purpose=each.purpose, language=each.language, subject=each.subject, text=each.text,
            updated_at=at, updated_by_id=by.pk,
        )
        for each in HOUSE_TEXTS
        if (each.name, each.language) not in known
    ]  # fmt: skip
    for template in made:
        audit.record("template.written", template, by=by, at=at, name=template.name, language=template.language)
    return made
