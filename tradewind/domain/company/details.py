"""Whether the facts typed about a legal entity or its bank account can stand, and how they are kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from ipaddress import ip_address

from tradewind.domain.vocabulary.details import (
    LONGEST_NAME,
    Checked,
    Desk,
    check_country,
    check_email,
    check_phone,
    check_text,
    check_website,
)
from tradewind.domain.vocabulary.identifiers import (
    is_account_number,
    is_hong_kong_registration,
    is_swift,
    is_uscc,
)
from tradewind.domain.vocabulary.money import Money, NotAnAmount
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.text import clean_code, clean_paragraphs

# What only this office or this machine knows by name (RFC 6761, RFC 6762, RFC 8375).
_NOT_PUBLIC = ("localhost", "local", "lan", "internal", "intranet", "home.arpa", "test", "invalid")
_PUBLIC = re.compile(r"https://([a-z0-9-]+(?:\.[a-z0-9-]+)+)(:[0-9]{1,5})?/?")

LONGEST_ADDRESS = 300
LONGEST_AWARDS = 2000
LONGEST_REGISTRATION = 40
EARLIEST_YEAR = 1600


class EntityKind(StrEnum):
    MAINLAND = "mainland"
    HONG_KONG = "hong_kong"
    OTHER = "other"


# Where the kind settles the country; only another kind states its own.
_COUNTRY_OF_KIND = {EntityKind.MAINLAND: "CN", EntityKind.HONG_KONG: "HK"}


@dataclass(frozen=True, slots=True)
class EntityDetails:
    """What people type about a legal entity."""

    kind: str = EntityKind.MAINLAND
    name_zh: str = ""
    name_en: str = ""
    country: str = ""
    address_zh: str = ""
    address_en: str = ""
    registration_number: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""
    founded_year: str = ""
    currency: str = "CNY"
    total_assets: str = ""
    annual_sales: str = ""
    awards: str = ""


@dataclass(frozen=True, slots=True)
class CleanEntity:
    kind: EntityKind
    name_zh: str
    name_en: str
    country: str
    address_zh: str
    address_en: str
    registration_number: str
    phone: str
    fax: str
    email: str
    website: str
    founded_year: int | None
    currency: str
    total_assets: Decimal | None
    annual_sales: Decimal | None
    awards: str


@dataclass(frozen=True, slots=True)
class BankDetails:
    """What people type about a receiving account."""

    bank_name: str = ""
    bank_address: str = ""
    account_number: str = ""
    swift: str = ""
    currency: str = "USD"
    beneficiary: str = ""


def clean_entity(typed: EntityDetails, *, year: int) -> CleanEntity:
    """A legal entity's facts as they are kept, or BadDetails with every problem; `year` is the present one."""
    desk = Desk()
    kind = desk.take("kind", _check_kind(typed.kind))
    country = _COUNTRY_OF_KIND.get(kind) or desk.take("country", check_country(typed.country))
    currency = desk.take("currency", check_currency(typed.currency))
    entity = CleanEntity(
        kind=kind,
        name_zh=desk.take("name_zh", _check_name(typed.name_zh, required=not typed.name_en.strip())),
        name_en=desk.take("name_en", _check_name(typed.name_en, required=False)),
        country=country,
        address_zh=desk.take("address_zh", check_text(typed.address_zh, longest=LONGEST_ADDRESS)),
        address_en=desk.take("address_en", check_text(typed.address_en, longest=LONGEST_ADDRESS)),
        registration_number=desk.take("registration_number", check_registration(typed.registration_number, kind)),
        phone=desk.take("phone", check_phone(typed.phone, country or None)).typed,
        fax=desk.take("fax", check_phone(typed.fax, country or None)).typed,
        email=desk.take("email", check_email(typed.email)),
        website=desk.take("website", check_website(typed.website)),
        founded_year=desk.take("founded_year", _check_year(typed.founded_year, year)),
        currency=currency,
        total_assets=desk.take("total_assets", _check_figure(typed.total_assets, currency)),
        annual_sales=desk.take("annual_sales", _check_figure(typed.annual_sales, currency)),
        awards=desk.take("awards", _check_awards(typed.awards)),
    )
    desk.close()
    return entity


