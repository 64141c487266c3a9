"""Who asks: a customer's contact, or a stranger, and in which language?"""

from dataclasses import dataclass
from random import Random

from tradewind.demo.parties.customers import Customer
from tradewind.demo.parties.naming import called, domain_of, mailbox, person, phone, slug
from tradewind.demo.parties.rows import PartyRow
from tradewind.demo.words.companies import COMPANY_WORDS
from tradewind.demo.words.countries import COUNTRIES, City, Country
from tradewind.demo.words.goods import GOODS, Good
from tradewind.demo.words.persons import MAIN_TITLES

_LANGUAGES = {
    "spanish": "es", "french": "fr", "german": "de", "portuguese": "pt", "japanese": "ja", "kazakh": "ru",
    "malay": "zh", "arabic": "ar",
}  # fmt: skip
# The others write English to China; nobody expects a Chinese office to read Arabic.
_OWN_LANGUAGE = {"es": 0.65, "fr": 0.5, "de": 0.45, "pt": 0.6, "ja": 0.75, "ru": 0.7, "zh": 0.2, "ar": 0.15}
_HAS_NO_COMPANY = 0.12
_FREE_HOSTS = ("postbox.example", "inbox-mail.example", "webmail.example")


@dataclass(frozen=True, slots=True)
class Buyer:
    """`party` by name and `contact` by place where he is known; `company` may be empty for a stranger."""

    name: str
    first: str
    title: str
    company: str
    address: str
    phone: str
    country: Country
    city: City
    language: str
    goods: tuple[Good, ...]
    party: str = ""
    contact: int = 0


def known(customer: Customer, row: PartyRow, chance: Random) -> Buyer:
    """One of a customer's people, mostly the first."""
    place = 0 if chance.random() < 0.8 else chance.randrange(len(row.contacts))
    details = row.contacts[place].details
    return Buyer(
        details.name, called(details.name), details.title, customer.name, details.email,
        details.phone or row.details.phone, customer.country, customer.city, _language(customer.country, chance),
        customer.goods, customer.name, place,
    )  # fmt: skip


def stranger(seller: str, chance: Random) -> Buyer:
    """Somebody from a market of this salesperson whom nobody knows."""
    ours = [country for country in COUNTRIES if country.sellers[0] == seller]
    country = chance.choices(ours, [each.weight for each in ours])[0]
    city, name = chance.choice(country.cities), person(country.culture, chance)
    company = "" if chance.random() < _HAS_NO_COMPANY else _company(country, city, chance)
    host = domain_of(company) if company else chance.choice(_FREE_HOSTS)
    local = mailbox(name) if company else f"{slug(name).replace('-', '.')}{chance.randrange(60, 99)}"
    return Buyer(
        name, called(name), chance.choice(MAIN_TITLES) if company else "", company, f"{local}@{host}",
        phone(country.code, country.dial, chance), country, city, _language(country, chance),
        tuple(chance.sample(GOODS, 3)),
    )  # fmt: skip


def _company(country: Country, city: City, chance: Random) -> str:
    """A trade name with its town, so that it is no customer's of ours."""
    words = COMPANY_WORDS[country.culture]
    stem, trade = chance.choice(words.stems)[0], chance.choice(words.trades)[0]
    base = f"{trade} {stem}" if words.trade_first else f"{stem} {trade}"
    return f"{base} {city.name} {chance.choice(country.suffixes)}"


def _language(country: Country, chance: Random) -> str:
    spoken = "fr" if country.code == "MA" else _LANGUAGES.get(country.culture, "en")
    return spoken if chance.random() < _OWN_LANGUAGE.get(spoken, 1.0) else "en"
