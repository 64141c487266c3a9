"""How does a column hold one of a list of words?"""

from enum import StrEnum

from django.db import models
from django.db.models import Q


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


def known(column: str, words: type[StrEnum], name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{column}__in": [word.value for word in words]}), name=name)
