"""What stands in the thread of an inquiry, and in a row of the list?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import builders
from tests.people import enter
from tests.platform.attachments.polyglots import picture
from tests.web.firm_inquiries import ASKS, inquiry
from tradewind.apps.inquiries.models import Inquiry

pytestmark = pytest.mark.django_db


def test_a_chat_that_was_logged_stands_in_the_thread_with_its_screenshot(li_qiang, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    party = builders.customer(li_qiang, "Fjellheim AS", "NO")
    made, browser = inquiry(li_qiang, ASKS, company="Fjellheim AS"), enter(li_qiang)
    Inquiry.objects.filter(pk=made.pk).update(party=party)
    shot = SimpleUploadedFile("chat.png", picture())
    typed = {"summary": "He wants FOB Ningbo.", "channel": "wechat", "inquiry_ids": [made.pk], "attached": [shot]}
    assert browser.post(f"/inquiries/{made.pk}/log/", typed).status_code == 302
    page = browser.get(f"/inquiries/{made.pk}/")
    kinds = ["talk" if talk else "mail" for _said, _text, _whole, talk in page.context["thread"]]
    thread = page.content.decode().split('id="thread"')[1].split("</section>")[0]
    assert kinds == ["talk", "mail"] and "He wants FOB Ningbo." in thread and "<img" in thread


def test_a_row_says_what_is_asked_for_and_takes_the_country_from_the_customer(li_qiang):
    party = builders.customer(li_qiang, "Fjellheim AS", "NO")
    made = inquiry(li_qiang, ASKS, company="Nobody knows where")
    Inquiry.objects.filter(pk=made.pk).update(party=party, country="")
    row = enter(li_qiang).get("/inquiries/").content.decode().split("<tbody")[1].split("</tr>")[0]
    assert "4P tents" in row and "NO" in row
