"""How do a customer's name, alias, mail domain, phone numbers and people come out of the word lists?"""

import re
import unicodedata
from collections.abc import Iterable
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.words.companies import COMPANY_WORDS
from tradewind.demo.words.countries import COUNTRIES, Country
from tradewind.demo.words.persons import PERSON_WORDS, fitting

_FORMS = sorted({form for country in COUNTRIES for form in country.suffixes}, key=len, reverse=True)
_ALIAS_SHARE = 0.82  # the others are known in the office by their foreign name only
_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "ı": "i", "&": " ", ".": "", "'": ""}
)

# Numbers that ring nobody: kept for fiction by the regulators, everywhere else beginning with 000,
# with which no national number begins. %d is filled with the digits after it.
_RESERVED: dict[str, tuple[str, ...]] = {
    "US": ("+1 303-555-01{two}", "+1 206-555-01{two}", "+1 614-555-01{two}", "+1 612-555-01{two}"),
    "CA": ("+1 416-555-01{two}", "+1 403-555-01{two}", "+1 604-555-01{two}"),
    "GB": ("+44 20 7946 0{three}", "+44 161 496 0{three}", "+44 113 496 0{three}", "+44 117 496 0{three}"),
    "AU": ("+61 2 5550 {four}", "+61 3 7010 {four}", "+61 7 7010 {four}"),
    "DE": ("+49 30 23125 {three}", "+49 40 66969 {three}", "+49 89 99998 {three}", "+49 221 4710 {three}"),
    "FR": ("+33 1 99 00 {two} {two2}", "+33 4 65 71 {two} {two2}"),
}


class Namer:
    """Gives each customer a name nobody else has; combinations of a culture are used up in a shuffled order."""

    def __init__(self, seed: int, taken: Iterable[str]) -> None:
        self._chance = dice(seed, "names")
        self._taken = {base_of(name) for name in taken}
        self._left: dict[str, list[tuple[str, str]]] = {}

    def name(self, country: Country) -> tuple[str, str]:
        """The registered name and, for most, the Chinese alias."""
        left = self._left.setdefault(country.culture, [])
        if not left:
            left.extend(self._combinations(country.culture))
        base, alias = left.pop()
        while base in self._taken:
            base, alias = left.pop()
        self._taken.add(base)
        form = self._chance.choice(country.suffixes)
        return f"{base} {form}", alias if self._chance.random() < _ALIAS_SHARE else ""

    def _combinations(self, culture: str) -> list[tuple[str, str]]:
        words = COMPANY_WORDS[culture]
        found = [
            (f"{trade} {stem}" if words.trade_first else f"{stem} {trade}", stem_zh + trade_zh)
            for stem, stem_zh in words.stems
            for trade, trade_zh in words.trades
        ]
        self._chance.shuffle(found)
        return found


def base_of(name: str) -> str:
    """The name without its legal form."""
    form = next((form for form in _FORMS if name.endswith(f" {form}")), "")
    return name.removesuffix(form).strip()


def domain_of(name: str) -> str:
    """A mail domain that cannot exist (RFC 2606)."""
    return f"{slug(base_of(name))}.example"


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def phone(country: str, dial: str, chance: Random) -> str:
    """A number as people write it, that rings nobody."""
    pattern = chance.choice(_RESERVED[country]) if country in _RESERVED else f"+{dial} 000 {{three}} {{four}}"
    return pattern.format(
        two=f"{chance.randrange(100):02d}", two2=f"{chance.randrange(100):02d}",
        three=f"{chance.randrange(1000):03d}", four=f"{chance.randrange(10_000):04d}",
    )  # fmt: skip


def person(culture: str, chance: Random) -> str:
    words = PERSON_WORDS[culture]
    given = chance.choice(words.given)
    family = fitting(culture, given, chance.choice(words.family))
    return f"{family} {given}" if culture in ("hungarian", "korean") else f"{given} {family}"


def mailbox(name: str) -> str:
    """The part before the @: the last word of a Western name, nothing exotic in it."""
    latin = slug(name).split("-")
    return latin[0] if len(latin) == 1 else f"{latin[0][0]}.{latin[-1]}"


def called(name: str) -> str:
    """How the office writes of a person: one word."""
    latin = [word for word in name.split() if word.isascii() or word[0].isalpha()]
    return next((word for word in latin if word[0].isupper()), name)
