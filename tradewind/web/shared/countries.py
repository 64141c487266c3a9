"""What is a country or region called, in either language?"""

from functools import cache

from babel import Locale
from django.utils.translation import get_language

from tradewind.domain.vocabulary.countries import country_codes
from tradewind.domain.vocabulary.folding import pinyin_of

# Forms and lists of this office write the first three with the country's name, the last in the usual short form.
_OWN_NAMES = {
    "zh": {"HK": "中国香港", "MO": "中国澳门", "TW": "中国台湾", "AE": "阿联酋"},
    "en": {"HK": "Hong Kong, China", "MO": "Macao, China", "TW": "Taiwan, China"},
}


def country_name(code: str, language: str | None = None) -> str:
    """The name in the reader's language; an unknown code stays itself."""
    return _names(_short(language)).get(code.upper(), code)


@cache
def country_choices(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name, in the order of a dictionary of that language."""
    names = [(code, country_name(code, language)) for code in country_codes()]
    return tuple(sorted(names, key=lambda pair: _reading(pair[1])))


@cache
def search_words(code: str) -> str:
    """What a combobox also finds a country by: both names, the code, pinyin and its initials."""
    chinese = country_name(code, "zh-hans")
    syllables = pinyin_of(chinese)
    initials = "".join(syllable[:1] for syllable in syllables)
    return " ".join([code, chinese, country_name(code, "en"), "".join(syllables), initials])


def _short(language: str | None) -> str:
    return "en" if (language or get_language() or "zh").startswith("en") else "zh"


@cache
def _names(short: str) -> dict[str, str]:
    territories = Locale.parse("en" if short == "en" else "zh_Hans").territories
    return {code: str(territories.get(code, code)) for code in country_codes()} | _OWN_NAMES[short]


@cache
def _reading(name: str) -> str:
    return "".join(pinyin_of(name)).lower()
