"""How do the demo's rates come into the database?"""

from collections.abc import Iterable

from tradewind.apps.exchange import services
from tradewind.apps.exchange.services import RateLine
from tradewind.apps.exchange.services.reference import reference_days
from tradewind.demo.days import Days, at_minute
from tradewind.demo.exchange import BANK, TableRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.platform.people.queries import system_user

_REFERENCE_DAYS = 120  # enough to look at; a company of its own keeps 400


def write_rates(rows: Iterable[TableRow], days: Days, ledger: Ledger) -> None:
    """Through the use cases: what came with the program, then the bank's tables day by day."""
    with ledger.telling():
        past = [day for day in reference_days()[:_REFERENCE_DAYS] if day[0] < days.last]
        services.keep_reference(days=past, by=system_user(), at=at_minute(days.last, 8, 7))
        for row in rows:
            lines = [RateLine(*rate) for rate in row.rates]
            services.enter_rates(
                source=BANK, taken_at=row.taken_at, lines=lines, by=ledger.people[row.by], at=row.at
            )  # fmt: skip
