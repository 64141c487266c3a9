"""Can what a company chose about its papers stand, and are its texts filled in as meant?"""

from datetime import date
from decimal import Decimal

import pytest

from tradewind.domain.papers.designs import Accent, SealPlace, fill, read_settings, unknown_placeholders
from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import Block, Column, PaperKind
from tradewind.domain.papers.writing import paper_day, paper_money, paper_number
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.paper_language import PaperLanguage

QUOTATION = PaperKind.QUOTATION
PLAIN = {"blocks": ["title", "lines"], "columns": ["item", "amount"]}


def problems(chosen, kind=QUOTATION):
    with pytest.raises(BadDetails) as refused:
        read_settings(kind, chosen)
    return {problem.field: problem.reason for problem in refused.value.problems}


def test_order_is_kept_and_the_rest_is_usual():
    settings = read_settings(QUOTATION, {"blocks": ["lines", "title"], "columns": ["amount", "item", "amount"]})
    assert settings.blocks == (Block.LINES, Block.TITLE)
    assert settings.columns == (Column.AMOUNT, Column.ITEM)
    assert (settings.accent, settings.seal) == (Accent.BLUE, SealPlace.SIGNATURE)


@pytest.mark.parametrize("kind", PaperKind)
def test_the_houses_own_designs_stand_and_come_back_from_a_record(kind):
    assert read_settings(kind, HOUSE[kind].kept()) == HOUSE[kind]


def test_all_that_is_wrong_is_said_at_once():
    wrong = PLAIN | {"columns": ["item", "profit"], "blocks": ["lines"], "accent": "pink", "texts": {
        "closing_en": "Dear {customer}, your {discount}", "footer_zh": "长" * 121, "introduction_en": "a { brace",
    }}  # fmt: skip
    assert problems(wrong) == {
        "blocks": "needed_part_missing", "columns": "unknown_choice", "accent": "unknown_choice",
        "introduction_en": "unknown_placeholder", "closing_en": "unknown_placeholder", "footer_zh": "too_long",
    }  # fmt: skip


def test_a_proforma_invoice_needs_its_prices_and_a_catalogue_has_no_totals():
    assert problems(PLAIN, PaperKind.PROFORMA_INVOICE) == {"columns": "needed_part_missing"}
    assert problems({"blocks": ["title", "lines"], "columns": ["amount"]}, PaperKind.CATALOGUE) == {
        "columns": "unknown_choice"
    }


def test_blanks_are_filled_once_and_never_read_again():
    assert fill("To {customer}: {number}{total}", {"customer": "{number}", "number": "Q-1"}) == "To {number}: Q-1"
    assert unknown_placeholders("{customer} {0.__class__} }") == ("0.__class__", "{")


def test_days_and_amounts_are_written_as_the_trade_does():
    on = date(2026, 10, 12)
    assert paper_day(on, PaperLanguage.ENGLISH) == paper_day(on, PaperLanguage.BOTH) == "OCT. 12, 2026"
    assert paper_day(on, PaperLanguage.CHINESE) == "2026-10-12"
    assert paper_money(Money(Decimal("12345.6"), "USD")) == "USD 12,345.60"
    assert (paper_number(1200), paper_number(Decimal("1200.50"))) == ("1,200", "1,200.50")
