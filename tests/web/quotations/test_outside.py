"""What a buyer sees who was given an address: his offer and nothing else, without a login."""

import io
import re

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from tests.apps.quotations.quoting import entity, fresh, issued, stocked
from tests.builders import put_online
from tests.people import enter
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations.models import ShareLink, ShareOpening
from tradewind.platform.papers.content import Printed
from tradewind.web.quotations import marked_papers


@pytest.fixture
def revision(zhou, li_qiang, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    entity(zhou)
    stocked(zhou)
    return issued(li_qiang)


def shared(person, revision) -> str:
    """Press the button on the page; the address it shows once."""
    answer = person.post(reverse("quotations:share", args=[revision.pk]), {"days": "14"}, follow=True)
    found = re.search(r"https://portal\.farwind\.cn(/offer/[\w-]+/)", answer.content.decode())
    assert found is not None
    return found[1]


def test_a_buyer_opens_his_paper_and_the_salesperson_sees_that(zhou, li_qiang, revision):
    put_online(zhou)
    seller = enter(li_qiang)
    address, buyer = shared(seller, revision), Client()
    looked = buyer.get(address)
    assert "Quotation Q-26-0001" in looked.content.decode() and not ShareOpening.objects.exists()
    assert looked["X-Robots-Tag"] == "noindex, nofollow"
    assert f"{fresh(revision.quotation).valid_until.day} Dec 2026" in looked.content.decode()
    opened = [buyer.post(address) for _press in range(2)]
    paper = PdfReader(io.BytesIO(opened[0].content)).pages[0].extract_text()
    assert opened[0]["Content-Type"] == "application/pdf" and revision.quotation.party.name in paper
    page = reverse("quotations:version", args=[revision.pk])
    assert "打开 1 次" in seller.get(page).content.decode()
    assert address not in seller.get(page).content.decode()


def test_a_button_pressed_again_and_again_prints_once(zhou, li_qiang, revision, monkeypatch):
    put_online(zhou)
    printed = []
    monkeypatch.setattr(marked_papers, "print_pdf", lambda *paper: printed.append(paper) or Printed(b"%PDF-1.7"))
    addresses = [shared(enter(li_qiang), revision) for _link in range(2)]
    for _press in range(20):
        assert [Client().post(each).content for each in addresses] == [b"%PDF-1.7"] * 2
    assert len(printed) == 2, "one for each link: their marks differ"
    kept = [link.paper for link in ShareLink.objects.order_by("pk")]
    assert len({each.pk for each in kept}) == 2 and all(each.size == len(b"%PDF-1.7") for each in kept)
    Party.objects.update(name="Renamed Since GmbH")
    assert Client().post(addresses[0]).content == b"%PDF-1.7", "what he was given stays what he was given"
    assert len(printed) == 2


def test_a_closed_address_and_a_guessed_one_look_the_same(zhou, li_qiang, revision):
    put_online(zhou)
    seller = enter(li_qiang)
    address = shared(seller, revision)
    seller.post(reverse("quotations:revoke", args=[ShareLink.objects.get().pk]))
    pages = [Client(HTTP_ACCEPT_LANGUAGE="en").get(where) for where in (address, "/offer/guessed/")]
    assert [each.status_code for each in pages] == [404, 404]
    said = [re.sub(r'value="[^"]*"', "", each.content.decode()).replace(address, "/offer/guessed/") for each in pages]
    assert said[0] == said[1] and fresh(revision.quotation).number not in said[0]


def test_without_a_public_address_the_page_says_why_and_offers_the_mail(li_qiang, revision):
    seller = enter(li_qiang)
    page = seller.get(reverse("quotations:version", args=[revision.pk])).content.decode()
    assert reverse("quotations:share", args=[revision.pk]) not in page and "作为附件" in page
    refused = seller.post(reverse("quotations:share", args=[revision.pk]), {"days": "14"}, follow=True)
    assert "公网地址" in refused.content.decode() and not ShareLink.objects.exists()
