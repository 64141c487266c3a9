"""Which rows go along when a party is merged into another, and how do they come back?

Every room that points at a party or a contact registers here what follows, in `config/followers.py`; a test fails on a
column that nobody registered.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from django.apps import apps
from django.conf import settings
from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.module_loading import import_string


class Head(StrEnum):
    """What a row points at."""

    PARTY = "parties.party"
    CONTACT = "parties.contact"


@dataclass(frozen=True, slots=True)
class Follower:
    """Rows that go to the survivor. `once` names the columns in which two rows of one record may not be equal."""

    model: type[Model]
    column: str
    head: Head = Head.PARTY
    noun: str | Promise = ""  # how the preview counts them; empty: not counted
    only: tuple[tuple[str, object], ...] = ()  # the rows that move; the others are history and stay
    once: tuple[str, ...] = ()
    returns_while: tuple[tuple[str, object], ...] = ()  # what became otherwise since the merge stays where it is
    along: str = ""  # the column that names the row which this one has taken the place of: it goes back with that
    is_deal: bool = False  # open business: it decides which record survives

    @property
    def name(self) -> str:
        return f"{self.model._meta.label}.{self.column}"

    def rows(self) -> QuerySet[Model]:
        """Every row of the kind, also those that do not move."""
        return self.model._default_manager.all()

    def at(self, head_id: int) -> QuerySet[Model]:
        """Whatever points at one record."""
        return self.rows().filter(**{self.column: head_id})

    def of(self, head_id: int) -> QuerySet[Model]:
        """The rows of one record that move."""
        return self.at(head_id).filter(**dict(self.only))

    def heirs_of(self, numbers: Collection[int], head_id: int) -> list[int]:
        """The rows of one record that have taken the place of these, one after the other."""
        found: list[int] = []
        asked = list(numbers)
        while self.along and asked:
            heirs = self.at(head_id).filter(**{f"{self.along}__in": asked}).order_by("pk")
            asked = list(heirs.values_list("pk", flat=True))
            found += asked
        return found

    def made_since(self, newest: int, moved: Collection[int], head_id: int) -> int:
        """How many rows of the survivor are younger than the merge and would stay with it."""
        return self.of(head_id).filter(pk__gt=newest).exclude(pk__in=self.heirs_of(moved, head_id)).count()

    def going(self, from_id: int, to_id: int) -> list[int]:
        """The numbers of the rows that go; what the survivor has its own of stays behind."""
        mine = self.of(from_id).order_by("pk")
        if not self.once:
            return list(mine.values_list("pk", flat=True))
        taken = set(self.of(to_id).values_list(*self.once))
        return [pk for pk, *values in mine.values_list("pk", *self.once) if tuple(values) not in taken]


@dataclass(frozen=True, slots=True)
class SubjectFollower(Follower):
    """Rows that name what they are about by type and number, as to-dos and decisions do."""

    column: str = "subject_id"

    def rows(self) -> QuerySet[Model]:
        return self.model._default_manager.filter(subject_type=self.head.value)


@dataclass(frozen=True, slots=True)
class Stays:
    """Rows that remain where they are, and why."""

    model: type[Model]
    column: str
    why: str

    @property
    def name(self) -> str:
        return f"{self.model._meta.label}.{self.column}"


@cache
def followers() -> tuple[Follower, ...]:
    """Everything that goes along, in the order of the list."""
    return tuple(each for each in _registered() if isinstance(each, Follower))


def _registered() -> tuple[Follower | Stays, ...]:
    found: tuple[Follower | Stays, ...] = import_string(settings.PARTY_FOLLOWERS)
    return found


def unregistered() -> Iterator[str]:
    """Columns that point at a party or a contact and are not in the list."""
    known = {each.name for each in _registered()}
    for model in apps.get_models():
        label = model._meta.label
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None) if field.concrete else None
            points = isinstance(target, type) and issubclass(target, Model) and target._meta.label_lower in set(Head)
            if points and f"{label}.{field.name}" not in known:
                yield f"{label}.{field.name}"
        names = {field.name for field in model._meta.get_fields()}
        if {"subject_type", "subject_id"} <= names and f"{label}.subject_id" not in known:
            yield f"{label}.subject_id"
