"""The designer's page: what is chosen is shown at once, kept as a version, and taken back."""

from base64 import b64decode
from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader

from tests.people import enter
from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import PaperKind
from tradewind.platform.papers import queries
from tradewind.platform.papers.models import PaperDesign

DESIGN, ARRANGE, PREVIEW, USE, SAMPLE = (
    reverse(f"papers:{name}", args=["quotation"]) for name in ("design", "arrange", "preview", "use", "sample")
)
HTMX = {"HTTP_HX_REQUEST": "true"}


def typed(**more):
    kept = HOUSE[PaperKind.QUOTATION].kept()
    texts = kept.pop("texts")
    order = {"blocks_order": kept["blocks"], "columns_order": kept["columns"]}
    return kept | texts | order | {"version": 0, "language": "en"} | more


def current(by):
    return queries.design_for(by, PaperKind.QUOTATION)


def test_the_boss_designs_and_the_next_paper_is_printed_so(zhou):
    client = enter(zhou)
    answer = client.post(DESIGN, typed(accent="red", footer_en="Page of {company}"), follow=True)
    assert answer.status_code == 200
    design = current(zhou)
    assert (design.version, design.settings.accent.value) == (1, "red")
    assert design.settings.texts["footer_en"] == "Page of {company}"
    assert b"Version 1" in answer.content or "第 1 版".encode() in answer.content


def test_what_cannot_stand_is_said_at_its_place_and_kept_as_typed(zhou):
    answer = enter(zhou).post(DESIGN, typed(closing_en="Dear {nobody}"))
    assert answer.status_code == 422
    assert "closing_en" in answer.context["form"].errors and b"Dear {nobody}" in answer.content
    assert not PaperDesign.objects.exists()


def test_a_part_moves_without_being_kept(zhou):
    answer = enter(zhou).post(ARRANGE, typed(move="columns:amount:up"), **HTMX)
    order = [part.value for part in answer.context["form"].parts("columns")]
    assert order.index("amount") == order.index("unit_price") - 1
    assert answer.headers["HX-Trigger-After-Swap"] == "tw:arranged"
    assert not PaperDesign.objects.exists()


@pytest.mark.parametrize(
    "move", ["", "columns", "columns:amount", "columns:profit:up", "blocks:letterhead:up", "x:y:z"]
)
def test_an_odd_move_moves_nothing(zhou, move):
    answer = enter(zhou).post(ARRANGE, typed(move=move))
    assert answer.status_code == 200
    assert [part.value for part in answer.context["form"].parts("blocks")][0] == "letterhead"


def test_the_order_of_the_form_is_the_order_of_the_paper(zhou):
    order = ["title", "letterhead", *HOUSE[PaperKind.QUOTATION].kept()["blocks"][2:]]
    enter(zhou).post(DESIGN, typed(blocks_order=order))
    assert [block.value for block in current(zhou).settings.blocks][:2] == ["title", "letterhead"]


def test_a_part_that_is_needed_cannot_be_taken_away(zhou):
    enter(zhou).post(DESIGN, typed(blocks=["letterhead"], columns=["amount"]))
    assert [block.value for block in current(zhou).settings.blocks] == ["letterhead", "title", "lines"]
    assert "item" in [column.value for column in current(zhou).settings.columns]


def test_the_preview_is_the_page_and_keeps_nothing(zhou):
    client = enter(zhou)
    usual = client.post(PREVIEW, typed(), **HTMX)
    red = client.post(PREVIEW, typed(accent="red"), **HTMX)
    page = Image.open(BytesIO(b64decode(usual.context["pages"][0])))
    assert page.size == (794, 1123) and usual.context["pages"] != red.context["pages"]
    assert b"data:image/png;base64," in usual.content
    assert not PaperDesign.objects.exists()


def test_a_preview_of_what_cannot_stand_says_so(zhou):
    answer = enter(zhou).post(PREVIEW, typed(closing_en="{nobody}"), **HTMX)
    assert answer.status_code == 200 and answer.context["pages"] == []


def test_an_earlier_version_is_used_again(zhou):
    client = enter(zhou)
    client.post(DESIGN, typed(accent="red"))
    client.post(DESIGN, typed(accent="teal", version=1))
    assert client.post(USE, {"use": 1}).status_code == 302
    assert current(zhou).version == 1
    assert client.post(USE, {"use": "x"}).status_code == 404
    assert client.post(USE, {"use": 77}).status_code == 404


def test_a_second_design_has_its_own_name_and_address(zhou):
    client = enter(zhou)
    answer = client.post(DESIGN, typed(save_as="不含价格"), follow=True)
    assert answer.context["design"].name == "不含价格" and current(zhou).version == 0
    taken = client.post(DESIGN, typed(save_as="不含价格"))
    assert taken.status_code == 422
    assert client.get(DESIGN, {"design": "nobody made it"}).status_code == 404


def test_a_salesperson_sees_samples_and_designs_nothing(li_qiang):
    client = enter(li_qiang)
    page = client.get(reverse("papers:designs"))
    assert page.status_code == 200 and f'href="{DESIGN}"'.encode() not in page.content
    sample = client.get(SAMPLE, {"language": "en"})
    text = PdfReader(BytesIO(b"".join(sample.streaming_content))).pages[0].extract_text()
    assert sample.headers["Content-Type"] == "application/pdf" and "QUOTATION" in text
    assert client.get(DESIGN).status_code == 403
    for path in (DESIGN, ARRANGE, PREVIEW, USE):
        assert client.post(path, typed()).status_code == 403


def test_a_kind_that_is_none_is_not_there(zhou):
    assert enter(zhou).get(reverse("papers:design", args=["love_letter"])).status_code == 404
