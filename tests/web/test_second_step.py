"""Is whoever reaches over rows or money led to the phone, and does the login then need it? (T25, ASVS 6.3.3)"""

import re
import time
from base64 import b32decode
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP

from tests.people import PASSWORD
from tradewind.platform.company import services as company
from tradewind.platform.people import queries
from tradewind.platform.people.models import User

SET_UP, ASKED, OFF = "/me/second-step/", "/login/second-step/", "/me/second-step/remove/"
CODES = "/me/second-step/codes/"


def log_in(username: str) -> Client:
    client = Client()
    assert client.post("/login/", {"username": username, "password": PASSWORD}).status_code == 302
    return client


def opened_days_ago(user: User, days: int) -> None:
    User.objects.filter(pk=user.pk).update(opened_at=timezone.now() - timedelta(days=days))


def code_of(key: bytes, *, steps: int = 0) -> str:
    """What the phone shows now, or some half minutes later."""
    phone = TOTP(key)
    phone.time = time.time() + 30 * steps
    return f"{phone.token():06d}"


def tie_a_phone(client: Client) -> tuple[bytes, list[str]]:
    """Set the phone up as the page says; its key and the recovery codes."""
    page = client.post(SET_UP).content.decode()
    found = re.search(r"<code>([A-Z2-7]+)</code>", page)
    assert found is not None and "data:image/svg" in page
    key = b32decode(found[1])
    assert client.post(SET_UP, {"code": "000000x"}).status_code == 422
    page = client.post(SET_UP, {"code": code_of(key)}).content.decode()
    return key, re.findall(r"<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>", page)


def test_the_boss_is_led_to_the_phone_when_the_grace_is_over(zhou: User) -> None:
    opened_days_ago(zhou, 6)
    client = log_in("zhou")
    assert client.get("/").status_code == 200
    opened_days_ago(zhou, 8)
    for path in ("/", "/customers/", "/me/", "/team/"):
        assert client.get(path)["Location"] == SET_UP
    assert client.get(SET_UP).status_code == 200
    _key, codes = tie_a_phone(client)
    assert len(set(codes)) == 10
    assert client.get("/").status_code == 200, "whoever set the phone up has just shown it"


def test_the_next_login_needs_a_code_that_nobody_has_used(zhou: User) -> None:
    opened_days_ago(zhou, 8)
    key, _codes = tie_a_phone(log_in("zhou"))
    client = log_in("zhou")
    assert client.get("/")["Location"] == ASKED
    for refused in (code_of(key), "000000", "abc"):  # the first one confirmed the phone
        assert client.post(ASKED, {"code": refused}).status_code == 422
    assert client.get("/")["Location"] == ASKED
    assert client.post(ASKED, {"code": code_of(key, steps=1)}).status_code == 302
    assert client.get("/").status_code == 200


def test_a_recovery_code_lets_in_once(zhou: User) -> None:
    opened_days_ago(zhou, 8)
    _key, codes = tie_a_phone(log_in("zhou"))
    first, second = log_in("zhou"), log_in("zhou")
    assert first.post(ASKED, {"code": codes[0]}).status_code == 302
    assert first.get("/").status_code == 200
    assert second.post(ASKED, {"code": codes[0]}).status_code == 422
    assert second.get("/")["Location"] == ASKED
    assert second.post(ASKED, {"code": codes[1]}).status_code == 302


def test_five_wrong_codes_wait_and_say_until_when(zhou: User) -> None:
    _key, codes = tie_a_phone(log_in("zhou"))
    client = log_in("zhou")
    for _ in range(5):
        assert client.post(ASKED, {"code": "000000"}).status_code == 422
    answer = client.post(ASKED, {"code": codes[0]})
    assert answer.status_code == 422 and re.search(r"\d\d:\d\d", answer.content.decode())
    assert client.get("/")["Location"] == ASKED
    assert queries.recovery_codes_left(zhou) == 10


def test_the_second_step_gets_a_new_session_id(zhou: User) -> None:
    _key, codes = tie_a_phone(log_in("zhou"))
    client = log_in("zhou")
    before = client.session.session_key
    client.post(ASKED, {"code": codes[0]})
    assert client.session.session_key not in (None, before)


def test_recovery_codes_are_counted_and_made_anew(zhou: User) -> None:
    client = log_in("zhou")
    assert client.post(CODES).status_code == 422, "without a phone there is nothing they stand in for"
    _key, codes = tie_a_phone(client)
    other = log_in("zhou")
    assert other.post(CODES)["Location"] == ASKED, "who has not shown the phone makes none"
    other.post(ASKED, {"code": codes[0]})
    assert "9 / 10" in re.sub(r"\D+(\d+)\D+(\d+)\D+", r"\1 / \2", _count(client))
    page = client.post(CODES).content.decode()
    new = re.findall(r"<code>([a-z0-9-]{19})</code>", page)
    assert len(new) == 10 and not set(new) & set(codes)
    assert log_in("zhou").post(ASKED, {"code": codes[1]}).status_code == 422
    assert log_in("zhou").post(ASKED, {"code": new[0]}).status_code == 302


def _count(client: Client) -> str:
    found = re.search(r"[^<>]*恢复码还剩[^<>]*", client.get("/me/").content.decode())
    assert found is not None
    return found[0]


def test_a_phone_that_is_needed_cannot_be_turned_off(zhou: User) -> None:
    client = log_in("zhou")
    tie_a_phone(client)
    assert OFF not in client.get("/me/").content.decode()
    assert client.post(OFF).status_code == 422
    assert queries.has_device(zhou)
    profile = company.revise_company(
        name="信风", name_en="", require_second_factor=False, version=1, by=zhou, at=timezone.now()
    )  # fmt: skip
    assert not profile.require_second_factor and OFF in client.get("/me/").content.decode()
    assert client.post(OFF).status_code == 302
    assert not queries.has_device(zhou)


def test_a_salesperson_chooses(li_qiang: User) -> None:
    opened_days_ago(li_qiang, 800)
    client = log_in("li.qiang")
    assert client.get("/").status_code == 200
    tie_a_phone(client)
    assert log_in("li.qiang").get("/")["Location"] == ASKED, "who has a phone is always asked"
    assert client.post(OFF).status_code == 302
    assert log_in("li.qiang").get("/").status_code == 200


@pytest.mark.parametrize("person", ["liu", "tang"])
def test_assistant_and_finance_are_led_there_too(person: str, request: pytest.FixtureRequest) -> None:
    user = request.getfixturevalue(person)
    opened_days_ago(user, 8)
    assert log_in(user.username).get("/")["Location"] == SET_UP
