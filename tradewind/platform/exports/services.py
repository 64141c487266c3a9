"""Taking a list out: asked for within the limits, and on record once the file is written."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.audit.blocks import Blocks
from tradewind.platform.events import publish
from tradewind.platform.exports import queries
from tradewind.platform.exports.events import ExportAsked
from tradewind.platform.exports.limits import AT_ONCE, rows_a_day
from tradewind.platform.exports.models import Export
from tradewind.platform.exports.refusals import TooManyRows
from tradewind.platform.people.models import User
from tradewind.platform.use_case import use_case


@dataclass(frozen=True, slots=True)
class ListAsked:
    """Which list, as it is seen: the query string with its filters, search and order, and the same in words."""

    of: str
    permission: str
    title: str
    query: str
    conditions: str
    kind: str


@dataclass(frozen=True, slots=True)
class ListWritten:
    """The file in the folder, and the records it holds."""

    stored_name: str
    sha256: str
    rows: int
    subject_type: str
    blocks: Blocks


@use_case
def begin_export(*, asked: ListAsked, rows: int, by: Actor, at: datetime) -> Export:
    """Ask for a list of `rows` rows; a long one is then written in the background."""
    require(by, asked.permission)
    User.objects.select_for_update().get(pk=by.pk)  # two at once must not both be the last of the day
    _refuse_too_much(by, rows, at)
    export = Export.objects.create(
        of=asked.of, permission=asked.permission, title=asked.title[:80], query=asked.query,
        conditions=asked.conditions, kind=asked.kind, asked_by_id=by.pk, at=at,
        rows=rows,
    )  # fmt: skip
    if rows > AT_ONCE:
        about = ", ".join(filter(None, (export.title, export.conditions)))[:200]
        publish(ExportAsked(export.pk, export.of, about, by.pk, at))
    return export


def _refuse_too_much(by: Actor, rows: int, at: datetime) -> None:
    most = rows_a_day(by)
    if most is None:
        return
    left = max(most - queries.rows_today(by, at=at), 0)
    if rows > left:
        raise TooManyRows(most=f"{most:,}", left=f"{left:,}")


@use_case
def finish_export(*, export_id: int, written: ListWritten, by: Actor, at: datetime) -> Export:
    """Put a written list on record: in the trail, and for each record in the log of who looked."""
    export = Export.objects.select_for_update().get(pk=queries.own_export(by, export_id).pk)
    require(by, export.permission)
    if export.finished_at:  # a job that was taken up again after its last step
        return export
    export.finished_at, export.rows = at, written.rows
    export.stored_name, export.sha256 = written.stored_name, written.sha256
    export.save(update_fields=["finished_at", "rows", "stored_name", "sha256"])
    audit.note_export(written.subject_type, written.blocks, by=by, at=at, detail=f"{export.kind} {written.rows}")
    audit.record(
        "list.exported", export, by=by, at=at, of=export.of, kind=export.kind, conditions=export.conditions,
        query=export.query, rows=written.rows, file=written.sha256, records=_digest(written.blocks),
    )  # fmt: skip
    return export


def _digest(blocks: Blocks) -> str:
    """Of which records the file held; the log of who looked has them one by one."""
    return hashlib.sha256("\n".join(f"{block} {marks}" for block, marks in blocks).encode()).hexdigest()
