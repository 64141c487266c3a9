"""Do the floors stand apart as the plan says: plain rules, same rooms, no signals, no writing past the services?"""

import ast
import re
import subprocess
import sys

from tests.architecture.house import PRODUCT, ROOT, TEMPLATES, TESTS, dotted, modules, shown, sources, tree_of

_NOT_THERE = """
import importlib, sys
from importlib.abc import MetaPathFinder

class NotThere(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"django", "ninja", "psycopg", "django_tasks", "PIL"}:
            raise ImportError(f"{name} is not there")
        return None

sys.meta_path.insert(0, NotThere())
for name in sys.argv[1:]:
    importlib.import_module(name)
print("imported", len(sys.argv) - 1)
"""
# Rooms of the pages that show the frame or several rooms at once and have none of their own below.
ONLY_PAGES = frozenset({"shared", "home", "gallery", "welcome", "middleware"})
# Rooms below that have no page of their own.
NO_PAGES = frozenset(
    {
        "access",
        "audit",
        "attachments",
        "use_case",
        "upkeep",
        "backup",
        "doors",
        "sheets",
        "views",
        "mail",
        "numbering",
        "documents",
        "pricing",
        "cargo",
        "ordering",
    }
)
# Rooms whose rules stand before their records: the console uses them already.
RULES_FIRST = frozenset({"inspections", "orders", "shipping"})
_ROW_WRITES = re.compile(r"\.(update|bulk_create|bulk_update|delete|save|create|get_or_create|update_or_create)\(")


def rooms(floor: str) -> set[str]:
    return {path.name for path in (PRODUCT / floor).iterdir() if path.is_dir() and (path / "__init__.py").exists()}


def test_the_rules_of_the_trade_need_no_framework() -> None:
    """Every module of the ground floor, in a fresh interpreter where Django and the database are not to be had."""
    names = [dotted(path) for path in sources("domain")]
    command = [sys.executable, "-c", _NOT_THERE, *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == f"imported {len(names)}"


def test_a_room_has_the_same_name_on_every_floor() -> None:
    below = rooms("platform") | rooms("apps")
    assert rooms("domain") - {"vocabulary"} <= below | RULES_FIRST
    assert not RULES_FIRST & below, "records are there: take the room off the list"
    assert rooms("web") - ONLY_PAGES - below == set(), "a page's room has its records below under the same name"
    assert below - rooms("web") <= NO_PAGES
    folders = {path.name for path in TEMPLATES.iterdir() if path.is_dir()}
    assert folders - {"shell"} <= rooms("web")
    for floor in ("domain", "platform", "apps", "web"):
        tested = {path.name for path in (TESTS / floor).iterdir() if path.is_dir() and (path / "__init__.py").exists()}
        assert tested <= rooms(floor), f"tests/{floor} tests a room that is not there"


def test_every_room_below_the_pages_is_tested_under_its_name() -> None:
    for floor in ("domain", "platform", "apps"):
        tested = {path.name for path in (TESTS / floor).iterdir() if list(path.glob("test_*.py"))}
        assert rooms(floor) - {"vocabulary"} - tested == set(), floor


def test_every_module_says_in_one_line_what_it_answers() -> None:
    silent = []
    for path in sources():
        text = ast.get_docstring(tree_of(path)) or ""
        if tree_of(path).body and not text:
            silent.append(shown(path))
    assert silent == []


def test_there_is_one_signal_and_no_other() -> None:
    """The guards are put in place after every migrate; nothing else may hear of anything by a signal."""
    django = re.compile(
        r"django\.[\w.]*(signals|dispatch)|\b(receiver|connect)\(|\b(pre|post)_(save|delete|init|migrate)\b"
    )
    heard = {
        shown(path) for path in sources("platform") + sources("apps") + sources("web") if django.search(_code(path))
    }
    plumbing = {name for name in heard if "/backup/" in name or "/audit/guards" in name}  # open databases, not signals
    assert heard - plumbing <= {"tradewind/platform/audit/apps.py"}


def _code(path):  # type: ignore[no-untyped-def]
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.strip().startswith(("#", '"""')))


def test_rows_are_written_where_use_cases_live_and_nowhere_else() -> None:
    """Queries, wording, pages and commands write no row; services, the demo's bulk and the plumbing below do."""
    watched = [*modules("queries"), *modules("wording"), *modules("facts"), *modules("models"), *sources("web")]
    wrong = []
    for path in watched:
        for number, line in enumerate(_code(path).splitlines(), 1):
            if ".objects" in line and _ROW_WRITES.search(line):
                wrong.append(f"{shown(path)}:{number}: {line.strip()}")
    assert wrong == []


def test_bulk_statements_stand_in_services_and_their_plumbing_only() -> None:
    found = {
        shown(path) for path in sources()
        if re.search(r"\.objects\b[^\n]*\.(update|bulk_create|bulk_update)\(|\.bulk_(create|update)\(", _code(path))
    }  # fmt: skip
    allowed = re.compile(
        r"tradewind/(demo/|apps/\w+/services|platform/\w+/services|platform/(audit|jobs|use_case|upkeep|backup)/)"
    )
    assert sorted(name for name in found if not allowed.match(name)) == []


def test_pages_and_commands_ask_no_model() -> None:
    wrong = [shown(path) for floor in ("web", "cli") for path in sources(floor) if ".objects." in _code(path)]
    assert wrong == []


def test_views_are_functions_without_inheritance_or_relative_imports() -> None:
    wrong = []
    for path in sources():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ImportFrom) and node.level:
                wrong.append(f"{shown(path)}: relative import")
            names = {alias.name for alias in node.names} if isinstance(node, ast.Import | ast.ImportFrom) else set()
            if isinstance(node, ast.ImportFrom):
                names = {f"{node.module}.{name}" for name in names}
            if any(
                name.startswith(("django.views.generic", "django.forms.ModelForm", "django.forms.models"))
                for name in names
            ):
                wrong.append(f"{shown(path)}: {names}")
    assert wrong == []


def test_no_module_is_an_attic() -> None:
    attics = re.compile(r"(^|_)(utils?|helpers?|manager|processor|data|info|misc|common)(_|$)")
    wrong = {shown(path) for path in sources() if attics.search(path.stem) or attics.search(path.parent.name)}
    assert wrong == set()
