"""How do the tables come into an empty database? As all migrations together leave them, without walking their way."""

from collections.abc import Callable
from typing import Any

from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations import RunPython, RunSQL
from django.db.migrations.operations.base import Operation
from django.db.migrations.recorder import MigrationRecorder


def lay_first_tables(connection: Any) -> None:
    """Each table once, then what migrations do besides tables; all are recorded as applied.

    Walking through every release's state takes seven times as long, and an empty company has nothing to carry along.
    """
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True)
    state = executor.loader.project_state()
    with connection.schema_editor(atomic=True) as editor:
        for model in state.apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
    recorder = MigrationRecorder(connection)
    with connection.schema_editor(atomic=True) as editor:
        recorder.ensure_schema()
        for migration, _is_backwards in plan:
            for operation in filter(_is_ours_and_more_than_tables(migration), migration.operations):
                operation.database_forwards(migration.app_label, editor, state, state)
            recorder.record_applied(migration.app_label, migration.name)


def _is_ours_and_more_than_tables(migration: Migration) -> Callable[[Operation], bool]:
    """Those of others only carry rows from one column to the next; there are none."""
    is_ours = type(migration).__module__.startswith("tradewind.")
    return lambda operation: is_ours and isinstance(operation, RunPython | RunSQL)
