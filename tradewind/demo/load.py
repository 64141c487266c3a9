"""How does the whole demo company come into an empty database, in one transaction?"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.services.searching import keep_found as keep_inquiries_found
from tradewind.apps.parties.services.finding import keep_found
from tradewind.demo import (
    accesses,
    approvals,
    bulk,
    catalogue,
    desk,
    duplicates,
    exchange,
    files,
    inquiries,
    notifications,
    parties,
    people,
    sheets,
    tasks,
    views,
)
from tradewind.demo.catalogue import prices
from tradewind.demo.catalogue.costs import cost_rows
from tradewind.demo.chance import SEED
from tradewind.demo.days import OFFICE_ZONE, Days
from tradewind.demo.inquiries.looking import looks
from tradewind.demo.writing.accesses import write_accesses
from tradewind.demo.writing.approvals import read_what_is_old, write_approvals
from tradewind.demo.writing.bulk import write_bulk_changes
from tradewind.demo.writing.catalogue import write_catalogue
from tradewind.demo.writing.company import write_company
from tradewind.demo.writing.desk import write_desks
from tradewind.demo.writing.duplicates import write_twins
from tradewind.demo.writing.exchange import write_rates
from tradewind.demo.writing.files import write_files
from tradewind.demo.writing.inquiries import write_inquiries
from tradewind.demo.writing.inquiries.boxes import taken_over_at
from tradewind.demo.writing.inquiries.looking import write_looks
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.mail_room import write_mail_room
from tradewind.demo.writing.notifications import write_notifications
from tradewind.demo.writing.parties import write_parties
from tradewind.demo.writing.people import write_accounts
from tradewind.demo.writing.pictures import write_pictures_of_all
from tradewind.demo.writing.prices import write_prices
from tradewind.demo.writing.quotations import write_quotations
from tradewind.demo.writing.samples import write_samples
from tradewind.demo.writing.sheets import write_sheets
from tradewind.demo.writing.tasks import write_tasks
from tradewind.demo.writing.views import write_views
from tradewind.platform.people.queries import has_people

Report = Callable[[str], None]


class FolderInUse(Exception):
    """People work in this company already: the demo never mixes with what is there."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was written."""

    people: int
    parties: int
    interactions: int
    tasks: int
    inquiries: int
    deeds: int


def load_demo(*, at: datetime, report: Report | None = None, seed: int = SEED) -> Loaded:
    """Write everything or nothing: a load that was interrupted leaves the database as empty as before."""
    tell = report or (lambda _sentence: None)
    _refuse_if_in_use()
    today = at.astimezone(OFFICE_ZONE).date()
    tell(_("Making up two years of trade ..."))
    with _without_sweeping():
        told, chores = parties.story(today, seed), tasks.tasks(today, seed)
        asked = inquiries.story(told, at, seed)
        story = inquiries.with_exchanges(told, asked)
        tell(_("Writing customers, exchanges and evidence ..."))
        with transaction.atomic():
            _refuse_if_in_use()
            ledger = _write(story, asked, chores, seed, at)
            deeds = ledger.chain(begun_at=taken_over_at(Days(today)))
    return Loaded(len(people.PEOPLE), len(story.parties), len(story.spoken), len(chores), len(asked.inquiries), deeds)


def _write(
    story: parties.PartiesStory,
    asked: inquiries.InquiriesStory,
    chores: tuple[tasks.TaskRow, ...],
    seed: int,
    at: datetime,
) -> Ledger:
    today = at.astimezone(OFFICE_ZONE).date()
    days, ledger = Days(today), Ledger()
    write_accounts(people.accounts(days), ledger)
    write_company(days, ledger)
    rates = exchange.tables(at, seed)
    write_rates(rates, days, ledger)
    written = write_parties(story, ledger)
    keep_found(*(party.pk for party in written.values()), at=at)
    goods = catalogue.products(today, seed)
    products = write_catalogue(goods, written, ledger, at=at)
    write_pictures_of_all(products, ledger)
    write_prices(
        prices.price_lists(days), prices.tiers(list(cost_rows(goods.products)), exchange.latest(rates), days, seed),
        prices.strategies(days), {code: product.pk for code, product in products.items()}, ledger,
    )  # fmt: skip
    write_inquiries(asked, written, days, ledger, at=at)
    write_looks(looks(days, at, seed), ledger)
    keep_inquiries_found(Inquiry.objects.defer("text", "facts").iterator(), at=at)
    write_quotations(goods, products, written, ledger, at=at, seed=seed)
    write_samples(products, written, ledger, at=at, seed=seed)
    write_tasks(chores, written, ledger)
    write_twins(duplicates.twins(days), written, ledger)
    write_approvals(approvals.requests(days), written, ledger)
    write_files(files.files(days), written, ledger)
    write_desks(desk.letters(days), written, ledger)
    write_mail_room(days, written, ledger)
    write_sheets(sheets.sheets(days), ledger)
    write_bulk_changes(bulk.bulk_changes(days), ledger)
    write_views(views.views(days), ledger)
    read_what_is_old(ledger, at)
    write_notifications(notifications.notifications(story, chores, today, seed), written, ledger)
    write_accesses(accesses.accesses(today, seed), written, ledger)
    return ledger


@contextmanager
def _without_sweeping() -> Iterator[None]:
    """Half a million rows are made that all stay: looking for garbage among them takes a good part of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _refuse_if_in_use() -> None:
    if has_people():
        raise FolderInUse(_("People work in this company already. Load the demo into a folder of its own."))