def clean_bank_account(typed: BankDetails) -> BankDetails:
    """A receiving account as it is printed on a proforma invoice, or BadDetails with every problem."""
    desk = Desk()
    account = BankDetails(
        bank_name=desk.take("bank_name", _check_name(typed.bank_name, required=True)),
        bank_address=desk.take("bank_address", check_text(typed.bank_address, longest=LONGEST_ADDRESS)),
        account_number=desk.take(
            "account_number", _check_code(typed.account_number, is_account_number, "not_an_account")
        ),
        swift=desk.take("swift", _check_code(typed.swift.replace(" ", ""), is_swift, "not_a_swift")),
        currency=desk.take("currency", check_currency(typed.currency)),
        beneficiary=desk.take("beneficiary", _check_name(typed.beneficiary, required=True)),
    )
    desk.close()
    return account


def check_currency(text: str) -> Checked[str]:
    code = clean_code(text).upper()
    return Checked(code) if code in CURRENCIES else Checked("", "unknown_currency")


def check_public_address(text: str) -> Checked[str]:
    """Where buyers reach this house: https and a host known everywhere, without a path. Nothing said is nowhere."""
    address = clean_code(text).lower()
    if not address:
        return Checked("")
    found = _PUBLIC.fullmatch(address)
    if found is None or not _is_public(found[1]):
        return Checked(address, "not_public")
    return Checked(address.rstrip("/"))


def _is_public(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        return not any(host == name or host.endswith(f".{name}") for name in _NOT_PUBLIC)


def check_registration(text: str, kind: EntityKind) -> Checked[str]:
    """统一社会信用代码 on the mainland, business registration in Hong Kong, anything short elsewhere."""
    number = clean_code(text).replace(" ", "").upper()
    if not number:
        return Checked("")
    if kind is EntityKind.MAINLAND:
        return Checked(number, "" if is_uscc(number) else "not_a_uscc")
    if kind is EntityKind.HONG_KONG:
        return Checked(number, "" if is_hong_kong_registration(number) else "not_a_business_registration")
    return Checked(number, "too_long" if len(number) > LONGEST_REGISTRATION else "")


def _check_kind(text: str) -> Checked[EntityKind]:
    if text in set(EntityKind):
        return Checked(EntityKind(text))
    return Checked(EntityKind.OTHER, "unknown_choice")


def _check_name(text: str, *, required: bool) -> Checked[str]:
    return check_text(text, longest=LONGEST_NAME, required=required)


def _check_code(text: str, fits: Callable[[str], bool], reason: str) -> Checked[str]:
    code = clean_code(text).upper()
    if not code:
        return Checked("", "required")
    return Checked(code, "" if fits(code) else reason)


def _check_year(text: str, present: int) -> Checked[int | None]:
    typed = clean_code(text)
    if not typed:
        return Checked(None)
    if len(typed) == 4 and typed.isascii() and typed.isdigit() and EARLIEST_YEAR <= int(typed) <= present:
        return Checked(int(typed))
    return Checked(None, "not_a_year")


def _check_figure(text: str, currency: str) -> Checked[Decimal | None]:
    if not clean_code(text):
        return Checked(None)
    try:
        money = Money.parse(text, currency or "CNY")
    except NotAnAmount:
        return Checked(None, "not_an_amount")
    return Checked(money.rounded().amount, "not_an_amount" if money.amount < 0 else "")


def _check_awards(text: str) -> Checked[str]:
    kept = clean_paragraphs(text)
    return Checked(kept, "too_long" if len(kept) > LONGEST_AWARDS else "")
