"""Which home do the tests of the welcome stand in?"""

import json
from pathlib import Path
from typing import Any

import pytest

CODE = "K7QM-3XWZ"


@pytest.fixture
def home(settings: Any, tmp_path: Path) -> Path:
    """A home with an own company that waits for its founder."""
    settings.DOORS_FOLDER = tmp_path
    settings.COMPANY_FOLDER = tmp_path / "company"
    settings.FILES_FOLDER = tmp_path / "company" / "files"
    settings.DOORS_KEY = "the key of these doors"
    settings.COMPANY_KIND = "own"
    (tmp_path / "company" / "keys").mkdir(parents=True)
    (tmp_path / "company" / "keys" / "setup-code").write_text(f"{CODE}\n", encoding="ascii")
    return tmp_path


@pytest.fixture
def demo(home: Path, settings: Any) -> Path:
    """The same home, seen from its demo."""
    settings.COMPANY_FOLDER = home / "demo"
    settings.COMPANY_KIND = "demo"
    (home / "demo").mkdir()
    logins = [{"role": "Salesperson", "username": "li.qiang", "password": "tradewind-demo-liqiang"}]
    (home / "demo" / "demo.json").write_text(json.dumps({"logins": logins}), encoding="utf-8")
    return home / "demo"


@pytest.fixture
def code_file(home: Path) -> Path:
    return home / "company" / "keys" / "setup-code"
