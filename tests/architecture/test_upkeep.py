"""Are settings, migrations, generated pages and the files of the repository in order?"""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

from tests.architecture.house import PRODUCT, ROOT, kept_files, shown, sources, tree_of
from tradewind.cli import lifecycles

# Places and words of the machines on which this was written; the product knows neither.
_MACHINE = re.compile(rb"(?<![\w.])/(tmp|work|root|home/\w+)/[\w.]|\bsk-[A-Za-z0-9]{20}|BEGIN [A-Z ]*PRIVATE KEY")
_WORKPLACE = re.compile(
    rb"\b(the architect|helper [A-H]\b|sub-?agent|the brief|Claude|Anthropic|OpenAI|ChatGPT)\b", re.IGNORECASE
)
_SAY_WHAT_THEY_ARE = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
_READ = (
    ".py",
    ".html",
    ".css",
    ".js",
    ".md",
    ".toml",
    ".po",
    ".txt",
    ".json",
    ".csv",
    ".cfg",
    ".yml",
    ".yaml",
    ".lock",
    "",
)
OTHERS_WORK = ("tradewind/web/static/vendor/",)


def _texts() -> list[tuple[str, bytes]]:
    ours = [path for path in kept_files() if path.suffix in _READ and not shown(path).startswith(OTHERS_WORK)]
    return [(shown(path), path.read_bytes()) for path in ours if path != Path(__file__)]


def test_no_file_names_the_machine_it_was_written_on() -> None:
    found = []
    for name, text in _texts():
        for number, line in enumerate(text.splitlines(), 1):
            if _MACHINE.search(line) and not _is_plain_system(name, line):
                found.append(f"{name}:{number}: {line[:120].decode('utf-8', 'replace')}")
    assert found == []


def _is_plain_system(name: str, line: bytes) -> bool:
    """A test may speak of a folder that any system has, as a hostile or a made-up address."""
    return name.startswith("tests/") and b"/work/" not in line and b"/root/" not in line


def test_no_file_speaks_of_how_it_was_made() -> None:
    found = [
        f"{name}:{number}: {line[:120].decode('utf-8', 'replace')}"
        for name, text in _texts()
        for number, line in enumerate(text.splitlines(), 1)
        if _WORKPLACE.search(line)
    ]
    assert found == []


def test_every_text_file_is_utf_8_with_plain_line_ends() -> None:
    wrong = []
    for name, text in _texts():
        try:
            text.decode("utf-8")
        except UnicodeDecodeError:
            wrong.append(f"{name}: not UTF-8")
        if b"\r\n" in text:
            wrong.append(f"{name}: Windows line ends")
        if name.endswith(".py") and text and not text.endswith(b"\n"):
            wrong.append(f"{name}: no line end at the end")
    assert wrong == []


def test_no_change_of_a_model_lacks_its_migration() -> None:
    """What `makemigrations --check` says, without asking a database."""
    with translation.override(None):  # Django's own models have translated names
        loader = MigrationLoader(None, ignore_no_migrations=True)
        changes = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(
            graph=loader.graph
        )
    ours = {label: [step.describe() for each in found for step in each.operations] for label, found in changes.items()}
    assert ours == {}


def test_behind_tls_django_finds_nothing_to_warn_of(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TRADEWIND", "DJANGO", "DATABASE_URL"))
    }  # fmt: skip
    environment |= {
        "TRADEWIND_COMPANY": str(tmp_path / "home" / "company"), "TRADEWIND_TLS": "1",
        "TRADEWIND_HOSTS": "erp.example.com",
        "TRADEWIND_ORIGINS": "https://erp.example.com", "DJANGO_SETTINGS_MODULE": "tradewind.config.settings",
        "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    (tmp_path / "home" / "company").mkdir(parents=True)
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no issues" in done.stdout, done.stdout


def test_the_page_of_lifecycles_is_fresh() -> None:
    page = ROOT / "docs" / "lifecycles.md"
    assert page.exists() and page.read_text(encoding="utf-8") == lifecycles.page(), "run: tradewind lifecycles --write"


def test_every_lifecycle_is_on_the_page() -> None:
    tables = {
        name
        for path in (PRODUCT / "domain").rglob("lifecycle.py")
        for name in re.findall(r"^([A-Z_]+_LIFECYCLE)\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert tables and all(f"## {lifecycles.title_of(name)}" in lifecycles.page() for name in tables)


def test_no_text_stands_where_it_does_nothing() -> None:
    """A line of a long table that slipped out of its brackets is read by nobody."""
    lost = [
        f"{shown(path)}:{statement.lineno}"
        for path in sources()
        for block in ast.walk(tree_of(path))
        if isinstance(getattr(block, "body", None), list)
        for place, statement in enumerate(block.body)  # type: ignore[attr-defined]
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if isinstance(statement.value.value, str) and not (place == 0 and isinstance(block, _SAY_WHAT_THEY_ARE))
    ]
    assert lost == []
