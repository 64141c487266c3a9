"""Does the login give nothing away, and does a session end when it should? (T25, ASVS 6.3.8, 7.3.1, 7.3.2)"""

import re
import time
from datetime import datetime, timedelta
from statistics import median

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.people import PASSWORD
from tests.web.firm import Firm
from tests.web.watching import settled, written_tables
from tradewind.platform.people.models import LoginAttempt

OWNER = "li.qiang"
REFUSED = (("nobody.here", "a wrong password"), (OWNER, "a wrong password"), ("sun", PASSWORD), ("sun", "wrong"),
           ("system", "!"), ("system", ""), ("", ""))  # fmt: skip


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Moves the time that everything at the edges reads."""
    started, real, moved = timezone.now(), timezone.now, [timedelta(0)]

    def now() -> datetime:
        return real() + moved[0]

    monkeypatch.setattr(timezone, "now", now)

    def move_to(after: timedelta) -> None:
        moved[0] = started + after - real()

    return move_to


def attempt(username: str, password: str, address: str = "192.0.2.7"):  # type: ignore[no-untyped-def]
    return Client(REMOTE_ADDR=address).post("/login/", {"username": username, "password": password})


def seen(answer) -> bytes:  # type: ignore[no-untyped-def]
    """The page without the login that was typed."""
    return re.sub(rb'name="username" value="[^"]*"', b"", settled(answer))


def test_the_same_words_for_whoever_may_not_in(firm: Firm) -> None:
    pages = {seen(attempt(name, word, f"192.0.2.{number}")) for number, (name, word) in enumerate(REFUSED[:4])}
    assert len(pages) == 1
    assert attempt("system", "!").status_code == 422


@pytest.mark.nightly
def test_the_same_time_for_an_unknown_login(firm: Firm, settings) -> None:  # type: ignore[no-untyped-def]
    """A dear hasher shows whether the password of nobody is hashed too; each try from elsewhere, so that none waits."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
    for name in ("owner", "frozen"):
        firm.people[name].set_password(PASSWORD)
        firm.people[name].save(update_fields=["password"])
    costs: dict[str, list[float]] = {OWNER: [], "nobody.here": [], "sun": [], "system": []}
    for number in range(5):
        for username, times in costs.items():
            started = time.thread_time()
            attempt(username, "a wrong password", f"198.51.100.{number}")
            times.append(time.thread_time() - started)
    known, *others = (median(times) for times in costs.values())
    assert known > 0.03, "the hasher is cheap"
    assert [other for other in others if abs(known - other) > 0.02] == []


def test_a_login_gets_a_new_session_id(firm: Firm) -> None:
    client = Client()
    client.get("/login/")
    client.cookies["tw_planted"] = "x"
    before = {cookie.value for cookie in client.cookies.values()}
    assert client.post("/login/", {"username": f"  {OWNER.upper()} ", "password": PASSWORD}).status_code == 302
    assert client.session.session_key not in before
    assert client.get("/").status_code == 200


def test_a_planted_session_id_is_not_taken_over(firm: Firm, settings) -> None:  # type: ignore[no-untyped-def]
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = "plantedplantedplantedplantedplan"
    client.post("/login/", {"username": OWNER, "password": PASSWORD})
    assert client.session.session_key != "plantedplantedplantedplantedplan"


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)",
                                    "evil", "http:///evil.example", "\x00", "/customers/\r\nX: y"])  # fmt: skip
def test_after_the_login_only_to_our_own_pages(firm: Firm, wanted: str) -> None:
    answer = Client().post("/login/", {"username": OWNER, "password": PASSWORD, "next": wanted})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/") and not answer["Location"].startswith(("//", "/\\"))
    assert "evil" not in answer["Location"]


def test_five_wrong_tries_wait_and_the_right_one_too(firm: Firm, clock) -> None:  # type: ignore[no-untyped-def]
    for _ in range(5):
        assert attempt(OWNER, "wrong").status_code == 422
    assert attempt(OWNER, PASSWORD).status_code == 422
    assert attempt(OWNER, PASSWORD, "203.0.113.9").status_code == 302, "from elsewhere the person gets in"
    clock(timedelta(minutes=16))
    assert attempt(OWNER, PASSWORD).status_code == 302


def test_an_unknown_login_is_throttled_in_the_same_words(firm: Firm) -> None:
    for _ in range(5):
        attempt("nobody.here", "wrong")
        attempt(OWNER, "wrong")
    clockless = [re.sub(rb"\d\d:\d\d", b"", seen(attempt(name, "wrong"))) for name in ("nobody.here", OWNER)]
    assert clockless[0] == clockless[1]
    assert LoginAttempt.objects.count() >= 10


def test_the_present_password_is_guessed_no_faster_in_an_open_session(firm: Firm) -> None:
    client = firm.client("owner")
    for _ in range(5):
        assert client.post("/me/password/", {"current": "wrong", "password": PASSWORD + "!"}).status_code == 422
    assert client.post("/me/password/", {"current": PASSWORD, "password": PASSWORD + "!"}).status_code == 422
    assert firm.people["owner"].check_password(PASSWORD)


def test_a_session_ends_after_an_idle_hour(firm: Firm, clock) -> None:  # type: ignore[no-untyped-def]
    client = firm.client("owner")
    assert client.get("/").status_code == 200
    clock(timedelta(minutes=59))
    assert client.get("/").status_code == 200
    clock(timedelta(minutes=59 + 61))
    assert client.get("/").status_code == 302


def test_a_session_ends_after_twelve_hours_in_all(firm: Firm, clock) -> None:  # type: ignore[no-untyped-def]
    client = firm.client("owner")
    for minutes in range(0, 12 * 60, 30):
        clock(timedelta(minutes=minutes))
        assert client.get("/").status_code == 200, minutes
    clock(timedelta(hours=12, minutes=1))
    assert client.get("/").status_code == 302


def test_the_session_is_touched_at_most_every_five_minutes(firm: Firm, clock) -> None:  # type: ignore[no-untyped-def]
    client = firm.client("owner")
    client.get("/")
    for minute, touches in ((1, 0), (4, 0), (6, 1), (7, 0), (12, 1)):
        clock(timedelta(minutes=minute))
        with written_tables(frozenset({"audit_accesslog"})) as written:
            client.get("/")
        assert written.count("django_session") == touches, minute


def test_logging_out_ends_the_session_on_the_server(firm: Firm, settings) -> None:  # type: ignore[no-untyped-def]
    client = firm.client("owner")
    client.get("/")
    stolen = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert client.post("/logout/").status_code == 302
    assert not Session.objects.filter(session_key=stolen).exists()
    client.cookies[settings.SESSION_COOKIE_NAME] = stolen
    assert client.get("/").status_code == 302


def test_a_link_works_once(firm: Firm) -> None:
    path = f"/welcome/{firm.objects['token']['token']}/"
    weak = Client().post(path, {"password": "password1234"})
    assert weak.status_code == 422
    assert Client().post(path, {"password": "three gulls above the breakwater"}).status_code == 302
    spent = Client().get(path)
    assert spent.status_code == 422 and b'name="password"' not in spent.content, "said before a password is typed"
    pages = {re.sub(rb"/welcome/[^/]*/", b"", seen(Client().get(each))) for each in (path, "/welcome/no-such-link/")}
    assert len(pages) == 1, "a used link and one that never was look the same"
    assert Client().post(path, {"password": "four gulls above the breakwater"}).status_code == 422
    assert attempt("wang.fang", "three gulls above the breakwater").status_code == 302
