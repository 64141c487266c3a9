"""How does the demo's catalogue come into the database?"""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from django.db.models import Model
from django.utils import timezone

from tradewind.apps.catalogue.models import (
    Category,
    Product,
    ProductCertificate,
    ProductListing,
    RebateRate,
    SupplierOffer,
    SupplyWord,
)
from tradewind.apps.catalogue.services.owing import ask_supply_word
from tradewind.apps.catalogue.services.searching import keep_found
from tradewind.apps.catalogue.services.wishes import WishDetails, decide_wish, note_wish
from tradewind.apps.parties.models import Party
from tradewind.demo.catalogue.rows import CatalogueStory, ProductRow, WishRow
from tradewind.demo.words.products import CATEGORIES
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows
from tradewind.domain.catalogue.details import check_rebate, clean_product
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.offers import clean_offer
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.searching import folded

BUYER, SPECIALIST = "chenjing", "fangzhou"
_BESIDE = (SupplierOffer, RebateRate, SupplyWord, ProductCertificate, ProductListing)


def write_catalogue(
    story: CatalogueStory, parties: dict[str, Party], ledger: Ledger, *, at: datetime
) -> dict[str, Product]:
    """Products by their codes."""
    groups = _categories(story, ledger)
    products = [_product(row, groups, ledger) for row in story.products]
    write_rows(Product, products)
    suppliers = [party for party in parties.values() if party.kind == PartyKind.SUPPLIER]
    beside: list[Model] = []
    for product, row in zip(products, story.products, strict=True):
        beside += _beside(product, row, suppliers, ledger)
        _note(product, row, ledger)
    for model in _BESIDE:
        write_rows(model, [each for each in beside if type(each) is model])
    keep_found(products, at=at)
    by_code = {product.code: product for product in products}
    _write_wishes(story, parties, by_code, ledger)
    for asked in story.asked:
        with ledger.telling(is_heard=False):
            by = ledger.people[asked.by]
            ask_supply_word(product_id=by_code[asked.code].pk, about=asked.about, by=by, at=asked.at)
    return by_code


def _categories(story: CatalogueStory, ledger: Ledger) -> dict[str, Category]:
    groups = {
        key: Category(name_zh=zh, name_en=en, position=place)
        for place, (key, zh, en) in enumerate(CATEGORIES, 1)
    }  # fmt: skip
    write_rows(Category, list(groups.values()))
    for group in groups.values():
        ledger.note("category.added", group, BUYER, story.opened_at, name=group.name_zh)
    return groups


def _product(row: ProductRow, groups: dict[str, Category], ledger: Ledger) -> Product:
    """As it stands after everything that happened to it."""
    typed = {name: value for name, value in asdict(row.details).items() if isinstance(value, str)}
    details, packing = clean_product(typed)
    moved = [row.published_at, row.discontinued_at, row.shelf and row.shelf.at, *(word.at for word in row.words)]
    steps = [each for each in moved if each]
    last = max(steps, default=row.at)
    shelf: dict[str, object] = {}
    if row.shelf:
        shelf = {
            "shelf_state": row.shelf.state, "shelf_place": row.shelf.place, "shelf_count": row.shelf.count,
            "shelf_checked_on": timezone.localdate(row.shelf.at), "shelf_checked_by": ledger.people[row.shelf.by],
        }  # fmt: skip
    state = ProductState.ACTIVE if row.published_at else ProductState.DRAFT
    return Product(
        **asdict(details), **asdict(packing), **shelf, names_folded=folded(details.name_zh, details.name_en),
        category=groups[row.category], keeper=ledger.people[row.keeper],
        state=ProductState.DISCONTINUED if row.discontinued_at else state, version=1 + len(steps), created_at=row.at,
        updated_at=last, updated_by=ledger.people[_last_hand(row, last)],
    )  # fmt: skip


def _last_hand(row: ProductRow, last: datetime) -> str:
    hands = {word.at: word.by for word in row.words} | ({row.shelf.at: row.shelf.by} if row.shelf else {})
    return hands.get(last, row.by)


def _note(product: Product, row: ProductRow, ledger: Ledger) -> None:
    ledger.note("product.registered", product, row.by, row.at, code=product.code, name=product.called)
    if row.published_at:
        ledger.note("product.published", product, row.by, row.published_at)
    if row.shelf:
        said = {"state": row.shelf.state, "place": row.shelf.place, "count": row.shelf.count}
        ledger.note("product.shelf_checked", product, row.shelf.by, row.shelf.at, **said)
    if row.discontinued_at:
        ledger.note("product.discontinued", product, row.by, row.discontinued_at)


