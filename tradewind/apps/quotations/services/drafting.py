"""How does a quotation begin: from an inquiry, an old quotation, one from former files, or empty for a customer?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from tradewind.apps.catalogue.queries.products import by_codes
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries.models import Inquiry, InquiryLine, PastQuotation
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.facts import plain
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.apps.quotations.queries.terms import usual_terms
from tradewind.apps.quotations.refusals import CustomerToQuoteNeeded, NoEntityToQuote, NotACustomer
from tradewind.apps.quotations.services.details import DraftDetails, LineDetails, OptionDetails, details_of
from tradewind.apps.quotations.services.finding import keep_found
from tradewind.apps.quotations.services.keeping import put_draft
from tradewind.domain.catalogue.code_words import code_in
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.quotations.rows import TypedRow
from tradewind.domain.quotations.validity import USUAL_DAYS
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.payment_terms import deposit_and_copy
from tradewind.domain.vocabulary.tables import CHINESE_READERS, CURRENCIES
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.company import queries as company
from tradewind.platform.house_days import house_day
from tradewind.platform.use_case import use_case


@use_case
def draft_for_inquiry(*, inquiry_id: int, by: Actor, at: datetime) -> QuotationRevision:
    """Begin with what the buyer asked for, in his words; what the catalogue knows by code has its price at once."""
    require(by, permissions.DRAFT)
    inquiry = inquiries.inquiry_for(by, inquiry_id)
    if inquiry.party is None:
        raise CustomerToQuoteNeeded()
    return _open(inquiry.party, _asked(by, inquiry), inquiry=inquiry, contact=inquiry.contact, by=by, at=at)


@use_case
def draft_for_customer(
    *, party_id: int, contact_id: int | None = None, rows: Sequence[TypedRow] = (), by: Actor, at: datetime
) -> QuotationRevision:
    """Begin for a customer, empty or with rows that were pasted somewhere else."""
    require(by, permissions.DRAFT)
    party = _customer(by, party_id)
    contact = parties.contact_for(by, contact_id) if contact_id else None
    return _open(party, rows, contact=contact if contact and contact.party_id == party.pk else None, by=by, at=at)


@use_case
def copy_quotation(*, quotation_id: int, party_id: int | None = None, by: Actor, at: datetime) -> QuotationRevision:
    """Begin with an old quotation, for the same customer or another: its lines and terms, valid anew."""
    require(by, permissions.DRAFT)
    old = queries.quotation_for(by, quotation_id)
    party = _customer(by, party_id or old.party_id)
    revision = old.standing or old.latest
    assert revision is not None
    revision.quotation = old
    details = details_of(revision, queries.options_of(by, revision))
    contact = old.contact if party.pk == old.party_id else None
    opened = _begin(party, contact=contact, inquiry=_open_inquiry(by, party), copied_from=old, by=by, at=at)
    fresh = replace(
        details, contact_id=contact.pk if contact else None, valid_until=_usual_end(at), expected_ship_on=None
    )
    put_draft(opened, fresh, by=by, at=at)
    audit.record("quotation.copied", opened.quotation, by=by, at=at, source=old.called)
    return opened


@use_case
def draft_from_former(
    *, past_id: int, inquiry_id: int | None = None, by: Actor, at: datetime
) -> QuotationRevision:  # fmt: skip
    """Begin with a quotation of the files from before this house: the buyer of two years ago writes again."""
    require(by, permissions.DRAFT)
    past = queries.former_quotation_for(by, past_id)
    inquiry = inquiries.inquiry_for(by, inquiry_id) if inquiry_id else _open_inquiry(by, past.party)
    if inquiry is not None and inquiry.party_id != past.party_id:
        inquiry = None
    rows = [_former(line) for line in past.lines]
    currency = past.currency if past.currency in CURRENCIES else ""
    return _open(
        past.party, rows, inquiry=inquiry, contact=inquiry.contact if inquiry else None, former=past,
        currency=currency, terms=past.terms, by=by, at=at,
    )  # fmt: skip


def _open(
    party: Party, rows: Sequence[TypedRow], *, inquiry: Inquiry | None = None, contact: Contact | None = None,
    former: PastQuotation | None = None, currency: str = "", terms: str = "", by: Actor, at: datetime,
) -> QuotationRevision:  # fmt: skip
    revision = _begin(party, contact=contact, inquiry=inquiry, former=former, by=by, at=at)
    option = _first_option(by, party, rows, currency=currency, terms=terms)
    language = PaperLanguage.CHINESE if party.country in CHINESE_READERS else PaperLanguage.ENGLISH
    details = DraftDetails(
        options=[option], contact_id=contact.pk if contact else None, language=language, valid_until=_usual_end(at)
    )  # fmt: skip
    put_draft(revision, details, by=by, at=at)
    audit.record(
        "quotation.drafted", revision.quotation, by=by, at=at, inquiry=inquiry.pk if inquiry else None,
        former=former.number if former else None,
    )  # fmt: skip
    return revision


def _begin(
    party: Party, *, contact: Contact | None, inquiry: Inquiry | None, copied_from: Quotation | None = None,
    former: PastQuotation | None = None, by: Actor, at: datetime,
) -> QuotationRevision:  # fmt: skip
    entity = company.visible_entities(by).first()
    if entity is None:
        raise NoEntityToQuote()
    stamp = {"created_at": at, "updated_at": at, "updated_by_id": by.pk}
    quotation = Quotation.objects.create(
        entity=entity, party=party, contact=contact, inquiry=inquiry, copied_from=copied_from, former=former,
        owner_id=_owner(party, by), country=party.country, **stamp,
    )  # fmt: skip
    keep_found([quotation], at=at)
    return QuotationRevision.objects.create(quotation=quotation, ordinal=1, **stamp)


def _owner(party: Party, by: Actor) -> int:
    """Who looks after the customer; a leader who quotes for nobody's customer keeps it."""
    return party.owner_id or by.pk


