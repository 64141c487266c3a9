"""How does every test get the same company without founding it again each time?"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model

from tests.web.firm import Firm
from tradewind.platform.people.models import User

Rows = dict[type[Model], dict[Any, Model]]


@dataclass(frozen=True, slots=True)
class KeptFirm:
    """The rows that founding made and changed; put back, they are the firm again. Sequences never go back."""

    firm: Firm
    made: list[tuple[type[Model], list[Model]]]
    changed: list[Model]
    statements: list[tuple[str, Any]] = field(default_factory=list)  # of the first time; later they are only repeated

    def put_back(self) -> Firm:
        if not self.statements:
            with connection.execute_wrapper(self._noted):
                self._write()
        else:
            with connection.cursor() as cursor:
                for sql, values in self.statements:
                    cursor.execute(sql, values)
        people = User.objects.in_bulk([person.pk for person in self.firm.people.values()])
        return replace(self.firm, people={actor: people[person.pk] for actor, person in self.firm.people.items()})

    def _write(self) -> None:
        for model, rows in self.made:
            model._default_manager.bulk_create(rows)
        for row in self.changed:
            row.save(force_update=True)

    def _noted(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        assert not many
        self.statements.append((sql, params))
        return execute(sql, params, many, context)


def founded(found: Callable[[], Firm]) -> KeptFirm:
    """Found the firm in the test's own transaction, and keep what that made."""
    before = _rows()
    firm = found()
    made, changed = [], []
    for model, rows in _rows().items():
        known = before[model]
        if fresh := [row for pk, row in rows.items() if pk not in known]:
            made.append((model, fresh))
        changed += [row for pk, row in rows.items() if pk in known and _values(row) != _values(known[pk])]
    return KeptFirm(firm, made, changed)


def _rows() -> Rows:
    return {model: model._default_manager.in_bulk() for model in apps.get_models(include_auto_created=True)}


def _values(row: Model) -> list[Any]:
    return [getattr(row, field.attname) for field in row._meta.concrete_fields]
