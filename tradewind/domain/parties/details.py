"""Whether the facts typed about a party or a contact can stand, and how they are kept."""

from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.parties.kinds import BusinessType
from tradewind.domain.parties.tax_numbers import check_tax_number
from tradewind.domain.parties.tiers import Tier
from tradewind.domain.vocabulary.details import (
    LONGEST_NAME,
    Checked,
    Desk,
    check_country,
    check_email,
    check_name,
    check_phone,
    check_text,
    check_website,
    check_zone,
)
from tradewind.domain.vocabulary.phones import Phone
from tradewind.domain.vocabulary.text import clean_paragraphs

LONGEST_TITLE = 120
LONGEST_ADDRESS = 500
LONGEST_PRODUCTS = 300
LONGEST_REMARKS = 20_000
LONGEST_HANDLE = 60


@dataclass(frozen=True, slots=True)
class CleanParty:
    """`time_zone` is empty unless the party lives by another clock than its country's."""

    name: str
    name_zh: str
    country: str
    time_zone: str
    website: str
    email: str
    phone: Phone
    city: str
    address: str
    tax_number: str
    business_type: str
    products: str
    annual_purchase: str
    source: str
    remarks: str
    tier: str


@dataclass(frozen=True, slots=True)
class CleanContact:
    name: str
    title: str
    email: str
    phone: Phone
    whatsapp: str
    wechat: str
    remarks: str


def clean_party(
    *, name: str, country: str, name_zh: str = "", time_zone: str = "", website: str = "", email: str = "",
    phone: str = "", city: str = "", address: str = "", tax_number: str = "", business_type: str = "",
    products: str = "", annual_purchase: str = "", source: str = "", remarks: str = "", tier: str = Tier.POTENTIAL,
) -> CleanParty:  # fmt: skip
    """A party's facts as they are kept, or BadDetails with every problem."""
    desk = Desk()
    region = desk.take("country", check_country(country))
    party = CleanParty(
        name=desk.take("name", check_name(name)),
        name_zh=desk.take("name_zh", check_text(name_zh, longest=LONGEST_NAME)),
        country=region,
        time_zone=desk.take("time_zone", check_zone(time_zone)),
        website=desk.take("website", check_website(website)),
        email=desk.take("email", check_email(email)),
        phone=desk.take("phone", check_phone(phone, region or None)),
        city=desk.take("city", check_text(city, longest=LONGEST_TITLE)),
        address=desk.take("address", check_text(address, longest=LONGEST_ADDRESS)),
        tax_number=desk.take("tax_number", check_tax_number(tax_number)),
        business_type=desk.take("business_type", _check_word(business_type, BusinessType, required=False)),
        products=desk.take("products", check_text(products, longest=LONGEST_PRODUCTS)),
        annual_purchase=desk.take("annual_purchase", check_text(annual_purchase, longest=LONGEST_TITLE)),
        source=desk.take("source", check_text(source, longest=LONGEST_TITLE)),
        remarks=desk.take("remarks", check_remarks(remarks)),
        tier=desk.take("tier", _check_word(tier, Tier, required=True)),
    )
    desk.close()
    return party


def check_remarks(text: str, *, longest: int = LONGEST_REMARKS) -> Checked[str]:
    """Text of several lines."""
    clean = clean_paragraphs(text)
    return Checked(clean, "too_long" if len(clean) > longest else "")


def _check_word(text: str, words: type[StrEnum], *, required: bool) -> Checked[str]:
    """One of the words of a list."""
    if not text and not required:
        return Checked("")
    return Checked(text) if text in set(words) else Checked("", "unknown_word")


def clean_contact(
    *, name: str, country: str, title: str = "", email: str = "", phone: str = "", whatsapp: str = "",
    wechat: str = "", remarks: str = "",
) -> CleanContact:  # fmt: skip
    """A contact's facts as they are kept; `country` is the party's and says where a local number rings."""
    desk = Desk()
    contact = CleanContact(
        name=desk.take("name", check_name(name)),
        title=desk.take("title", check_text(title, longest=LONGEST_TITLE)),
        email=desk.take("email", check_email(email)),
        phone=desk.take("phone", check_phone(phone, country or None)),
        whatsapp=desk.take("whatsapp", check_text(whatsapp, longest=LONGEST_HANDLE)),
        wechat=desk.take("wechat", check_text(wechat, longest=LONGEST_HANDLE)),
        remarks=desk.take("remarks", check_text(remarks, longest=LONGEST_ADDRESS)),
    )
    desk.close()
    return contact