def _beside(product: Product, row: ProductRow, suppliers: list[Party], ledger: Ledger) -> Iterator[Model]:
    yield from _offers(product, row, suppliers, ledger)
    by = ledger.people[row.by]
    for rate in row.rates:
        share = check_rebate(rate.rate).value
        facts = {"rate": share, "since": rate.valid_from, "source": rate.source}
        ledger.note("product.rebate_set", product, row.by, rate.at, **facts)
        yield RebateRate(
            product=product, rate=share, valid_from=rate.valid_from, source=rate.source, set_by=by, set_at=rate.at
        )
    yield from _words(product, row, ledger)
    for paper in row.certificates:
        said = {"kind": paper.kind, "number": paper.number, "until": paper.expires_on}
        ledger.note("product.certificate_added", product, row.by, paper.at, **said)
        yield ProductCertificate(
            product=product, kind=paper.kind, number=paper.number, issuer=paper.issuer, issued_on=paper.issued_on,
            expires_on=paper.expires_on, noted_by=by, noted_at=paper.at,
        )  # fmt: skip
    if row.listing:
        on = timezone.localdate(row.listing.at)
        ledger.note("product.listed", product, SPECIALIST, row.listing.at, platform=row.listing.platform, since=on)
        yield ProductListing(
            product=product, platform=row.listing.platform, url=row.listing.url, listed_on=on,
            listed_by=ledger.people[SPECIALIST],
        )  # fmt: skip


def _offers(product: Product, row: ProductRow, suppliers: list[Party], ledger: Ledger) -> Iterator[SupplierOffer]:
    """A later price of a supplier ends his former one; the first who offered is the main one."""
    standing: dict[int, SupplierOffer] = {}
    for line in sorted(row.offers, key=lambda each: each.at):
        supplier = next(party for party in suppliers if party.name.startswith(line.supplier))
        typed = {"cost": line.cost, "moq": line.moq, "lead_days": line.lead_days, "remark": line.remark}
        former = standing.get(supplier.pk)
        rank = former.rank if former else (SupplierRank.BACKUP if standing else SupplierRank.MAIN)
        if former:
            former.ended_at = line.at
        offer = SupplierOffer(
            **asdict(clean_offer(typed)), product=product, supplier=supplier, rank=rank, valid_until=line.valid_until,
            confirmed_by=ledger.people[row.by], confirmed_at=line.at,
        )  # fmt: skip
        standing[supplier.pk] = offer
        facts = {"supplier": supplier.name, "cost": offer.cost, "currency": offer.currency, "rank": offer.rank}
        before = former.cost if former else None
        ledger.note("product.cost_offered", product, row.by, line.at, before=before, **facts)
        yield offer


def _words(product: Product, row: ProductRow, ledger: Ledger) -> Iterator[SupplyWord]:
    for word in row.words:
        after: dict[str, object] = {}
        facts = {"about": word.about, "until": word.valid_until, "before": {}, "after": after}
        ledger.note("product.supply_confirmed", product, word.by, word.at, **facts)
        yield SupplyWord(
            product=product, about=word.about, said_by=ledger.people[word.by], said_at=word.at,
            valid_until=word.valid_until,
        )  # fmt: skip


def _write_wishes(
    story: CatalogueStory, parties: dict[str, Party], products: dict[str, Product], ledger: Ledger
) -> None:
    for place, row in enumerate(story.wishes):
        with ledger.telling(is_heard=False):
            _write_wish(row, _buyer(row, place, parties, ledger), products, ledger)


def _write_wish(row: WishRow, buyer: Party | None, products: dict[str, Product], ledger: Ledger) -> None:
    details = WishDetails(text=row.text, party_id=buyer.pk if buyer else None, quantity_hint=row.hint)
    wish = note_wish(details=details, by=ledger.people[row.seller], at=row.at)
    for action in row.actions:
        is_last = action == row.actions[-1]
        product = products[row.product].pk if is_last and row.product else None
        wish = decide_wish(
            wish_id=wish.pk, version=wish.version, action=action, product_id=product,
            answer=row.answer if is_last else "", by=ledger.people[BUYER], at=row.decided_at,
        )  # fmt: skip


def _buyer(row: WishRow, place: int, parties: dict[str, Party], ledger: Ledger) -> Party | None:
    """One of the seller's own customers that was in the book by then."""
    owner = ledger.id_of(row.seller)
    known = sorted(
        (party.name, party.pk, party) for party in parties.values()
        if party.owner_id == owner and party.state == PartyState.ACTIVE and party.created_at < row.at
    )  # fmt: skip
    return known[place * 7 % len(known)][2] if known else None
