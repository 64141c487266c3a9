"""The customer's order comes in: what does it say otherwise than the quotation (J10)?"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.orders.comparison import Difference, differences
from tradewind.domain.orders.matching import match_lines
from tradewind.domain.orders.papers import Paper, PaperLine, PaperTerms, unit_of
from tradewind.domain.orders.tables import UNITS
from tradewind.domain.vocabulary.finding import Severity
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.payment_terms import deposit_and_copy, documents_at_sight, in_advance
from tradewind.domain.vocabulary.tolerances import Tolerance

D = Decimal
TENT = PaperLine(1, "TE-2P-01", "A-77", "2P Tent 190T Grey", D(800), "PCS", D("21.50"))
BIG_TENT = PaperLine(2, "TE-4P-01", "A-79", "4P Tent 190T Grey", D(400), "PCS", D("36.00"))
QUOTED = Paper((TENT, BIG_TENT), PaperTerms("USD", Incoterm.FOB, "Ningbo", deposit_and_copy()))


def told(theirs: Paper, ours: Paper = QUOTED) -> dict[str, tuple[Any, Any]]:
    return {each.code: (each.facts["left"], each.facts["right"]) for each in differences(ours, theirs)}


def with_line(**changes: Any) -> Paper:
    return replace(QUOTED, lines=(replace(TENT, **changes), BIG_TENT))


def with_terms(**changes: Any) -> Paper:
    return replace(QUOTED, terms=replace(QUOTED.terms, **changes))


def test_the_same_paper_differs_in_nothing() -> None:
    assert differences(QUOTED, QUOTED) == ()


def test_another_spelling_is_no_difference() -> None:
    written = replace(TENT, code="te 2p 01", description="2P TENT, 190T - GREY", unit="pieces", buyer_code="")
    theirs = Paper((BIG_TENT, written), replace(QUOTED.terms, place="NINGBO "))
    assert differences(QUOTED, theirs) == ()


@pytest.mark.parametrize(
    ("changes", "code", "sides"),
    [
        ({"price": D("21.00")}, Difference.PRICE_DIFFERS, (D("21.50"), D("21.00"))),
        ({"quantity": D(810)}, Difference.QUANTITY_DIFFERS, (D(800), D(810))),
        ({"unit": "SETS"}, Difference.UNIT_DIFFERS, ("PCS", "SETS")),
        ({"code": "TE-2P-02"}, Difference.CODE_DIFFERS, ("TE-2P-01", "TE-2P-02")),
        ({"description": "2P Tent 210T Grey"}, Difference.DESCRIPTION_DIFFERS, (TENT.description, "2P Tent 210T Grey")),
    ],
)
def test_each_word_of_a_line_is_compared(changes: dict[str, Any], code: str, sides: tuple[Any, Any]) -> None:
    assert told(with_line(**changes))[code] == sides


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"currency": "EUR"}, Difference.CURRENCY_DIFFERS),
        ({"incoterm": Incoterm.CIF}, Difference.INCOTERM_DIFFERS),
        ({"place": "Shanghai"}, Difference.PLACE_DIFFERS),
        ({"payment": documents_at_sight()}, Difference.PAYMENT_RISKIER),
        ({"payment": in_advance()}, Difference.PAYMENT_DIFFERS),
        ({"payment": None, "payment_words": "60 days net"}, None),  # our words are not said here
    ],
)
def test_each_term_is_compared(changes: dict[str, Any], code: str | None) -> None:
    assert list(told(with_terms(**changes))) == ([code] if code else [])


def test_partial_shipments_wanted_and_refused() -> None:
    allowed, forbidden = (with_terms(allows_partial=answer) for answer in (True, False))
    assert list(told(allowed, forbidden)) == [Difference.PARTIAL_WANTED]
    assert list(told(forbidden, allowed)) == [Difference.PARTIAL_REFUSED]


def test_an_earlier_day_of_shipment_is_told_from_a_later_one() -> None:
    ours = with_terms(latest_shipment_on=date(2026, 11, 30))
    earlier, later = (with_terms(latest_shipment_on=date(2026, month, 15)) for month in (11, 12))
    assert list(told(earlier, ours)) == [Difference.SHIPMENT_EARLIER]
    assert list(told(later, ours)) == [Difference.SHIPMENT_LATER]


def test_what_one_side_does_not_say_is_no_difference() -> None:
    bare = Paper((PaperLine(1, "TE-2P-01"), PaperLine(2, buyer_code="a79")))
    assert differences(QUOTED, bare) == differences(bare, QUOTED) == ()


def test_a_line_that_is_missing_and_one_that_was_added() -> None:
    theirs = replace(QUOTED, lines=(TENT, PaperLine(2, "CH-01", description="Folding chair")))
    found = told(theirs)
    assert found[Difference.LINE_MISSING] == ("TE-4P-01 4P Tent 190T Grey", None)
    assert found[Difference.LINE_ADDED] == (None, "CH-01 Folding chair")


def test_within_the_tolerance_a_quantity_is_only_looked_at() -> None:
    ours = with_terms(tolerance=Tolerance(D(5), D(5)))
    theirs = replace(with_line(quantity=D(840)), terms=ours.terms)
    (quantity, _total) = differences(ours, theirs)
    assert (quantity.code, quantity.severity) == (Difference.QUANTITY_WITHIN_TOLERANCE, Severity.WARNING)
    theirs = replace(with_line(quantity=D("840.01")), terms=ours.terms)
    assert Difference.QUANTITY_DIFFERS in told(theirs, ours)


def test_the_buyers_own_sums_are_checked_to_the_coin() -> None:
    wrong = replace(with_line(amount=D("17200.01")), total=D(31_000))
    found = told(wrong)
    assert found[Difference.AMOUNT_WRONG] == (D("17200.00"), D("17200.01"))
    assert found[Difference.TOTAL_WRONG] == (D("31600.01"), D(31_000))
    assert found[Difference.TOTAL_DIFFERS] == (D("31600.00"), D("31000.00"))


def test_a_buyer_who_writes_his_own_code_where_ours_stands_is_understood() -> None:
    theirs = replace(QUOTED, lines=(PaperLine(1, "A-79", quantity=D(400)), PaperLine(2, "a 77", quantity=D(800))))
    assert [right.place for _left, right in match_lines(QUOTED.lines, theirs.lines).pairs] == [2, 1]
    assert differences(QUOTED, theirs) == ()


def test_a_number_in_a_description_is_another_good() -> None:
    """A tent for two and one for four read alike, and are not."""
    ours = (PaperLine(1, description="2P Tent 190T Grey"),)
    assert match_lines(ours, (PaperLine(1, description="4P Tent 190T Grey"),)).pairs == ()
    assert len(match_lines(ours, (PaperLine(1, description="Grey tent, 2P, 190T, new"),)).pairs) == 1


def test_one_code_on_two_lines_goes_by_quantity() -> None:
    """The same good for two ports."""
    first, second = replace(TENT, quantity=D(500)), replace(TENT, place=2, quantity=D(300))
    turned = (replace(second, place=1), replace(first, place=2))
    assert [theirs.place for _ours, theirs in match_lines((first, second), turned).pairs] == [2, 1]


def test_units_are_known_by_many_spellings() -> None:
    assert {unit_of(text) for text in ("PCS", "pc.", "Pieces", "EA")} == {"pcs"}
    assert unit_of("drums") == "drums" and len(UNITS) > 60


LINES = st.lists(
    st.tuples(st.integers(1, 99), st.integers(0, 10_000), st.decimals(0, 999, places=4)), min_size=1, max_size=12
)


@given(LINES, st.randoms())
def test_the_order_of_lines_does_not_matter(rows: list[tuple[int, int, Decimal]], random: Random) -> None:
    lines = [PaperLine(n, f"C{c}", "", f"good {c}", D(q), "pcs", p) for n, (c, q, p) in enumerate(rows, 1)]
    shuffled = list(lines)
    random.shuffle(shuffled)
    theirs = tuple(replace(line, place=place) for place, line in enumerate(shuffled, 1))
    assert differences(Paper(tuple(lines)), Paper(theirs)) == ()


@given(LINES, LINES)
def test_every_line_is_somewhere_once(one: list[Any], other: list[Any]) -> None:
    ours, theirs = (
        tuple(PaperLine(n, f"C{c % 20}", quantity=D(q), price=p) for n, (c, q, p) in enumerate(rows, 1))
        for rows in (one, other)
    )
    found = match_lines(ours, theirs)
    assert sorted(each.place for each in (*(a for a, _ in found.pairs), *found.missing)) == [a.place for a in ours]
    assert sorted(each.place for each in (*(b for _, b in found.pairs), *found.added)) == [b.place for b in theirs]
