"""What became of a message that was handed to an SMTP server, recipient by recipient?

The dangerous moment is the final dot of DATA: when the connection breaks after it, nobody knows whether the server has
the message. That is never called a failure (it would be sent twice) and never a success.
"""

import re
import smtplib
import socket
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress

from tradewind.platform.mail import failures, refusals
from tradewind.platform.mail.imap_client import context_for
from tradewind.platform.mail.transport import Delivery, RecipientOutcome, Security, SendOutcome, ServerSettings

PIECE = 64 << 10
# What may stand between < and > of a command: no space, no control character, no bracket, one @ at the end.
_ADDRESS = re.compile(r"[^\s<>\x00-\x1f\x7f@]{1,64}@[A-Za-z0-9.\[\]:-]{1,253}")
_OUR_NAME = "[127.0.0.1]"  # who we are is said by the login; the machine's name is nobody's business


class _Plain(smtplib.SMTP):
    """Shows its socket before the first answer, so that a deadline can end the wait."""

    def __init__(self, settings: ServerSettings, show: Callable[[socket.socket], None]) -> None:
        self._settings, self._show = settings, show
        super().__init__(settings.host, settings.port, local_hostname=_OUR_NAME, timeout=settings.seconds)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        made = socket.create_connection((host, port), timeout)
        # The final dot follows the body at once; else either side waits 40 ms for the other's acknowledgement.
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._show(made)
        return made


class _Encrypted(_Plain):
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        made = super()._get_socket(host, port, timeout)
        encrypted = context_for(self._settings).wrap_socket(made, server_hostname=host)
        self._show(encrypted)
        return encrypted


class SmtpSender:
    """A server that takes our messages; open and logged in from the moment it is made."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self._socket: socket.socket | None = None
        self._server: smtplib.SMTP | None = None
        try:
            with self._step():
                self._enter()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "SmtpSender":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _enter(self) -> None:
        kind = _Encrypted if self.settings.security is Security.TLS else _Plain
        self._server = server = kind(self.settings, self._keep_socket)
        server.ehlo_or_helo_if_needed()
        if self.settings.security is Security.STARTTLS:
            server.starttls(context=context_for(self.settings))  # raises where it is not offered: never carried on
            server.ehlo_or_helo_if_needed()
        if self.settings.user:
            self._log_in(server)

    def _log_in(self, server: smtplib.SMTP) -> None:
        if not server.has_extn("auth"):
            raise refusals.EncryptionMissing(host=self.settings.host, port=self.settings.port)
        try:
            server.login(self.settings.user, self.settings.password)
        except UnicodeEncodeError as error:
            raise failures.login_refusal("", self.settings) from error
        except smtplib.SMTPException as error:
            if isinstance(error, smtplib.SMTPServerDisconnected):
                raise
            raise failures.login_refusal(failures.said(error), self.settings) from error

    def _keep_socket(self, made: socket.socket) -> None:
        self._socket = made

    def _open_socket(self) -> socket.socket | None:
        return getattr(self._server, "sock", None) or self._socket

    def _step(self, seconds: float = 0.0) -> AbstractContextManager[None]:
        return failures.explained(self.settings, self._open_socket, seconds=seconds)

    def close(self) -> None:
        """Nothing hangs on the good-bye: what was taken was taken."""
        with suppress(*failures.TROUBLE):
            if self._server and self._server.sock:
                self._server.sock.settimeout(min(self.settings.seconds, 2.0))
                self._server.quit()
        if (left := self._open_socket()) is not None:
            left.close()

    def send(self, raw: bytes, *, sender: str, recipients: Sequence[str]) -> SendOutcome:
        """Hand a message over. A refusal means that it was not handed over to anybody and may be sent again."""
        server = self._server
        assert server is not None
        addresses = tuple(dict.fromkeys(recipients))
        _check_addresses(sender, addresses)
        ready = _ready(raw)
        self._check_size(server, len(ready))
        with self._step():
            server.rset()  # whatever a message before left behind
            _begin(server, sender, addresses)
            judged = [_judged(server, address) for address in addresses]
        if not any(one.delivery is Delivery.ACCEPTED for one in judged):
            return SendOutcome(tuple(judged))
        return SendOutcome(tuple(self._handed_over(server, ready, judged)))

    def _check_size(self, server: smtplib.SMTP, size: int) -> None:
        most = server.esmtp_features.get("size", "").strip()
        if most.isdigit() and 0 < int(most) < size:
            raise refusals.MessageTooLarge(megabytes=_megabytes(size), limit=_megabytes(int(most)))

    def _handed_over(
        self, server: smtplib.SMTP, ready: bytes, judged: list[RecipientOutcome]
    ) -> list[RecipientOutcome]:
        """Everything up to the final dot can be taken back; from there on only an answer tells."""
        with self._step(max(self.settings.step_seconds, len(ready) / 10_000)):
            code, text = server.docmd("DATA")
            if code != 354:
                server.rset()
                return _all(judged, Delivery.REFUSED, code, text)
            for start in range(0, len(ready), PIECE):
                server.send(ready[start : start + PIECE])
        try:
            with self._step(self.settings.delivery_seconds):
                if server.sock:
                    server.sock.settimeout(self.settings.delivery_seconds)
                server.send(b".\r\n")
                code, text = server.getreply()
                if server.sock:
                    server.sock.settimeout(self.settings.seconds)
        except refusals.MailRefused as why:
            return _all(judged, Delivery.UNKNOWN, 0, why.code)
        if 200 <= code < 300:
            return _all(judged, Delivery.ACCEPTED, code, text)
        return _all(judged, Delivery.REFUSED if 400 <= code < 600 else Delivery.UNKNOWN, code, text)


def _begin(server: smtplib.SMTP, sender: str, recipients: tuple[str, ...]) -> None:
    """The envelope's first line. An address in other letters needs a server that knows them (RFC 6531)."""
    foreign = [one for one in (sender, *recipients) if not one.isascii()]
    if foreign and not server.has_extn("smtputf8"):
        raise refusals.AddressRefused(address=foreign[0])
    code, text = server.mail(sender, ["SMTPUTF8"] if foreign else [])
    if code != 250:
        raise smtplib.SMTPResponseException(code, text)


def _judged(server: smtplib.SMTP, address: str) -> RecipientOutcome:
    code, text = server.rcpt(address)
    delivery = Delivery.ACCEPTED if code in (250, 251) else Delivery.REFUSED
    return RecipientOutcome(address, delivery, code, failures.readable(text))


def _all(judged: list[RecipientOutcome], delivery: Delivery, code: int, text: bytes | str) -> list[RecipientOutcome]:
    """The answer to the whole message counts for everybody who was not refused before."""
    return [
        RecipientOutcome(one.address, delivery, code, failures.readable(text))
        if one.delivery is Delivery.ACCEPTED else one
        for one in judged
    ]  # fmt: skip


def _check_addresses(sender: str, recipients: tuple[str, ...]) -> None:
    if not recipients:
        raise refusals.NobodyToSendTo()
    for address in (sender, *recipients):
        if not _ADDRESS.fullmatch(address):
            raise refusals.AddressRefused(address=address)


def _ready(raw: bytes) -> bytes:
    """As DATA wants it: every line end CRLF, which also ends tricks with bare ones (SMTP smuggling), dots doubled."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", raw)
    if not lines.endswith(b"\r\n"):
        lines += b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", lines)


def _megabytes(size: int) -> float:
    return round(size / (1024 * 1024), 1)


def try_sending(settings: ServerSettings) -> None:
    """Connect and log in; a refusal says what to change. Nothing is sent."""
    with SmtpSender(settings):
        pass
