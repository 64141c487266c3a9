"""How do tens of thousands of rows come into a table? As `bulk_create` does, each column judged once."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any

from django.core.management.color import no_style
from django.db import connection
from django.db.models import (
    AutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    DateTimeField,
    Field,
    ForeignKey,
    IntegerField,
    Max,
    Model,
    TextField,
)

Column = Callable[[Any], Any]
# Of these the databases take what stands in the row; all others are asked for their own way to write a value.
_PLAIN = (AutoField, BigIntegerField, BooleanField, CharField, IntegerField, TextField)
_AS_IT_IS = frozenset({int, str, bool, type(None)})


def write_rows(model: type[Model], found: Iterable[Model]) -> None:
    """Rows that are new and break no rule. They get their numbers in their order; what they point to has one."""
    rows = list(found)
    if not rows:
        return
    _number(model, rows)
    fields = [field for field in model._meta.local_concrete_fields if not field.generated]
    columns = [_column(field) for field in fields]
    quote = connection.ops.quote_name
    names = ", ".join(quote(str(field.column)) for field in fields)
    blanks = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({blanks})",  # noqa: S608
            [tuple([column(row) for column in columns]) for row in rows],
        )
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)


def _number(model: type[Model], rows: Sequence[Model]) -> None:
    if isinstance(model._meta.pk, AutoField):
        last = model._default_manager.aggregate(last=Max("pk"))["last"] or 0
        for place, row in enumerate(rows, last + 1):
            row.pk = place
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def _column(field: Field[Any, Any]) -> Column:
    if isinstance(field, ForeignKey):
        return _key_of(field)
    if isinstance(field, DateTimeField):
        get = attrgetter(field.attname)
        return lambda row: _moment(get(row))
    if not isinstance(field, _PLAIN):
        get, write = attrgetter(field.attname), field.get_db_prep_save
        return lambda row: write(get(row), connection)
    get, write = attrgetter(field.attname), field.get_db_prep_save

    def value(row: Any) -> Any:
        found = get(row)
        if type(found) in _AS_IT_IS:
            return found
        return str(found) if isinstance(found, str) else write(found, connection)  # a word of an enumeration

    return value


@lru_cache(maxsize=100_000)
def _moment(at: datetime | None) -> object:
    """Most moments stand in several rows."""
    return connection.ops.adapt_datetimefield_value(at)


def _key_of(field: ForeignKey[Any, Any]) -> Column:
    """Whoever was pointed to before having a number has one now; the row keeps it."""
    name, attribute = field.name, field.attname

    def value(row: Any) -> Any:
        found = row.__dict__.get(attribute)
        if found is None and (other := row._state.fields_cache.get(name)) is not None:
            found = other.pk
            row.__dict__[attribute] = found
        return found

    return value
