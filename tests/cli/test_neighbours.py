"""Is a taken port told from a free one, and our own copy from a stranger?"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tradewind.cli.serve.neighbours import Holder, holder_of, is_alive

pytestmark = pytest.mark.pure


@contextmanager
def answering(text: bytes) -> Iterator[int]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802 - the library's name
            self.send_response(200)
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def test_a_free_port() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert holder_of(port) is Holder.NOBODY


@pytest.mark.parametrize("text", [b"<html>", b"[1]", b'{"product": "other"}', b"\xff\xfe"])
def test_a_stranger(text: bytes) -> None:
    with answering(text) as port:
        assert holder_of(port) is Holder.STRANGER


def test_our_own_copy_even_behind_a_proxy_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with answering(b'{"product": "tradewind", "company": "demo"}') as port:
        assert is_alive(port)
        assert holder_of(port) is Holder.TRADEWIND


def test_a_program_that_says_nothing_is_a_stranger() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        assert not is_alive(silent.getsockname()[1], timeout=0.2)
