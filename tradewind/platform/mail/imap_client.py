"""How is an IMAP server reached so that it can neither hang nor flood us, and is told who we are?"""

import imaplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from imap_tools.errors import MailboxLoginError
from imap_tools.mailbox import BaseMailBox

from tradewind import __version__
from tradewind.platform.mail import failures, refusals
from tradewind.platform.mail.transport import MOST_BYTES, Security, ServerSettings

MOST_OF_A_STEP = MOST_BYTES + (16 << 20)  # all that one command may answer


def context_for(settings: ServerSettings) -> ssl.SSLContext:
    """Certificates are always checked, against the system's authorities or the office's own one."""
    context = ssl.create_default_context(cadata=settings.authority or None)
    if settings.authority:
        # Python 3.13 asks for fields that many certificates made by hand lack; name, dates and chain are still checked.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context


class _Bounded(imaplib.IMAP4):
    """Refuses to read more for one step than anything honest would send; shows its socket before the first answer."""

    left = MOST_OF_A_STEP

    def __init__(self, *where: Any, show: Callable[[socket.socket], None], **how: Any) -> None:
        self._show = show
        super().__init__(*where, **how)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        made: socket.socket = super()._create_socket(timeout)  # type: ignore[misc]
        self._show(made)
        return made

    def read(self, size: int) -> bytes:
        self._take(size)
        return super().read(size)

    def readline(self) -> bytes:
        line = super().readline()
        self._take(len(line))
        return line

    def _take(self, number: int) -> None:
        self.left -= number
        if self.left < 0:
            raise self.abort(f"more than {MOST_OF_A_STEP} bytes in one answer")


class _BoundedTls(_Bounded, imaplib.IMAP4_SSL):
    """The same, encrypted from the first byte."""


class Connection(BaseMailBox):
    """imap-tools over a bounded client; open from the moment it is made."""

    client: _Bounded

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self._first_socket: socket.socket | None = None

    def reach(self) -> None:
        """What imap-tools does at once: here the object is there first, so that a deadline can end the wait."""
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        host, port, seconds = self.settings.host, self.settings.port, self.settings.seconds
        if self.settings.security is Security.TLS:
            return _BoundedTls(
                host, port, ssl_context=context_for(self.settings), timeout=seconds, show=self._keep_socket
            )
        client = _Bounded(host, port, timeout=seconds, show=self._keep_socket)
        if self.settings.security is Security.STARTTLS:
            if "STARTTLS" not in client.capabilities:
                client.shutdown()
                raise refusals.EncryptionMissing(host=host, port=port)
            client.starttls(context_for(self.settings))
        return client

    def _keep_socket(self, made: socket.socket) -> None:
        self._first_socket = made

    @property
    def open_socket(self) -> socket.socket | None:
        client = getattr(self, "client", None)
        return getattr(client, "sock", None) or self._first_socket

    def enter(self) -> None:
        """Log in and say who we are."""
        name, password = self.settings.user, self.settings.password
        if "LOGINDISABLED" in self.client.capabilities:
            raise refusals.EncryptionMissing(host=self.settings.host, port=self.settings.port)
        try:
            if (name + password).isascii() and (name + password).isprintable():
                self.login(name, password, initial_folder=None)
            else:  # in base64, so that a line end in it is no command
                self.login_utf8(name, password, initial_folder=None)
        except imaplib.IMAP4.abort:
            raise
        except (MailboxLoginError, imaplib.IMAP4.error) as error:
            raise failures.login_refusal(failures.said(error), self.settings) from error
        self._introduce()

    def _introduce(self) -> None:
        """163.com and 126.com open no folder to a program that has not given its name (RFC 2971): "Unsafe Login"."""
        found = self.client.capability()[1]  # many servers say more after the login
        words = b" ".join(line for line in found if isinstance(line, bytes)).decode("ascii", "replace").upper()
        self.client.capabilities = tuple(words.split())
        if "ID" in self.client.capabilities:
            self.client.xatom("ID", f'("name" "Tradewind" "version" "{__version__}" "vendor" "Tradewind")')

    def offers(self, capability: str) -> bool:
        return capability in self.client.capabilities

    def leave(self) -> None:
        """Say good-bye if the other side still listens, and close in any case."""
        with suppress(*failures.TROUBLE):
            if self.open_socket is not None:
                self.open_socket.settimeout(min(self.settings.seconds, 2.0))
            if hasattr(self, "client"):
                self.client.left = MOST_OF_A_STEP
                self.client.logout()
        if self.open_socket is not None:
            self.open_socket.close()


def opened(settings: ServerSettings) -> Connection:
    """A connection that is logged in, or the refusal that explains why not."""
    connection = Connection(settings)
    try:
        with failures.explained(settings, lambda: connection.open_socket):
            connection.reach()
            connection.enter()
    except BaseException:
        connection.leave()
        raise
    return connection
