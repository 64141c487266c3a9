"""Does a folder of messages come in once, and is what cannot be read told?"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.apps.messaging.post import raw
from tradewind.apps.messaging.models import Message
from tradewind.cli import mail_import
from tradewind.cli.main import main

pytestmark = pytest.mark.pure


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    """The company of the tests is open already. The first message loads what reads inquiries, which takes a moment."""
    settings.USE_CASE_HOLD_SECONDS = None
    monkeypatch.setattr(mail_import, "open_company", lambda _options: None)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, object]]:
    code = main(["mail", "import", *words, "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("zhou", "inside")
def test_a_folder_comes_in_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.eml").write_bytes(raw("anna@nordlicht.example", "We need 500 tents."))
    (tmp_path / "two.eml").write_bytes(raw("anna@nordlicht.example", "And 20 bags."))
    (tmp_path / "three.eml").write_bytes(b"\x00" * 40)
    code, first = told(capsys, str(tmp_path))
    assert (code, first["new"], first["known"], first["set_aside"]) == (0, 2, 0, 1)
    code, second = told(capsys, str(tmp_path))
    assert (code, second["new"], second["known"]) == (0, 0, 2)
    assert Message.objects.count() == 2


@pytest.mark.usefixtures("zhou", "inside")
def test_a_mailbox_nobody_has_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mail", "import", str(tmp_path), "--mailbox", "nobody@x.example"]) == 2
    assert "nobody@x.example" in capsys.readouterr().err
