"""What the buyer reads: on the paper in either language, and in the plain text of a mail."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.catalogue import picturing
from tests.apps.quotations.quoting import (
    TARP,
    TENT,
    drafted,
    issued,
    lines_of,
    option,
    page,
    price_list,
    product,
    row,
)
from tests.builders import AT
from tradewind.apps.catalogue.models import Product, ProductCertificate
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import QuotationLine
from tradewind.apps.quotations.printouts import design_of, paper_of, text_of
from tradewind.apps.quotations.printouts.sides import theirs_of
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.papers.designs import Accent
from tradewind.domain.papers.house_designs import HOUSE, STANDARD
from tradewind.domain.papers.kinds import Block, Column, PaperKind
from tradewind.domain.quotations.payment_words import payment_words
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.payment_terms import credit_at_sight, deposit_and_copy, open_account
from tradewind.platform.papers import services as papers
from tradewind.platform.papers.printing import print_pdf


def test_the_paper_says_what_was_quoted_and_a_draft_that_it_is_one(goods, li_qiang):
    draft = paper_of(li_qiang, drafted(li_qiang))
    assert draft.is_draft and draft.number == ""
    revision = issued(li_qiang)
    paper = paper_of(li_qiang, revision)
    assert (paper.number, paper.currency, paper.is_draft) == ("Q-26-0001", "USD", False)
    (group,) = paper.groups
    tent = group.lines[0]
    assert (tent.code, tent.name.en, tent.name.zh) == (TENT, "4P Tent 210D Green", "4P Tent 210D Green（中）")
    assert tent.cells[Column.UNIT_PRICE].text == "38.20" and tent.cells[Column.AMOUNT].text == "45,840.00"
    assert group.totals[0].cells[Column.AMOUNT].text == "56,280.00"
    assert "FIFTY-SIX THOUSAND" in paper.amount_in_words.en.upper()
    assert print_pdf(paper, design_of(li_qiang, revision)).content.startswith(b"%PDF")


def test_two_options_name_their_currencies_and_terms(goods, zhou, li_qiang):
    price_list(zhou, {goods[TENT]: ("35.10", "33")}, "EUR", incoterm="CIF", place="Hamburg")
    revision = drafted(li_qiang)
    euros = option(row(TENT, "100"), currency="EUR", incoterm="CIF", named_place="Hamburg", payment=credit_at_sight())
    saved = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(option(row(TENT, "1200")), euros), by=li_qiang,
        at=AT,
    ).revision  # fmt: skip
    paper = paper_of(li_qiang, saved, language=PaperLanguage.BOTH)
    assert [group.title.en for group in paper.groups] == ["Option 1 (FOB Ningbo, USD)", "Option 2 (CIF Hamburg, EUR)"]
    assert paper.groups[1].lines[0].cells[Column.AMOUNT].text == "EUR 3,510.00"
    assert len([each for each in paper.terms if "Payment" in each.label.en]) == 2
    packed = {each.label.en: each.text.en for each in paper.terms if "Packing" in each.label.en}
    assert list(packed) == ["Packing, option 1", "Packing, option 2"] and "cartons" in packed["Packing, option 2"]


def test_the_buyers_address_names_its_city_once():
    def where(**buyer):
        sides = {"buyer": {"name": "X", "name_zh": "", "country": "AU"} | buyer, "contact": ""}
        return theirs_of(sides, PaperLanguage.ENGLISH).lines[-1]

    assert where(address="Sydney", city="Sydney") == "Sydney, Australia"
    assert where(address="12 Pitt St, Sydney, Australia", city="sydney") == "12 Pitt St, Sydney, Australia"
    assert where(address="12 Sydney Road", city="Sydney") == "12 Sydney Road, Sydney, Australia"
    assert where(address="", city="Singapore", country="SG") == "Singapore"


def test_a_chinese_name_on_an_english_paper_is_said_before_it_leaves(goods, li_qiang):
    def problems(**more):
        revision = drafted(li_qiang)
        said = page(option(replace(row(TENT, "100"), description="露营灯")), **more)
        services.revise_draft(revision_id=revision.pk, version=revision.version, details=said, by=li_qiang, at=AT)
        return [each["code"] for each in QuotationLine.objects.get(option__revision=revision).problems]

    assert "description_in_chinese" in problems()
    assert "description_in_chinese" not in problems(language=PaperLanguage.CHINESE)


def test_the_plain_text_stands_in_a_mail(goods, li_qiang):
    text = text_of(li_qiang, issued(li_qiang))
    assert "Q-26-0001" in text and "1,200 PCS x USD 38.20 = USD 45,840.00" in text
    assert "30 % T/T with order, 70 % T/T against copy of B/L" in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 78


def test_payment_is_said_in_both_languages():
    assert payment_words(deposit_and_copy())[1] == "30% 下单时电汇，70% 见提单副本电汇"
    assert payment_words(open_account(60))[0] == "100 % open account 60 days after invoice date"


def test_what_explains_its_price_says_first_what_it_contains(goods, zhou, li_qiang):
    tent = goods[TENT]
    tent.selling_points_en, tent.specification_zh = "Seams taped, 3,000 mm.\nPoles of 7001 alloy", "210D 牛津布"
    tent.save(update_fields=["selling_points_en", "specification_zh"])
    ProductCertificate.objects.create(product=tent, kind="EN 5912", noted_by=zhou, noted_at=AT)
    explained = replace(page(option(row(TENT, "1200"))), presentation=Presentation.VALUE_EXPLAINED)
    revision = drafted(li_qiang)
    saved = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=explained, by=li_qiang, at=AT
    ).revision  # fmt: skip
    paper = paper_of(li_qiang, saved, language=PaperLanguage.BOTH)
    said = paper.groups[0].lines[0].specification
    assert said.en == "Quality and material: Seams taped, 3,000 mm; Poles of 7001 alloy\nCertificates: EN 5912"
    assert "210D 牛津布" in said.zh and "EN 5912" in said.zh
    assert any("after-sales" in each.text.en and "售后" in each.text.zh for each in paper.terms)
    blocks = design_of(li_qiang, saved).blocks
    assert blocks.index(Block.TERMS) < blocks.index(Block.LINES)


def test_an_issued_paper_keeps_the_look_it_left_with(goods, zhou, li_qiang):
    revision = issued(li_qiang)
    green = {**HOUSE[PaperKind.QUOTATION].kept(), "accent": "green"}
    papers.save_design(kind=PaperKind.QUOTATION, name=STANDARD, seen=0, chosen=green, by=zhou, at=AT)
    assert design_of(li_qiang, revision).accent is HOUSE[PaperKind.QUOTATION].accent
    assert design_of(li_qiang, drafted(li_qiang)).accent is Accent.GREEN


UNPACKED = dict.fromkeys(
    "pieces_per_carton carton_length_cm carton_width_cm carton_height_cm carton_gross_kg carton_net_kg".split(), ""
)


def test_whoever_adds_the_volumes_up_comes_to_the_papers_total(goods, zhou, li_qiang):
    small = {"carton_length_cm": "25", "carton_width_cm": "20", "carton_height_cm": "9"}
    pins = [product(zhou, f"PIN-{place}", "Pin", **small) for place in range(3)]
    (group,) = paper_of(li_qiang, drafted(li_qiang, *[row(each.code, "4", "1") for each in pins])).groups
    assert [line.cells[Column.CBM].text for line in group.lines] == ["0.005"] * 3
    assert group.totals[0].cells[Column.CBM].text == "0.015" and group.totals[0].cells[Column.QUANTITY].text == "12"


def test_a_part_of_the_goods_is_not_printed_as_all_of_them(goods, zhou, li_qiang):
    product(zhou, "BARE-1", "Bare", **UNPACKED)
    known, partly = (
        paper_of(li_qiang, drafted(li_qiang, row(TENT, "1200"), other))
        for other in (row(TARP, "600"), row("BARE-1", "100000", "1"))
    )
    assert [each.text.en for each in known.terms if "carton" in each.text.en] == [
        "Export carton, 450 cartons, 27.000 CBM"
    ]
    assert not any("carton" in each.text.en for each in partly.terms)
    assert set(partly.groups[0].totals[0].cells) == {Column.QUANTITY, Column.AMOUNT}


def test_pieces_and_kilograms_are_not_added(goods, li_qiang):
    rope = row("", "50", "3", description="Rope", unit="KG", is_custom=True)
    (group,) = paper_of(li_qiang, drafted(li_qiang, row(TENT, "100"), rope)).groups
    assert set(group.totals[0].cells) == {Column.AMOUNT}


def test_the_catalogues_names_follow_the_language_and_words_of_ones_own_stay_alone(goods, li_qiang):
    revision = drafted(li_qiang)
    sent_back = [row(each.code, "1200", description=each.description) for each in lines_of(revision)]
    own = row(TENT, "100", "40", description="6P Tent, special edition")

    def named(language):
        now = queries.revision_for(li_qiang, revision.pk)
        details = page(option(*sent_back, own), language=language)
        services.revise_draft(revision_id=now.pk, version=now.version, details=details, by=li_qiang, at=AT)
        now = queries.revision_for(li_qiang, revision.pk)
        return [line.name.said(language) for line in paper_of(li_qiang, now).groups[0].lines]

    tent, tarp, special = named(PaperLanguage.CHINESE)
    assert (tent, tarp) == (("4P Tent 210D Green（中）",), ("Tarp 3x4 m（中）",))
    tent, _tarp, special = named(PaperLanguage.BOTH)
    assert tent == ("4P Tent 210D Green", "4P Tent 210D Green（中）") and special == ("6P Tent, special edition",)


@pytest.fixture
def thumbnails(settings, tmp_path):
    settings.THUMBNAILS_FOLDER = tmp_path / "thumbnails"


def test_a_paper_asks_the_same_number_of_questions_however_many_pictures(goods, thumbnails, zhou, li_qiang):
    paper_of(li_qiang, drafted(li_qiang))  # what the process remembers is read once

    def asked(count):
        made = [product(zhou, f"PX-{count}-{place}", "Thing") for place in range(count)]
        for each in made:
            Product.objects.filter(pk=each.pk).update(picture=picturing.picture(zhou, each))
        kept = drafted(li_qiang, *[row(each.code, "4", "1") for each in made])
        revision = queries.revision_for(li_qiang, kept.pk)
        with CaptureQueriesContext(connection) as caught:
            lines = paper_of(li_qiang, revision).lines
        assert all(line.picture for line in lines)
        return len(caught)

    assert asked(1) == asked(4)