def _first_option(by: Actor, party: Party, rows: Sequence[TypedRow], *, currency: str, terms: str) -> OptionDetails:
    """Under the terms of the old quotation, else of the customer's own price list."""
    incoterm, place = _terms(terms)
    usual = usual_terms(by, party, currency=currency, incoterm=incoterm, place=place)
    return OptionDetails(
        currency=usual.currency, incoterm=usual.incoterm, named_place=usual.place, payment=deposit_and_copy(),
        lines=[LineDetails(row) for row in rows],
    )  # fmt: skip


def _terms(text: str) -> tuple[str, str]:
    """FOB Ningbo of the old files: the rule and the place behind it."""
    words = text.split(maxsplit=1)
    if words and words[0].upper() in frozenset(Incoterm):
        return words[0].upper(), words[1] if len(words) > 1 else ""
    return "", ""


def _usual_end(at: datetime) -> date:
    return house_day(at) + timedelta(days=USUAL_DAYS)


def _asked(by: Actor, inquiry: Inquiry) -> list[TypedRow]:
    """What a buyer calls by our code is our product; everything else stays in his words, for somebody to look up."""
    lines = list(InquiryLine.objects.filter(inquiry=inquiry).order_by("place"))
    codes = {line.pk: code_in(line.description) for line in lines}
    known = {code for code, match in by_codes(by, [each for each in codes.values() if each]).items() if match.product}
    return [
        TypedRow(
            code=codes[line.pk] if codes[line.pk] in known else "",
            description="" if codes[line.pk] in known else line.description,
            quantity=plain(line.quantity) if line.quantity is not None else "", unit=line.unit,
        )
        for line in lines
    ]  # fmt: skip


def _former(line: object) -> TypedRow:
    said = line if isinstance(line, dict) else {}
    text = {name: str(said.get(name) or "") for name in ("code", "name", "quantity", "price")}
    return TypedRow(code=text["code"], description=text["name"], quantity=text["quantity"], unit_price=text["price"])


def _customer(by: Actor, party_id: int) -> Party:
    party = parties.party_for(by, party_id)
    if party.kind != PartyKind.CUSTOMER:
        raise NotACustomer()
    parties.refuse_merged(by, party)
    return party


def _open_inquiry(by: Actor, party: Party) -> Inquiry | None:
    """What the customer asked last and nobody has finished: an offer answers it."""
    found = inquiries.open_inquiries_of(by, party, limit=1)
    return found[0] if found else None
