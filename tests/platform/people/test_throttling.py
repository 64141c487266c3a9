"""Is guessing passwords slow, and does it tell nothing? (T25)"""

import threading
from contextlib import ExitStack
from datetime import timedelta

import pytest

from tests.builders import AT
from tests.people import PASSWORD
from tradewind.platform.people import hashing, services, throttling
from tradewind.platform.people.entrance import recognise
from tradewind.platform.people.hashing import AT_ONCE, WAITING, place_to_hash
from tradewind.platform.people.models import LoginAttempt
from tradewind.platform.people.refusals import TooBusy, TooManyTries

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


def test_thirty_from_one_address_on_any_accounts_wait_there(db):
    for number in range(29):
        fail(1, username=f"person{number}", at=AT + timedelta(seconds=number))
    assert wait(at=AT + timedelta(minutes=1)) is None
    fail(1, username="person29", at=AT + timedelta(minutes=1))
    assert wait(at=AT + timedelta(minutes=1)) == AT + timedelta(minutes=15)
    assert wait(at=AT + timedelta(minutes=1), address=THERE) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", True), ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
     ("::ffff:192.0.2.1", HERE, True), ("fe80::1%eth0", "fe80::1", True), (HERE, THERE, False),
     ("", "", True), ("no address" * 10, "no address" * 11, True)],
)  # fmt: skip
def test_whoever_changes_his_address_within_a_network_stays_one(db, one, other, same):
    assert (throttling.place_of(one) == throttling.place_of(other)) is same
    assert len(throttling.place_of(one)) <= 45
    fail(5, address=one)
    assert (wait(address=other) is not None) is same


def test_a_success_forgives_the_typing_errors_at_this_place(db, li_qiang):
    fail(4, username="somebody.else")
    fail(4)
    attempt_id = services.begin_try(username="li.qiang", address=HERE, by=None, at=AT)
    with pytest.raises(TooManyTries) as refused:
        services.begin_try(username="li.qiang", address=HERE, by=None, at=AT)
    assert refused.value.until == AT + timedelta(minutes=15)
    services.end_try(attempt_id=attempt_id, by=li_qiang, at=AT)
    assert wait() is None
    assert LoginAttempt.objects.filter(succeeded=False).count() == 4


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


@pytest.fixture
def full_house():
    """As many hash and wait as are let."""
    stop, busy = threading.Event(), threading.Barrier(AT_ONCE + 1)

    def hash_for_long() -> None:
        with place_to_hash():
            busy.wait()
            stop.wait(20)

    def wait_for_long() -> None:
        with place_to_hash():
            pass

    hashing = [threading.Thread(target=hash_for_long) for _ in range(AT_ONCE)]
    waiting = [threading.Thread(target=wait_for_long) for _ in range(WAITING)]
    for thread in hashing:
        thread.start()
    busy.wait()
    for thread in waiting:
        thread.start()
    yield
    stop.set()
    for thread in hashing + waiting:
        thread.join()


def test_a_flood_of_passwords_is_told_to_come_again_and_counts_nothing(li_qiang, client, full_house):
    with pytest.raises(TooBusy):
        recognise(username="li.qiang", password=PASSWORD, address=HERE, at=AT)
    answer = client.post("/login/", {"username": "li.qiang", "password": PASSWORD})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "3")
    assert "li.qiang" in answer.content.decode() and PASSWORD not in answer.content.decode()
    assert not LoginAttempt.objects.exists()


def test_after_the_flood_everybody_gets_in(li_qiang, client):
    for _ in range(AT_ONCE + WAITING + 1):  # every place was given back
        assert recognise(username="li.qiang", password=PASSWORD, address=HERE, at=AT) == li_qiang
    assert recognise(username="li.qiang", password="wrong", address=HERE, at=AT) is None


def test_a_hash_waits_its_moment_and_no_longer(monkeypatch):
    monkeypatch.setattr(hashing, "PATIENCE_SECONDS", 0.05)
    with ExitStack() as places:
        for _ in range(AT_ONCE):
            places.enter_context(place_to_hash())
        with pytest.raises(TooBusy), place_to_hash():
            pass
    with place_to_hash():
        pass
