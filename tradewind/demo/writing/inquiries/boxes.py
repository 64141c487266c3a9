"""How do the demo's mailboxes come into the database?"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from tradewind.apps.messaging.models import Mailbox, MailboxMember
from tradewind.demo.days import Days, at_minute
from tradewind.demo.inquiries.cases import MAIL_BEGINS
from tradewind.demo.inquiries.post import SHARED, own_address
from tradewind.demo.people import BY_USERNAME, SELLERS
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.messaging.mailboxes import MailboxKind

SHARED_BY = ("boss", "assistant", *SELLERS)  # all who sell
_FOOT = "Ningbo Tradewind Outdoor Co., Ltd.\n188 Xugou Road, Yinzhou, Ningbo, China\n+86 000 8700 1880"


def write_boxes(days: Days, ledger: Ledger) -> dict[str, Mailbox]:
    """The shared one and one for each who sells, opened on the day the company began to read mail here."""
    rows = list(_boxes(days, ledger))
    Mailbox.objects.bulk_create([box for box, _ in rows])
    members = [
        MailboxMember(mailbox=box, user=ledger.people[name], since=box.created_at)
        for box, names in rows
        for name in sorted(names, key=lambda name: ledger.people[name].pk)
    ]
    MailboxMember.objects.bulk_create(members)
    for box, names in rows:
        ledger.note("mailbox.opened", box, "assistant", box.created_at, address=box.address, kind=box.kind)
        users = sorted(ledger.people[name].pk for name in names)
        ledger.note("mailbox.shared", box, "assistant", box.created_at, users=users)
    return {box.address: box for box, _ in rows}


def _boxes(days: Days, ledger: Ledger) -> Iterator[tuple[Mailbox, tuple[str, ...]]]:
    first = opened_at(days)
    yield _box("销售公共邮箱", SHARED, None, f"Sales Team\n{_FOOT}", first, ledger), SHARED_BY
    for place, name in enumerate(SELLERS):
        person = BY_USERNAME[name]
        signature = f"{person.name_en} · Sales\n{_FOOT}"
        at = first + timedelta(minutes=3 + 2 * place)
        yield _box(person.name, own_address(name), name, signature, at, ledger), (name,)


def opened_at(days: Days) -> datetime:
    """The day before the first letter."""
    return at_minute(days.back(MAIL_BEGINS + 1), 8, 40)


def taken_over_at(days: Days) -> datetime:
    """A little earlier that day: the lists of exchanges and inquiries the colleagues had kept elsewhere until then."""
    return opened_at(days) - timedelta(minutes=25)


def _box(name: str, address: str, owner: str | None, signature: str, at: datetime, ledger: Ledger) -> Mailbox:
    return Mailbox(
        name=name, address=address, kind=MailboxKind.BUILT_IN, owner=ledger.people[owner] if owner else None,
        signature=signature, ours_since=at, created_at=at, updated_at=at, updated_by=ledger.people["assistant"],
    )  # fmt: skip
