"""How do the saved views of the demo come into the database? By their use cases."""

from collections.abc import Iterable
from datetime import timedelta

from tradewind.demo.views import ViewRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.platform.views import services

_SHARED_AFTER = timedelta(minutes=1)


def write_views(rows: Iterable[ViewRow], ledger: Ledger) -> None:
    for row in rows:
        by = ledger.people[row.by]
        with ledger.telling():
            view = services.save_view(list_name=row.list_name, name=row.name, query=row.query, by=by, at=row.at)
            if row.is_shared:
                services.share_view(view_id=view.pk, version=view.version, by=by, at=row.at + _SHARED_AFTER)
