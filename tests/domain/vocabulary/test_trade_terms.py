"""Do Incoterms, cartons and terms of payment say what the trade means by them?"""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.quotations.sheets import decimals, number, table, to
from tradewind.domain.vocabulary.details import BadDetail
from tradewind.domain.vocabulary.incoterms import (
    INCOTERM_RULES,
    CostPart,
    Incoterm,
    InsuranceCover,
    container_warning,
    parts_borne,
)
from tradewind.domain.vocabulary.packing import (
    CartonPacking,
    CartonUnknown,
    QuantityNeeded,
    pack,
    problems_of_packing,
    shown_cbm,
)
from tradewind.domain.vocabulary.payment_terms import (
    TAKES_DAYS,
    BadPaymentTerm,
    Instalment,
    PaymentPreset,
    PaymentRisk,
    PaymentTerm,
    PaymentTrigger,
    PaymentWay,
    SharesAreNotWhole,
    credit_at_sight,
    deposit_and_copy,
    documents_against_acceptance,
    documents_at_sight,
    in_advance,
    open_account,
    preset_term,
    usance_credit,
)

# The seller pays = 1: goods, packing, clearance, loading, main freight, insurance, destination, unloading, import.
TABLE = """
EXW 110000000
FCA 111000000
FAS 111000000
FOB 111100000
CFR 111110000
CIF 111111000
CPT 111110000
CIP 111111000
DAP 111110100
DPU 111110110
DDP 111110101
"""


@pytest.mark.parametrize(("incoterm", "ones"), re.findall(r"(\w{3}) (\d+)", TABLE))
def test_the_table_of_incoterms_2020(incoterm, ones):
    borne = {part for part, one in zip(CostPart, ones, strict=True) if one == "1"}
    assert INCOTERM_RULES[Incoterm(incoterm)].bears == borne


def test_there_are_eleven_rules_and_four_of_them_are_for_ships_only():
    assert list(INCOTERM_RULES) == list(Incoterm) and len(Incoterm) == 11
    assert [rule.value for rule, row in INCOTERM_RULES.items() if row.is_for_water_only] == ["FAS", "FOB", "CFR", "CIF"]


def test_every_rule_holds_what_ex_works_holds_and_names_a_place():
    for row in INCOTERM_RULES.values():
        assert row.bears >= INCOTERM_RULES[Incoterm.EXW].bears
        assert row.named_place
        assert (row.insurance_cover is not None) == (CostPart.INSURANCE in row.bears) == (row.insured_percent == 110)


def test_cip_insures_all_risks_and_cif_the_least():
    assert INCOTERM_RULES[Incoterm.CIP].insurance_cover is InsuranceCover.ICC_A
    assert INCOTERM_RULES[Incoterm.CIF].insurance_cover is InsuranceCover.ICC_C


def test_fca_at_the_sellers_own_place_means_that_he_loads():
    assert CostPart.ORIGIN_HANDLING in parts_borne(Incoterm.FCA, loads_at_own_place=True)
    assert parts_borne(Incoterm.EXW, loads_at_own_place=True) == parts_borne(Incoterm.EXW)


@pytest.mark.parametrize(
    ("incoterm", "better"),
    [("FAS", "FCA"), ("FOB", "FCA"), ("CFR", "CPT"), ("CIF", "CIP"), ("FCA", None), ("DAP", None)],
)
def test_a_container_under_a_rule_for_ships_is_warned_of_by_the_right_rule(incoterm, better):
    finding = container_warning(Incoterm(incoterm), in_containers=True)
    assert (finding.facts["better"] if finding else None) == better
    assert container_warning(Incoterm(incoterm), in_containers=False) is None


@pytest.mark.parametrize("case", table("packing")["cases"], ids=lambda case: case["how"])
def test_the_book_of_cartons(case):
    packing = CartonPacking(case["pieces"], *map(number, case["size"]), number(case["gross"]), number(case["net"]))
    packed = pack(packing, number(case["quantity"]))
    assert (packed.cartons, packed.pieces_in_last) == (case["cartons"], number(case["last"]))
    assert str(shown_cbm(packed.cbm)) == case["cbm"]
    assert (packed.net_kg, packed.gross_kg) == (number(case["net_kg"]), number(case["gross_kg"]))
    told = [each.code for each in packed.findings]
    assert told == (["last_carton_not_full"] if packed.pieces_in_last != case["pieces"] else [])


