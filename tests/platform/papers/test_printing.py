"""Does a paper print what it was given, whole, in every script it promises, and nothing that was hidden in a name?"""

import hashlib
import json
from dataclasses import replace
from io import BytesIO
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from tests.platform.papers.papers import OURS, QUOTED, joined, pages_of, paper_of, picture, sample, text_of
from tradewind.domain.papers.designs import LetterheadStyle, PictureSize, SealPlace
from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import Block, Column, PaperKind
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.compiling import compile_pages
from tradewind.platform.papers.composing import compose
from tradewind.platform.papers.content import Entry, Figure, Group, Line, OurSide, Paper, Total, Words, plain
from tradewind.platform.papers.coverage import FONTS, unprintable
from tradewind.platform.papers.printing import print_pages, print_pdf, print_text

pytestmark = pytest.mark.pure

HOSTILE = (
    '#panic("x")', "$ integral $", "*bold* _it_ [block] #eval(\"1 + 1\")", "\\u{1F600} \\#", "@reference <label>",
    '"quotes" \'single\'', "// comment /* all */", "`raw` = head", "#import \"/etc/passwd\"", "#read(\"paper.typ\")",
    "- item + item", "~ -- ---", "<script>alert(1)</script>", "{{ 7 * 7 }} %s %(x)s {customer}",
)  # fmt: skip
ALL = replace(QUOTED, columns=tuple(Column), blocks=tuple(Block))


def test_an_english_quotation_says_everything_and_in_latin_letters_only():
    made = print_pdf(sample(), ALL)
    text = text_of(made.content)
    for said in (
        "QUOTATION", "El Nuevo Camping S.L.", "Lucía Ortega", "OCT. 12, 2026", "TE-4P-02", "4P Tent 210D Green",
        "45,840.00", "TOTAL FOB NINGBO", "111,010.00", "SAY US DOLLARS ONE HUNDRED AND ELEVEN THOUSAND AND TEN ONLY",
        "30 % T/T deposit", "XXXXCNBNNBO", "Thank you for your inquiry", "Page 1 /", OURS.name.en,
    ):  # fmt: skip
        assert joined(said) in text, said
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in text)
    assert (made.unprintable, made.broken) == ("", 0)


def test_a_chinese_quotation_says_everything_in_chinese():
    text = text_of(print_pdf(sample(PaperLanguage.CHINESE), ALL).content)
    for said in (
        "报价单",
        "2026-10-12",
        "四人帐篷 210D 绿",
        "合计 FOB 宁波",
        "美元壹拾壹万壹仟零壹拾元整",
        "期待您的订单",
        "第1页",
    ):
        assert joined(said) in text, said
    assert "QUOTATION" not in text


def test_both_languages_stand_beside_each_other():
    text = text_of(print_pdf(sample(PaperLanguage.BOTH), ALL).content)
    assert joined("QUOTATION报价单") in text and joined("4P Tent 210D Green四人帐篷") in text


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
def test_rare_signs_come_back_from_the_file(bold):
    rare = "喆㙟堃犇 ß ő Łódź ğŞİ Đặng ₫ € £ ¥ ™ ℃ ㎡ × ± ½ Ω Жук Ёлка Ωμέγα 臺灣 « » — …"
    line = Line(code=rare) if bold else Line(name=plain(rare))
    assert unprintable(rare) == ""
    for language in (PaperLanguage.ENGLISH, PaperLanguage.CHINESE):
        made = print_pdf(paper_of(line, language=language), QUOTED)
        found = text_of(made.content)
        assert [sign for sign in joined(rare) if sign not in found] == []


def test_arabic_is_joined_and_comes_back():
    made = print_pdf(paper_of(Line(name=plain("شركة الخيام"))), QUOTED)
    found = text_of(made.content)
    assert made.unprintable == "" and sorted(set("شركةالخيام")) == sorted(set("شركةالخيام") & set(found))


def test_what_no_font_has_is_named():
    made = print_pdf(paper_of(Line(name=plain("Tent 한국 ไทย 😀 tent"))), QUOTED)
    assert made.unprintable == "한국ไทย😀"


def test_no_font_of_the_machine_is_used_and_all_are_inside():
    fonts = set()
    for page in PdfReader(BytesIO(print_pdf(sample(PaperLanguage.BOTH), QUOTED).content)).pages:
        for font in page["/Resources"]["/Font"].values():
            below = font["/DescendantFonts"][0]
            assert any(name.startswith("/FontFile") for name in below["/FontDescriptor"])
            assert "/ToUnicode" in font
            fonts.add(font["/BaseFont"].split("+")[1].split("-")[0])
    assert fonts == {"NotoSans", "NotoSansSC"}


