"""Does the frame show each person what is theirs, and nobody more?"""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from tests.people import enter, open_person
from tradewind.platform.access import Duty, Role
from tradewind.web.shared.context import Shell


def frame_of(person) -> Shell:
    request = RequestFactory().get("/")
    request.user = person
    return Shell(request)


def test_a_page_before_login_asks_the_database_nothing():
    request = RequestFactory().get("/login/")
    request.user = AnonymousUser()
    assert "tw-bare" in render_to_string("shell/bare.html", request=request)  # without `db`, a query would fail


def test_the_page_of_a_failure_is_drawn_without_anybody():
    assert "tw-error-what" in render_to_string("500.html", request=RequestFactory().get("/"))


def test_the_rail_hides_what_a_person_may_not_use(li_qiang, wu, zhou):
    assert [link.key for link in frame_of(zhou).nav] == ["today", "inquiries", "customers", "products", "mail", "team"]
    assert "customers" in [link.key for link in frame_of(li_qiang).nav]
    assert [link.key for link in frame_of(wu).nav] == ["today"]
    buyer = open_person(zhou, "buyer", "郑", Role.NONE, Duty.PURCHASING)
    assert [link.key for link in frame_of(buyer).nav] == ["today", "products", "mail", "partners", "team"]
    assert "gallery" not in [link.key for link in frame_of(li_qiang).menu]


def test_only_leaders_see_the_gallery(liu, li_qiang):
    for path in ("/ui/", "/ui/list/", "/ui/peek/", "/ui/bare/"):
        assert enter(liu).get(path).status_code == 200
        assert enter(li_qiang).get(path).status_code == 403


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_gallery_draws_in_both_languages(liu, language):
    browser = enter(liu)
    browser.post("/preferences/", {"language": language, "next": "/ui/"})
    text = browser.get("/ui/").content.decode()
    assert ("Every part in all its states" in text) == (language == "en")


def test_a_list_answers_htmx_with_its_middle(liu):
    text = enter(liu).get("/ui/list/", headers={"HX-Request": "true", "HX-Target": "list"}).content.decode()
    assert text.lstrip().startswith('<div id="list"')


def test_language_and_theme_stay_with_the_person(li_qiang):
    browser = enter(li_qiang)
    answer = browser.post("/preferences/", {"theme": "dark", "next": "//evil.example/"})
    assert answer.headers["Location"] == "/"
    li_qiang.refresh_from_db()
    assert (li_qiang.theme, li_qiang.language) == ("dark", "zh-hans")
    browser.post("/preferences/", {"theme": "pink", "language": "klingon"})
    li_qiang.refresh_from_db()
    assert li_qiang.theme == "dark"


def test_before_login_the_choice_is_a_cookie(db):
    browser = Client()
    browser.post("/preferences/", {"theme": "dark", "language": "en", "next": "/login/"})
    assert (browser.cookies["tw_theme"].value, browser.cookies["tw_language"].value) == ("dark", "en")
    assert browser.get("/preferences/").status_code == 405


def test_a_demo_says_so_on_every_page(liu, settings):
    settings.COMPANY_KIND = "demo"
    assert "tw-strip" in enter(liu).get("/ui/").content.decode()
    assert "tw-strip" in Client().get("/login/").content.decode()


def test_a_refusal_is_a_page_or_a_message(liu):
    browser = enter(liu)
    page = browser.get("/no/such/page/")
    assert page.status_code == 404 and "tw-rail" in page.content.decode()
    message = browser.get("/no/such/page/", headers={"HX-Request": "true"}).content.decode()
    assert "data-refusal" in message and "<html" not in message
