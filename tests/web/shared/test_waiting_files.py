"""Do the files of a form that was refused wait for it, for who sent them alone, and only once?"""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import builders
from tests.people import enter
from tests.web.firm_inquiries import ASKS, inquiry
from tests.web.firm_papers import png
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.storage import StoredFile
from tradewind.web.shared import waiting_files

pytestmark = pytest.mark.django_db
PAST = (builders.TODAY - timedelta(days=900)).isoformat()
BY_SCRIPT = {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": "http://testserver/#peek=/parties/1/log/"}


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Any) -> None:
    settings.FILES_FOLDER = tmp_path


def pasted(**more: Any) -> dict[str, Any]:
    return {"attached": SimpleUploadedFile("image.png", png()), "channel": "wechat", "summary": "", **more}


def token_in(page: str) -> str:
    return page.split('name="waiting" value="')[1].split('"')[0]


def address_of(where: str, by: Any, name: str = "Skagen Fritid ApS") -> str:
    party = builders.customer(by, name, "DK")
    if where == "customer":
        return f"/parties/{party.pk}/log/"
    return f"/inquiries/{inquiry(by, ASKS, party_id=party.pk).pk}/log/"


@pytest.mark.parametrize("where", ["customer", "inquiry"])
def test_a_day_that_is_past_keeps_the_pasted_screenshot_in_the_drawer(li_qiang, where):
    browser, log = enter(li_qiang), address_of(where, li_qiang)
    refused = browser.post(log, pasted(next_contact_on=PAST, summary="She sent a picture."), **BY_SCRIPT)
    page = refused.content.decode()
    assert refused.status_code == 422 and "<html" not in page and 'hx-target="#drawer"' in page
    assert "She sent a picture." in page and 'value="wechat" selected' in page and 'title="image 20' in page
    again = {"waiting": token_in(page), "channel": "wechat", "summary": "", "next": "/#peek=/parties/1/log/"}
    if where == "inquiry":
        again["inquiry_ids"] = log.split("/")[2]
    done = browser.post(log, again, **BY_SCRIPT)
    assert (done.status_code, done["HX-Redirect"]) == (204, "/")
    assert Attachment.objects.get().original_name.startswith("image 20")


def test_a_file_that_is_refused_takes_no_other_with_it(li_qiang):
    browser, log = enter(li_qiang), address_of("customer", li_qiang)
    both = [SimpleUploadedFile("card.png", png()), SimpleUploadedFile("price.exe", b"MZ\x90\x00")]
    page = browser.post(log, pasted(attached=both)).content.decode()
    assert "price.exe: " in page and page.count('name="waiting"') == 1 and 'title="card.png"' in page
    browser.post(log, {"waiting": token_in(page), "channel": "phone", "summary": "Card."})
    assert Attachment.objects.get().original_name == "card.png"


def test_what_waits_is_nobody_elses_and_is_used_once(li_qiang, li_na):
    browser, log = enter(li_qiang), address_of("customer", li_qiang)
    token = token_in(browser.post(log, pasted(next_contact_on=PAST)).content.decode())
    typed = {"waiting": token, "channel": "phone", "summary": "Card."}
    refused = enter(li_na).post(address_of("customer", li_na, "Zulu Boats"), typed)
    assert refused.status_code == 422 and "image 20" not in refused.content.decode()
    for forged in (token[:-2], "x", ":"):
        assert browser.post(log, typed | {"waiting": forged}).status_code == 422
    assert Attachment.objects.count() == 0
    assert browser.post(log, typed).status_code == 302
    assert browser.post(log, typed).status_code == 422
    assert Attachment.objects.count() == 1


def test_what_waited_too_long_or_was_swept_is_asked_for_again(li_qiang, monkeypatch):
    browser, log = enter(li_qiang), address_of("customer", li_qiang)
    token = token_in(browser.post(log, pasted(next_contact_on=PAST)).content.decode())
    swept = StoredFile(f"{'0' * 32}.png", "gone.png", "image/png", "0" * 64)
    gone = waiting_files.begin_to_wait(li_qiang, swept).token
    typed = {"channel": "phone", "summary": "Card."}
    page = browser.post(log, typed | {"waiting": gone})
    assert page.status_code == 422 and "等待太久" in page.content.decode()
    monkeypatch.setattr(waiting_files, "LONGEST", timedelta(seconds=-1))
    assert browser.post(log, typed | {"waiting": token}).status_code == 422
    monkeypatch.undo()
    assert browser.post(log, typed | {"waiting": token}).status_code == 302
