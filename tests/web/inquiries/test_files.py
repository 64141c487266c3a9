"""Is the scan of a fax read beside the fields, kept through a refusal, and seen by nobody else?"""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.people import enter
from tests.platform.attachments.polyglots import PAGE, PDF
from tests.web.firm_inquiries import ASKS, inquiry
from tests.web.firm_papers import png
from tests.web.shared.test_waiting_files import token_in
from tests.web.watching import content_of
from tradewind.apps.inquiries.models import Inquiry
from tradewind.platform.attachments.models import Attachment

pytestmark = pytest.mark.django_db
WAIT, SHOWN, NEW = "/inquiries/new/files/", "/inquiries/new/files/shown/", "/inquiries/new/"
BY_SCRIPT = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Any) -> None:
    settings.FILES_FOLDER = tmp_path


def dropped(browser: Any, *tokens: str, name: str = "fax 1.pdf", content: bytes = PDF) -> Any:
    body = {"attached": SimpleUploadedFile(name, content), "waiting": list(tokens)}
    return browser.post(WAIT, body, **BY_SCRIPT)


def test_the_scan_stands_beside_the_fields_and_goes_along_once_they_are_right(li_qiang, li_na):
    browser = enter(li_qiang)
    listed = dropped(browser).content.decode()
    token = token_in(listed)
    both = dropped(browser, token, name="card.jpg", content=png()).content.decode()
    assert both.count('name="waiting"') == 2 and "<iframe" in both and "<img" in both and 'form="new-inquiry"' in both
    shown = browser.get(SHOWN, {"of": token})
    assert content_of(shown) == PDF and "sandbox" in shown["Content-Security-Policy"]
    assert enter(li_na).get(SHOWN, {"of": token}).status_code == browser.get(SHOWN).status_code == 404
    tokens = [part.split('"')[0] for part in both.split('name="waiting" value="')[1:]]
    refused = browser.post(NEW, {"source": "fax", "text": "", "waiting": tokens})
    page = refused.content.decode()
    assert refused.status_code == 422 and page.count('name="waiting"') == 2 and "fax 1.pdf" in page
    browser.post(NEW, {"source": "fax", "text": "", "waiting": tokens[:1], "name": "Skagen Fritid ApS"})
    made, kept = Inquiry.objects.get(), Attachment.objects.get()
    assert (kept.original_name, kept.subject_id) == ("fax 1.pdf", made.pk)
    for place in (f"/inquiries/{made.pk}/", f"/inquiries/triage/?at={made.pk}"):
        assert f'<iframe src="/inquiries/files/{kept.pk}/shown/"' in browser.get(place).content.decode(), place


def test_without_a_script_the_form_brings_them_and_a_refusal_keeps_them(li_qiang):
    browser = enter(li_qiang)
    typed = {"source": "fair", "attached": SimpleUploadedFile("card.png", png()), "contact_email": "不是邮箱"}
    page = browser.post(NEW, typed).content.decode()
    browser.post(NEW, {"source": "fair", "waiting": token_in(page), "contact_name": "Kari Lie"})
    assert Attachment.objects.get().original_name == "card.png"


def test_a_page_or_program_is_refused_with_the_reason_and_what_waits_stays(li_qiang):
    browser = enter(li_qiang)
    refused = dropped(browser, name="price.html", content=PAGE)
    assert refused.status_code == 422 and "data-refusal" in refused.content.decode()
    old = browser.post(WAIT, {"waiting": "forged"}, **BY_SCRIPT).content.decode()
    assert "data-notice" in old and 'name="waiting"' not in old


def test_a_file_comes_later_is_looked_at_and_taken_off(li_qiang, li_na):
    made, browser = inquiry(li_qiang, ASKS, company="Skagen Fritid ApS"), enter(li_qiang)
    body = {"attached": SimpleUploadedFile("drawing.pdf", PDF)}
    assert "drawing.pdf" in browser.post(f"/inquiries/{made.pk}/files/", body, **BY_SCRIPT).content.decode()
    kept = Attachment.objects.get()
    assert "<iframe" in browser.get(f"/inquiries/files/{kept.pk}/preview/").content.decode()
    assert content_of(browser.get(f"/inquiries/files/{kept.pk}/")) == PDF
    stranger = enter(li_na)
    for path in ("", "shown/", "preview/"):
        assert stranger.get(f"/inquiries/files/{kept.pk}/{path}").status_code == 404
        assert browser.get(f"/parties/files/{kept.pk}/{path}").status_code == 404
    assert stranger.post(f"/inquiries/files/{kept.pk}/strike/", {"reason": "x"}).status_code == 404
    page = browser.post(f"/inquiries/files/{kept.pk}/strike/", {"reason": "Another buyer's"}, follow=True)
    assert "<s>drawing.pdf</s>" in page.content.decode() and "drawing.pdf</iframe" not in page.content.decode()
