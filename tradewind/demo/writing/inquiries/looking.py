"""How do the looks into the mail come into the database? They are no deeds: the trail says nothing of them."""

from collections.abc import Iterable

from tradewind.apps.messaging.models import MailCheck
from tradewind.demo.inquiries.looking import LookRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows


def write_looks(rows: Iterable[LookRow], ledger: Ledger) -> None:
    in_order = sorted(rows, key=lambda row: row.at)
    write_rows(MailCheck, [MailCheck(user=ledger.people[row.username], at=row.at) for row in in_order])
