"""Is the same thing, written differently, the same, and is another thing another?"""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.documents.compared import hs_codes_alike, marks_alike, vessels_alike, voyages_alike
from tradewind.domain.documents.days import month_of, read_day
from tradewind.domain.documents.goods_words import goods_alike, goods_words
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.measures import measures_alike, packages_alike, read_measure, read_packages
from tradewind.domain.documents.parties import PartyText, addresses_alike, parties_alike
from tradewind.domain.documents.places import countries_alike, places_alike
from tradewind.domain.documents.words import codes_alike
from tradewind.domain.documents.words_of_amount import amount_in_words
from tradewind.domain.papers.amounts import daxie, say
from tradewind.domain.vocabulary.money import Money

pytestmark = pytest.mark.pure
SAME, ARGUABLE, CONFLICT = Likeness.SAME, Likeness.ARGUABLE, Likeness.CONFLICT
UNKNOWN, INCOMPARABLE = Likeness.UNKNOWN, Likeness.INCOMPARABLE


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("ABC Trading Co., Ltd.", "ABC TRADING COMPANY LIMITED", SAME),  # ISBP 745 A1
        ("Acme Mfg Inc.", "ACME MANUFACTURING INCORPORATED", SAME),
        ("Int'l Garden & Home Corp", "INTERNATIONAL GARDEN AND HOME CORPORATION", SAME),
        ("The Wei Hai Chair Co Ltd", "Weihai Chair Company Ltd", SAME),
        ("P.T. Maju Jaya", "PT MAJU JAYA", SAME),
        ("Müller GmbH", "MULLER GMBH", SAME),
        ("ABC Co., Ltd.", "ABC Ltd.", ARGUABLE),
        ("Nordlicht Garten GmbH", "Nordlicht Gartem GmbH", ARGUABLE),  # A23
        ("ABC Ltd", "ABC Inc", CONFLICT),  # another legal form
        ("Nordlicht GmbH", "Nordlicht AG", CONFLICT),
        ("Zhejiang ABC Co Ltd", "Ningbo ABC Co Ltd", CONFLICT),
        ("IBM", "IBN", CONFLICT),  # a short name has no slips
        ("宁波信风户外用品有限公司", "Ningbo Tradewind Outdoor Co., Ltd.", INCOMPARABLE),
    ],
)
def test_names_of_companies(left: str, right: str, likeness: Likeness) -> None:
    assert parties_alike(PartyText(left), PartyText(right)) is likeness
    assert parties_alike(PartyText(right), PartyText(left)) is likeness


def test_a_name_in_two_scripts_is_known_by_either() -> None:
    both = PartyText("Ningbo Tradewind Outdoor Co., Ltd.", other_names=("宁波信风户外用品有限公司",))
    assert parties_alike(both, PartyText("宁波信风户外用品有限公司")) is SAME
    assert parties_alike(both, PartyText("宁波顺风户外用品有限公司")) is CONFLICT


def test_addresses_may_differ_within_a_country() -> None:
    """UCP 600 art. 14(j)."""
    ours = PartyText("A", "88 Zhongshan East Road, Ningbo, China")
    assert addresses_alike(ours, PartyText("A", "88 ZHONGSHAN EAST RD NINGBO P.R. CHINA")) is not CONFLICT
    assert addresses_alike(ours, PartyText("A", "Room 5, Hangzhou", "CN")) is Likeness.OTHERWISE
    assert addresses_alike(ours, PartyText("A", "1 Orchard Road, Singapore")) is CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("NINGBO, CHINA", "Ningbo", SAME),
        ("CNNGB", "宁波港", SAME),
        ("PORT OF HAMBURG", "HAMBURG GERMANY", SAME),
        ("CAT LAI, VIETNAM", "HO CHI MINH CITY", SAME),
        ("CHATTOGRAM", "Chittagong, Bangladesh", SAME),
        ("ANY PORT IN CHINA", "NINGBO", SAME),
        ("LOS ANGELES", "LONG BEACH, USA", CONFLICT),
        ("JEBEL ALI", "DUBAI", CONFLICT),
        ("ANY PORT IN CHINA", "BUSAN", CONFLICT),
        ("SMALLVILLE", "PORT NOWHERE", UNKNOWN),
    ],
)
def test_ports(left: str, right: str, likeness: Likeness) -> None:
    assert places_alike(left, right) is likeness
    assert places_alike(right, left) is likeness


def test_countries_of_origin() -> None:
    assert countries_alike("P.R. CHINA", "Made in China") is SAME
    assert countries_alike("CN", "VIETNAM") is CONFLICT
    assert countries_alike("Atlantis", "CHINA") is UNKNOWN


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("1,234.50 KGS", "1.2345 MT", SAME),
        ("1234.48 KGS", "1234.5 kg", SAME),  # rounded to the last digit shown
        ("1234.48 KGS", "1234 KGS", SAME),
        ("1234.50 KGS", "1234.48 KGS", CONFLICT),
        ("1000 PCS", "1,000 pieces", SAME),
        ("100 DOZ", "1200 PCS", SAME),
        ("1000 PCS", "1000 SETS", ARGUABLE),
        ("1000 PCS", "13330 KGS", INCOMPARABLE),
        ("53.960", "53,960 KGS", UNKNOWN),  # a unit is never inherited
    ],
)
def test_measures(left: str, right: str, likeness: Likeness) -> None:
    mine, theirs = read_measure(left), read_measure(right)
    assert mine and theirs and measures_alike(mine, theirs) is likeness


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("150 CARTONS", "150 CTNS", SAME),
        ("3 PALLETS (150 CARTONS)", "150 CARTONS", SAME),
        ("150 PACKAGES", "150 CARTONS", SAME),
        ("150 BAGS", "150 CARTONS", CONFLICT),
        ("150 CARTONS", "151 CARTONS", CONFLICT),
        ("3 PALLETS", "150 CARTONS", ARGUABLE),
    ],
)
def test_packages(left: str, right: str, likeness: Likeness) -> None:
    mine, theirs = read_packages(left), read_packages(right)
    assert mine and theirs and packages_alike(mine, theirs) is likeness