def test_the_fonts_are_those_that_were_taken_over():
    listed = json.loads((FONTS / "FONTS.json").read_text("utf-8"))
    assert set(listed) == {path.name for path in FONTS.glob("*.ttf")}
    for name, facts in listed.items():
        content = (FONTS / name).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (facts["sha256"], facts["bytes"]), name
        assert "SIL Open Font License" in (FONTS / facts["licence_text"]).read_text("utf-8")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_a_name_and_never_a_command(text):
    line = Line(text, plain(text), plain(text), cells={Column.UNIT_PRICE: Figure(text), Column.UNIT: plain(text)})
    paper = replace(
        paper_of(line), watermark=text, terms=(Entry(plain(text), plain(text)),), ours=replace(OURS, name=plain(text))
    )
    found = text_of(print_pdf(paper, ALL).content)
    assert found.count(joined(text)) >= 4, found


@given(st.text(st.characters(min_codepoint=1, max_codepoint=0x2FFFF, exclude_categories=["Cs"]), max_size=80))
def test_any_text_at_all_is_printed(text):
    compose_only, _ = compose(paper_of(Line(text, plain(text), cells={Column.QUANTITY: Figure(text)})), QUOTED)
    assert compile_pages(compose_only, dots_an_inch=10)


def test_three_hundred_lines_repeat_their_head_and_are_all_there():
    made = print_pdf(sample(lines=300), QUOTED)
    pages = pages_of(made.content)
    assert len(pages) > 10
    assert all("Quantity" in page for page in pages[:-1])
    assert f"Page {len(pages)} / {len(pages)}" in " ".join(pages[-1].split())
    text = "".join(pages)
    assert text.count("TE-4P-02") == 43 and text.count("LP-03-01") == 42
    assert len(made.content) < 500_000, "the same picture is kept once"