def test_a_product_without_size_or_weight_has_no_zero_for_it():
    packed = pack(CartonPacking(12), Decimal(30))
    assert (packed.cartons, packed.cbm, packed.gross_kg, packed.net_kg) == (3, None, None, None)
    assert [each.code for each in packed.findings] == [
        "packing_without_size",
        "packing_without_gross_weight",
        "packing_without_net_weight",
        "last_carton_not_full",
    ]
    assert pack(CartonPacking(10, gross_kg=Decimal(9)), Decimal(25)).gross_kg == 27  # as if the last one were full


def test_a_stated_volume_stands_until_the_sizes_are_known():
    stated = CartonPacking(10, stated_cbm=Decimal("0.05"))
    assert stated.cbm == Decimal("0.05")
    measured = CartonPacking(10, Decimal(50), Decimal(40), Decimal(30), stated_cbm=Decimal("0.05"))
    assert measured.cbm == Decimal("0.06")


def test_nothing_to_pack_and_an_unknown_carton_are_refused():
    with pytest.raises(QuantityNeeded):
        pack(CartonPacking(12), Decimal(0))
    for pieces in (None, 0, -1):
        with pytest.raises(CartonUnknown):
            pack(CartonPacking(pieces), Decimal(5))


def test_a_carton_that_cannot_be_is_named_field_by_field():
    wrong = CartonPacking(0, Decimal(-1), Decimal(40), Decimal(30), gross_kg=Decimal(9), net_kg=Decimal(10))
    assert problems_of_packing(wrong) == (
        BadDetail("pieces", "not_above_zero"),
        BadDetail("length_cm", "not_above_zero"),
        BadDetail("gross_kg", "gross_below_net"),
    )
    assert problems_of_packing(CartonPacking(1, gross_kg=Decimal(9), net_kg=Decimal(9))) == ()


@given(st.integers(1, 500), decimals(1, 100_000), decimals(1, 50), decimals(0, 20))
def test_the_cartons_hold_the_quantity_and_not_one_carton_more(pieces, quantity, net, tare):
    packed = pack(CartonPacking(pieces, gross_kg=net + tare, net_kg=net), quantity)
    assert packed.cartons * pieces >= quantity > (packed.cartons - 1) * pieces
    assert 0 < packed.pieces_in_last <= pieces
    assert packed.net_kg <= packed.gross_kg <= (net + tare) * packed.cartons + Decimal("1E-15")


def test_the_presets_rank_from_advance_to_open_account():
    ranked = [
        in_advance(),
        credit_at_sight(is_confirmed=True),
        usance_credit(90),
        deposit_and_copy(),
        documents_at_sight(),
        documents_against_acceptance(60),
        open_account(60),
    ]
    assert [term.risk for term in ranked] == list(PaymentRisk)
    assert [term.credit_days for term in ranked] == [0, 0, 90, 0, 0, 60, 60]


@pytest.mark.parametrize("preset", PaymentPreset)
def test_a_preset_is_a_whole_term_and_asks_for_its_days(preset):
    term = preset_term(preset, days=60, deposit_percent=Decimal(20))
    assert sum(each.percent for each in term.instalments) == 100
    assert term.credit_days == (60 if preset in TAKES_DAYS else 0)
    if preset in TAKES_DAYS:
        with pytest.raises(BadPaymentTerm):
            preset_term(preset)


def test_a_deposit_leaves_the_rest_against_the_copy():
    deposit, balance = deposit_and_copy(Decimal(40)).instalments
    assert (deposit.percent, balance.percent, balance.condition) == (40, 60, "copy_of_bill")


def test_a_transfer_after_arrival_is_an_open_account_and_before_shipment_an_advance():
    after = Instalment(Decimal(70), PaymentWay.TT, PaymentTrigger.ARRIVAL, 30)
    before = Instalment(Decimal(30), PaymentWay.TT, PaymentTrigger.READY)
    assert (before.risk, after.risk) == (PaymentRisk.ADVANCE, PaymentRisk.OPEN_ACCOUNT)
    assert PaymentTerm((before, after)).risk is PaymentRisk.OPEN_ACCOUNT


@pytest.mark.parametrize("percents", [(30, 60), (50, 51), ()])
def test_the_parts_of_a_payment_are_the_whole(percents):
    with pytest.raises(SharesAreNotWhole):
        PaymentTerm(tuple(Instalment(Decimal(each), PaymentWay.TT, PaymentTrigger.ORDER) for each in percents))


@pytest.mark.parametrize(("percent", "days"), [(0, 0), (-30, 0), (101, 0), (50, -1)])
def test_a_part_that_cannot_be_is_refused(percent, days):
    with pytest.raises(BadPaymentTerm):
        Instalment(Decimal(percent), PaymentWay.OA, PaymentTrigger.INVOICE, days)


def test_volumes_are_shown_with_three_places_half_up():
    assert str(shown_cbm(to(5, Decimal("0.0605")))) == "0.061"