def test_vessels_voyages_and_numbers() -> None:
    assert vessels_alike("M/V COSCO STAR", "Cosco Star V.012W") is SAME
    assert vessels_alike("COSCO STAR V.012W / EVER GIVEN", "M/V EVER GIVEN") is SAME
    assert vessels_alike("MSC ANNA", "MSC ANNA VOY.FY642W") is SAME
    assert vessels_alike("COSCO STAR", "COSCO STAR II") is CONFLICT
    assert voyages_alike("VOY. 012W", "012 W") is SAME
    assert codes_alike("LC 2026/0815", "LC2026-0815") is SAME
    assert codes_alike("LC2O26", "LC2026") is ARGUABLE  # a letter that looks like the digit
    assert codes_alike("SC-123", "SC-321") is CONFLICT
    assert hs_codes_alike("9401.79", "9401790000") is SAME
    assert hs_codes_alike("94017900", "94017100") is CONFLICT


def test_marks_may_say_more_on_one_paper() -> None:
    """ISBP 745 A32 to A34."""
    assert marks_alike("NG / HAMBURG / C/NO. 1-UP", "NG HAMBURG C/NO.1-200 KEEP DRY") is SAME
    assert marks_alike("NG / HAMBURG", "NG / BREMEN") is CONFLICT
    assert marks_alike("N/M", "NO MARKS") is SAME and marks_alike("N/M", "NG / BREMEN") is CONFLICT


CHAIR = ("FOLDING CHAIR, STEEL FRAME", "FC-12", "GARDEN FURNITURE")


@pytest.mark.parametrize(
    ("said", "likeness"),
    [
        ("GARDEN FURNITURE", SAME),  # UCP 600 art. 14(e): general terms
        ("600 PCS OF FOLDING CHAIRS FC12", SAME),
        ("folding chair fc-12", SAME),
        ("FOLDING CHAIR FC-21", CONFLICT),  # ISBP 745 A23: another model
        ("FOLDING LADDER", CONFLICT),
        ("USED FOLDING CHAIR", CONFLICT),
        ("FOLDING CHIAR", ARGUABLE),
        ("CAMPING ARTICLES", UNKNOWN),
        ("折叠椅", INCOMPARABLE),
    ],
)
def test_goods_beside_the_invoice(said: str, likeness: Likeness) -> None:
    assert goods_alike(goods_words(CHAIR), goods_words([said])) is likeness


def test_another_good_that_shares_a_word_is_another_good() -> None:
    pellets = goods_words(["IRON ORE PELLETS"])
    assert goods_alike(pellets, goods_words(["IRON ORE"])) is SAME
    assert goods_alike(pellets, goods_words(["IRON ORE FINES"])) is CONFLICT
    assert goods_alike(goods_words(["WAGYU KNUCKLE"]), goods_words(["WAGYU OUTSIDE SKIRT"])) is CONFLICT


_DRESSES = "2026-11-30|2026/11/30|NOV. 30, 2026|30 Nov 2026|30-NOV-26|30.11.2026|2026年11月30日|20261130"


@pytest.mark.parametrize("text", _DRESSES.split("|"))
def test_a_day_in_any_dress(text: str) -> None:
    day = read_day(text)
    assert day is not None and day.sole == date(2026, 11, 30)


def test_a_day_with_two_readings_is_none_for_sure() -> None:
    day = read_day("03/04/25")
    assert day is not None and day.sole is None and set(day.readings) == {date(2025, 4, 3), date(2025, 3, 4)}
    assert read_day("31 June 2026") is None and read_day("soon") is None
    assert month_of("MAR 2021") == month_of("03/2021") != month_of("04/2021")


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("SAY US DOLLARS TWELVE THOUSAND THREE HUNDRED AND FORTY-FIVE AND CENTS SIXTY ONLY", "12345.60"),
        ("SAY U.S. DOLLARS TWELVE THOUSAND THREE HUNDRED FORTY FIVE AND SIXTY CENTS ONLY", "12345.60"),
        ("TWELVE THOUSAND THREE HUNDRED FORTY FIVE AND 60/100 US DOLLARS", "12345.60"),
        ("ONE MILLION AND FIVE ONLY", "1000005"),
        ("人民币壹万贰仟叁佰肆拾伍元陆角整", "12345.60"),
        ("美元壹亿零伍元整", "100000005"),
        ("AS AGREED", None),
    ],
)
def test_amounts_in_words_are_read(words: str, amount: str | None) -> None:
    assert amount_in_words(words) == (None if amount is None else Decimal(amount))


@given(st.integers(0, 10**11), st.sampled_from(["USD", "EUR", "CNY", "AED"]))
def test_whatever_our_own_papers_say_in_words_is_read_back(cents: int, currency: str) -> None:
    money = Money(Decimal(cents) / 100, currency)
    assert amount_in_words(say(money)) == money.amount
    assert amount_in_words(daxie(money)) == money.amount


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_strange_to_be_compared(left: str, right: str) -> None:
    """Either way round the answer is one."""
    assert places_alike(left, right) is places_alike(right, left)
    assert parties_alike(PartyText(left), PartyText(right)) is parties_alike(PartyText(right), PartyText(left))
    assert marks_alike(left, left) is SAME and codes_alike(left, left) is SAME
    amount_in_words(left), read_day(left), read_packages(left), read_measure(left)
