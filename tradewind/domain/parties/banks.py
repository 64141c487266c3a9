"""Whether a party's bank account can stand, what makes a change of it suspicious, and how it comes into force."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tradewind.domain.vocabulary.details import LONGEST_NAME, Checked, Desk, check_country, check_text
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.identifiers import iban_length, is_account_number, is_iban, is_swift
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.text import clean_code

SOURCE = "B7"
FRESH = timedelta(days=30)  # a number changed more lately may be the swindler's own
SOON = timedelta(days=7)  # a request this soon after a mail is most likely the mail's request
SHOWN_TAIL = 4


@dataclass(frozen=True, slots=True)
class PartyBankDetails:
    """What people type about the account a supplier or customer is paid on."""

    holder: str = ""
    bank_name: str = ""
    country: str = ""  # where the account is kept
    swift: str = ""
    account: str = ""  # an IBAN where the country has one
    currency: str = ""


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A phone number of the party, whose it is, and since when it is on record."""

    number: str
    whose: str
    since: datetime


def clean_party_bank(typed: PartyBankDetails) -> PartyBankDetails:
    """The account as it is kept, or BadDetails with every problem."""
    desk = Desk()
    country = desk.take("country", check_country(typed.country))
    currency = clean_code(typed.currency).upper()
    account = PartyBankDetails(
        holder=desk.take("holder", check_text(typed.holder, longest=LONGEST_NAME, required=True)),
        bank_name=desk.take("bank_name", check_text(typed.bank_name, longest=LONGEST_NAME, required=True)),
        country=country,
        swift=desk.take("swift", _check_swift(typed.swift)),
        account=desk.take("account", _check_account(typed.account, country)),
        currency=desk.take("currency", Checked(currency, "" if currency in CURRENCIES else "unknown_currency")),
    )
    desk.close()
    return account


def masked(account: str) -> str:
    """The tail by which two accounts are told apart; the rest is for those who work with it."""
    compact = account.replace(" ", "").replace("-", "")
    return f"•••• {compact[-SHOWN_TAIL:]}"


def is_fresh(number: KnownNumber, at: datetime) -> bool:
    """Whether the number came or changed within the last 30 days."""
    return at - number.since < FRESH


def warnings(
    details: PartyBankDetails, *, party_country: str, mails: Collection[datetime], changes: Collection[datetime],
    has_old_number: bool, at: datetime,
) -> tuple[Finding, ...]:  # fmt: skip
    """What a second person should know before calling back: the marks of mail fraud."""
    found = []
    if mail := _latest(mails, at):
        found.append(Finding("bank_change_after_mail", SOURCE, {"on": mail.isoformat()}))
    if change := _latest(changes, at):
        found.append(Finding("bank_change_after_change", SOURCE, {"on": change.isoformat()}))
    if details.country != party_country:
        found.append(Finding("bank_in_other_country", SOURCE, {"there": details.country, "here": party_country}))
    if details.swift[4:6] != details.country:
        found.append(Finding("swift_of_other_country", SOURCE, {"swift": details.swift, "there": details.country}))
    if not has_old_number:
        found.append(Finding("no_old_number", SOURCE))
    return tuple(found)


def _latest(moments: Collection[datetime], at: datetime) -> date | None:
    near = [moment for moment in moments if moment <= at and at - moment <= SOON]
    return max(near).date() if near else None


def _check_swift(text: str) -> Checked[str]:
    code = clean_code(text).replace(" ", "").upper()
    if not code:
        return Checked("", "required")
    return Checked(code, "" if is_swift(code) else "not_a_swift")


def _check_account(text: str, country: str) -> Checked[str]:
    number = clean_code(text).upper()
    if not number:
        return Checked("", "required")
    compact = number.replace(" ", "").replace("-", "")
    if iban_length(country) or (iban_length(compact[:2]) and compact[2:4].isdigit()):
        return Checked(compact, "" if is_iban(compact) and compact[:2] == country else "not_an_iban")
    return Checked(number, "" if is_account_number(number) else "not_an_account")
