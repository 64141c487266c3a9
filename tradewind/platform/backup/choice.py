"""Which database does a company folder have?"""

from pathlib import Path

from django.db import connections

from tradewind.platform.backup.engines import DATABASE_FILE, Engine, Settings
from tradewind.platform.backup.postgres_engine import PostgresEngine
from tradewind.platform.backup.sqlite_engine import SqliteEngine


def engine_of(folder: Path) -> Engine:
    """PostgreSQL when the settings name it, else the folder's SQLite file."""
    settings: Settings = connections["default"].settings_dict
    if settings["ENGINE"].endswith("postgresql"):
        return PostgresEngine(settings)
    return SqliteEngine(folder / DATABASE_FILE, settings)
