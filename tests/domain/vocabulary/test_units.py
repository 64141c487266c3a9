"""Whatever a letter or a sheet calls a unit, the house has one word for it."""

import pytest

from tradewind.domain.vocabulary.units import SPELLINGS, UNITS, house_unit

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("pcs", "PCS"), ("Pcs.", "PCS"), ("piece(s)", "PCS"), ("units", "PCS"), ("件", "PCS"), ("ｓｅｔｓ", "SET"),
        ("pairs", "PR"), ("pr", "PR"), ("SQM", "M2"), ("Cartons", "CTN"), ("", ""), ("jumbo bag", "jumbo bag"),
    ],
)  # fmt: skip
def test_the_usual_spellings_are_the_houses_units_and_others_stay(typed: str, unit: str) -> None:
    assert house_unit(typed) == unit


def test_every_spelling_leads_to_a_unit_the_house_has() -> None:
    assert set(SPELLINGS.values()) <= set(UNITS)
    assert not set(SPELLINGS) & set(UNITS)
