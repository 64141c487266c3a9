"""What speaks for two records being one party, and is it enough to interrupt somebody?

Two signals that do not stem from one another make a strong hint, one makes a weak one. The whole name, legal form and
all, in the same country is two: the register of a country gives a name once. An address and its own domain,
a web site and the mail of the same domain, a phone and the WhatsApp account of the same number count once. Two
different tax numbers speak against: what is found then is weak. Nothing is ever linked because of a hint.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.parties.duplicates.channels import (
    domain_of_email,
    domain_of_website,
    email_key,
    phone_key,
    tax_key,
    wechat_key,
)
from tradewind.domain.parties.duplicates.names import fold
from tradewind.domain.parties.duplicates.plain import plain, tokens
from tradewind.domain.parties.duplicates.score import NameComparison, compare_folded, compare_names
from tradewind.domain.parties.duplicates.spelling import sound
from tradewind.domain.vocabulary.finding import Finding, Severity

_ENOUGH = 2
_WRITE_CHINESE = frozenset({"CN", "TW", "HK", "MO", "SG", "JP"})
_HAN = re.compile("[\u4e00-\u9fff]")
_TITLES = "mr mrs ms miss dr sir madam manager director sales info purchasing buyer owner boss ceo"
_NO_NAMES = frozenset(_TITLES.split())


class SignalCode(StrEnum):
    SIMILAR_NAME = "similar_name"
    SAME_COUNTRY = "same_country"
    SAME_DOMAIN = "same_domain"
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_WECHAT = "same_wechat"
    SAME_CONTACT = "same_contact"
    SAME_TAX_NUMBER = "same_tax_number"


class Strength(StrEnum):
    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """What is known of one record, as it was typed. `country` is where numbers without a country code ring."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    whatsapps: tuple[str, ...] = ()
    wechats: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    tax_numbers: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class DuplicateHint:
    """How strongly two records look like one party, and each reason with its facts, the most telling first."""

    strength: Strength
    signals: tuple[Finding, ...]


def judge(candidate: PartyFacts, existing: PartyFacts) -> DuplicateHint | None:
    """What the two records have in common, or None where nothing speaks for one party."""
    signals = tuple(_signals(candidate, existing))
    if not signals:
        return None
    independent = len({signal.source for signal in signals})
    if {signal.code for signal in signals} == {SignalCode.SAME_CONTACT}:
        return None  # many people share a name
    strong = independent >= _ENOUGH and not tax_numbers_differ(candidate, existing)
    return DuplicateHint(Strength.STRONG if strong else Strength.WEAK, signals)


def _signals(left: PartyFacts, right: PartyFacts) -> Iterator[Finding]:
    for number in _shared(_tax(left), _tax(right)):
        yield _signal(SignalCode.SAME_TAX_NUMBER, "tax number", number=number)
    for address in _shared(_emails(left), _emails(right)):
        yield _signal(SignalCode.SAME_EMAIL, f"mail {domain_of_email(address) or address}", email=address)
    for domain in _shared(_domains(left), _domains(right)):
        yield _signal(SignalCode.SAME_DOMAIN, f"mail {domain}", domain=domain)
    for tail in _shared(_phones(left), _phones(right)):
        yield _signal(SignalCode.SAME_PHONE, f"phone {tail}", tail=tail)
    for account in _shared(_wechats(left), _wechats(right)):
        yield _signal(SignalCode.SAME_WECHAT, f"wechat {account}", account=account)
    yield from _signals_of_names(left, right)
    for contact in _shared(_contacts(left), _contacts(right)):
        yield _signal(SignalCode.SAME_CONTACT, "contact", contact=contact)


def _signals_of_names(left: PartyFacts, right: PartyFacts) -> Iterator[Finding]:
    compared = _nearest_names(left.names, right.names)
    if compared is None or not compared.same:
        return
    yield _signal(SignalCode.SIMILAR_NAME, "name", score=compared.score, reasons=compared.reasons)
    if _has_the_whole_name(left, right) and not domains_differ(left, right):
        yield _signal(SignalCode.SAME_COUNTRY, "country", country=str(right.country))


def _signal(code: SignalCode, source: str, **facts: object) -> Finding:
    return Finding(code, source, facts, Severity.NOTE)


def _shared(left: Mapping[str, str], right: Mapping[str, str]) -> list[str]:
    """What both have, written as the existing record writes it; once each, in a fixed order."""
    return [right[found] for found in sorted(left.keys() & right.keys())]


def _nearest_names(left: Iterable[str], right: Iterable[str]) -> NameComparison | None:
    folded = [(name, fold(name)) for name in right]
    found = [
        compare_names(one, other) if one == other else compare_folded(asked, known)
        for one, asked in [(name, fold(name)) for name in left]
        for other, known in folded
    ]
    return max(found, key=lambda each: each.score, default=None)


def _has_the_whole_name(left: PartyFacts, right: PartyFacts) -> bool:
    """One of the names to the letter in one country. What we call a foreign company in Chinese is a name of ours."""
    if not left.country or left.country != right.country:
        return False
    own = {_whole(name) for name in left.names if _is_own(name, left.country)}
    return any(_whole(name) in own for name in right.names if _is_own(name, left.country))


def _whole(name: str) -> str:
    return " ".join(tokens(plain(name)))


def _is_own(name: str, country: str) -> bool:
    return bool(name.strip()) and (country in _WRITE_CHINESE or not _HAN.search(name))


def domains_differ(left: PartyFacts, right: PartyFacts) -> bool:
    """Each has a domain of its own, and none in common: two houses of one name."""
    ours, theirs = _domains(left), _domains(right)
    return bool(ours and theirs) and not ours.keys() & theirs.keys()


def _emails(facts: PartyFacts) -> dict[str, str]:
    return {found: found for address in facts.emails if (found := email_key(address))}


def _domains(facts: PartyFacts) -> dict[str, str]:
    found = [*map(domain_of_email, facts.emails), *map(domain_of_website, facts.websites)]
    return {domain: domain for domain in found if domain}


def _phones(facts: PartyFacts) -> dict[str, str]:
    numbers = [*facts.phones, *facts.whatsapps, *filter(_is_number, facts.wechats)]
    return {tail: tail for number in numbers if (tail := phone_key(number, facts.country))}


def _wechats(facts: PartyFacts) -> dict[str, str]:
    return {found: found for account in facts.wechats if not _is_number(account) and (found := wechat_key(account))}


def _is_number(account: str) -> bool:
    return account.strip().lstrip("+").replace(" ", "").isdigit()


def _tax(facts: PartyFacts) -> dict[str, str]:
    return {found: found for number in facts.tax_numbers if (found := tax_key(number))}


def tax_numbers_differ(left: PartyFacts, right: PartyFacts) -> bool:
    """Each has a number, and none in common: two companies, or a number that is wrong."""
    ours, theirs = _tax(left), _tax(right)
    return bool(ours and theirs) and not ours.keys() & theirs.keys()


def _contacts(facts: PartyFacts) -> dict[str, str]:
    """People by their name, whatever its order and spelling; a single word names nobody."""
    found = {}
    for contact in facts.contacts:
        words = [word for word in tokens(plain(contact)) if word[-1].isalnum() and word not in _NO_NAMES]
        if len(words) > 1 or (words and not words[0].isascii() and len(words[0]) > 1):
            found[" ".join(sorted(map(sound, words)))] = contact.strip()
    return found
