"""Is a request that comes twice carried out once? (T14)"""

from datetime import timedelta

import pytest

from tests.builders import AT
from tests.people import enter
from tradewind.apps.parties.models import Party
from tradewind.platform.use_case import answers
from tradewind.platform.use_case.models import RequestKey

pytestmark = pytest.mark.urls("tests.platform.use_case.pages")
KEY = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"


def post(client, name="Nordlicht", key=KEY, path="/register-customer/"):
    return client.post(path, {"name": name, "request_key": key})


def test_the_twin_gets_the_same_answer_and_changes_nothing(li_qiang):
    client = enter(li_qiang)
    first, second = post(client), post(client)
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.content == second.content
    assert Party.objects.count() == 1


def test_twenty_at_once_have_one_effect_and_twenty_equal_answers(company):
    done = company.answer("-m", "tests.platform.use_case.at_once")
    assert done["made"] == 1
    assert len(done["answers"]) == 20
    assert {tuple(answer) for answer in done["answers"]} == {tuple(done["answers"][0])}
    assert done["answers"][0][0] == 200


def test_the_same_key_with_other_content_is_refused(li_qiang):
    client = enter(li_qiang)
    post(client)
    assert post(client, name="Someone else").status_code == 409
    assert Party.objects.count() == 1


def test_the_same_key_from_another_person_is_refused(li_qiang, li_na):
    post(enter(li_qiang))
    response = post(enter(li_na))
    assert response.status_code == 409
    assert "Nordlicht" not in response.content.decode()


def test_after_a_refusal_nothing_is_kept_and_the_key_serves_again(li_qiang):
    client = enter(li_qiang)
    assert post(client, name="refused", path="/may-refuse/").status_code == 422
    assert not RequestKey.objects.exists()
    assert not Party.objects.exists()
    assert post(client, name="corrected", path="/may-refuse/").content == b"done"
    assert Party.objects.get().name == "corrected"


def test_another_key_is_another_request(li_qiang):
    client = enter(li_qiang)
    post(client)
    post(client, name="another", key="bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee")
    assert Party.objects.count() == 2


@pytest.mark.parametrize("key", ["", "short", "x" * 36, "g" * 36, "a" * 40, "a" * 5000])
def test_what_is_no_key_is_no_obstacle(li_qiang, key):
    client = enter(li_qiang)
    assert post(client, key=key).status_code == 200
    assert not RequestKey.objects.exists()


def test_keys_are_kept_for_a_day_and_forgotten_after_two(db):
    for number, hours in enumerate((1, 25, 49)):
        RequestKey.objects.create(key=f"{number}", body_digest="", at=AT - timedelta(hours=hours))
    assert answers.prune(AT) == 1
    assert set(RequestKey.objects.values_list("key", flat=True)) == {"0", "1"}
