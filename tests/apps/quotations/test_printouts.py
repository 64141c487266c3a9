"""What the buyer reads: on the paper in either language, and in the plain text of a mail."""

from tests.apps.quotations.quoting import TENT, drafted, issued, option, page, price_list, row
from tests.builders import AT
from tradewind.apps.quotations import services
from tradewind.apps.quotations.printouts import design_of, paper_of, text_of
from tradewind.domain.papers.kinds import Column
from tradewind.domain.quotations.payment_words import payment_words
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.payment_terms import credit_at_sight, deposit_and_copy, open_account
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
        revision_id=revision.pk, version=revision.version, details=page(option(row(TENT, "100")), euros), by=li_qiang,
        at=AT,
    ).revision  # fmt: skip
    paper = paper_of(li_qiang, saved, language=PaperLanguage.BOTH)
    assert [group.title.en for group in paper.groups] == ["Option 1 (FOB Ningbo, USD)", "Option 2 (CIF Hamburg, EUR)"]
    assert paper.groups[1].lines[0].cells[Column.AMOUNT].text == "EUR 3,510.00"
    assert len([each for each in paper.terms if "Payment" in each.label.en]) == 2


def test_the_plain_text_stands_in_a_mail(goods, li_qiang):
    text = text_of(li_qiang, issued(li_qiang))
    assert "Q-26-0001" in text and "1,200 PCS x USD 38.20 = USD 45,840.00" in text
    assert "30 % T/T with order, 70 % T/T against copy of B/L" in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 78


def test_payment_is_said_in_both_languages():
    assert payment_words(deposit_and_copy())[1] == "30% 下单时电汇，70% 见提单副本电汇"
    assert payment_words(open_account(60))[0] == "100 % open account 60 days after invoice date"
