"""How do the quotations of former years come into the database?"""

from dataclasses import asdict
from decimal import Decimal

from tradewind.apps.inquiries.models import PastQuotation
from tradewind.apps.parties.models import Party
from tradewind.demo.inquiries.rows import PastRow

BATCH = 500


def write_past(rows: tuple[PastRow, ...], parties: dict[str, Party]) -> None:
    PastQuotation.objects.bulk_create(
        (
            PastQuotation(
                party=parties[row.party], number=row.number, on=row.on, who=row.who, terms=row.terms, currency="USD",
                lines=[asdict(line) for line in row.lines], amount=Decimal(row.amount), outcome=row.outcome,
                reason=row.reason,
            )
            for row in rows
        ),
        batch_size=BATCH,
    )  # fmt: skip
