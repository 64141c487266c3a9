"""Which countries and regions belong to which market of the world?"""

from enum import StrEnum


class Region(StrEnum):
    MIDDLE_EAST = "middle_east"
    SOUTHEAST_ASIA = "southeast_asia"
    EAST_ASIA = "east_asia"
    SOUTH_ASIA = "south_asia"
    CENTRAL_ASIA = "central_asia"
    WESTERN_EUROPE = "western_europe"
    NORTHERN_EUROPE = "northern_europe"
    SOUTHERN_EUROPE = "southern_europe"
    EASTERN_EUROPE = "eastern_europe"
    NORTH_AMERICA = "north_america"
    LATIN_AMERICA = "latin_america"
    AFRICA = "africa"
    OCEANIA = "oceania"


# United Nations M49, "Standard country or area codes for statistical use" (as of 2024), by its sub-regions, and seven
# changes for the way an export office speaks:
# - Middle East 中东 is M49's Western Asia with Iran (M49: Southern Asia) and Egypt (M49: Northern Africa);
# - Armenia, Azerbaijan and Georgia (M49: Western Asia) stand with Central Asia, as the freight routes go;
# - Cyprus (M49: Western Asia) stands with Southern Europe: it is sold to under the rules of the European Union;
# - Great Britain, Ireland and the islands between them (M49: Northern Europe) stand with Western Europe;
# - Latin America is M49's Latin America and the Caribbean, Mexico included; North America is its Northern America;
# - Taiwan, China has no line of its own in M49 and stands with Eastern Asia, as Hong Kong and Macao do;
# - Antarctica and the islands nobody trades with (BV, GS, HM, TF, UM) belong to no market.
_COUNTRIES: dict[Region, str] = {
    Region.MIDDLE_EAST: "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    Region.SOUTHEAST_ASIA: "BN ID KH LA MM MY PH SG TH TL VN",
    Region.EAST_ASIA: "CN HK JP KP KR MN MO TW",
    Region.SOUTH_ASIA: "AF BD BT IN LK MV NP PK",
    Region.CENTRAL_ASIA: "AM AZ GE KG KZ TJ TM UZ",
    Region.WESTERN_EUROPE: "AT BE CH DE FR GB GG IE IM JE LI LU MC NL",
    Region.NORTHERN_EUROPE: "AX DK EE FI FO IS LT LV NO SE SJ",
    Region.SOUTHERN_EUROPE: "AD AL BA CY ES GI GR HR IT ME MK MT PT RS SI SM VA",
    Region.EASTERN_EUROPE: "BG BY CZ HU MD PL RO RU SK UA",
    Region.NORTH_AMERICA: "BM CA GL PM US",
    Region.LATIN_AMERICA: (
        "AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI "
        "PA PE PR PY SR SV SX TC TT UY VC VE VG VI"
    ),
    Region.AFRICA: (
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA "
        "NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW"
    ),
    Region.OCEANIA: "AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS",
}
COUNTRIES: dict[Region, frozenset[str]] = {region: frozenset(codes.split()) for region, codes in _COUNTRIES.items()}
NO_MARKET = frozenset({"AQ", "BV", "GS", "HM", "TF", "UM"})
REGION_OF: dict[str, Region] = {code: region for region, codes in COUNTRIES.items() for code in codes}
