"""What has every test of a command that answers JSON objects? A file with them, and the answer as it is printed."""

import json
from pathlib import Path
from typing import Any

import pytest

from tradewind.cli.contract import FINE
from tradewind.cli.main import main


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    """ask("price", "quote", {...}) answers what `tradewind price quote FILE --json` prints."""

    def asked(command: str, kind: str, given: object, *, ends: int = FINE) -> Any:
        file = tmp_path / "given.json"
        file.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
        assert main([command, kind, str(file), "--json"]) == ends
        return json.loads(capsys.readouterr().out)

    return asked
