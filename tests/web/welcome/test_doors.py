"""Do the doors lead where they should, once, and never into a real company without a login?"""

import json
import re
import socket
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone

from tests.people import enter
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.doors import passes


@pytest.fixture
def open_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def sign(home, name, ending, content=None):
    (home / "run").mkdir(exist_ok=True)
    (home / "run" / f"{name}.{ending}").write_text(json.dumps(content or {}), encoding="utf-8")


def issue(folder="demo", role="salesperson", language="zh-hans", at=None):
    return passes.issue(folder=folder, role=role, language=language, at=at or timezone.now())


def is_logged_in(client):
    return client.get("/").status_code == 200


# Opening


def test_a_knock_asks_the_parent(client, zhou, home):
    answer = client.post("/doors/demo/")
    assert (answer.status_code, answer["Location"]) == (302, "/doors/demo/")
    assert (home / "run" / "demo.wanted").exists()
    assert client.get("/doors/demo/").status_code == 200
    assert client.get("/doors/demo/state/").json()["state"] == "opening"


def test_a_look_knocks_at_nothing(client, zhou, home):
    client.get("/doors/demo/")
    client.get("/doors/demo/state/")
    assert not (home / "run").exists()


def test_a_company_served_alone_says_so(client, zhou, home, monkeypatch):
    client.post("/doors/demo/")
    monkeypatch.setattr("tradewind.platform.doors.home.UNHEARD_SECONDS", -1.0)
    assert client.get("/doors/demo/state/").json()["state"] == "unheard"
    assert "start.py" in client.get("/doors/demo/").content.decode()


def test_a_failure_is_shown_in_its_own_words_until_the_next_knock(client, zhou, home):
    sign(home, "demo", "failed", {"sentence": "demo cannot be opened: port 8001 is taken."})
    assert enter(zhou).get("/doors/demo/state/").json()["sentence"].endswith("is taken.")
    assert "is taken" in enter(zhou).get("/doors/demo/").content.decode()
    told = client.get("/doors/demo/state/").json()
    assert (told["state"], told["sentence"]) == ("failed", "")  # a stranger learns nothing about the machine
    client.post("/doors/demo/")
    assert client.get("/doors/demo/state/").json()["state"] == "opening"


def test_a_sign_of_a_dead_parent_opens_nothing(client, zhou, home, open_port):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        sign(home, "demo", "ready", {"port": closed.getsockname()[1]})
        assert client.get("/doors/demo/state/").json()["url"] == ""
    for odd in ({"port": "x"}, {"port": -1}, {"port": 99999999}, {}, {"port": None}):
        sign(home, "demo", "ready", odd)
        assert client.get("/doors/demo/state/").json()["url"] == ""


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "localhost"])
def test_the_way_in_keeps_the_host_name(host, client, zhou, home, open_port):
    sign(home, "demo", "ready", {"port": open_port, "url": "http://evil.example/"})
    url = urlsplit(client.get("/doors/demo/state/", headers={"host": host}).json()["url"])
    assert (url.scheme, url.netloc, url.path) == ("http", f"{re.sub(r':8000$', '', host)}:{open_port}", "/doors/enter/")


@pytest.mark.parametrize("name", ["company", "practice", "etc", "..", "demo-2"])
def test_only_neighbours_have_a_door(name, client, zhou, home):
    assert client.post(f"/doors/{name}/").status_code == 404
    assert client.get(f"/doors/{name}/state/").status_code == 404
    assert not (home / "run").exists()


def test_a_home_that_cannot_be_written_is_said(client, zhou, home):
    (home / "run").write_text("in the way", encoding="ascii")
    assert client.post("/doors/demo/").status_code == 422


# What a pass carries


def carried(client, home, port, to="demo"):
    sign(home, to, "ready", {"port": port})
    url = client.get(f"/doors/{to}/state/").json()["url"]
    return parse_qs(urlsplit(url).query)["pass"][0]


def test_the_pass_to_the_demo_names_ones_role(zhou, li_na, home, open_port, client, settings):
    texts = [carried(each, home, open_port) for each in (client, enter(zhou), enter(li_na))]
    settings.COMPANY_FOLDER = home / "demo"
    assert [passes.read(text, at=timezone.now()).role for text in texts] == ["", "boss", "salesperson"]


def test_the_pass_to_the_own_company_names_none(li_na, demo, home, open_port, settings):
    text = carried(enter(li_na), home, open_port, to="company")
    settings.COMPANY_FOLDER = home / "company"
    assert passes.read(text, at=timezone.now()).role == ""


# Going in


def test_a_visitor_is_the_demos_person_of_the_same_role(client, demo, li_na, li_qiang, liu):
    text = issue(role="salesperson", language="en")
    page = client.get("/doors/enter/", {"pass": text})
    assert page.status_code == 200 and not is_logged_in(client)  # a look lets nobody in
    answer = client.post("/doors/enter/", {"pass": text})
    assert answer["Location"] == "/"
    assert int(client.session["_auth_user_id"]) == li_qiang.pk  # the one the demo names, not the first
    li_qiang.refresh_from_db()
    assert li_qiang.language == "en"
    assert AuditEntry.objects.filter(action="account.entered_by_door", subject_id=li_qiang.pk).count() == 1


