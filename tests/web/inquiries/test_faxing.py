"""What stands on the form with which a fax is answered, and what does its report do?"""

import pytest
from django.utils import timezone

from tests import builders
from tests.apps.inquiries.asking import running
from tests.people import enter
from tests.web.firm_inquiries import body_of_inquiry, inquiry
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.sources import Source

pytestmark = pytest.mark.django_db
TEXT = "Please quote 1,200 pcs 4P tents FOB Ningbo.\nKari Lie\nTel +47 22 33 44 55\nFax: +47 22 33 44 56"


def faxed(by, text=TEXT, **more):
    details = services.InquiryDetails(source=Source.FAX, text=text, **more)
    at = timezone.now()
    return services.register_inquiry(details=details, letter=services.read_text(text), by=by, at=at)


def cell(page, head):
    """What stands beside a head of the form."""
    return page.split(f'<th scope="row">{head}</th><td>')[1].split("</td>")[0]


def test_what_is_known_stands_there_and_the_rest_is_a_blank_line(li_qiang):
    party = builders.customer(li_qiang, "Fjellheim AS", "NO")
    made = faxed(li_qiang, person="Kari Lie", party_id=party.pk)
    page = enter(li_qiang).get(f"/inquiries/{made.pk}/fax/").content.decode()
    assert (cell(page, "Fax"), cell(page, "Attention"), cell(page, "To")) == ("+4722334456", "Kari Lie", "Fjellheim AS")
    assert cell(page, "Tel") == "+4722334455" and "4P tents" in page and "1,200" in page
    assert '<div class="blank">FOB Ningbo</div>' in page
    bare = faxed(li_qiang, "Good day, please send your catalogue.", company="Tarn Ltd")
    page = enter(li_qiang).get(f"/inquiries/{bare.pk}/fax/").content.decode()
    assert [cell(page, head) for head in ("Fax", "Attention", "Tel", "E-mail")] == ["", "", "", ""]
    assert page.count('<div class="blank"></div>') == 5


def test_the_report_is_written_down_beside_the_form_and_a_wrong_one_keeps_what_was_typed(li_qiang):
    party = builders.customer(li_qiang, "Fjellheim AS", "NO")
    made, browser = faxed(li_qiang, party_id=party.pk, company="Fjellheim AS"), enter(li_qiang)
    here, now = f"/inquiries/{made.pk}/fax/", timezone.localtime()
    report = {"sent_on": now.date().isoformat(), "sent_at": f"{now:%H:%M}", "number": "+47 22 33 44 56", "pages": "2"}
    wrong = body_of_inquiry(made.pk, **report | {"sent_on": "2020-01-01", "result": "sent"})
    refused = browser.post(here, wrong)
    assert refused.status_code == 422 and 'value="+47 22 33 44 56"' in refused.content.decode()
    busy = browser.post(here, body_of_inquiry(made.pk, **report, result="busy"), follow=True).content.decode()
    assert "计时继续" in busy and "fax" in running(made)
    browser.post(here, body_of_inquiry(made.pk, **report, result="sent"))
    assert "fax" not in running(made) and "first_answer" not in running(made)
    said = Interaction.objects.get(channel="fax").summary
    assert "+47 22 33 44 56" in said and "2 页" in said and "发送成功" in said


def test_a_strangers_fax_is_not_found(li_qiang, li_na):
    made = inquiry(li_qiang, company="Tarn Ltd")
    Inquiry.objects.filter(pk=made.pk).update(owner=li_qiang)
    assert enter(li_na).get(f"/inquiries/{made.pk}/fax/").status_code == 404
