"""Servers and settings of the tests of mail."""

from collections.abc import Iterator

import pytest

from tests.platform.mail.imap_server import ImapServer
from tests.platform.mail.serving import LOCAL
from tests.platform.mail.smtp_server import SmtpServer
from tradewind.platform.mail.transport import Security, ServerSettings


@pytest.fixture
def imap() -> Iterator[ImapServer]:
    with ImapServer().running() as server:
        yield server  # type: ignore[misc]


@pytest.fixture
def smtp() -> Iterator[SmtpServer]:
    with SmtpServer().running() as server:
        yield server  # type: ignore[misc]


def settings_of(server: ImapServer | SmtpServer, security: Security = Security.NONE, **others) -> ServerSettings:  # type: ignore[no-untyped-def]
    facts = {"user": server.user, "password": server.password, "seconds": 5.0} | others
    return ServerSettings(LOCAL, server.port, security, **facts)
