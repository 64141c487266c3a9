"""What a typed or pasted row says, and that nothing typed is lost."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.quotations.lifecycle import QUOTATION_LIFECYCLE, REVISION_LIFECYCLE
from tradewind.domain.quotations.rows import TypedRow, amount_of, read_row
from tradewind.domain.quotations.validity import BadValidity, is_over, refuse_bad_validity, reminder_on
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed

pytestmark = pytest.mark.pure
TODAY = date(2026, 11, 24)


def codes(row: TypedRow, currency: str = "USD") -> set[str]:
    return {each.code for each in read_row(row, currency).problems}


def test_numbers_are_read_as_people_here_write_them():
    read = read_row(TypedRow(code=" te-4p-02 ", quantity="1.2万", unit_price="３８．２"), "USD")
    assert (read.quantity, read.unit_price, read.amount) == (Decimal(12000), Decimal("38.2"), Decimal("458400.00"))
    assert read.problems == () and read.typed == {}


@pytest.mark.parametrize(
    ("cell", "text", "code"),
    [
        ("quantity", "", "quantity_missing"),
        ("quantity", "many", "quantity_unreadable"),
        ("quantity", "0", "quantity_not_above_zero"),
        ("quantity", "1000000000", "quantity_too_large"),
        ("quantity", "1.0001", "quantity_too_fine"),
        ("unit_price", "", "unit_price_missing"),
        ("unit_price", "$", "unit_price_unreadable"),
        ("unit_price", "-1", "unit_price_not_above_zero"),
        ("unit_price", "100000000", "unit_price_too_large"),
        ("unit_price", "0.00001", "unit_price_too_fine"),
    ],
)
def test_a_cell_that_cannot_be_read_stays_as_it_was_typed(cell, text, code):
    typed = {"code": "A1", "quantity": "1", "unit_price": "1"} | {cell: text}
    row = TypedRow(**typed)
    assert codes(row) == {code}
    assert read_row(row, "USD").typed == ({cell: text} if text else {})


def test_an_amount_beyond_every_column_is_said_and_one_without_a_name_too():
    assert "amount_too_large" in codes(TypedRow(code="A", quantity="999999999", unit_price="99999999"))
    assert codes(TypedRow(quantity="1", unit_price="1")) == {"nothing_named"}


def test_amounts_are_rounded_to_the_coins_of_the_currency():
    assert amount_of(Decimal(3), Decimal("0.335"), "USD") == Decimal("1.01")  # 1.005, half up
    assert amount_of(Decimal(3), Decimal("0.5"), "JPY") == Decimal(2)
    assert amount_of(Decimal(3), Decimal("0.3335"), "KWD") == Decimal("1.001")


@given(st.builds(TypedRow, *[st.text(max_size=30)] * 7))
def test_whatever_is_pasted_is_read_or_kept(row):
    read = read_row(row, "USD")
    if row.quantity.strip():
        assert read.quantity is not None or read.typed["quantity"] == row.quantity[:60]
    assert len(read.code) <= 60 and len(read.description) <= 300


def test_an_offer_counts_to_its_last_day_and_its_owner_hears_of_it_before():
    assert not is_over(date(2026, 12, 9), on=date(2026, 12, 9)) and is_over(date(2026, 12, 9), on=date(2026, 12, 10))
    assert reminder_on(date(2026, 12, 9), on=TODAY) == date(2026, 12, 6)
    assert reminder_on(TODAY, on=TODAY) == TODAY
    for until in (None, date(2026, 11, 23), date(2027, 11, 30)):
        with pytest.raises(BadValidity):
            refuse_bad_validity(until, on=TODAY)


def test_what_was_lost_is_not_sent_and_what_is_with_the_boss_is_not_written_in():
    for lifecycle, action, state in (
        (QUOTATION_LIFECYCLE, "send", "lost"),
        (QUOTATION_LIFECYCLE, "win", "draft"),
        (REVISION_LIFECYCLE, "revise", "submitted"),
        (REVISION_LIFECYCLE, "issue", "submitted"),
        (REVISION_LIFECYCLE, "revise", "issued"),
    ):
        with pytest.raises(MoveNotAllowed):
            lifecycle.after(action, state)
