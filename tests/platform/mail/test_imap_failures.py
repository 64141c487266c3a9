"""When a mailbox cannot be read, does the sentence say what to do, and is nothing lost?"""

import time

import pytest

from tests.platform.mail.conftest import settings_of
from tests.platform.mail.imap_server import ImapServer
from tests.platform.mail.serving import certificate
from tradewind.platform.mail import failures, refusals
from tradewind.platform.mail.imap import ImapReader, try_reading
from tradewind.platform.mail.refusals import MailRefused
from tradewind.platform.mail.transport import FolderState, Security, ServerSettings

pytestmark = pytest.mark.pure


def refused(settings: ServerSettings) -> MailRefused:
    with pytest.raises(MailRefused) as no:
        try_reading(settings)
    return no.value


def test_a_wrong_password_is_told_with_the_servers_words(imap: ImapServer) -> None:
    no = refused(settings_of(imap, password="wrong"))
    assert isinstance(no, refusals.LoginRefused)
    assert no.facts == {"user": "li@corvina.example", "answer": "LOGIN failed"}


def test_a_server_that_repeats_the_password_is_not_quoted(imap: ImapServer) -> None:
    imap.refusal = "no user li with password wr0ng-word"
    assert refused(settings_of(imap, password="wr0ng-word")).facts["answer"] == "no user li with password …"


@pytest.mark.parametrize(
    "answer",
    ["[ALERT] Application-specific password required: https://support.google.com", "请使用授权码登录。详情请看",
     "LOGIN Login error, please use authorization code"],
)  # fmt: skip
def test_who_needs_an_app_password_is_told_so(imap: ImapServer, answer: str) -> None:
    imap.refusal = answer
    assert isinstance(refused(settings_of(imap, password="wrong")), refusals.AppPasswordNeeded)


@pytest.mark.parametrize(
    ("host", "kind"),
    [("imap.qq.com", refusals.AppPasswordNeeded), ("imap.gmail.com", refusals.AppPasswordNeeded),
     ("outlook.office365.com", refusals.SignInNeeded), ("mail.corvina.example", refusals.LoginRefused)],
)  # fmt: skip
def test_what_is_known_of_a_provider_explains_a_refused_login(host: str, kind: type[MailRefused]) -> None:
    settings = ServerSettings(host, 993, Security.TLS, "li@x.example", "secret")
    assert type(failures.login_refusal("NO", settings)) is kind


def test_an_answer_in_gb18030_is_readable() -> None:
    assert failures.readable("登录失败\r\n".encode("gb18030")) == "登录失败"


def test_a_closed_port_an_unknown_host_and_no_encryption_are_three_things(imap: ImapServer) -> None:
    with ImapServer().running() as gone:
        closed = gone.port
    assert isinstance(refused(ServerSettings("127.0.0.1", closed, Security.NONE)), refusals.PortClosed)
    assert isinstance(refused(ServerSettings("imap.nowhere.invalid", 993, Security.TLS)), refusals.HostUnknown)
    assert isinstance(refused(settings_of(imap, Security.TLS)), refusals.EncryptionMissing)
    assert isinstance(refused(settings_of(imap, Security.STARTTLS)), refusals.EncryptionMissing)
    assert not any("LOGIN" in line for line in imap.heard), "no password in the clear"


@pytest.mark.parametrize(("name", "days"), [("other.example", 30), ("127.0.0.1", -1)])
def test_a_certificate_of_another_name_or_year_stops_before_the_password(name: str, days: int) -> None:
    pair = certificate(name, days=days)
    with ImapServer(tls=pair).running() as server:
        no = refused(settings_of(server, Security.TLS, authority=pair[0]))
        assert isinstance(no, refusals.CertificateWrong) and no.facts["reason"]
        no = refused(settings_of(server, Security.TLS))
        assert isinstance(no, refusals.CertificateWrong), "nobody vouches for it"
        assert server.heard == []


