"""Is a product found by whatever one knows, and does a line get everything in a fixed few questions?"""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.apps.catalogue.test_supply import offer
from tests.builders import AT, TODAY, partner, product
from tradewind.apps.catalogue.jobs import keep_products_found
from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.queries import products as queries
from tradewind.apps.catalogue.queries.lines import line_facts
from tradewind.apps.catalogue.queries.sweeping import products_not_found
from tradewind.apps.catalogue.services.products import discontinue_product
from tradewind.apps.catalogue.services.rates import set_rebate_rate
from tradewind.apps.catalogue.services.searching import refresh_found
from tradewind.apps.catalogue.services.supply import confirm_supply
from tradewind.domain.catalogue.freshness import Freshness, SupplyAbout
from tradewind.platform.access import NotPermitted
from tradewind.platform.search.models import SearchText


@pytest.fixture
def range_of(li_qiang):
    """Four products."""
    return {
        made.code: made
        for made in (
            product(li_qiang, "TE-4P-02", model="XF-T402"),
            product(li_qiang, "TE-2P-01", name_zh="双人帐篷 190T 灰", name_en="2P Tent 190T Grey"),
            product(li_qiang, "CH-11-03", name_zh="折叠椅 600D", name_en="Folding Chair 600D"),
            product(li_qiang, "LP-03-01", name_zh="LED 营灯 300 流明", name_en="LED Lantern 300 lm"),
        )
    }


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("TE-4P-02", "TE-4P-02"), ("te4p02", "TE-4P-02"), ("te-4p", "TE-4P-02"),
        ("srzp", "TE-2P-01"), ("zdy", "CH-11-03"),
        ("四人", "TE-4P-02"), ("xf-t402", "TE-4P-02"), ("folding ch", "CH-11-03"), ("zhedieyi", "CH-11-03"),
        ("lantern", "LP-03-01"), ("190T", "TE-2P-01"), ("LP", "LP-03-01"),
    ],
)  # fmt: skip
def test_a_product_is_found_by_what_one_knows(li_qiang, range_of, typed, first):
    assert [each.code for each in queries.suggest(li_qiang, typed)][:1] == [first]
    assert first in {each.code for each in queries.found(li_qiang, typed)}


def test_codes_that_begin_so_come_first_and_what_is_discontinued_not_at_all(li_qiang, range_of):
    assert [each.code for each in queries.suggest(li_qiang, "te-")] == ["TE-2P-01", "TE-4P-02"]
    tent = range_of["TE-2P-01"]
    discontinue_product(product_id=tent.pk, version=tent.version, by=li_qiang, at=AT)
    assert [each.code for each in queries.suggest(li_qiang, "te-")] == ["TE-4P-02"]
    assert len(queries.suggest(li_qiang, "", limit=2)) == 0


def test_a_pasted_code_is_known_or_has_the_nearest_three(li_qiang, range_of, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = queries.by_codes(li_qiang, ["te-4p-02", "ＣＨ-11-03", "TE-4P-02"])
    assert [match.product.code for match in found.values()] == ["TE-4P-02", "CH-11-03", "TE-4P-02"]
    with django_assert_num_queries(3):
        found = queries.by_codes(li_qiang, ["te-4p-03", "xyz-9", "TE-4P-02", ""])
    assert [each.code for each in found["te-4p-03"].near][0] == "TE-4P-02" and found["te-4p-03"].product is None
    assert found["xyz-9"].near == found[""].near == ()


def test_strangers_to_the_catalogue_find_nothing(wu, range_of):
    assert queries.suggest(wu, "te-") == []
    for asked in (lambda: queries.found(wu, "te"), lambda: queries.by_codes(wu, ["TE-4P-02"])):
        with pytest.raises(NotPermitted):
            asked()


def test_a_line_has_everything_it_needs(li_qiang, chen_jing, zhou, range_of, django_assert_num_queries):
    tent = range_of["TE-4P-02"]
    offer(tent, partner(zhou), chen_jing, cost="188.6", valid_until=TODAY + timedelta(days=20))
    confirm_supply(
        product_id=tent.pk, version=tent.version, about=SupplyAbout.LEAD, lead_days="40", by=chen_jing, at=AT
    )  # fmt: skip
    set_rebate_rate(product_id=tent.pk, version=0, rate="13", valid_from=date(2025, 1, 1), by=li_qiang, at=AT)
    with django_assert_num_queries(4):
        facts = line_facts(chen_jing, [each.pk for each in range_of.values()] + [99_999], TODAY)
    assert len(facts) == 4
    line = facts[tent.pk]
    assert (line.cost.amount, line.cost.currency, line.cost.supplier) == (Decimal("188.6"), "CNY", "宁波海曙帐篷厂")
    assert (line.rebate_rate, line.vat_rate, line.unit, line.lead_days) == (Decimal("0.13"), Decimal("0.13"), "PCS", 40)
    assert line.carton.cbm == Decimal("0.062") and line.label("en") == "4P Tent 210D Green"
    assert line.lead_word.is_confirmed and line.packing_word.state is Freshness.ESTIMATED
    assert line_facts(chen_jing, [tent.pk], TODAY + timedelta(days=21))[tent.pk].cost_word.state is Freshness.STALE
    assert line_facts(li_qiang, [tent.pk], TODAY, export_on=date(2024, 1, 1))[tent.pk].rebate_rate is None
    assert "specification_en" in line.missing and "cost" not in line.missing


def test_who_sells_gets_the_line_without_its_cost(li_qiang, chen_jing, zhou, range_of):
    tent = range_of["TE-4P-02"]
    offer(tent, partner(zhou), chen_jing)
    line = line_facts(li_qiang, [tent.pk], TODAY)[tent.pk]
    assert line.cost is None and line.cost_word.is_confirmed


def test_what_the_search_lacks_is_written_by_the_sweep(li_qiang, zhou, system, range_of):
    SearchText.objects.filter(subject_type="catalogue.product").delete()
    assert not queries.found(li_qiang, "srzp").exists()
    assert keep_products_found.call(on=TODAY.isoformat()) == 4
    assert queries.found(li_qiang, "srzp").exists()
    everything = [pk for chunk in products_not_found(system, everything=True) for pk in chunk]
    assert refresh_found(product_ids=everything, by=system, at=AT) == Product.objects.count()
    with pytest.raises(NotPermitted):
        refresh_found(product_ids=everything, by=li_qiang, at=AT)
