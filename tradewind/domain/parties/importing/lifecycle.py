"""Where does an import stand, and what became of each of its rows?"""

from datetime import datetime, timedelta
from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move

UNDO_WITHIN = timedelta(days=7)
KEPT_FOR = timedelta(days=30)  # rows that failed, and sheets somebody left lying
WATCHED_FOR = timedelta(seconds=20)  # so long somebody looks at the page; after that he may have left it


class ImportState(StrEnum):
    SHEET = "sheet"  # which sheet, which row of titles
    COLUMNS = "columns"  # what each column is
    READING = "reading"  # the rows are being read
    PROBLEMS = "problems"  # what is wrong waits for decisions
    COMPARING = "comparing"  # the rows are being compared with one another and with what is there
    PREVIEW = "preview"
    WRITING = "writing"
    STOPPED = "stopped"  # by whoever asked for it, or because it may no longer be done
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
    DROPPED = "dropped"  # given up before anything was written


class TextsKept(StrEnum):
    """What is still kept of the cells of an import's rows."""

    ALL = "all"
    FAILED = "failed"  # of those that may still be downloaded and brought in again
    NONE = "none"


class RowState(StrEnum):
    WAITING = "waiting"
    CREATED = "created"
    MERGED = "merged"  # filled gaps of a record that was there
    SKIPPED = "skipped"
    FAILED = "failed"
    UNDONE = "undone"
    STAYS = "stays"  # was worked on since, so the undoing left it


class Plan(StrEnum):
    CREATE = "create"
    MERGE = "merge"
    SKIP = "skip"


_BEFORE = (ImportState.SHEET, ImportState.COLUMNS, ImportState.PROBLEMS, ImportState.PREVIEW)
_ASKED = (ImportState.COLUMNS, ImportState.PROBLEMS, ImportState.PREVIEW)

IMPORT_LIFECYCLE = Lifecycle(
    ImportState.SHEET,
    moves={
        "choose_sheet": move(ImportState.SHEET, *_ASKED, to=ImportState.COLUMNS),
        "map_columns": move(*_ASKED, to=ImportState.READING),
        "rows_read": move(ImportState.READING, to=ImportState.PROBLEMS),
        "decide": move(ImportState.PROBLEMS, ImportState.PREVIEW, to=ImportState.COMPARING),
        "rows_compared": move(ImportState.COMPARING, to=ImportState.PREVIEW),
        "start": move(ImportState.PREVIEW, ImportState.STOPPED, to=ImportState.WRITING),
        "compare_again": move(ImportState.PREVIEW, to=ImportState.COMPARING),
        "stop": move(ImportState.WRITING, to=ImportState.STOPPED),
        "finish": move(ImportState.WRITING, to=ImportState.DONE),
        "undo": move(ImportState.DONE, ImportState.STOPPED, to=ImportState.UNDOING),
        "undo_finished": move(ImportState.UNDOING, to=ImportState.UNDONE),
        "undo_halted": move(ImportState.UNDOING, to=ImportState.DONE),
        "drop": move(*_BEFORE, ImportState.READING, ImportState.COMPARING, to=ImportState.DROPPED),
    },
)

# The action by which a phase ends whose work cannot be done: what was only read is given up.
HALTED_BY = {
    ImportState.READING: "drop", ImportState.COMPARING: "drop", ImportState.WRITING: "stop",
    ImportState.UNDOING: "undo_halted",
}  # fmt: skip

# The computer works; the page waits.
AT_WORK = (ImportState.READING, ImportState.COMPARING, ImportState.WRITING, ImportState.UNDOING)


def may_undo(finished_at: datetime | None, at: datetime) -> bool:
    """Within seven days, to the second."""
    return finished_at is not None and at - finished_at <= UNDO_WITHIN


def may_have_left(asked_at: datetime, at: datetime) -> bool:
    """Whether the work took so long that whoever asked for it is told of its end."""
    return at - asked_at > WATCHED_FOR
