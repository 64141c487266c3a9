"""Choosing how papers look. A change is a new version; what was printed keeps its own."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Max, QuerySet

from tradewind.domain.papers.designs import read_settings
from tradewind.domain.papers.house_designs import STANDARD
from tradewind.domain.papers.kinds import PaperKind
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.company.locking import locked_profile
from tradewind.platform.papers import permissions
from tradewind.platform.papers.models import PaperDesign
from tradewind.platform.papers.refusals import BadDesignName, TooManyDesigns
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

LONGEST_NAME = 60
MOST_DESIGNS = 20  # of one kind


@use_case
def save_design(
    *, kind: PaperKind, name: str, seen: int, chosen: Mapping[str, Any], by: Actor, at: datetime
) -> PaperDesign:
    """What was chosen becomes the design's next version, and papers are printed with it from now on."""
    require(by, permissions.DESIGN)
    name = clean_line(name)
    if not 0 < len(name) <= LONGEST_NAME:
        raise BadDesignName(longest=LONGEST_NAME)
    locked_profile()  # a design's first version has no row to lock
    rows = _versions(kind, name)
    latest = _latest(rows)
    refuse_stale(seen, latest)
    if latest == 0 and name != STANDARD:
        _refuse_too_many(kind)
    settings = read_settings(kind, chosen).kept()
    current = rows.filter(is_current=True).first()
    if current is not None and current.chosen == settings:
        return current
    rows.filter(is_current=True).update(is_current=False)
    made = PaperDesign.objects.create(
        kind=kind, name=name, version=latest + 1, is_current=True, chosen=settings, made_at=at, made_by_id=by.pk
    )
    audit.record("paper_design.saved", made, by=by, at=at, kind=kind.value, name=name, version=made.version, **settings)
    return made


@use_case
def use_design(*, kind: PaperKind, name: str, version: int, by: Actor, at: datetime) -> int:
    """Print with an earlier version again; 0 goes back to the house's own."""
    require(by, permissions.DESIGN)
    locked_profile()
    rows = _versions(kind, name)
    before = rows.filter(is_current=True).first()
    wanted = rows.filter(version=version).first()
    if wanted is None and not (version == 0 and name == STANDARD):
        raise NotFound(what="design")
    if (before.version if before else 0) == version:
        return version
    rows.filter(is_current=True).update(is_current=False)
    if wanted is not None:
        wanted.is_current = True
        wanted.save(update_fields=["is_current"])
    subject = wanted if wanted is not None else before
    assert subject is not None  # the house's own takes the place of a version
    audit.record("paper_design.used", subject, by=by, at=at, kind=kind.value, name=name, version=version)
    return version


def _versions(kind: PaperKind, name: str) -> QuerySet[PaperDesign]:
    return PaperDesign.objects.filter(kind=kind, name=name)


def _latest(rows: QuerySet[PaperDesign]) -> int:
    number: int | None = rows.aggregate(latest=Max("version"))["latest"]
    return number or 0


def _refuse_too_many(kind: PaperKind) -> None:
    if PaperDesign.objects.filter(kind=kind).values("name").distinct().count() >= MOST_DESIGNS:
        raise TooManyDesigns(most=MOST_DESIGNS)
