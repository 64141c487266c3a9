"""The rooms above tell on which papers pictures stand."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Model, QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PictureUse
from tradewind.platform.access import Actor, require
from tradewind.platform.audit.recording import type_of
from tradewind.platform.use_case import use_case

LONGEST_TITLE = 120


@use_case
def note_use(*, version_id: int, subject: Model, title: str, by: Actor, at: datetime) -> None:
    """One more picture on a paper; noting it twice is noting it once. The paper's own trail tells the rest."""
    require(by, permissions.VIEW)
    _note([version_id], subject, title, at)


@use_case
def end_use(*, version_id: int, subject: Model, by: Actor, at: datetime) -> None:
    """It was taken off the paper before that left the house."""
    require(by, permissions.VIEW)
    _standing(subject).filter(shown_id=version_id).update(ended_at=at)


@use_case
def note_uses(
    *, version_ids: Collection[int | None], subject: Model, title: str, by: Actor, at: datetime
) -> None:  # fmt: skip
    """Exactly these pictures stand on the paper now: what is new is noted, what is gone is ended."""
    require(by, permissions.VIEW)
    wanted = {each for each in version_ids if each}
    standing = dict(_standing(subject).values_list("shown_id", "title"))
    gone, title = set(standing) - wanted, title[:LONGEST_TITLE]
    if gone:
        _standing(subject).filter(shown_id__in=gone).update(ended_at=at)
    if any(standing[each] != title for each in set(standing) & wanted):
        _standing(subject).update(title=title)
    _note(sorted(wanted - set(standing)), subject, title, at)


def _note(version_ids: Collection[int], subject: Model, title: str, at: datetime) -> None:
    rows = [
        PictureUse(
            shown_id=each, subject_type=type_of(subject), subject_id=subject.pk, title=title[:LONGEST_TITLE],
            noted_at=at,
        )
        for each in version_ids
    ]  # fmt: skip
    PictureUse.objects.bulk_create(rows, ignore_conflicts=True)


def _standing(subject: Model) -> QuerySet[PictureUse]:
    return PictureUse.objects.filter(subject_type=type_of(subject), subject_id=subject.pk, ended_at=None)
