"""How long does a page take over the loopback, for one client and for many at once?"""

import http.client
import re
import statistics
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlencode

from benchmarks.filling import PASSWORD

WARM_UP = 5


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of whole requests."""

    median: float
    p95: float
    a_second: float = 0.0
    errors: int = 0


class Client:
    """One person's browser: a connection that stays open and a session."""

    def __init__(self, port: int, username: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = {}
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get("/login/"))
        assert token
        self._post("/login/", {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": token.group(1)})
        assert any("session" in name for name in self.cookies), username

    def get(self, path: str) -> str:
        return self._ask("GET", path)

    def _post(self, path: str, fields: dict[str, str]) -> None:
        self._ask("POST", path, urlencode(fields), {"Content-Type": "application/x-www-form-urlencoded"})

    def _ask(self, method: str, path: str, body: str | None = None, more: dict[str, str] | None = None) -> str:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        answer = self._answer(method, path, body, {"Cookie": cookies, **(more or {})})
        text = answer.read().decode()
        assert answer.status < 400, (path, answer.status)
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return text

    def _answer(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> http.client.HTTPResponse:
        """A connection that was left idle for two minutes has been closed: once more over a new one."""
        try:
            self.connection.request(method, path, body, headers)
            return self.connection.getresponse()
        except http.client.RemoteDisconnected:
            self.connection.close()
            self.connection.request(method, path, body, headers)
            return self.connection.getresponse()


def alone(client: Client, path: str, times: int) -> Times:
    """One after the other."""
    for _ in range(WARM_UP):
        client.get(path)
    return _times([_took(client, path) for _ in range(times)])


def together(clients: list[Client], path: str, seconds: float) -> Times:
    """Each asks again as soon as it has its answer."""
    took: list[float] = []
    errors: list[Exception] = []
    begin = threading.Barrier(len(clients) + 1)
    until = [0.0]

    def ask(client: Client) -> None:
        begin.wait()
        try:
            while time.perf_counter() < until[0]:
                took.append(_took(client, path))
        except (OSError, AssertionError, http.client.HTTPException) as error:
            errors.append(error)

    threads = [threading.Thread(target=ask, args=(client,), daemon=True) for client in clients]
    for thread in threads:
        thread.start()
    began = time.perf_counter()
    until[0] = began + seconds
    begin.wait()
    for thread in threads:
        thread.join(seconds + 60)
    return _times(took, time.perf_counter() - began, len(errors))


def _took(client: Client, path: str) -> float:
    began = time.perf_counter()
    client.get(path)
    return (time.perf_counter() - began) * 1000


def _times(took: list[float], seconds: float = 0.0, errors: int = 0) -> Times:
    ordered = sorted(took)
    p95 = ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
    return Times(statistics.median(ordered), p95, len(took) / seconds if seconds else 0.0, errors)
