"""What does the trail of a record say about imports: of which file, and whom a row brought along?"""

from collections.abc import Sequence

from tradewind.apps.parties.models import ImportBatch
from tradewind.platform.access import Actor
from tradewind.platform.audit.queries import TrailRow

_ADDED, _MERGED = "contact.added", "party.import_merged"


def files_named(by: Actor, trail: Sequence[TrailRow]) -> dict[object, str]:
    """The names of the files the lines on imports speak of, by the import's number."""
    wanted = {batch for row in trail if isinstance(batch := row.facts.get("batch"), int) and _is_import(row)}
    return dict(ImportBatch.objects.filter(pk__in=wanted).values_list("pk", "file_name")) if wanted else {}


def people_brought(by: Actor, trail: Sequence[TrailRow]) -> dict[int, list[str]]:
    """Whom each row of a sheet added to the record, by the line's number: those noted right after it.

    The names stand in their own lines only, so that whoever is erased there is gone here too.
    """
    found: dict[int, list[str]] = {}
    after: list[TrailRow] = []
    for row in trail:  # the newest first
        if row.action == _MERGED:
            names = [str(each.facts.get("name") or "") for each in reversed(after) if each.at == row.at]
            found[row.seq] = [name for name in names if name]
        after = [*after, row] if row.action == _ADDED else []
    return found


def _is_import(row: TrailRow) -> bool:
    return row.action.startswith("party.import")