@pytest.mark.parametrize("command", ["GREETING", "LOGIN", "EXAMINE"])
@pytest.mark.parametrize("how", ["hang", "drip"])
def test_nobody_waits_for_ever(imap: ImapServer, command: str, how: str) -> None:
    imap.misbehave[command] = how
    begun = time.perf_counter()
    no = refused(settings_of(imap, seconds=0.2, step_seconds=0.4))
    assert isinstance(no, refusals.TimedOut), no
    assert time.perf_counter() - begun < 3


@pytest.mark.parametrize("command", ["UID SEARCH", "UID FETCH"])
@pytest.mark.parametrize(
    ("how", "kind"), [("hang", refusals.TimedOut), ("drop", refusals.ConnectionLost), ("refuse", MailRefused)]
)
def test_a_server_that_fails_while_reading_is_explained(
    imap: ImapServer, command: str, how: str, kind: type[MailRefused]
) -> None:
    imap.inbox.put(b"Subject: a\r\n\r\nb\r\n")
    imap.misbehave[command] = how
    with ImapReader(settings_of(imap, seconds=0.2)) as reader, pytest.raises(kind) as no:
        list(reader.changes_since(FolderState("INBOX")).messages)
    assert type(no.value) is kind


def test_nobody_waits_for_ever_behind_encryption_either() -> None:
    pair = certificate()
    with ImapServer(tls=pair).running() as server:
        server.misbehave["LOGIN"] = "drip"
        no = refused(settings_of(server, Security.TLS, authority=pair[0], seconds=0.2, step_seconds=0.4))
        assert isinstance(no, refusals.TimedOut)


@pytest.mark.parametrize("host", ["a..b", "x" * 300, "imap.nowhere.invalid", "bad host", "\x00"])
def test_a_host_that_cannot_be_one_is_a_sentence_too(host: str) -> None:
    no = refused(ServerSettings(host, 70_000 if host == "bad host" else 993, Security.TLS))
    assert isinstance(no, refusals.HostUnknown | refusals.AnswerNotUnderstood)


@pytest.mark.parametrize("command", ["GREETING", "LOGIN", "LIST", "EXAMINE"])
def test_a_broken_connection_is_called_one(imap: ImapServer, command: str) -> None:
    imap.misbehave[command] = "drop"
    assert isinstance(refused(settings_of(imap)), refusals.ConnectionLost)


@pytest.mark.parametrize("how", ["garbage", "long_line"])
@pytest.mark.parametrize("command", ["GREETING", "LIST"])
def test_garbage_and_endless_lines_are_no_mail_server(imap: ImapServer, command: str, how: str) -> None:
    imap.misbehave[command] = how
    assert isinstance(refused(settings_of(imap, seconds=1.0)), refusals.AnswerNotUnderstood)


def test_what_was_read_before_a_break_is_kept_and_the_rest_comes_the_next_time(imap: ImapServer) -> None:
    small, large = b"Subject: a\r\n\r\nx\r\n", b"Subject: b\r\n\r\n" + b"y" * 1_500_000
    imap.inbox.put(small)
    imap.inbox.put(large)
    imap.break_off_after = 500_000
    kept = []
    with ImapReader(settings_of(imap)) as reader, pytest.raises(refusals.ConnectionLost):
        for message in reader.changes_since(FolderState("INBOX")).messages:
            kept.append(message)
    assert [one.raw for one in kept] == [small]
    imap.break_off_after = None
    with ImapReader(settings_of(imap)) as reader:
        rest = list(reader.changes_since(kept[-1].state).messages)
    assert [one.raw for one in rest] == [large]


def test_a_server_that_announces_terabytes_is_not_believed(imap: ImapServer) -> None:
    imap.inbox.put(b"x")
    imap.announces = 1 << 42
    with ImapReader(settings_of(imap)) as reader, pytest.raises(refusals.AnswerNotUnderstood):
        list(reader.changes_since(FolderState("INBOX")).messages)
