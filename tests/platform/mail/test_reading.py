"""Are many messages read from files and folders, and is a poison one set aside?"""

import io
import zipfile
from pathlib import Path

import pytest

from tests.domain.messaging.letters import attached, letter, of_parts, part
from tradewind.domain.messaging.judging import judge
from tradewind.domain.messaging.message import Complaint
from tradewind.domain.messaging.parsing import parse_message
from tradewind.domain.vocabulary.finding import Severity
from tradewind.platform.mail.reading.limits import Limits
from tradewind.platform.mail.reading.mailboxes import messages_in
from tradewind.platform.mail.reading.reader import MessageReader, read_messages
from tradewind.platform.mail.reading.wire import Broken, receive_parsed, send_parsed
from tradewind.platform.mail.sentences import ENGLISH

pytestmark = pytest.mark.pure

FULL = of_parts(
    part("Dear Lin"),
    attached(bytes(range(256)) * 300, "filename=报价.pdf"),
    cc="Omar <o@b.example>",
    references="<a@b> <c@d>",
)


def subjects(path: Path) -> list[tuple[str, str]]:
    return [(found.name.removeprefix(str(path)), parse_message(found.raw).subject) for found in messages_in(path)]


def test_a_message_crosses_the_wire_unchanged() -> None:
    wire = io.BytesIO()
    message = parse_message(FULL)
    send_parsed(message, judge(message), wire)
    wire.seek(0)
    assert receive_parsed(wire) == (message, judge(message))
    assert wire.read() == b""


@pytest.mark.parametrize("kept", [0, 1, 200, -1])
def test_an_answer_cut_short_is_noticed(kept: int) -> None:
    wire = io.BytesIO()
    message = parse_message(FULL)
    send_parsed(message, judge(message), wire)
    with pytest.raises(Broken):
        receive_parsed(io.BytesIO(wire.getvalue()[:kept]))


def test_a_poison_message_is_set_aside_and_the_next_one_is_read() -> None:
    limits = Limits(seconds=1)
    wrapped = b"Content-Type: text/html\r\n\r\n"
    good = letter("Good")
    with MessageReader(limits) as reader:
        first = reader.read("first", good)
        assert first.message and first.message.text == "Good"
        child = reader._child
        assert child is not None
        child.kill()  # as a library would that aborts
        second = reader.read("second", good)
        third = reader.read("third", wrapped + b"<p>Third")
    assert [finding.code for finding in second.problems] == ["message_damaged"]
    assert (second.raw, second.problems[0].severity, second.problems[0].source) == (good, Severity.PROBLEM, "second")
    assert third.message and third.message.text == "Third"


def test_one_that_needs_too_much_memory_or_time_is_named_by_its_limit() -> None:
    large = letter(b"QUFB" * 9_000_000, content_type="application/pdf", content_transfer_encoding="base64")
    good = letter("Good")
    tight = Limits(memory_bytes=120_000_000)
    first, second = read_messages([("large", large), ("good", good)], tight)
    assert [finding.code for finding in first.problems] == ["message_needs_too_much_memory"]
    assert second.message and second.message.text == "Good"
    slow = letter(b"begin 644 a\n" + b"!\n" * 20_000_000, content_transfer_encoding="uuencode", content_type="a/b")
    (third,) = read_messages([("slow", slow)], Limits(seconds=1, memory_bytes=900_000_000))
    assert [finding.code for finding in third.problems] == ["message_too_slow"]
    for finding in (*first.problems, *third.problems):
        assert ENGLISH[finding.code] % finding.facts


def test_the_largest_message_is_read_within_the_limits() -> None:
    body = (b"QUJD" * 18 + b"\r\n") * 660_000
    (read,) = read_messages(
        [("large", letter(body, content_type="application/pdf", content_transfer_encoding="base64"))]
    )
    assert read.message and read.message.parts[0].size == 660_000 * 54


def test_a_child_is_replaced_after_its_share() -> None:
    with MessageReader(Limits(messages=2)) as reader:
        seen = []
        for number in range(5):
            assert reader.read(str(number), letter(f"{number}")).message
            seen.append(reader._child.pid if reader._child else 0)
    assert len(set(seen)) == 3


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="asks Linux what a process was told")
def test_the_child_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://boss:secret@localhost/own")
    with MessageReader() as reader:
        reader.read("a", letter())
        child = reader._child
        assert child is not None
        told = Path(f"/proc/{child.pid}/environ").read_bytes()
    assert b"PYTHONUTF8" in told
    assert b"secret" not in told


def test_a_mailbox_is_split_where_its_messages_begin(tmp_path: Path) -> None:
    mailbox = tmp_path / "old.mbox"
    one = letter("x\n>From here\n>>From there\nFrom me, not a beginning\n\nFrom Monday on", subject="one")
    line = b"From rashid@gulf.example Mon Jan  5 10:00:00 2026\n"
    mailbox.write_bytes(line + one + b"\n\n" + line + letter(subject="two") + b"\n")
    assert subjects(mailbox) == [("#1", "one"), ("#2", "two")]
    first = next(iter(messages_in(mailbox)))
    assert b"\nFrom here\n>From there\nFrom me" in first.raw


def test_one_message_with_the_line_of_a_mailbox_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"From rashid@gulf.example Mon Jan  5 10:00:00 2026\n" + letter(subject="one"))
    assert subjects(path) == [("", "one")]


def test_a_maildir_is_read_without_what_was_not_delivered(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp", ".Sent/cur", ".Sent/new"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "1").write_bytes(letter(subject=name))
    (tmp_path / "dovecot-uidlist").write_bytes(b"3 V1")
    told = [subject for _, subject in subjects(tmp_path)]
    assert {"cur", "new", ".Sent/cur"} <= set(told) and "tmp" not in told


def test_a_zip_is_read_and_a_broken_member_stops_no_other(tmp_path: Path) -> None:
    path = tmp_path / "mails.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("in/a.eml", letter(subject="a" * 50))
        archive.writestr("in/b.eml", letter(subject="b" * 50))
        archive.writestr("__MACOSX/._a.eml", b"x")
    raw = path.read_bytes()
    at = raw.index(b"in/a.eml") + 30
    path.write_bytes(raw[:at] + b"\xff\xff\xff\xff" + raw[at + 4 :])
    assert [(found.name.removeprefix(str(path)), found.problem) for found in messages_in(path)] == [
        ("/in/a.eml", "message_archive_damaged"),
        ("/in/b.eml", ""),
    ]


def test_what_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04" + bytes(50))
    told = [found.problem for found in messages_in(tmp_path)]
    told += [found.problem for found in messages_in(tmp_path / "none")]
    assert told == ["message_of_outlook", "message_archive_damaged", "message_missing"]
    assert set(told) <= set(ENGLISH)


def test_a_refusal_crosses_the_wire() -> None:
    (read,) = read_messages([("empty", b" ")])
    assert read.message is None
    assert [finding.code for finding in read.problems] == ["message_empty"]
    assert isinstance(receive_parsed(io.BytesIO(b'{"refused": "message_empty", "facts": {}}\n')), Complaint)