LONG = plain("Very long words about a tent " * 200)
ODD = {
    "nothing at all": Paper(PaperKind.QUOTATION, PaperLanguage.CHINESE, "", OurSide(Words()), ()),
    "an empty line": paper_of(Line()),
    "a text of pages": paper_of(Line("A", LONG, LONG), Line("LAST")),
    "a word without end": paper_of(Line("W" * 400, plain("字" * 900), plain("x" * 900))),
    "figures without end": replace(
        paper_of(), currency="USD", groups=(Group(
            (Line(cells={Column.AMOUNT: Figure("9" * 90), Column.QUANTITY: Figure("1,234," * 20)}),),
            totals=(Total(plain("T" * 200), {Column.AMOUNT: Figure("9" * 90)}),),
        ),),
    ),
    "everybody is long": replace(
        paper_of(Line("A")), ours=replace(OURS, name=plain("N" * 300), address=plain("n" * 300)), number="Q" * 200,
        heads=(Entry(plain("L" * 90), plain("v" * 300)),), terms=(Entry(plain("P" * 90), plain("w" * 500)),),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("settings", [QUOTED, ALL], ids=["usual", "all columns"])
def test_nothing_leaves_the_page(name, settings):
    for content in print_pages(ODD[name], settings, dots_an_inch=40):
        page = Image.open(BytesIO(content)).convert("L")
        side, foot = int(14 / 25.4 * 40), int(6 / 25.4 * 40)
        for strip in (
            (0, 0, side, page.height), (page.width - side, 0, page.width, page.height),
            (0, 0, page.width, foot), (0, page.height - foot, page.width, page.height),
        ):  # fmt: skip
            assert page.crop(strip).getextrema() == (255, 255), "something stands in the margin"


def test_too_many_columns_lie_down():
    page = PdfReader(BytesIO(print_pdf(sample(), ALL).content)).pages[0]
    assert page.mediabox.width > page.mediabox.height


def test_a_column_that_no_line_fills_is_left_out():
    text = text_of(print_pdf(paper_of(Line("A", cells={Column.QUANTITY: Figure("7")})), ALL).content)
    assert "Quantity" in text and "Cartons" not in text and "Picture" not in text


def test_options_have_their_own_tables_and_count_from_one_each():
    one, two = sample().lines[:2]
    paper = replace(
        sample(),
        groups=(
            Group((one,), Words("Option A", "方案 A"), note=plain("By sea")),
            Group((two,), Words("Option B", "方案 B")),
        ),
    )
    text = text_of(print_pdf(paper, QUOTED).content)
    assert text.index("OptionA") < text.index("TE-4P-02") < text.index("Bysea") < text.index("OptionB")
    assert "1TE-2P-01" in text and "2TE-2P-01" not in text
    assert "1. TE-2P-01" in print_text(paper, QUOTED)


def test_a_draft_says_so_and_carries_no_seal():
    sealed = replace(sample(), ours=replace(OURS, seal=picture()))
    issued, draft = (print_pdf(each, QUOTED).content for each in (sealed, replace(sealed, is_draft=True)))
    assert "DRAFT" in text_of(draft) and "DRAFT" not in text_of(issued)
    assert len(PdfReader(BytesIO(issued)).pages[0].images) == len(PdfReader(BytesIO(draft)).pages[0].images) + 1
    assert "草稿" in text_of(print_pdf(replace(sample(PaperLanguage.CHINESE), is_draft=True), QUOTED).content)


def test_a_shared_paper_names_whom_it_was_given_to_on_every_page():
    pages = pages_of(print_pdf(replace(sample(lines=40), watermark="El Nuevo Camping S.L."), QUOTED).content)
    assert len(pages) > 1 and all(page.count("El Nuevo Camping S.L.") >= 3 for page in pages)


BROKEN = {
    "cut short": picture()[:90], "no picture": b"\x89PNG\r\n\x1a\nnothing", "a program": b"MZ" * 40, "svg": b"<svg/>",
    "too many pixels": picture(9000, 9000, kind="PNG", mode="1", colour=1),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_picture_is_left_out_and_counted(what):
    made = print_pdf(paper_of(Line("A", picture=BROKEN[what]), Line("B", picture=picture())), QUOTED)
    assert made.broken == 1
    assert len(PdfReader(BytesIO(made.content)).pages[0].images) == 1


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_large_pictures_become_small_ones(kind):
    lines = [Line(str(place), picture=picture(1600, 1200, (place * 50, 90, 90), kind)) for place in range(3)]
    made = print_pdf(paper_of(*lines), QUOTED)
    assert len(PdfReader(BytesIO(made.content)).pages[0].images) == 3
    assert len(made.content) < 60_000


@pytest.mark.parametrize("style", LetterheadStyle)
@pytest.mark.parametrize("seal", SealPlace)
def test_letterhead_and_seal_stand_where_the_design_says(style, seal):
    paper = replace(
        sample(lines=1), ours=replace(OURS, letterhead=picture(900, 200, "blue"), seal=picture(colour="red"))
    )
    lines = replace(QUOTED, letterhead=style, seal=seal, columns=(Column.ITEM,))
    made = print_pdf(paper, lines)
    expected = (style is not LetterheadStyle.WORDS) + (seal is not SealPlace.NONE)
    assert len(PdfReader(BytesIO(made.content)).pages[0].images) == expected
    assert (joined(OURS.address.en) in text_of(made.content)) == (style is not LetterheadStyle.BANNER)


def test_a_catalogue_shows_six_products_a_page_and_keeps_chapters_apart():
    goods = sample(lines=8).lines
    paper = replace(
        sample(kind=PaperKind.CATALOGUE),
        groups=(Group(goods, Words("Tents", "帐篷")), Group(goods[:1], Words("Chairs", "椅子"))),
    )
    pages = [joined(page) for page in pages_of(print_pdf(paper, HOUSE[PaperKind.CATALOGUE]).content)]
    assert [page.count("USD") for page in pages[:3]] == [6, 2, 1]
    assert "Tents" in pages[0] and "Chairs" in pages[2] and "Tents" not in pages[2]
    assert "MOQ" in pages[0] and "4pcs/ctn" in pages[0]


def test_a_catalogue_without_prices_names_none():
    settings = replace(HOUSE[PaperKind.CATALOGUE], columns=(Column.MOQ,), picture=PictureSize.SMALL)
    assert "USD" not in text_of(print_pdf(sample(kind=PaperKind.CATALOGUE), settings).content)


def test_the_same_paper_gives_the_same_bytes_also_from_two_threads():
    made: list[bytes] = []
    threads = [Thread(target=lambda: made.append(print_pdf(sample(), QUOTED).content)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4 and len(set(made)) == 1


def test_the_preview_shows_the_pages_of_the_file():
    paper = sample(lines=40)
    assert len(print_pages(paper, QUOTED, dots_an_inch=20)) == len(pages_of(print_pdf(paper, QUOTED).content))
