"""Is every message read once, byte for byte, without leaving a trace in the mailbox?"""

import gc
import tracemalloc
from datetime import UTC, date, datetime

import pytest

from tests.platform.mail.conftest import settings_of
from tests.platform.mail.imap_server import Folder, ImapServer
from tests.platform.mail.serving import certificate
from tradewind.platform.mail import imap as reading
from tradewind.platform.mail import refusals, transport
from tradewind.platform.mail.imap import ImapReader
from tradewind.platform.mail.transport import Extent, FolderRole, FolderState, Security

pytestmark = pytest.mark.pure

AT = datetime(2026, 11, 5, 1, 30, tzinfo=UTC)
# Bytes no parser would give back as they were: a bare 8-bit name, a tabulator, spaces at the end, a lone dot, NUL.
ODD = b"From: \xb9\xe3\xd6\xdd <a@b.example>\r\nSubject:\t x  \r\n\r\n.\r\n\x00\xff)\r\n* 1 FETCH {3}\r\n"


def letter(number: int) -> bytes:
    return f"Message-ID: <{number}@nordwind.example>\r\nSubject: Angebot {number}\r\n\r\nNr. {number}\r\n".encode()


def read(server: ImapServer, state: FolderState | None = None, **how):  # type: ignore[no-untyped-def]
    with ImapReader(settings_of(server)) as reader:
        changes = reader.changes_since(state or FolderState("INBOX"), **how)
        return changes, list(changes.messages)


@pytest.mark.parametrize("chatters", [False, True])
def test_messages_come_byte_for_byte_and_stay_unseen(imap: ImapServer, chatters: bool) -> None:
    """Also when the server tells of flags in between."""
    imap.chatters = chatters
    imap.inbox.put(ODD)
    imap.inbox.put(letter(2), flags={"\\Answered"})
    imap.inbox.put(b"")
    changes, found = read(imap)
    assert [one.raw for one in found] == [ODD, letter(2), b""]
    assert [one.flags for one in found] == [frozenset(), {"\\Answered"}, frozenset()]
    assert found[0].internal_date == AT and found[0].state == FolderState("INBOX", 7, 1)
    assert not changes.begun_anew
    assert all("\\Seen" not in one.flags for one in imap.inbox.kept)
    assert not any(line.startswith(("SELECT", "UID STORE")) for line in imap.heard)


@pytest.mark.parametrize("tells_next", [True, False])
def test_only_what_came_since_is_read_and_at_most_so_much(imap: ImapServer, tells_next: bool) -> None:
    imap.tells_next = tells_next
    for number in range(1, 8):
        imap.inbox.put(letter(number))
    changes, found = read(imap, most=3)
    assert (changes.waiting, [one.uid for one in found]) == (7, [1, 2, 3])
    changes, found = read(imap, found[-1].state)
    assert [one.uid for one in found] == [4, 5, 6, 7]
    changes, found = read(imap, found[-1].state)
    assert (changes.waiting, found) == (0, []), "`n:*` names the last message again"


def test_a_folder_with_a_new_uidvalidity_is_read_again(imap: ImapServer) -> None:
    imap.inbox.put(letter(1))
    _, found = read(imap)
    imap.inbox.uidvalidity = 8
    changes, again = read(imap, found[-1].state)
    assert changes.begun_anew
    assert [one.raw for one in again] == [one.raw for one in found]
    assert again[0].uidvalidity == 8


def test_a_long_mailbox_is_begun_at_a_day(imap: ImapServer) -> None:
    imap.inbox.put(letter(1))
    read(imap, since=date(2026, 3, 9))
    assert any(line.endswith("UID 1:* SINCE 9-Mar-2026") for line in imap.heard)


def test_the_same_message_in_three_folders_is_the_same_bytes(imap: ImapServer) -> None:
    for folder in imap.folders[:3]:
        folder.put(letter(1))
    with ImapReader(settings_of(imap)) as reader:
        names = [folder.name for folder in reader.folders()][:3]
        found = [message for name in names for message in reader.changes_since(FolderState(name)).messages]
    assert [one.raw for one in found] == [letter(1)] * 3


def test_folders_have_readable_names_and_the_server_says_which_is_for_what(imap: ImapServer) -> None:
    with ImapReader(settings_of(imap)) as reader:
        tried = reader.tried()
    assert [(one.name, one.role) for one in tried.folders] == [
        ("INBOX", FolderRole.INBOX), ("已发送", FolderRole.SENT), ("垃圾邮件", FolderRole.OTHER),
        ("Archive", FolderRole.OTHER),
    ]  # fmt: skip
    assert (tried.sent.name, tried.messages) == ("已发送", 0)


