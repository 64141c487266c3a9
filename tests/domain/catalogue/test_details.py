"""Is what people type about a product read as they mean it, and is what cannot be refused at its field?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.catalogue.details import (
    check_code,
    check_hs_code,
    check_parameters,
    check_percent,
    check_unit,
    clean_lead,
    clean_packing,
    clean_product,
    written_parameters,
)
from tradewind.domain.catalogue.offers import clean_offer
from tradewind.domain.vocabulary.details import BadDetails

TENT = {"code": "te-4p-02", "name_en": "4P Tent"}


def problems(typed: dict[str, str]) -> dict[str, str]:
    with pytest.raises(BadDetails) as refused:
        clean_product(typed)
    return {each.field: each.reason for each in refused.value.problems}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("te-4p-02", "TE-4P-02"), ("ＴＥ－４Ｐ－０２", "TE-4P-02"), (" TE 4P 02 ", "TE4P02"), ("TE–4P—02", "TE-4P-02")],
)
def test_a_code_is_kept_as_it_stands_on_papers(typed: str, kept: str) -> None:
    assert check_code(typed).value == kept and not check_code(typed).reason


@given(st.text(max_size=60))
def test_a_code_that_stands_is_found_by_itself(typed: str) -> None:
    kept = check_code(typed)
    assert kept.reason or check_code(kept.value) == kept


@pytest.mark.parametrize(
    ("typed", "rate"),
    [("13", "0.13"), ("13%", "0.13"), ("１３％", "0.13"), ("9 %", "0.09"), ("0", "0"), ("0.5%", "0.005"), ("", None)],
)
def test_a_percentage_is_read_with_its_sign_and_without(typed: str, rate: str | None) -> None:
    assert check_percent(typed).value == (Decimal(rate) if rate is not None else None)
    assert check_percent(typed).reason == ""


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("113", "percentage_over_hundred"), ("100%", "percentage_over_hundred"), ("-3", "not_a_percentage"),
        ("about nine", "not_a_percentage"), ("0.13", "percentage_or_share"), ("13.00001", "percentage_too_fine"),
    ],
)  # fmt: skip
def test_a_percentage_that_cannot_be_meant_is_asked_again(typed: str, reason: str) -> None:
    assert check_percent(typed).reason == reason


@given(st.decimals(min_value=1, max_value=99, places=2))
def test_a_percentage_is_a_hundredth(share: Decimal) -> None:
    assert check_percent(f"{share}%").value == check_percent(str(share)).value == share / 100


def test_an_hs_code_has_ten_digits_however_they_are_parted() -> None:
    assert check_hs_code("6306.2200.10").value == "6306220010"
    assert check_hs_code("6306220010 01").value == check_hs_code("630622001001").value == "6306220010-01"
    assert check_hs_code("6306220010999").value == "6306220010999"
    assert check_hs_code("").reason == ""
    assert {check_hs_code(typed).reason for typed in ("630622", "tent", "63062200101")} == {"hs_code_digits"}


def test_units_are_the_trades_or_the_offices_own() -> None:
    assert [check_unit(typed).value for typed in ("", "pcs", "套", "Pair", "顶", "pallet")] == [
        "PCS", "PCS", "SET", "PR", "PCS", "PALLET",
    ]  # fmt: skip
    assert check_unit("<b>").reason == "not_a_unit" and check_unit("a very long unit").reason == "too_long"


def test_every_problem_is_told_at_its_field() -> None:
    typed = {
        "code": "", "moq": "-5", "carton_length_cm": "tall", "carton_gross_kg": "8", "carton_net_kg": "9",
        "pieces_per_carton": "4.5", "lead_days": "900", "vat_rate": "130", "hs_code": "12",
    }  # fmt: skip
    assert problems(typed) == {
        "code": "required", "name_zh": "product_without_name", "moq": "not_above_zero",
        "carton_length_cm": "not_a_number", "carton_gross_kg": "gross_below_net", "pieces_per_carton": "not_whole",
        "lead_days": "lead_too_long", "vat_rate": "percentage_over_hundred", "hs_code": "hs_code_digits",
    }  # fmt: skip


def test_what_nobody_knows_stays_unknown() -> None:
    product, packing = clean_product(TENT)
    assert (product.moq, product.lead_days, packing.carton_gross_kg, packing.pieces_per_carton) == (None,) * 4
    assert (product.unit, product.vat_rate, product.tax_treatment) == ("PCS", Decimal("0.13"), "refund")


@given(st.text(max_size=30))
def test_any_text_in_a_number_is_a_number_or_a_problem(text: str) -> None:
    try:
        packing = clean_packing({"carton_length_cm": text, "pieces_per_carton": text})
    except BadDetails:
        return
    assert packing.carton_length_cm is None or packing.carton_length_cm > 0
    assert packing.pieces_per_carton is None or packing.pieces_per_carton >= 1


def test_parameters_go_in_and_out_as_lines() -> None:
    rows = check_parameters("Fabric: 210D Oxford\n重量：3.2 kg\n\nUV 50+").value
    assert rows == [
        {"name": "Fabric", "value": "210D Oxford"}, {"name": "重量", "value": "3.2 kg"},
        {"name": "", "value": "UV 50+"},
    ]  # fmt: skip
    assert check_parameters(written_parameters(rows)).value == rows


def test_a_lead_time_that_is_confirmed_is_one() -> None:
    assert clean_lead("45 天") == clean_lead("45 days") == 45
    with pytest.raises(BadDetails):
        clean_lead("")


def test_an_offer_costs_something() -> None:
    offer = clean_offer({"cost": "1,268.50", "currency": "usd"})
    assert (offer.cost, offer.currency) == (Decimal("1268.5000"), "USD")
    for typed in ({"cost": ""}, {"cost": "0"}, {"cost": "9.12345"}, {"cost": "5", "currency": "XYZ"}):
        with pytest.raises(BadDetails):
            clean_offer(typed)
