"""By which address is a try to log in counted, and can whoever tries choose it? (T25)"""

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.companies import Company

COUNTED = """
from tradewind.platform.people.models import LoginAttempt
answer = [row.address for row in LoginAttempt.objects.order_by("pk")]
"""
FORGED = "203.0.113.66"


@contextmanager
def served(company: Company, **more: str) -> Iterator[int]:
    """The company's web server on a free port, without its parent."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "tradewind.cli", "web", "--company", str(company.folder), "--port", str(port)]
    with subprocess.Popen(command, env=company.environment | more, stdin=subprocess.PIPE) as process:
        try:
            _await(port)
            yield port
        finally:
            process.terminate()


def _await(port: int) -> None:
    for _attempt in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the web server did not start")


def try_login(port: int, headers: dict[str, str]) -> int:
    """As a browser does: take the form's token and its cookie along."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/login/", headers=headers)
    page = connection.getresponse()
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page.read())
    assert token is not None
    cookie = str(page.headers["Set-Cookie"]).split(";")[0]
    body = f"csrfmiddlewaretoken={token[1].decode()}&username=zhou&password=wrong"
    sent = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": cookie,
        "Referer": "https://localhost/login/",
    }
    connection.request("POST", "/login/", body, {**headers, **sent})
    answer = connection.getresponse()
    answer.read()
    return answer.status


@pytest.mark.nightly
@pytest.mark.skipif(os.name != "posix", reason="the process is ended by a signal")
def test_without_a_proxy_the_connection_says_it_and_no_header(company: Company) -> None:
    with served(company) as port:
        assert try_login(port, {"Host": "localhost", "X-Forwarded-For": FORGED, "Forwarded": f"for={FORGED}"}) == 422
    assert company.python(COUNTED) == ["127.0.0.1"]


@pytest.mark.nightly
@pytest.mark.skipif(os.name != "posix", reason="the process is ended by a signal")
def test_behind_the_proxy_only_what_the_proxy_added_counts(company: Company) -> None:
    proxied = {
        "Host": "localhost", "X-Forwarded-Proto": "https", "X-Forwarded-For": f"{FORGED}, 198.51.100.4",
        "Forwarded": f"for={FORGED}", "X-Real-IP": FORGED,
    }  # fmt: skip
    with served(company, TRADEWIND_TLS="1") as port:
        assert try_login(port, proxied) == 422
    assert company.python(COUNTED) == ["198.51.100.4"]
