"""Where does an import of products stand, and what became of each of its rows and pictures?"""

from datetime import datetime, timedelta
from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move

UNDO_WITHIN = timedelta(days=7)
WATCHED_FOR = timedelta(seconds=20)  # so long somebody looks at the page; after that he may have left it


class ImportState(StrEnum):
    SHEET = "sheet"  # which sheet, which row of titles
    COLUMNS = "columns"  # what each column is
    COMPARING = "comparing"  # the rows are read and compared with the products that are there
    PREVIEW = "preview"  # problems and plans wait for somebody
    WRITING = "writing"
    STOPPED = "stopped"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
    DROPPED = "dropped"  # given up before anything was written


class Plan(StrEnum):
    CREATE = "create"
    CHANGE = "change"
    SAME = "same"
    SKIP = "skip"


class RowState(StrEnum):
    WAITING = "waiting"
    CREATED = "created"
    CHANGED = "changed"
    SAME = "same"
    SKIPPED = "skipped"
    FAILED = "failed"
    UNDONE = "undone"
    STAYS = "stays"  # was used or changed since, so the undoing left it


class PictureState(StrEnum):
    WAITING = "waiting"
    ADDED = "added"
    SAME = "same"  # this very picture was in the library
    UNMATCHED = "unmatched"  # its name begins with no product's code
    BROKEN = "broken"  # not a picture, or too large
    UNDONE = "undone"
    STAYS = "stays"


_ASKED = (ImportState.COLUMNS, ImportState.PREVIEW)

IMPORT_LIFECYCLE = Lifecycle(
    ImportState.SHEET,
    moves={
        "choose_sheet": move(ImportState.SHEET, *_ASKED, to=ImportState.COLUMNS),
        "compare": move(*_ASKED, to=ImportState.COMPARING),
        "rows_compared": move(ImportState.COMPARING, to=ImportState.PREVIEW),
        "start": move(ImportState.PREVIEW, ImportState.STOPPED, to=ImportState.WRITING),
        "stop": move(ImportState.WRITING, to=ImportState.STOPPED),
        "finish": move(ImportState.WRITING, to=ImportState.DONE),
        "undo": move(ImportState.DONE, ImportState.STOPPED, to=ImportState.UNDOING),
        "undo_finished": move(ImportState.UNDOING, to=ImportState.UNDONE),
        "undo_halted": move(ImportState.UNDOING, to=ImportState.DONE),
        "drop": move(ImportState.SHEET, *_ASKED, ImportState.COMPARING, to=ImportState.DROPPED),
    },
)

# The action by which a phase ends whose work cannot be done: what was only read is given up.
HALTED_BY = {ImportState.COMPARING: "drop", ImportState.WRITING: "stop", ImportState.UNDOING: "undo_halted"}
# The computer works; the page waits.
AT_WORK = (ImportState.COMPARING, ImportState.WRITING, ImportState.UNDOING)


def may_undo(state: str, finished_at: datetime | None, at: datetime) -> bool:
    """Within seven days, to the second."""
    is_written = state in (ImportState.DONE, ImportState.STOPPED)
    return is_written and finished_at is not None and at - finished_at <= UNDO_WITHIN
