"""What happened with the demo's customers and partners in 24 months?"""

from datetime import date, datetime, timedelta

from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days
from tradewind.demo.parties.careers import Career, career_of
from tradewind.demo.parties.contacts import contacts_by_customer
from tradewind.demo.parties.customers import customers
from tradewind.demo.parties.deals import Deal, deals_of
from tradewind.demo.parties.knowing import noted_about
from tradewind.demo.parties.naming import base_of, domain_of, phone
from tradewind.demo.parties.partners import partners, spoken_with_partners
from tradewind.demo.parties.profiles import with_profile
from tradewind.demo.parties.ringing import rung_apart
from tradewind.demo.parties.rows import (
    AssignedRow,
    ContactRow,
    NotedRow,
    PartiesStory,
    PartyRow,
    RetieredRow,
    SpokenRow,
)
from tradewind.demo.parties.talk import spoken_with
from tradewind.demo.parties.tax_numbers import known_tax_number
from tradewind.domain.parties.kinds import PartyKind

__all__ = ["PartiesStory", "careers", "deals", "story"]

_RASHID, _RASHID_NUMBER = "Rashid Trading LLC", 187


def careers(today: date, seed: int = SEED) -> tuple[Career, ...]:
    """Every customer with the hands it went through."""
    days = Days(today)
    return tuple(career_of(customer, seed, days) for customer in customers(seed))


def deals(today: date, seed: int = SEED) -> tuple[Deal, ...]:
    """All deals of all customers: what quotations, orders and shipments of later rooms are made of."""
    days = Days(today)
    return tuple(deal for career in careers(today, seed) for deal in _deals(career, seed, days))


def story(today: date, seed: int = SEED) -> PartiesStory:
    """Everything, the same for a seed and a day."""
    days, everybody = Days(today), customers(seed)
    people = contacts_by_customer(everybody, seed)
    assigned: list[AssignedRow] = []
    spoken: list[SpokenRow] = []
    noted: list[NotedRow] = []
    rows, retiered = list(of_partners := partners(seed, days)), []
    for customer in everybody:
        career = career_of(customer, seed, days)
        row = _registered(career, people[customer.name], seed)
        rows.append(row)
        assigned.extend(_assignments(career))
        if career.retiered_at:
            retiered.append(RetieredRow(customer.name, customer.tier, "assistant", career.retiered_at))
        noted.extend(noted_about(career, seed, days))
        names = tuple(contact.details.name for contact in row.contacts)
        spoken.extend(spoken_with(career, names, _ready_at(career, row), _deals(career, seed, days), seed, days))
    spoken.extend(spoken_with_partners(of_partners, seed, days))
    return PartiesStory(
        tuple(_numbered(list(rung_apart(rows, seed)))), tuple(sorted(assigned, key=_at)),
        tuple(sorted(retiered, key=_at)),
        tuple(sorted(spoken, key=_at)), tuple(sorted(noted, key=_at)),
    )  # fmt: skip


def _deals(career: Career, seed: int, days: Days) -> tuple[Deal, ...]:
    return deals_of(career.customer, career.registered_at.date(), seed, days)


def _registered(career: Career, people: tuple[ContactDetails, ...], seed: int) -> PartyRow:
    customer, chance = career.customer, dice(seed, "party", career.customer.name)
    domain = domain_of(customer.name)
    details = PartyDetails(
        name=customer.name, name_zh=customer.name_zh, country=customer.country.code, city=customer.city.name,
        time_zone=customer.city.zone, website=f"https://www.{domain}", email=f"info@{domain}",
        phone=phone(customer.country.code, customer.country.dial, chance), tier=career.first_tier,
        tax_number=known_tax_number(customer.tier, customer.country.code, dice(seed, "tax", customer.name)),
    )  # fmt: skip
    details = with_profile(details, customer, base_of(customer.name), chance)
    at = career.registered_at
    contacts = tuple(
        ContactRow(person, career.registered_by, at + timedelta(minutes=1 + place))
        for place, person in enumerate(people)
    )
    return PartyRow(PartyKind.CUSTOMER, details, career.registered_by, at, contacts)


def _assignments(career: Career) -> list[AssignedRow]:
    """The leaders' decisions: who has it after the registration, and who stands in."""
    customer = career.customer
    rows = [AssignedRow(customer.name, hand.owner, "", "assistant", hand.since) for hand in career.hands[1:]]
    if career.deputy:
        at = career.hands[-1].since + timedelta(days=21)
        rows.append(AssignedRow(customer.name, customer.owner, career.deputy, "assistant", at))
    return rows


def _ready_at(career: Career, row: PartyRow) -> datetime:
    """When the record stood, its people were added and it had its owner."""
    handed = [hand.since for hand in career.hands[1:] if hand.since - row.at < timedelta(hours=2)]
    return max([row.contacts[-1].at, *handed])


def _numbered(rows: list[PartyRow]) -> list[PartyRow]:
    """In the order of registration, which is that of the numbers; one customer has the number of the story."""
    others = sorted((row for row in rows if row.details.name != _RASHID), key=_at)
    rashid = next(row for row in rows if row.details.name == _RASHID)
    return [*others[: _RASHID_NUMBER - 1], rashid, *others[_RASHID_NUMBER - 1 :]]


def _at(row: PartyRow | AssignedRow | RetieredRow | SpokenRow | NotedRow) -> datetime:
    return row.at
