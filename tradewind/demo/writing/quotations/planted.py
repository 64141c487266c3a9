"""Which quotations of the demo wait for the boss, and which one is a sample due to? Through the use cases."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from tradewind.apps.inquiries.models import PastQuotation
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.apps.quotations.queries import options_of
from tradewind.demo.days import Days, at_minute
from tradewind.demo.inquiries.past import OLD_FRIEND
from tradewind.demo.quotations import SAMPLE_BUYER
from tradewind.demo.words import quotations as words
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.quotations.book import Book
from tradewind.domain.quotations.lifecycle import STANDING
from tradewind.domain.quotations.rows import TypedRow
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.models import Approval
from tradewind.platform.people.queries import system_user
from tradewind.platform.tasks import services as tasks

_LOWER = Decimal("0.97")  # of the floor
PORT = "Ningbo"
_HE_WANTS = "120"  # two years ago 300 were too many
_SECOND, _GRANTED = ("Prairie Tent Co.", "wudi"), ("Hikers Hub Ltd", "zhoukai")


def write_planted(days: Days, book: Book, parties: dict[str, Party], ledger: Ledger, *, at: datetime) -> None:
    with ledger.telling():
        _old_friend(days, book, ledger)
        _below_floor(_SECOND, at_minute(days.last, 11, 12), words.BELOW_FLOOR_SECOND, book, parties, ledger)
        asked = _below_floor(_GRANTED, at_minute(days.back(3), 15, 31), words.GRANTED_WHY, book, parties, ledger)
        approvals.grant_approval(
            approval_id=asked.pk, note=words.GRANTED_NOTE, by=ledger.people["boss"],
            at=at_minute(days.back(2), 10, 5),
        )  # fmt: skip
        _sample_due(days, parties, ledger)
    remind(days, ledger, at)


def remind(days: Days, ledger: Ledger, at: datetime) -> None:
    """Of what ends within days the house reminds in the morning."""
    due = Quotation.objects.filter(state__in=STANDING, next_reminder_on__lte=days.last).order_by("pk")
    morning = min(at_minute(days.today, 7, 30), at - timedelta(minutes=2))
    with ledger.telling():
        services.remind_of_ends(quotation_ids=list(due.values_list("pk", flat=True)), by=system_user(), at=morning)


def _old_friend(days: Days, book: Book, ledger: Ledger) -> None:
    """J02 goes on as J04: the old lines, the first of them as cheap as he wants it."""
    by, at = ledger.people["liqiang"], at_minute(days.back(2), 9, 5)  # early: the boss's Today shows the oldest
    past = PastQuotation.objects.get(party__name=OLD_FRIEND)
    revision = services.draft_from_former(past_id=past.pk, by=by, at=at)
    _lower_and_ask(
        revision, words.BELOW_FLOOR_OLD_FRIEND, book, ledger, at + timedelta(minutes=9), quantity=_HE_WANTS
    )  # fmt: skip


def _below_floor(
    who: tuple[str, str], at: datetime, reason: str, book: Book, parties: dict[str, Party], ledger: Ledger
) -> Approval:
    name, seller = who
    rows = [TypedRow(code="TE-4P-02", quantity="600"), TypedRow(code="CH-11-03", quantity="1000"),
            TypedRow(code="SB-10-04", quantity="900")]  # fmt: skip
    by = ledger.people[seller]
    revision = services.draft_for_customer(party_id=parties[name].pk, rows=rows, by=by, at=at)
    return _lower_and_ask(revision, reason, book, ledger, at + timedelta(minutes=6))


def _lower_and_ask(
    revision: QuotationRevision, reason: str, book: Book, ledger: Ledger, at: datetime, *, quantity: str = ""
) -> Approval:
    """The first line below its floor, the others at the price of the list; what is not ours by code goes."""
    by = next(person for person in ledger.people.values() if person.pk == revision.quotation.owner_id)
    details = services.details_of(revision, options_of(by, revision))
    option = details.options[0]
    terms = book.terms(revision.quotation.party, option.currency)
    lines = [line for line in option.lines if line.row.code in book.priced_codes()]
    first = replace(lines[0].row, quantity=quantity or lines[0].row.quantity)
    known = book.price(terms, book.products[first.code].pk, Decimal(first.quantity))
    assert known is not None and known.floor is not None
    lower = replace(lines[0], row=replace(first, unit_price=f"{known.floor * _LOWER:.2f}"))
    rows = [lower, *(replace(line, row=replace(line.row, unit_price="")) for line in lines[1:])]
    wanted = replace(option, lines=rows, named_place=option.named_place or PORT)
    saved = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=replace(details, options=[wanted]), by=by, at=at
    )
    return services.submit_for_approval(
        revision_id=revision.pk, version=saved.revision.version, reason=reason, by=by, at=at + timedelta(minutes=3)
    )


def _sample_due(days: Days, parties: dict[str, Party], ledger: Ledger) -> None:
    party = parties[SAMPLE_BUYER]
    quotation = Quotation.objects.filter(party=party, state="sent").order_by("-pk")[0]
    by = ledger.people["liqiang"]
    tasks.assign_task(
        title=words.SAMPLE_DUE, assignee_id=by.pk, due_on=days.today, subject=quotation,
        subject_title=f"{quotation.number} {party.name}", by=by, at=at_minute(days.last, 17, 2),
    )  # fmt: skip
