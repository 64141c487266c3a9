"""Which quotations of the demo did buyers open under an address of their own? Through the use cases."""

from datetime import timedelta

from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation
from tradewind.demo.days import Days, at_minute
from tradewind.demo.writing.ledger import Ledger
from tradewind.platform.people.queries import system_user

_SHARED, _OPENED = 5, 4  # the last one nobody has opened yet
_ADDRESS = "203.0.113."  # reserved for examples


def share_some(days: Days, ledger: Ledger) -> None:
    """The newest that were handed over some days ago: the buyer got the address as well."""
    given_at = at_minute(days.last, 17, 30)
    standing = Quotation.objects.filter(state="sent", inquiry=None, sent_at__lt=given_at, valid_until__gte=days.today)
    rows = standing.select_related("owner").order_by("-pk")[:_SHARED]
    with ledger.telling():
        for place, row in enumerate(rows):
            at = given_at + timedelta(minutes=3 * place)
            assert row.standing_id is not None
            given = services.share_version(revision_id=row.standing_id, by=row.owner, at=at)
            for opened in range(place + 1 if place < _OPENED else 0):
                services.note_opening(
                    token=given.token, address=f"{_ADDRESS}{20 + place}", by=system_user(),
                    at=at + timedelta(minutes=40 + 55 * opened),
                )  # fmt: skip
