"""Does every country belong to one market?"""

from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.catalogue.regions import as_regions, codes_of
from tradewind.domain.catalogue.tables import COUNTRIES, NO_MARKET, REGION_OF, Region
from tradewind.domain.vocabulary.countries import country_codes


def test_every_country_stands_in_one_market_and_no_code_is_invented() -> None:
    placed = [code for codes in COUNTRIES.values() for code in codes]
    assert len(placed) == len(set(placed)) == len(REGION_OF)
    assert set(placed) | NO_MARKET == set(country_codes())
    assert not set(placed) & NO_MARKET


def test_markets_are_those_of_an_export_office() -> None:
    assert REGION_OF["AE"] == REGION_OF["EG"] == REGION_OF["IR"] == REGION_OF["TR"] == Region.MIDDLE_EAST
    assert REGION_OF["HK"] == REGION_OF["MO"] == REGION_OF["TW"] == REGION_OF["CN"] == Region.EAST_ASIA
    assert REGION_OF["GB"] == Region.WESTERN_EUROPE
    assert REGION_OF["ES"] == REGION_OF["CY"] == Region.SOUTHERN_EUROPE
    assert REGION_OF["MX"] == Region.LATIN_AMERICA
    assert COUNTRIES[Region.SOUTHEAST_ASIA] == set("BN ID KH LA MM MY PH SG TH TL VN".split())


@given(st.frozensets(st.sampled_from(list(Region))), st.frozensets(st.sampled_from(sorted(REGION_OF))))
def test_markets_and_countries_come_back_as_they_were_put_together(
    regions: frozenset[Region], codes: frozenset[str]
) -> None:
    put_together = codes_of(regions, codes)
    whole, alone = as_regions(put_together)
    assert set(whole) >= regions
    assert codes_of(whole, alone) == put_together
    assert not set(alone) & {code for region in whole for code in COUNTRIES[region]}
