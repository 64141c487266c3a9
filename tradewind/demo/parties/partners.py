"""Which suppliers, forwarders, banks and inspection bodies are there, and what was said with them?"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.demo.chance import dice
from tradewind.demo.days import Days, moment
from tradewind.demo.parties.naming import mailbox, phone, slug
from tradewind.demo.parties.rows import ContactRow, PartyRow, SpokenRow
from tradewind.demo.parties.tax_numbers import tax_number
from tradewind.demo.words.countries import BY_CODE
from tradewind.demo.words.partners import LINES, PARTNERS, Partner
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.kinds import PartyKind

# Who opens the record and who talks to them.
_KEEPER = {
    PartyKind.SUPPLIER: "chenjing", PartyKind.FORWARDER: "zhengjie", PartyKind.BANK: "zhengjie",
    PartyKind.INSPECTION_BODY: "chenjing",
}  # fmt: skip
_TALKER = {**_KEEPER, PartyKind.BANK: "heting"}
_TALKS = {PartyKind.SUPPLIER: 6, PartyKind.FORWARDER: 6, PartyKind.BANK: 3, PartyKind.INSPECTION_BODY: 3}
_DIALS = {"CN": "86", "HK": "852", "VN": "84"}


def partners(seed: int, days: Days) -> tuple[PartyRow, ...]:
    return tuple(_registered(partner, seed, days) for partner in PARTNERS)


def spoken_with_partners(rows: tuple[PartyRow, ...], seed: int, days: Days) -> Iterator[SpokenRow]:
    for row, partner in zip(rows, PARTNERS, strict=True):
        chance = dice(seed, "partner talk", row.details.name)
        since = days.between(days.worked[30], days.last)
        lines = chance.sample(LINES[row.kind], min(_TALKS[row.kind], len(LINES[row.kind])))
        for on, text in zip(sorted(chance.sample(since, len(lines))), lines, strict=True):
            said = text.format(products=partner.products.split("、")[0])
            channel = chance.choice((Channel.PHONE, Channel.WECHAT, Channel.EMAIL, Channel.MEETING))
            yield SpokenRow(row.details.name, 0, channel, said, moment(on, chance), _TALKER[row.kind], None)


def _registered(partner: Partner, seed: int, days: Days) -> PartyRow:
    chance, kind = dice(seed, "partner", partner.name), PartyKind(partner.kind)
    at = moment(chance.choice(days.worked[1:15]), chance).replace(second=0)
    domain = f"{slug(partner.name)}.example"
    details = PartyDetails(
        name=partner.name, name_zh=partner.name_zh, country=partner.country, city=partner.city,
        products=partner.products, website=f"https://www.{domain}", email=f"office@{domain}",
        phone=_number(partner, chance),
        tax_number=tax_number(partner.country, dice(seed, "tax", partner.name)) if kind is PartyKind.SUPPLIER else "",
    )  # fmt: skip
    keeper = _KEEPER[kind]
    return PartyRow(kind, details, keeper, at, (_contact(partner, domain, keeper, at, chance),))


def _contact(partner: Partner, domain: str, keeper: str, at: datetime, chance: Random) -> ContactRow:
    is_chinese = not partner.contact.isascii()
    details = ContactDetails(
        name=partner.contact, title="业务经理" if is_chinese else "Account Manager",
        email=f"{'sales' if is_chinese else mailbox(partner.contact)}@{domain}", phone=_number(partner, chance),
        wechat=f"{slug(partner.name).split('-')[1]}{chance.randrange(100, 1000)}" if is_chinese else "",
    )  # fmt: skip
    return ContactRow(details, keeper, at + timedelta(minutes=2))


def _number(partner: Partner, chance: Random) -> str:
    dial = _DIALS.get(partner.country) or BY_CODE[partner.country].dial
    return phone(partner.country, dial, chance)
