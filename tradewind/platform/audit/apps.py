"""Where the guards are put back after every migrate."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate  # noqa: TID251 - the one permitted signal, see architecture 1


def _restore_guards(using: str, **_: Any) -> None:
    # SQLite drops a table's triggers whenever Django rebuilds it, so a migration alone cannot keep them.
    from tradewind.platform.audit import guards

    guards.put_in_place(connections[using])


class AuditConfig(AppConfig):
    name = "tradewind.platform.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(_restore_guards, dispatch_uid="tradewind.guards")
