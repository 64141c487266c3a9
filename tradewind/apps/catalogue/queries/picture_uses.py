"""On which papers does a picture stand, and which of them may this person open?"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, QuerySet
from django.utils.module_loading import import_string

from tradewind.apps.catalogue.models import PictureUse, ProductPicture
from tradewind.platform.access import Actor

# Which records of one kind may a person open? Rooms above say so in `config/openers.py`.
Opener = Callable[[Actor, Collection[int]], set[int]]
MOST_NAMED = 50


@dataclass(frozen=True, slots=True)
class Use:
    """A paper the person may open."""

    subject_type: str
    subject_id: int
    title: str
    ordinal: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Uses:
    """`total` counts all, also those that are not the person's to know."""

    total: int
    named: tuple[Use, ...]
    of_current: int

    @property
    def unnamed(self) -> int:
        return self.total - len(self.named)


def uses_of(by: Actor, picture: ProductPicture) -> Uses:
    """The papers a picture the caller has fetched stands on now, the newest first."""
    rows = list(_standing().filter(shown__picture=picture).select_related("shown").order_by("-pk"))
    opened = _opened(by, rows)
    named = [
        Use(row.subject_type, row.subject_id, row.title, row.shown.ordinal, row.noted_at)
        for row in rows
        if row.subject_id in opened[row.subject_type]
    ]
    current = sum(row.shown_id == picture.current_id for row in rows)
    return Uses(len(rows), tuple(named[:MOST_NAMED]), current)


def use_count(by: Actor, picture: ProductPicture) -> int:
    """On how many papers the version stands that would be replaced."""
    return _standing().filter(shown_id=picture.current_id).count()


def use_counts(by: Actor, pictures: Iterable[ProductPicture]) -> dict[int, int]:
    """The same of a page of pictures, by one question."""
    versions = {row.current_id: row.pk for row in pictures}
    rows = _standing().filter(shown_id__in=versions).values("shown_id").annotate(count=Count("pk"))
    return {versions[row["shown_id"]]: row["count"] for row in rows}


def _standing() -> QuerySet[PictureUse]:
    return PictureUse.objects.filter(ended_at=None)


def _opened(by: Actor, rows: Iterable[PictureUse]) -> Mapping[str, set[int]]:
    kinds: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        kinds[row.subject_type].add(row.subject_id)
    openers: Mapping[str, Opener] = import_string(settings.PICTURE_USE_OPENERS)
    return defaultdict(set, {kind: openers[kind](by, ids) for kind, ids in kinds.items() if kind in openers})
