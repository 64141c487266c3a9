"""What the person who waits for an import is told when the computer's work for it has ended."""

from datetime import datetime, timedelta

from tradewind.apps.parties.models import ImportBatch
from tradewind.domain.parties.importing.lifecycle import ImportState, may_have_left
from tradewind.platform.notifications.services import QUIET, notify
from tradewind.platform.people.queries import system_user

_NEXT_STEP = {ImportState.READING: "told_import_read", ImportState.COMPARING: "told_import_compared"}


def tell_end(batch: ImportBatch, phase: ImportState, *, asked_at: datetime | None, at: datetime) -> None:
    """The result always; that the next step waits where the page may have been left since (no `asked_at`: long ago).

    The next step is told each time: the columns may be chosen anew within the hour.
    """
    if phase == ImportState.WRITING:
        _tell(batch, batch.by_id, "told_import_done", {"created": 0, "merged": 0, "failed": 0} | batch.counts, at=at)
    elif phase in _NEXT_STEP and (asked_at is None or may_have_left(asked_at, at)):
        facts: dict[str, object] = {"rows": f"{batch.counts['rows']:,}"}
        _tell(batch, batch.by_id, _NEXT_STEP[phase], facts, weight="today", quiet=timedelta(), at=at)


def tell_halted(batch: ImportBatch, *, at: datetime) -> None:
    """Whoever waits for it hears that it has ended before its time, however short it took."""
    _tell(batch, asker_of(batch), "told_import_halted", {}, weight="today", at=at)


def asker_of(batch: ImportBatch) -> int:
    """Who waits for the work that is done for an import now."""
    is_undoing = batch.state == ImportState.UNDOING
    return (batch.undone_by_id if is_undoing else None) or batch.by_id


def _tell(
    batch: ImportBatch, to_id: int, code: str, facts: dict[str, object], *, weight: str = "fyi",
    quiet: timedelta = QUIET, at: datetime,
) -> None:  # fmt: skip
    told: dict[str, object] = {"file": batch.file_name} | facts
    notify(to_id=to_id, code=code, facts=told, weight=weight, subject=batch, quiet=quiet, by=system_user(), at=at)
