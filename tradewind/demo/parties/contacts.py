"""Who are the customers' 940 people?"""

from random import Random

from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.demo.chance import dice
from tradewind.demo.parties.customers import CUSTOMERS, Customer
from tradewind.demo.parties.naming import domain_of, mailbox, person, phone
from tradewind.demo.words.persons import MAIN_TITLES, OTHER_TITLES, REMARKS
from tradewind.demo.words.planted import PEOPLE
from tradewind.domain.parties.tiers import Tier

CONTACTS = 940
_FIXED = {Tier.KEY: 4, Tier.MAJOR: 3}
_REGULAR_SHARE = 0.75  # of the second people, the others are at potential customers


def contacts_by_customer(customers: tuple[Customer, ...], seed: int) -> dict[str, tuple[ContactDetails, ...]]:
    counts = _counts(customers, dice(seed, "contacts"))
    return {
        customer.name: _people_of(customer, counts[customer.name], dice(seed, "contacts", customer.name))
        for customer in customers
    }


def _counts(customers: tuple[Customer, ...], chance: Random) -> dict[str, int]:
    """Everybody has one, core customers four, major ones three; the rest of the 940 are second people."""
    counts = {customer.name: _FIXED.get(customer.tier, 1) for customer in customers}
    left = CONTACTS - sum(counts.values())
    assert left >= 0 and len(customers) == CUSTOMERS
    for tier, share in (
        (Tier.REGULAR, round(left * _REGULAR_SHARE)),
        (Tier.POTENTIAL, left - round(left * _REGULAR_SHARE)),
    ):
        names = [customer.name for customer in customers if customer.tier is tier]
        for name in chance.sample(names, share):
            counts[name] += 1
    return counts


def _people_of(customer: Customer, count: int, chance: Random) -> tuple[ContactDetails, ...]:
    known = [(name, title, remark) for party, name, title, remark in PEOPLE if party == customer.name]
    found: list[ContactDetails] = []
    for place in range(count):
        if place < len(known):
            name, title, remark = known[place]
        else:
            name = _new_name(customer, {contact.name for contact in found}, chance)
            title = chance.choice(MAIN_TITLES if place == 0 else OTHER_TITLES)
            remark = chance.choice(REMARKS) if chance.random() < 0.3 else ""
        found.append(_details(customer, name, title, remark, chance, is_main=place == 0))
    return tuple(found)


def _new_name(customer: Customer, taken: set[str], chance: Random) -> str:
    name = person(customer.country.culture, chance)
    while name in taken:
        name = person(customer.country.culture, chance)
    return name


def _details(
    customer: Customer, name: str, title: str, remark: str, chance: Random, *, is_main: bool
) -> ContactDetails:
    country = customer.country
    has_phone = is_main or chance.random() < 0.5
    number = phone(country.code, country.dial, chance) if has_phone else ""
    chats = country.culture in ("arabic", "spanish", "portuguese", "african", "malay", "turkish")
    domain = domain_of(customer.name)
    house = domain.split("-")[0]
    return ContactDetails(
        name=name, title=title, email=f"{mailbox(name)}@{domain}", phone=number,
        whatsapp=number if chats and chance.random() < 0.7 else "", remarks=remark,
        wechat=f"{mailbox(name)}-{house}" if country.culture in ("korean", "malay") and is_main else "",
    )  # fmt: skip
