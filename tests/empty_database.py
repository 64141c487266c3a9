"""Where does the empty database of the tests come from? Migrated once, kept while code and lock stay."""

import gc
import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tradewind.domain.vocabulary.findable import Findable

PROJECT = Path(__file__).resolve().parent.parent
KEPT = PROJECT / ".test-seed"
A_DAY = 24 * 3600
# Pages only show a company; whatever else is in the house may change what lies in it.
FLOORS = ("domain", "platform", "apps", "demo", "cli", "config")


@cache
def digest_of_sources(also: str = "") -> str:
    """Another one as soon as anything may make another database."""
    running = hashlib.sha256(f"{also}{sqlite3.sqlite_version}".encode())
    sources = [path for floor in FLOORS for path in (PROJECT / "tradewind" / floor).rglob("*.py")]
    for path in [PROJECT / "requirements.lock", *sorted(sources)]:
        running.update(path.relative_to(PROJECT).as_posix().encode() + path.read_bytes())
    return running.hexdigest()[:16]


def kept_file() -> Path:
    """In a folder of its own, as everything that is kept and thrown away again."""
    return KEPT / f"empty-{digest_of_sources()}" / "database.sqlite3"


@contextmanager
def begun_from_kept() -> Iterator[None]:
    """The database in memory is there before Django makes it; `migrate` then finds nothing left to do."""
    name = connection.creation._get_test_db_name() if connection.vendor == "sqlite" else ""  # type: ignore[attr-defined]
    if "memory" not in name or not kept_file().exists():
        yield
        return
    with closing(sqlite3.connect(name, uri=True)) as begun:
        with closing(sqlite3.connect(kept_file())) as kept:
            kept.backup(begun)
        yield


def keep() -> None:
    """Beside its place and then moved there: two runs may begin at once."""
    if connection.vendor != "sqlite" or kept_file().exists():
        return
    throw_old_ones_away()
    kept_file().parent.mkdir(parents=True, exist_ok=True)
    half = kept_file().with_suffix(f".{os.getpid()}")
    connection.ensure_connection()
    with closing(sqlite3.connect(half)) as written:
        connection.connection.backup(written)
    half.replace(kept_file())


def throw_old_ones_away() -> None:
    for old in KEPT.glob("*"):
        if time.time() - old.stat().st_mtime > A_DAY:
            shutil.rmtree(old, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    with begun_from_kept():
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        keep()
    _put_words_together()


def _put_words_together() -> None:
    """Names of places and sounds of signs are put together once, and swept up here: not while a use case is timed."""
    from tradewind.apps.inquiries.services.reading import read_text  # benchmarks read this file without Django

    read_text("Please quote 500 tents to Hamburg.")
    Findable(names=("宁波",)).kept()
    gc.collect()
    gc.freeze()  # what is there for good is not swept through again
