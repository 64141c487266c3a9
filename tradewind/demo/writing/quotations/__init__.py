"""How do the demo's quotations come into the database?"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import F, Model, OuterRef, Subquery
from django.utils import timezone

from tradewind.apps.catalogue.models import Product
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.apps.quotations.services.finding import keep_found
from tradewind.demo.catalogue.rows import CatalogueStory
from tradewind.demo.days import OFFICE_ZONE, Days, at_minute
from tradewind.demo.quotations import QuotationRow, quotations
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.numbers import Numbers
from tradewind.demo.writing.quotations.book import Book
from tradewind.demo.writing.quotations.folding import Folded, Folding
from tradewind.demo.writing.quotations.offering import Offering
from tradewind.demo.writing.quotations.picturing import note_picture_uses
from tradewind.demo.writing.quotations.planted import write_planted
from tradewind.demo.writing.quotations.sharing import share_some
from tradewind.demo.writing.quotations.world import world_of
from tradewind.demo.writing.rows import write_rows
from tradewind.domain.numbering.series import Series
from tradewind.platform.people.queries import system_user

FORMER_NUMBERS = 899  # of the year in which the house began, the old files have those


def write_quotations(
    catalogue: CatalogueStory, products: dict[str, Product], parties: dict[str, Party], ledger: Ledger, *,
    at: datetime, seed: int,
) -> None:  # fmt: skip
    days = Days(timezone.localdate(at, OFFICE_ZONE))
    book = Book(products.values(), days.today)
    world = world_of(catalogue, book.priced_codes(), parties, ledger)
    rows = quotations(world, days, seed)
    numbers = Numbers(Series.QUOTATION, ledger, begins_after={days.first.year: FORMER_NUMBERS})
    _save(_folded(rows, parties, book, numbers, ledger, at), ledger)
    numbers.write(at_minute(days.first, 9, 20))
    keep_found(Quotation.objects.select_related("party").order_by("pk").iterator(), at=at)
    note_picture_uses()
    share_some(days, ledger)
    write_planted(days, book, parties, ledger, at=at)


def _folded(
    rows: Sequence[QuotationRow], parties: dict[str, Party], book: Book, numbers: Numbers, ledger: Ledger, at: datetime
) -> Folded:
    contacts: dict[int, int] = {}
    for pk, party in Contact.objects.order_by("-pk").values_list("pk", "party"):
        contacts[party] = pk
    folding = Folding(Offering(book, at), numbers.entity, contacts, ledger, system_user(), at)
    issued = sorted((row for row in rows if row.versions[0].issued_at), key=_issued_at)
    texts = {id(row): numbers.take(timezone.localdate(_issued_at(row), OFFICE_ZONE)) for row in issued}
    for row in rows:
        folding.fold(row, texts.get(id(row), ""), parties[row.party])
    return folding.rows


def _issued_at(row: QuotationRow) -> datetime:
    found = row.versions[0].issued_at
    assert found is not None
    return found


def _save(rows: Folded, ledger: Ledger) -> None:
    """Each table once, those that others point to first; then which version is the newest, and which one stands."""
    write_rows(Quotation, rows.quotations)
    for found in (rows.revisions, rows.options, rows.lines, rows.dispatches):
        first: Iterable[Model] = found[:1]
        for each in first:
            write_rows(type(each), found)
    newest = QuotationRevision.objects.filter(quotation=OuterRef("pk")).order_by("-ordinal").values("pk")[:1]
    Quotation.objects.update(latest=Subquery(newest))
    Quotation.objects.exclude(number="").update(standing=F("latest"))
    for action, subject, by, moment, facts in rows.noted:
        plain = {name: value.pk if isinstance(value, Model) else value for name, value in facts.items()}
        ledger.note_by(action, subject, by, moment, **plain)
