"""Which files, rooms, functions and templates does the product have?"""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tradewind.cli.messages import extraction
from tradewind.cli.messages.extraction import Said

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCT = ROOT / "tradewind"
TESTS = ROOT / "tests"
TEMPLATES = PRODUCT / "web" / "templates"


@cache
def sources(floor: str = "") -> tuple[Path, ...]:
    """The product's own Python files, without migrations."""
    return tuple(path for path in sorted((PRODUCT / floor).rglob("*.py")) if "migrations" not in path.parts)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def all_said() -> tuple[Said, ...]:
    return tuple(extraction.all_said())


def functions_of(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method of a file, those inside others too."""
    yield from (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef))


def public_functions_of(path: Path) -> Iterator[ast.FunctionDef]:
    """The functions at the top of a module whose names do not begin with an underscore."""
    yield from (n for n in tree_of(path).body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_"))


def modules(name: str) -> list[Path]:
    """Every `name.py` and every file of a package `name` in the rooms of platform and apps."""
    rooms = (PRODUCT / "platform", PRODUCT / "apps")
    single = [path for floor in rooms for path in floor.glob(f"*/{name}.py")]
    split = [path for floor in rooms for path in floor.glob(f"*/{name}/*.py") if path.name != "__init__.py"]
    return sorted(single + split)


def templates() -> list[Path]:
    return sorted(TEMPLATES.rglob("*.html"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def kept_files() -> tuple[Path, ...]:
    """What the repository keeps, and what is new and not ignored; without a repository, everything of ours."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        folders = ("tradewind", "tests", "docs", "benchmarks")
        return tuple(path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    names = listed.stdout.decode("utf-8").split("\0")
    return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())