@pytest.mark.parametrize("role", ["boss", "assistant"])
def test_boss_is_boss_and_assistant_is_assistant(role, client, demo, zhou, liu):
    client.post("/doors/enter/", {"pass": issue(role=role)})
    assert int(client.session["_auth_user_id"]) == {"boss": zhou, "assistant": liu}[role].pk


@pytest.mark.parametrize("role", ["", "none"])
def test_whom_the_demo_does_not_know_chooses_at_its_login(role, client, demo, zhou):
    assert client.post("/doors/enter/", {"pass": issue(role=role)})["Location"] == "/login/"
    assert not is_logged_in(client)


def test_a_visitor_with_duties_only_never_becomes_the_demos_money_person(client, demo, tang, mei):
    client.post("/doors/enter/", {"pass": issue(role="none")})
    assert int(client.session["_auth_user_id"]) == mei.pk  # 唐, who keeps the books, came first


def test_a_pass_opens_once(client, demo, zhou):
    text = issue(role="boss")
    assert client.post("/doors/enter/", {"pass": text}).status_code == 302
    client.logout()
    assert client.post("/doors/enter/", {"pass": text}).status_code == 422
    assert not is_logged_in(client)


@pytest.mark.parametrize("age", [timedelta(seconds=61), timedelta(days=1), timedelta(seconds=-30)])
def test_an_old_pass_opens_nothing(age, client, demo, zhou):
    text = issue(role="boss", at=timezone.now() - age)
    assert client.get("/doors/enter/", {"pass": text}).status_code == 422
    assert client.post("/doors/enter/", {"pass": text}).status_code == 422
    assert not is_logged_in(client)


def test_a_forged_pass_opens_nothing(client, demo, zhou, settings):
    genuine = issue(role="salesperson")
    content, mark = genuine.rsplit(":", 1)
    settings.DOORS_KEY = "another key"
    forged = issue(role="boss")
    settings.DOORS_KEY = "the key of these doors"
    stranger = issue(folder="other-demo", role="boss")
    other = forged.rsplit(":", 1)[0]
    damaged = (f"{other}:{mark}", content, f"{content}:", "", "x" * 5000, "\x00")
    for text in (forged, stranger, issue(role="root"), issue(language="tlh"), *damaged):
        assert client.post("/doors/enter/", {"pass": text}).status_code == 422
    assert not is_logged_in(client)


@pytest.mark.parametrize("role", ["boss", "assistant", "salesperson", "none", ""])
def test_no_pass_leads_into_a_real_company(role, client, home, zhou, liu, li_na):
    answer = client.post("/doors/enter/", {"pass": issue(folder="company", role=role)})
    assert answer["Location"] == "/login/" and not is_logged_in(client)


def test_a_frozen_person_of_the_demo_is_nobody(client, demo, zhou, sun):
    assert client.post("/doors/enter/", {"pass": issue(role="salesperson")})["Location"] == "/login/"


def test_a_door_leads_nowhere_else(client, demo, zhou):
    answer = client.post("/doors/enter/", {"pass": issue(role="boss"), "next": "https://evil.example/"})
    assert answer["Location"] == "/"


def test_the_language_comes_along(client, home, system):
    answer = client.post("/doors/enter/", {"pass": issue(folder="company", role="", language="en")})
    assert answer.cookies["tw_language"].value == "en"
    assert client.get("/login/")["Location"] == "/found/"  # nobody has founded it yet


# Pages


def test_the_demos_login_has_its_people_and_the_way_home(client, demo, li_qiang):
    page = client.get("/login/").content.decode()
    assert "tradewind-demo-liqiang" in page and "/doors/company/" in page and "/doors/demo/" not in page


def test_a_real_company_shows_no_passwords(client, home, zhou):
    (home / "company" / "demo.json").write_text('{"logins": [{"username": "zhou", "password": "x"}]}')
    page = client.get("/login/").content.decode()
    assert "/doors/demo/" in page and 'name="password" value' not in page


def test_the_door_home_says_whether_the_company_stands(client, demo, li_qiang, home, code_file):
    assert "建我的公司" in client.get("/doors/").content.decode()
    (home / "company" / "keys" / "secret.key").write_text("k")
    code_file.unlink()
    assert "我的公司" in client.get("/doors/").content.decode()


def test_only_the_boss_reads_where_the_demo_lies(client, home, zhou, li_na):
    place = str(home / "demo")
    assert place in enter(zhou).get("/doors/").content.decode()
    assert place not in enter(li_na).get("/doors/").content.decode()
    assert place not in client.get("/doors/").content.decode()
    assert place not in client.get("/doors/demo/").content.decode()