def test_what_was_sent_is_laid_into_the_sent_folder_once(imap: ImapServer) -> None:
    with ImapReader(settings_of(imap)) as reader:
        assert not reader.holds("已发送", "9@nordwind.example")
        reader.keep_sent(letter(9), folder="已发送", at=AT)
        assert reader.holds("已发送", "9@nordwind.example")
    (kept,) = imap.folders[1].kept
    assert (kept.raw, kept.flags) == (letter(9), {"\\Seen"})


def test_a_provider_that_wants_to_know_the_program_is_told(imap: ImapServer) -> None:
    """163.com and 126.com: "Unsafe Login" without it."""
    imap.wants_id = True
    imap.inbox.put(letter(1))
    assert len(read(imap)[1]) == 1


def test_a_message_that_the_server_cannot_give_does_not_hold_up_the_next(imap: ImapServer) -> None:
    imap.inbox.put(letter(1))
    imap.inbox.put(letter(2), is_broken=True)
    imap.inbox.put(letter(3))
    _, found = read(imap)
    assert [(one.uid, one.extent) for one in found] == [(1, Extent.WHOLE), (2, Extent.NOTHING), (3, Extent.WHOLE)]
    imap.inbox.kept[1].is_broken = False
    with ImapReader(settings_of(imap)) as reader:
        assert [one.raw for one in reader.read_again(found[-1].state, [2])] == [letter(2)]
        assert list(reader.read_again(FolderState("INBOX", 99, 3), [2])) == []


@pytest.mark.parametrize("announced", [1, 2_500_000, 9_000_000])
def test_a_large_message_comes_whole_whatever_size_is_announced(imap: ImapServer, announced: int) -> None:
    """In portions, and with news about other messages in between."""
    imap.chatters = True
    raw = letter(1) + b"0123456789abcde\n" * 200_000
    imap.inbox.put(raw, size=announced)
    _, found = read(imap)
    assert found[0].raw == raw and found[0].extent is Extent.WHOLE


@pytest.mark.parametrize("length", [100, 2_000_000])
def test_a_server_that_knows_no_portions_gives_all_at_once(imap: ImapServer, length: int) -> None:
    imap.ignores_portions = True
    raw = letter(1) + b"x" * length
    imap.inbox.put(raw, size=3_000_000)
    assert read(imap)[1][0].raw == raw


def test_of_a_message_over_the_limit_only_the_head_is_read(imap: ImapServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the server admits its size or not."""
    monkeypatch.setattr(reading, "MOST_BYTES", 3_000_000)
    imap.inbox.put(letter(1) + b"x" * 4_000_000)
    imap.inbox.put(letter(2) + b"x" * 4_000_000, size=2_000_000)
    imap.inbox.put(letter(3))
    _, found = read(imap)
    assert [one.extent for one in found] == [Extent.HEAD, Extent.HEAD, Extent.WHOLE]
    assert found[0].raw == letter(1).partition(b"\r\n\r\n")[0] + b"\r\n\r\n"


def test_the_memory_for_a_message_of_49_megabytes_is_little_more_than_itself(imap: ImapServer) -> None:
    size = 49 << 20
    imap.inbox.put(letter(1) + bytes(size))
    gc.collect()
    tracemalloc.start(1)
    try:
        _, found = read(imap)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(found[0].raw) > size
    assert peak < 1.5 * size, f"{peak >> 20} MB"


def test_a_thousand_messages_cost_twenty_commands(imap: ImapServer) -> None:
    for number in range(1000):
        imap.inbox.put(letter(number))
    _, found = read(imap, most=1000)
    assert len(found) == 1000
    assert sum(line.startswith("UID FETCH") for line in imap.heard) == 20


@pytest.mark.parametrize("password", ["贸易 2026", 'a"b\\c', "x\r\nA1 DELETE INBOX"])
def test_any_password_is_a_password_and_no_command(imap: ImapServer, password: str) -> None:
    imap.password = password
    with ImapReader(settings_of(imap)) as reader:
        assert reader.folders()


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_encrypted_both_ways(security: Security) -> None:
    pair = certificate()
    with ImapServer(tls=pair if security is Security.TLS else None).running() as server:
        server.starttls = pair if security is Security.STARTTLS else None
        server.inbox.put(letter(1))
        with ImapReader(settings_of(server, security, authority=pair[0])) as reader:
            assert len(list(reader.changes_since(FolderState("INBOX")).messages)) == 1


def test_a_folder_that_is_gone_is_named(imap: ImapServer) -> None:
    imap.folders.append(Folder("Old"))
    with pytest.raises(refusals.FolderMissing) as no:
        read(imap, FolderState("Alt"))
    assert no.value.facts == {"folder": "Alt", "answer": "no such folder"}


def test_the_password_is_never_shown() -> None:
    settings = transport.ServerSettings("imap.example", 993, Security.TLS, "li", "secret-word")
    assert "secret-word" not in repr(settings)
