"""How does a mail server of the tests start in a moment, and how does it prove who it is?

`python -m tests.platform.mail.serving` starts a pair as a process of its own and says on which ports it listens.
"""

import contextlib
import socket
import socketserver
import ssl
import tempfile
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

LOCAL = "127.0.0.1"


@cache
def certificate(name: str = LOCAL, *, days: int = 30) -> tuple[str, str]:
    """Certificate and key of a machine, as PEM; it vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    alternative = x509.IPAddress(ip_address(name)) if name[0].isdigit() else x509.DNSName(name)
    now = datetime.now(UTC)
    begin, end = sorted((now - timedelta(days=60), now + timedelta(days=days)))
    made = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(end)
        .add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return made.public_bytes(serialization.Encoding.PEM).decode(), private.decode()


def server_context(pair: tuple[str, str]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "both.pem"
        path.write_text("".join(pair), encoding="ascii")
        context.load_cert_chain(path)
    return context


class Dropped(Exception):
    """The server breaks the connection off."""


class Conversation:
    """One client at a server: lines in, lines out."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self._file = connection.makefile("rb")

    def encrypt(self, context: ssl.SSLContext) -> None:
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self._file = self.connection.makefile("rb")

    def line(self) -> bytes:
        found = self._file.readline(1 << 20)
        if not found:
            raise Dropped
        return found.rstrip(b"\r\n")

    def exactly(self, number: int) -> bytes:
        return self._file.read(number)

    def say(self, text: str | bytes) -> None:
        self.connection.sendall((text.encode() if isinstance(text, str) else text) + b"\r\n")

    def drip(self, stop: threading.Event) -> None:
        """One letter every moment: each is in time, the answer never comes."""
        while not stop.wait(0.05):
            self.connection.sendall(b"*")

    def hang(self, stop: threading.Event) -> None:
        stop.wait(20)
        raise Dropped

    def drop(self) -> None:
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)
        raise Dropped


class ScriptedServer(socketserver.ThreadingTCPServer):
    """A server on a free port of this machine; each client is a thread. `tls`: encrypted from the first byte."""

    allow_reuse_address, daemon_threads, block_on_close = True, True, False

    def __init__(self, *, tls: tuple[str, str] | None = None, port: int = 0) -> None:
        self.tls, self.stopped = tls, threading.Event()
        self.heard: list[str] = []
        super().__init__((LOCAL, port), _Handler)

    @property
    def port(self) -> int:
        return self.server_address[1]

    def converse(self, client: Conversation) -> None:
        raise NotImplementedError

    def handle_error(self, request, client_address) -> None:
        """A client that goes away is no news."""

    @contextlib.contextmanager
    def running(self) -> Iterator["ScriptedServer"]:
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.stopped.set()
            self.shutdown()
            self.server_close()


class _Handler(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        with contextlib.suppress(Dropped, OSError):
            connection = self.request
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.server.tls:
                connection = server_context(self.server.tls).wrap_socket(connection, server_side=True)
            self.server.converse(Conversation(connection))
            connection.close()


def main() -> None:
    """Both servers until the standard input is closed; mail sent to an address here arrives in its inbox."""
    import sys

    from tests.platform.mail.imap_server import ImapServer
    from tests.platform.mail.smtp_server import SmtpServer

    inbox = ImapServer()
    with inbox.running(), SmtpServer(into=inbox).running() as outgoing:
        print(inbox.port, outgoing.port, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
