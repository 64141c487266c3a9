"""Is guessing passwords slow, and does it tell nothing? (T25)"""

from datetime import timedelta

import pytest

from tests.builders import AT
from tests.people import PASSWORD
from tradewind.platform.people import services, throttling
from tradewind.platform.people.models import LoginAttempt

HERE, THERE = "192.0.2.1", "192.0.2.2"


def fail(times: int, *, at=AT, address=HERE, username="li.qiang") -> None:
    for _ in range(times):
        throttling.note_attempt(username=username, address=address, at=at, succeeded=False)


def wait(at=AT, address=HERE, username="li.qiang"):
    return throttling.throttle(username=username, address=address, at=at).until


def test_five_failures_wait_out_a_quarter_of_an_hour(db):
    fail(4)
    assert wait() is None
    fail(1)
    assert wait() == AT + timedelta(minutes=15)
    assert wait(at=AT + timedelta(minutes=14)) is not None
    assert wait(at=AT + timedelta(minutes=15)) is None


def test_they_hold_back_neither_another_place_nor_another_account(db):
    fail(5)
    assert wait(address=THERE) is None
    assert wait(username="li.na") is None


def test_a_hundred_from_everywhere_slow_the_account_down_but_never_lock_it(db):
    for number in range(25):
        fail(4, address=f"198.51.100.{number}")
    first = wait(address=THERE)
    assert first == AT + timedelta(seconds=30)
    fail(1, address="198.51.100.77")
    assert wait(address=THERE) == AT + timedelta(seconds=60)
    for number in range(30):
        fail(1, address=f"203.0.113.{number}")
    assert wait(address=THERE) == AT + timedelta(hours=1)
    assert wait(address=THERE, at=AT + timedelta(hours=1)) is None


def test_a_success_forgives_the_typing_errors_at_this_place(db):
    fail(5)
    throttling.forget_failures(username="li.qiang", address=HERE)
    assert wait() is None


def test_tries_are_forgotten_after_a_month(db):
    fail(1, at=AT - timedelta(days=31))
    fail(1)
    assert throttling.forget_old(AT) == 1
    assert LoginAttempt.objects.count() == 1


@pytest.fixture
def words(client):
    """What the login page says to a try, with what changes by itself taken out."""

    def ask(username: str, password: str) -> tuple[int, str]:
        response = client.post("/login/", {"username": username, "password": password})
        form = response.context["form"]
        return response.status_code, form.errors.as_text()

    return ask


def test_a_wrong_password_an_unknown_login_and_a_frozen_account_read_the_same(li_qiang, sun, words):
    answers = {words("li.qiang", "wrong"), words("nobody.here", "wrong"), words("sun", PASSWORD), words("system", "!")}
    assert len(answers) == 1
    assert answers.pop()[0] == 422


def test_the_sixth_try_waits_even_with_the_right_password(li_qiang, words, client):
    said = [words("li.qiang", "wrong") for _ in range(5)]
    assert len(set(said)) == 1
    assert words("li.qiang", PASSWORD) != said[0]
    assert "_auth_user_id" not in client.session


def test_the_right_password_lets_in_and_is_on_record(li_qiang, client):
    from tradewind.platform.audit.models import AccessLog

    before = client.session.session_key
    response = client.post("/login/", {"username": " LI.Qiang ", "password": PASSWORD})
    assert response.status_code == 302
    assert client.session.session_key != before
    assert AccessLog.objects.get().actor == li_qiang.actor_key
    assert LoginAttempt.objects.get().succeeded


def test_a_new_link_is_the_way_out(zhou, li_qiang):
    fail(6)
    assert wait() is not None
    invitation = services.renew_link(user_id=li_qiang.pk, by=zhou, at=AT)
    services.set_password_by_link(token=invitation.token, password="another long walk home", at=AT)
    assert wait() is None
