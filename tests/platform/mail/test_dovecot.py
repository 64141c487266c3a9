"""Does a server that we did not write understand us? Nightly, where Dovecot 2.3 is installed and we may start it."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.platform.mail.serving import LOCAL, certificate
from tradewind.platform.mail.imap import ImapReader
from tradewind.platform.mail.transport import FolderRole, FolderState, Security, ServerSettings

PROGRAM = shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
pytestmark = [
    pytest.mark.pure,
    pytest.mark.nightly,
    pytest.mark.skipif(PROGRAM is None or os.name == "nt" or os.geteuid() != 0, reason="needs Dovecot, and to be root"),
]

AT = datetime(2026, 11, 5, 1, 30, tzinfo=UTC)
CONFIGURATION = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
ssl = yes
ssl_cert = <{folder}/certificate
ssl_key = <{folder}/key
mail_location = maildir:~/Maildir
first_valid_uid = 1
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  mailbox "已发送" {{
    auto = create
    special_use = \\Sent
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
"""


@pytest.fixture(scope="module")
def dovecot() -> Iterator[ServerSettings]:
    """Not in pytest's folder: Dovecot's own users must be able to enter."""
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    folder.chmod(0o755)
    pair, owner = certificate(), pwd.getpwnam("mail")
    for name, text in zip(("certificate", "key"), pair, strict=True):
        (folder / name).write_text(text, encoding="ascii")
    (folder / "mail").mkdir()
    os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    with socket.socket() as free:
        free.bind((LOCAL, 0))
        port = free.getsockname()[1]
    configuration = folder / "configuration"
    text = CONFIGURATION.format(folder=folder, user=owner.pw_uid, group=owner.pw_gid, port=port)
    configuration.write_text(text, encoding="utf-8")
    process = subprocess.Popen([str(PROGRAM), "-F", "-c", str(configuration)])
    try:
        _wait_for(port)
        yield ServerSettings(LOCAL, port, Security.STARTTLS, "li@corvina.example", "secret", authority=pair[0])
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex((LOCAL, port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("Dovecot does not start")


def test_a_real_server_gives_back_what_it_was_given(dovecot: ServerSettings) -> None:
    raws = [
        b"Message-ID: <1@corvina.example>\r\nSubject: =?utf-8?B?5oql5Lu3?=\r\n\r\n.\r\nx\xff)\r\n",
        b"Subject: large\r\n\r\n" + b"0123456789abcde\r\n" * 250_000,
        b"Subject: none\r\n\r\n",
    ]
    with ImapReader(dovecot) as reader:
        sent = next(folder for folder in reader.folders() if folder.role is FolderRole.SENT)
        assert sent.name == "已发送"
        for raw in raws:
            reader.keep_sent(raw, folder=sent.name, at=AT)
        changes = reader.changes_since(FolderState(sent.name))
        found = list(changes.messages)
        assert [one.raw for one in found] == raws
        assert {one.internal_date for one in found} == {AT} and all("\\Seen" in one.flags for one in found)
        assert reader.changes_since(found[-1].state).waiting == 0
        assert reader.holds(sent.name, "1@corvina.example") and not reader.holds(sent.name, "2@corvina.example")
        assert reader.tried().sent == sent


def test_what_we_read_in_an_inbox_stays_unread(dovecot: ServerSettings) -> None:
    with ImapReader(dovecot) as reader:
        reader._connection.append(b"Subject: a\r\n\r\nb\r\n", "INBOX")
        for _ in range(2):
            (found,) = list(reader.changes_since(FolderState("INBOX")).messages)
            assert "\\Seen" not in found.flags
