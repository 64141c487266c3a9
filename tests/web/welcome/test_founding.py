"""Can only somebody who reads the console found the company, and only once?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.people import PASSWORD
from tests.web.welcome.conftest import CODE
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.people.models import LoginAttempt, User

FOUND = "/found/"
TYPED = {"code": CODE, "name": "周海", "username": "Zhou@Example.com", "password": PASSWORD}


def test_the_login_of_an_empty_company_leads_to_its_founding(client, system, home):
    assert client.get("/login/")["Location"] == FOUND
    assert client.get(FOUND).status_code == 200


def test_the_founder_is_boss_and_logged_in(client, system, home, code_file):
    answer = client.post(FOUND, TYPED)
    assert (answer.status_code, answer["Location"]) == (302, reverse("welcome:wizard"))
    boss = User.objects.get(username="zhou@example.com")
    assert (boss.role, boss.name, boss.check_password(PASSWORD)) == ("boss", "周海", True)
    assert not code_file.exists()
    assert "周海" in client.get(answer["Location"]).content.decode()
    assert {"account.opened", "company.founded"} <= set(AuditEntry.objects.values_list("action", flat=True))


@pytest.mark.parametrize("typed", ["k7qm3xwz", "Ｋ７ＱＭ－３ＸＷＺ", " K7QM 3XWZ "])
def test_the_code_is_read_as_people_type_it(typed, client, system, home):
    assert client.post(FOUND, TYPED | {"code": typed}).status_code == 302


def test_the_founder_keeps_the_language_of_the_page(client, system, home):
    client.post(FOUND, TYPED, headers={"accept-language": "en"})
    assert User.objects.get(role="boss").language == "en"


@pytest.mark.parametrize("code", ["ABCD-2345", "", "K7QM-3XW", "\x00", "密码"])
def test_a_stranger_founds_nothing(code, client, system, home, code_file):
    answer = client.post(FOUND, TYPED | {"code": code})
    assert answer.status_code == 422
    assert not User.objects.filter(role="boss").exists() and code_file.exists()
    assert PASSWORD not in answer.content.decode()


def test_five_wrong_codes_wait_out_a_quarter_of_an_hour(client, system, home):
    for _ in range(5):
        assert client.post(FOUND, TYPED | {"code": "ABCD-2345"}).status_code == 422
    assert client.post(FOUND, TYPED).status_code == 422  # the right one too
    assert not User.objects.filter(role="boss").exists()
    LoginAttempt.objects.update(at=timezone.now() - timedelta(minutes=16))
    assert client.post(FOUND, TYPED).status_code == 302


def test_without_a_code_nobody_founds(client, system, home, code_file):
    code_file.write_text("\n", encoding="ascii")
    assert client.post(FOUND, TYPED | {"code": "-"}).status_code == 422
    code_file.unlink()
    assert client.post(FOUND, TYPED).status_code == 422
    assert not User.objects.filter(role="boss").exists()


@pytest.mark.parametrize(
    ("wrong", "at"),
    [({"password": "short"}, "id_password_error"), ({"username": "system"}, "id_username_error"),
     ({"name": ""}, "id_name_error"), ({"name": "x" * 81}, "id_name_error")],
)  # fmt: skip
def test_what_cannot_stand_is_said_at_its_field_and_the_code_lives(wrong, at, client, system, home, code_file):
    answer = client.post(FOUND, TYPED | wrong)
    assert answer.status_code == 422 and at in answer.content.decode()
    assert code_file.exists() and not User.objects.filter(role="boss").exists()


def test_a_founded_company_is_founded_once(client, zhou, home, code_file):
    assert client.get(FOUND)["Location"] == "/login/"
    assert client.post(FOUND, TYPED)["Location"] == "/login/"
    assert User.objects.filter(role="boss").count() == 1
