"""Does a sole boss who forgot the password or lost the phone get in again from the computer's console?"""

import json

import pytest

from tests.companies import Company


def test_the_console_gives_a_new_way_in(company: Company) -> None:
    said = company.tradewind("link", "ZHOU", "--company", str(company.folder), "--json")
    assert said.returncode == 0, said.stderr
    record = json.loads(said.stdout)
    assert record["username"] == "zhou"
    assert record["path"].startswith("/welcome/")


@pytest.mark.nightly
def test_nobody_by_that_name(company: Company) -> None:
    said = company.tradewind("link", "nobody", "--company", str(company.folder))
    assert said.returncode == 2
    assert "nobody" in said.stderr


PHONE = """
from django.contrib.auth import get_user_model
from django_otp.plugins.otp_totp.models import TOTPDevice
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries, services
boss = get_user_model().objects.get(username="zhou")
"""


def test_the_console_takes_a_lost_phone_off(company: Company) -> None:
    tie = "TOTPDevice.objects.create(user=boss, confirmed=True)\nanswer = boss.session_serial"
    serial = company.python(PHONE + tie)
    said = company.tradewind("user", "reset-second-factor", "Zhou", "--company", str(company.folder), "--json")
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout) == {"username": "zhou", "had_phone": True}
    look = "answer = [queries.has_device(boss), boss.session_serial, audit.trail_of(boss, boss)[0].action]"
    assert company.python(PHONE + look) == [False, serial + 1, "account.second_step_removed"]


@pytest.mark.nightly
def test_no_phone_of_nobody(company: Company) -> None:
    for login in ("nobody", "system"):
        said = company.tradewind("user", "reset-second-factor", login, "--company", str(company.folder))
        assert said.returncode == 2 and login in said.stderr
