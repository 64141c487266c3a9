"""What is filled into the blanks of a template?"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from tradewind.apps.messaging.models import Mailbox
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Contact, Party
from tradewind.domain.messaging.house_texts import INTRODUCTION_EN, INTRODUCTION_ZH
from tradewind.domain.vocabulary.folding import has_chinese
from tradewind.platform.access import Actor
from tradewind.platform.company import queries as company
from tradewind.platform.people import queries as people

_MILLION = Decimal(1_000_000)
_NOBODY = {"en": "Sir or Madam", "zh": ""}  # how one writes to whose name nobody knows: Dear Sir or Madam / 您好


@dataclass(frozen=True, slots=True)
class Heard:
    """What the buyer said of himself and of what he asks for, as the inquiry has it."""

    person: str = ""
    company: str = ""
    subject: str = ""
    products: str = ""


def blank_values(
    by: Actor, language: str, *, mailbox: Mailbox | None = None, party: Party | None = None,
    contact: Contact | None = None, subject: str = "", heard: Heard | None = None,
) -> Mapping[str, str]:  # fmt: skip
    """The words for each blank in the language of the letter; a blank of which nothing is known is not among them.

    The customer and the contact were fetched by the caller, in the writer's scope. An English letter takes no Chinese
    words: what is kept in Chinese alone stays open, so that its writer sees it.
    """
    sender = people.colleague_by_id(by.pk)
    said = heard or Heard()
    english = language.startswith("en")
    mine = {
        "customer": party.name if party else said.company,
        "products": said.products or (party.products if party else ""),
        "subject": _without_answer(subject or said.subject),
        "me": ((sender.name_en if english else sender.name) or sender.name) if sender else "",
        "my_english_name": sender.name_en if sender else "", "my_mail": mailbox.address if mailbox else "",
    }  # fmt: skip
    known = mine | _of_company(by, english=english)
    found = {blank: words for blank, words in known.items() if _can_be_read(words, english=english)}
    return found | {"contact": _name(contact, party, said, english=english)}


def _can_be_read(words: str, *, english: bool) -> bool:
    return bool(words) and not (english and has_chinese(words))


def main_contact(by: Actor, party: Party) -> Contact | None:
    """The person letters go to first."""
    known = list(parties.contacts_of(by, party))
    return next((each for each in known if each.is_primary), known[0] if known else None)


def _name(contact: Contact | None, party: Party | None, said: Heard, *, english: bool) -> str:
    """A name one can write to; an address in its place is none."""
    names = [contact.name] if contact is not None else [said.person, "" if english or party is None else party.name]
    known = (name for name in names if "@" not in name and _can_be_read(name, english=english))
    return next(known, _NOBODY["en" if english else "zh"])


def _without_answer(subject: str) -> str:
    """The subject without the Re: that the answer brings itself."""
    first, colon, rest = subject.partition(":")
    return rest.strip() if colon and first.strip().casefold() in ("re", "fw", "fwd") else subject


def _of_company(by: Actor, *, english: bool) -> dict[str, str]:
    """What stands in the first legal entity: who writes letters may say it, so nobody's permission hides it."""
    entity = company.visible_entities(by).first()
    profile = company.company_profile()
    name = profile.name_en if english else profile.name
    if entity is None:
        return {"company": name}
    called = (entity.name_en if english else entity.name_zh or entity.name_en) or name
    facts = {
        "company": called,
        "company_address": (entity.address_en if english else entity.address_zh) or entity.address_en,
        "company_phone": entity.phone, "company_fax": entity.fax, "company_website": entity.website,
        "founded": str(entity.founded_year or ""),
        "annual_sales": _amount(entity.annual_sales, entity.currency, english),
        "total_assets": _amount(entity.total_assets, entity.currency, english),
        "awards": _awards(entity.awards, english=english),
    }  # fmt: skip
    return facts | {"introduction": _introduction(facts, english=english)}


def _awards(lines: str, *, english: bool) -> str:
    """An English letter names those whose names its reader can read."""
    named = [line.strip() for line in lines.splitlines() if line.strip() and not (english and has_chinese(line))]
    return ("; " if english else "；").join(named)


def _amount(amount: Decimal | None, currency: str, english: bool) -> str:
    """Large round figures, as one says them."""
    if not amount:
        return ""
    if english:
        return f"{currency} {amount / _MILLION:.1f} million" if amount >= _MILLION else f"{currency} {amount:,.0f}"
    return f"{currency} {amount / 10_000:,.0f} 万" if amount >= _MILLION else f"{currency} {amount:,.0f}"


def _introduction(facts: Mapping[str, str], *, english: bool) -> str:
    """The company in one paragraph (R58): name, since when, how large, what it has been honoured for, where it is."""
    said = INTRODUCTION_EN if english else INTRODUCTION_ZH
    known = {name: words for name, words in facts.items() if _can_be_read(words, english=english)}
    # Who we are is said in any case: without a name in this language its blank stays open.
    words = {"company": "{company}"} | known
    pieces = [said[name].format(**words) for name in said if name in words]
    return (" " if english else "").join(pieces)
