"""Which row does a key name?"""

from typing import TypeVar

from django.db.models import Model, QuerySet

Of = TypeVar("Of", bound=Model)


def the_one(rows: QuerySet[Of]) -> Of | None:
    """The row of a condition that names one at most, such as its key.

    `first` would sort by the key, and for that Django compares every column that is read with it: half of the time of
    the question where other rows are read along (Django 5.2, SQLCompiler._order_by_pairs).
    """
    return next(iter(rows[:1]), None)
