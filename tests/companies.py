"""How does a test get a real company: a folder and database of its own, which several processes can use at once?

One is made and filled once a run; each test that asks for `company` gets a copy (a copied file, or PostgreSQL's
CREATE DATABASE ... TEMPLATE).
"""

import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from tests.empty_database import kept_file

PROJECT = Path(__file__).resolve().parent.parent
SERVER = os.environ.get("DATABASE_URL", "")  # of the server the tests run on; empty on SQLite
LIMIT = 120  # seconds any of our processes may take


@dataclass(frozen=True, slots=True)
class Company:
    """A folder with its database; whatever is done with it is done by a process of its own."""

    folder: Path
    database_url: str = ""

    @property
    def environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("TRADEWIND", "DJANGO_", "PYTEST")) and name not in ("DATABASE_URL", "TEST_DB")
        }
        kept |= {
            "TRADEWIND_COMPANY": str(self.folder), "TRADEWIND_COMPANY_KIND": "own",
            "TRADEWIND_DOORS": str(self.folder.parent), "DJANGO_SETTINGS_MODULE": "tradewind.config.settings",
            "TRADEWIND_LANGUAGE": "en", "PYTHONPATH": str(PROJECT),
        }  # fmt: skip
        return kept | ({"DATABASE_URL": self.database_url} if self.database_url else {})

    def start(self, *words: str) -> "subprocess.Popen[str]":
        """`python words...` at work beside the test."""
        return subprocess.Popen(
            [sys.executable, *words], env=self.environment, cwd=self.folder, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        process = self.start(*words)
        try:
            said, complained = process.communicate(timeout=LIMIT)
        finally:
            process.kill()  # does nothing to one that has ended
        return subprocess.CompletedProcess(list(words), process.returncode, said, complained)

    def answer(self, *words: str) -> Any:
        """What a python process of ours says as JSON in its last line."""
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    def tradewind(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return self.run("-m", "tradewind.cli", *words)

    def python(self, source: str) -> Any:
        """Run a few lines with Django set up; the value of `answer`, by JSON."""
        head = "import json, django\ndjango.setup()\n"
        return self.answer("-c", f"{head}{source}\nprint(json.dumps(answer))")

    @property
    def is_postgres(self) -> bool:
        return bool(self.database_url)


@pytest.fixture(scope="session")
def filled_company(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[Company]:
    """The company every copy is made of: people, customers and some history. Nobody writes into it."""
    folder = tmp_path_factory.mktemp("home") / "company"
    folder.mkdir()
    with django_db_blocker.unblock():
        company = _migrated(folder)
    prepared = company.tradewind("prepare", "--company", str(folder))
    assert prepared.returncode == 0, prepared.stderr
    company.answer("-m", "tests.writers.filling")
    yield company
    _drop(company)


@pytest.fixture
def company(filled_company: Company, tmp_path: Path) -> Iterator[Company]:
    """A company to write into."""
    yield (copied := copy_of(filled_company, tmp_path / "home" / "company"))
    _drop(copied)


@pytest.fixture
def empty_company(tmp_path: Path) -> Iterator[Company]:
    """A folder and a database with nothing in them, as on a new machine."""
    folder = tmp_path / "new" / "company"
    folder.mkdir(parents=True)
    yield (company := Company(folder, _new_database() if SERVER else ""))
    _drop(company)


def _migrated(folder: Path) -> Company:
    """It begins with the empty database of the tests, so that not every start migrates anew."""
    if not SERVER:
        shutil.copy(kept_file(), folder / "database.sqlite3")
        return Company(folder)
    connection.close()  # PostgreSQL copies no database that somebody is connected to
    return Company(folder, _new_database(connection.settings_dict["NAME"]))


def copy_of(company: Company, folder: Path) -> Company:
    shutil.copytree(company.folder, folder)
    return Company(folder, _new_database(company.database_url.rsplit("/", 1)[1]) if company.is_postgres else "")


def _new_database(template: str = "template0") -> str:
    name = f"tw_{secrets.token_hex(6)}"
    _administer(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
    return f"{SERVER.rsplit('/', 1)[0]}/{name}"


def _drop(company: Company) -> None:
    if company.is_postgres:
        name = company.database_url.rsplit("/", 1)[1]
        _administer(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _administer(statement: sql.Composable) -> None:
    with psycopg.connect(SERVER.replace("postgres://", "postgresql://"), autocommit=True) as connection:
        connection.execute(statement)
