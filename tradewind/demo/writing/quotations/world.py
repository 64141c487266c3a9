"""What is written already that quotations are told of: goods with prices, customers, inquiries with their answers?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryLine
from tradewind.apps.parties.models import Party
from tradewind.demo.catalogue.costs import main_offer
from tradewind.demo.catalogue.rows import CatalogueStory, ProductRow
from tradewind.demo.days import OFFICE_ZONE, at_minute
from tradewind.demo.inquiries.past import OLD_FRIEND
from tradewind.demo.quotations.rows import AskedRow, BuyerRow, GoodRow, World
from tradewind.demo.words.quotations import FAMILIES
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState

_DEAR = 600  # yuan; of such goods nobody orders five times the minimum


def world_of(catalogue: CatalogueStory, priced: Iterable[str], parties: dict[str, Party], ledger: Ledger) -> World:
    known = frozenset(priced)
    goods = tuple(_good(row) for row in catalogue.products if row.details.code in known)
    logins = {person.pk: login for login, person in ledger.people.items()}
    by_number = {party.pk: party for party in parties.values()}
    return World(goods, tuple(_buyers(parties, logins)), tuple(_asked(by_number, logins, frozenset(known))))


def _good(row: ProductRow) -> GoodRow:
    code, offer = row.details.code, main_offer(row)
    assert offer and row.published_at
    return GoodRow(code, code.split("-")[0], int(row.details.moq), float(offer.cost) > _DEAR, row.published_at)


def _buyers(parties: dict[str, Party], logins: dict[int, str]) -> Iterator[BuyerRow]:
    for party in parties.values():
        is_buyer = party.kind == PartyKind.CUSTOMER and party.state == PartyState.ACTIVE
        is_buyer = is_buyer and party.name != OLD_FRIEND  # his story is told apart
        if is_buyer and party.owner_id and party.owner_since:
            since = max(party.created_at, at_minute(party.owner_since, 18, 0))
            yield BuyerRow(party.name, logins[party.owner_id], party.country, since)


def _asked(parties: dict[int, Party], logins: dict[int, str], codes: frozenset[str]) -> Iterator[AskedRow]:
    lines, letters = _lines(codes), _letters()
    rows = Inquiry.objects.filter(party__isnull=False, quoted_at__isnull=False).defer("text", "facts").order_by("pk")
    for row in rows:
        party = parties.get(row.party_id or 0)
        if party is None or party.owner_id is None or row.quoted_at is None:
            continue
        yield AskedRow(
            row.pk, party.name, logins[party.owner_id], row.created_at, row.quoted_at, row.state, _ended_at(row),
            row.end_reason, tuple(lines.get(row.pk, ())), letters.get((row.pk, row.quoted_at)),
        )  # fmt: skip


def _ended_at(row: Inquiry) -> datetime | None:
    """Ending it was the last that was done."""
    if row.ended_on is None:
        return None
    is_last = timezone.localdate(row.updated_at, OFFICE_ZONE) == row.ended_on
    return row.updated_at if is_last else at_minute(row.ended_on, 17, 20)


def _lines(codes: frozenset[str]) -> dict[int, list[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for inquiry, text, quantity in InquiryLine.objects.order_by("pk").values_list("inquiry", "description", "quantity"):
        family = _family(text, codes)
        if family:
            found[inquiry].append((family, int(quantity or 0)))
    return found


def _family(text: str, codes: frozenset[str]) -> str:
    """Our code where the buyer names one, else the family of what he calls it."""
    code = text.rpartition("(")[2].rstrip(")") if text.endswith(")") else ""
    said = text.lower()
    return code if code in codes else next((family for word, family in FAMILIES if word in said), "")


def _letters() -> dict[tuple[int, datetime], int]:
    rows = FollowUp.objects.filter(is_priced=True, message__isnull=False)
    return {(inquiry, at): message for inquiry, at, message in rows.values_list("inquiry", "at", "message") if message}
