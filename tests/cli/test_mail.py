"""What does a program learn of a folder full of other people's messages?"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.domain.messaging.letters import attached, letter, of_parts, part
from tradewind.cli.contract import FINE, UNUSABLE
from tradewind.cli.main import main

pytestmark = pytest.mark.pure


def test_each_message_is_a_line_with_the_same_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, empty = tmp_path / "a.eml", tmp_path / "b.eml"
    body = "Please quote.\n\nBest regards\nRashid\n\nOn Mon, Jan 5, 2026 Lin <lin@xinfeng.example> wrote:\n> Hello"
    good.write_bytes(
        of_parts(part(body), attached(b"12345", "filename*=utf-8''%E6%8A%A5%E4%BB%B7.pdf", "application/pdf"))
    )
    empty.write_bytes(b"")
    assert main(["mail", "parse", str(good), str(empty), str(tmp_path / "none"), "--json"]) == FINE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == {
        "file": str(good),
        "message_id": "one@gulf-camping.example",
        "in_reply_to": None,
        "from": {"name": "Rashid", "address": "rashid@gulf-camping.example"},
        "to": [{"name": "", "address": "sales@xinfeng.example"}],
        "cc": [],
        "subject": "Tents",
        "date_utc": "2026-01-05T06:00:00Z",
        "attachments": [{"filename": "报价.pdf", "content_type": "application/pdf", "size": 5}],
        "text": body,
        "reply_text": "Please quote.",
        "problems": [],
    }
    assert [line["problems"][0]["code"] for line in lines[1:]] == ["message_empty", "message_missing"]
    assert [list(line) for line in lines[1:]] == [list(lines[0])] * 2


def test_nothing_readable_at_all_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "a.eml"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert main(["mail", "parse", str(picture), "--json"]) == UNUSABLE
    said = capsys.readouterr()
    assert json.loads(said.out)["problems"][0]["code"] == "message_is_none"
    assert said.err.strip()


def test_it_needs_no_company_and_speaks_chinese(tmp_path: Path) -> None:
    (tmp_path / "mails").mkdir()
    (tmp_path / "mails" / "a.eml").write_bytes(letter())
    (tmp_path / "mails" / "b.eml").write_bytes(b" ")
    empty = tmp_path / "empty"
    empty.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none",
        "TRADEWIND_LANGUAGE": "zh",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    code = (
        "import sys; from tradewind.cli.main import main; code = main(sys.argv[1:]);"
        " sys.exit(code or 'django' in sys.modules)"
    )
    command = [sys.executable, "-c", code, "mail", "parse", str(tmp_path / "mails")]
    done = subprocess.run(command, cwd=empty, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == FINE, done.stderr
    assert "邮件是空的。" in done.stdout
    assert list(empty.iterdir()) == []
