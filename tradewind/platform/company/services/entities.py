"""Registering, changing and archiving our own legal entities."""

from dataclasses import asdict
from datetime import datetime

from tradewind.domain.company.details import EntityDetails, clean_entity
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.attachments import services as attachments
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.company import permissions, queries
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.company.refusals import EntityArchived
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next


@use_case
def register_legal_entity(*, details: EntityDetails, by: Actor, at: datetime) -> LegalEntity:
    """Register a company of ours that signs contracts."""
    require(by, permissions.MANAGE)
    clean = clean_entity(details, year=at.year)
    entity = LegalEntity.objects.create(**asdict(clean), updated_at=at, updated_by_id=by.pk)
    audit.record("legal_entity.registered", entity, by=by, at=at, kind=entity.kind, name=str(entity))
    return entity


@use_case
def revise_legal_entity(
    *, entity_id: int, version: int, details: EntityDetails, by: Actor, at: datetime
) -> LegalEntity:
    """Change what is known about a legal entity; refuses when somebody saved it since it was opened."""
    require(by, permissions.MANAGE)
    entity = _entity_to_change(by, entity_id)
    refuse_stale(version, entity.version)
    changes = put(entity, asdict(clean_entity(details, year=at.year)))
    if not changes:
        return entity
    save_next(entity, changes.after, by=by, at=at)
    audit.record("legal_entity.revised", entity, by=by, at=at, before=changes.before, after=changes.after)
    return entity


@use_case
def replace_entity_image(*, entity_id: int, which: str, stored: StoredFile, by: Actor, at: datetime) -> LegalEntity:
    """Give a legal entity a new letterhead or seal; the old picture is kept as evidence."""
    require(by, permissions.MANAGE)
    if which not in queries.IMAGES:
        raise NotFound(what="image")
    entity = _entity_to_change(by, entity_id)
    before = getattr(entity, f"{which}_id")
    kept = attachments.keep_file(stored=stored, subject=entity, by=by, at=at)
    setattr(entity, which, kept)
    save_next(entity, [which], by=by, at=at)
    audit.record(
        "legal_entity.image_replaced", entity, by=by, at=at,
        which=which, before=before, after=kept.pk, sha256=kept.sha256,
    )  # fmt: skip
    return entity


@use_case
def archive_legal_entity(*, entity_id: int, by: Actor, at: datetime) -> LegalEntity:
    """Take a legal entity out of use; its papers keep their names and numbers."""
    require(by, permissions.MANAGE)
    entity = _entity_to_change(by, entity_id)
    entity.archived_at = at
    save_next(entity, ["archived_at"], by=by, at=at)
    audit.record("legal_entity.archived", entity, by=by, at=at)
    return entity


@use_case
def reactivate_legal_entity(*, entity_id: int, by: Actor, at: datetime) -> LegalEntity:
    """Bring an archived legal entity back into use."""
    require(by, permissions.MANAGE)
    entity = queries.archived_entities(by).select_for_update().filter(pk=entity_id).first()
    if entity is None:
        raise NotFound(what="legal_entity")
    entity.archived_at = None
    save_next(entity, ["archived_at"], by=by, at=at)
    audit.record("legal_entity.reactivated", entity, by=by, at=at)
    return entity


def _entity_to_change(by: Actor, entity_id: int) -> LegalEntity:
    queries.legal_entity_for(by, entity_id)
    entity = LegalEntity.objects.select_for_update().get(pk=entity_id)
    if entity.archived_at is not None:
        raise EntityArchived()
    return entity
