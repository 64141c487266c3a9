"""What are the countries called, in the languages in which letters come?"""

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from tradewind.domain.vocabulary.countries import country_codes

_LANGUAGES = [
    "en",
    "zh",
    "zh_Hant",
    "es",
    "de",
    "fr",
    "pt",
    "it",
    "ru",
    "ar",
    "ja",
    "ko",
    "tr",
    "pl",
    "nl",
    "vi",
    "id",
    "uk",
    "fa",
    "cs",
    "ro",
    "sv",
    "da",
    "el",
    "hu",
    "th",
]
# What people write and the CLDR does not list. "=" asks for exactly these letters: "us" is a pronoun.
_OTHERS = """
US: =US, =USA, =U.S.A., =U.S., united states of america, estados unidos, eeuu, ee uu, etats unis, stati uniti, сша, америка, أمريكا
US: 美国, 美國, アメリカ, 미국, vereinigte staaten, amerika, ameryka, =ABD, hoa kỳ, mỹ
GB: =UK, =U.K., united kingdom, great britain, england, scotland, wales, northern ireland, inglaterra, angleterre, inghilterra
GB: reino unido, royaume uni, regno unito, regno unito, grossbritannien, англия, великобритания, 英国, イギリス, 영국, بريطانيا
AE: =UAE, =U.A.E., emirates, united arab emirates, emiratos, emirats, emirate, эмираты, оаэ, 阿联酋, 迪拜, الامارات, الإمارات
SA: =KSA, =K.S.A., saudi, saudi arabia, kingdom of saudi arabia, arabia saudita, 沙特, السعودية, المملكة العربية السعودية
GE: =Грузия, =Грузии, =Грузию, =Грузией, georgia
RU: russia, russian federation, рф, российская федерация, россия
KR: korea, south korea, republic of korea, 韩国, 한국, 대한민국, corea, coree, корея
CI: cote divoire, cote d ivoire, ivory coast
CZ: czech republic, czech, чехия
NL: holland, holanda, hollande, olanda, голландия, the netherlands
TR: turkey, turkiye, türkei, turquie
CD: dr congo, drc, rd congo, democratic republic of congo
CN: china, =PRC, p r china, mainland china, 中国, 中國
HK: hong kong, hongkong, 香港
TW: taiwan, 台湾, 台灣
MO: macau, macao, 澳门
VN: vietnam, viet nam, 越南
LA: laos
IR: iran
SY: syria
TZ: tanzania
BO: bolivia
VE: venezuela
MD: moldova
BN: brunei
PL: polski, polsce, polska
DE: niemcy, niemiec, deutschland
KZ: казахстан, kasachstan
KG: кыргызстан, киргизия
BY: беларусь, белоруссия, belarus
MK: macedonia
PS: palestine
SZ: swaziland
MM: burma
TL: east timor
CV: cape verde
BA: bosnia
TT: trinidad
EH: western sahara
"""


# Everyday words: jersey is a cloth, того means "of that", Грузия without its ending is груз, a cargo.
_TOO_COMMON = frozenset(["Jersey", "Того", "Грузия", "Грузія", "Maurice"])


def _is_too_short(name: str, language: str) -> bool:
    """ "Ý" is Italy and "Áo" Austria in Vietnamese; folded, they are words of other languages."""
    wide = ord(name[0]) > 0x2E7F
    arabic = "\u0600" <= name[0] <= "\u06ff"
    return len(name) < (2 if wide else 3 if arabic else 6 if language == "vi" and " " not in name else 4)


def _rows() -> Iterator[tuple[str, str]]:
    known = set(country_codes())
    for language in _LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in known and name not in _TOO_COMMON and not _is_too_short(name, language):
                yield name, code
    for line in _OTHERS.strip().splitlines():
        code, _, names = line.partition(":")
        for name in names.split(","):
            yield name.strip(), code


@lru_cache(maxsize=1)
def country_names() -> tuple[tuple[str, str], ...]:
    """Pairs of a name and its code, in two dozen languages. A name that begins with "=" is meant letter for letter."""
    return tuple(dict.fromkeys(_rows()))
