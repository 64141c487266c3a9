"""Is anything lost when a session ends under a form?"""

import re
from html import unescape

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.people import PASSWORD
from tests.web.firm import Firm
from tradewind.apps.parties.models import Interaction

OWNER = "li.qiang"
SAID = 'They want "2,000" tents & <b>soon</b>.\nSecond line.'


def entered(firm: Firm) -> Client:
    """With the real guard against forged forms."""
    client = Client(enforce_csrf_checks=True)
    token = token_of(client.get("/login/"))
    client.post("/login/", {"username": OWNER, "password": PASSWORD, "csrfmiddlewaretoken": token})
    return client


def token_of(answer) -> str:
    return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.content.decode())[1]


def hidden(page: str) -> dict[str, str]:
    inputs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    texts = re.findall(r'<textarea hidden name="([^"]+)">\n(.*?)</textarea>', page, re.DOTALL)
    return {name: unescape(value) for name, value in [*inputs, *texts]}


@pytest.fixture
def log_url(firm: Firm) -> str:
    return reverse("parties:log", args=[firm.objects["customer"]["party_id"]])


def sent_too_late(client: Client, log_url: str, page: str, **typed):
    token = token_of(client.get(page))
    del client.cookies[settings.SESSION_COOKIE_NAME]
    body = {"summary": SAID, "channel": "phone", "csrfmiddlewaretoken": token} | typed
    return client.post(log_url, body, headers={"referer": f"http://testserver{page}"})


def test_a_form_goes_on_after_the_login(firm: Firm, log_url: str) -> None:
    client, page = entered(firm), f"/parties/{firm.objects['customer']['party_id']}/"
    answer = sent_too_late(client, log_url, page)
    assert answer.status_code == 200 and not Interaction.objects.filter(summary__contains="Second line").exists()
    body = hidden(answer.content.decode()) | {
        "username": OWNER,
        "password": PASSWORD,
        "csrfmiddlewaretoken": token_of(answer),
    }
    assert client.post("/login/", body | {"password": "wrong"}).content.decode().count('name="kept"') >= 1
    entering = client.post("/login/", body)
    assert entering["Location"] == reverse("people:go_on")
    offered = client.get(entering["Location"])
    shown = offered.content.decode()
    assert f'action="{log_url}"' in shown and f'href="http://testserver{page}"' in shown
    assert client.post(log_url, hidden(shown) | {"csrfmiddlewaretoken": token_of(offered)}).status_code == 302
    assert Interaction.objects.latest("pk").summary.splitlines() == SAID.splitlines()


def test_a_password_is_never_kept_and_a_forged_form_never_shown(firm: Firm, log_url: str) -> None:
    client = entered(firm)
    answer = sent_too_late(client, "/me/password/", "/me/password/", current="a secret", password="another secret")
    assert answer.status_code == 302 and answer["Location"].startswith("/login/?next=")
    assert Client(enforce_csrf_checks=True).post(log_url, {"summary": "forged"}).status_code == 403
    planted = {"username": OWNER, "password": PASSWORD, "kept": "planted:by:hand"}
    assert Client().post("/login/", planted)["Location"] == "/"


def test_after_the_login_nobody_stands_on_the_bare_address_of_a_form(firm: Firm, log_url: str) -> None:
    page = "http://testserver/customers/?q=tents"
    assert "next=/customers/" in Client().post(log_url, headers={"referer": page})["Location"].replace(
        "http%3A//testserver", ""
    ).replace("%2F", "/")
    assert "evil" not in Client().post(log_url, headers={"referer": "https://evil.example/"})["Location"]


def test_an_open_page_learns_who_stands_and_gets_a_token(firm: Firm) -> None:
    owner = firm.client("owner")
    said = owner.get(reverse("people:here")).json()
    assert said["person"] == firm.people["owner"].pk and len(said["token"]) == 64
    page = owner.get("/").content.decode()
    assert 'id="login-again"' in page and f'data-person="{said["person"]}"' in page
    assert 'id="login-again"' not in Client().get("/login/").content.decode()
