"""Texts that are written again and again."""

from dataclasses import asdict, dataclass
from datetime import datetime

from tradewind.apps.messaging import permissions, queries
from tradewind.apps.messaging.models import MessageTemplate
from tradewind.apps.messaging.refusals import TemplateNameTaken
from tradewind.domain.messaging.templates import TemplatePurpose, refuse_unknown_blanks
from tradewind.domain.vocabulary.text import clean_line, clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next


@dataclass(frozen=True, slots=True)
class TemplateDetails:
    """What people type about a template."""

    name: str
    purpose: TemplatePurpose
    language: str
    subject: str
    text: str


@use_case
def write_template(*, details: TemplateDetails, by: Actor, at: datetime) -> MessageTemplate:
    """Keep a text for everybody."""
    require(by, permissions.MANAGE_TEMPLATES)
    columns = _columns(details)
    _refuse_name(columns)
    template = MessageTemplate.objects.create(**columns, updated_at=at, updated_by_id=by.pk)
    audit.record("template.written", template, by=by, at=at, name=template.name, language=template.language)
    return template


@use_case
def revise_template(
    *, template_id: int, version: int, details: TemplateDetails, by: Actor, at: datetime
) -> MessageTemplate:
    """Change a text; what it said before stays in the trail."""
    require(by, permissions.MANAGE_TEMPLATES)
    template = queries.template_to_change(by, template_id)
    refuse_stale(version, template.version)
    columns = _columns(details)
    _refuse_name(columns, but=template.pk)
    changes = put(template, columns)
    if changes:
        save_next(template, changes.after, by=by, at=at)
        audit.record(
            "template.revised", template, by=by, at=at, fields=list(changes.after), before=changes.before,
            after=changes.after,
        )  # fmt: skip
    return template


@use_case
def archive_template(*, template_id: int, version: int, by: Actor, at: datetime) -> MessageTemplate:
    """Take a text out of the choice."""
    require(by, permissions.MANAGE_TEMPLATES)
    template = queries.template_to_change(by, template_id)
    refuse_stale(version, template.version)
    template.archived_at = at
    save_next(template, ["archived_at"], by=by, at=at)
    audit.record("template.archived", template, by=by, at=at)
    return template


def _columns(details: TemplateDetails) -> dict[str, object]:
    columns = asdict(details) | {
        "name": clean_line(details.name)[:120], "subject": clean_line(details.subject)[:500],
        "text": clean_paragraphs(details.text),
    }  # fmt: skip
    refuse_unknown_blanks(f"{columns['subject']}\n{columns['text']}")
    return columns


def _refuse_name(columns: dict[str, object], but: int | None = None) -> None:
    same = MessageTemplate.objects.filter(name=columns["name"], language=columns["language"], archived_at=None)
    if (same.exclude(pk=but) if but else same).exists():
        raise TemplateNameTaken(name=columns["name"])
