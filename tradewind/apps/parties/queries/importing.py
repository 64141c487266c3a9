"""Which imports may a person see, and what do their pages need?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import Coalesce

from tradewind.apps.parties import permissions
from tradewind.apps.parties.models import ImportBatch, ImportRow, Party
from tradewind.apps.parties.queries.scope import visible_parties
from tradewind.domain.parties.importing.lifecycle import (
    AT_WORK,
    KEPT_FOR,
    UNDO_WITHIN,
    ImportState,
    RowState,
    TextsKept,
)
from tradewind.platform.access import Actor, NotFound, allows, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.people.models import called

_BEGUN = (ImportState.WRITING, ImportState.STOPPED, ImportState.DONE, ImportState.UNDOING, ImportState.UNDONE)

_UNTOUCHED = (ImportState.SHEET, ImportState.COLUMNS, ImportState.PROBLEMS, ImportState.PREVIEW)
_ENDED = (ImportState.STOPPED, ImportState.DONE, ImportState.UNDONE, ImportState.DROPPED)
# What a file looks like is of use on the page that shows it, and fetched there; it may be a hundred times the rest.
_LARGE = ("sheets", "columns", "found")


@dataclass(frozen=True, slots=True)
class SameFile:
    """Another import of the very same file: whose, when, and whether it is under way now."""

    who: str
    at: datetime
    is_own: bool
    is_open: bool  # not written yet, or being written
    is_writing: bool


def visible_imports(by: Actor) -> QuerySet[ImportBatch]:
    """Leaders see all imports, a salesperson the own ones."""
    if not allows(by, permissions.IMPORT_CUSTOMERS):
        return ImportBatch.objects.none()
    rows = ImportBatch.objects.select_related("by", "undone_by").defer(*_LARGE).order_by("-pk")
    return rows if sees_all_rows(by) else rows.filter(by_id=by.pk)


def imports(by: Actor, *, limit: int = 100) -> QuerySet[ImportBatch]:
    """The newest imports a person sees, without those that were given up."""
    return visible_imports(by).exclude(state=ImportState.DROPPED)[:limit]


def import_for(by: Actor, batch_id: int) -> ImportBatch:
    """One import to look at, or refuse."""
    batch = the_one(visible_imports(by).filter(pk=batch_id))
    if batch is None:
        raise NotFound(what="import")
    return batch


def import_locked(by: Actor, batch_id: int) -> ImportBatch:
    """One import, locked, whoever began it."""
    return ImportBatch.objects.select_for_update().defer(*_LARGE).get(pk=import_for(by, batch_id).pk)


def import_to_change(by: Actor, batch_id: int) -> ImportBatch:
    """One import, locked, to take a step in; only who began it leads it on."""
    batch = import_locked(by, batch_id)
    if batch.by_id != by.pk and not by.is_system:
        raise NotFound(what="import")
    return batch


def same_files(by: Actor, batch: ImportBatch) -> list[SameFile]:
    """The other imports of the same file that count, whoever's, the newest first."""
    others = ImportBatch.objects.select_related("by").defer(*_LARGE).filter(sha256=batch.sha256).exclude(pk=batch.pk)
    counted = others.exclude(state__in=[ImportState.DROPPED, ImportState.UNDONE]).order_by("-pk")[:5]
    return [
        SameFile(
            called(each.by.name, each.by.name_en), each.finished_at or each.at, each.by_id == by.pk,
            each.finished_at is None, each.state == ImportState.WRITING,
        )
        for each in counted
    ]  # fmt: skip


def mapping_remembered(by: Actor, signature: str) -> dict[str, str]:
    """What the columns were under the same head last time: one's own choice first, then anybody's."""
    used = ImportBatch.objects.filter(signature=signature, state__in=_BEGUN).exclude(signature="")
    mappings = used.order_by("-pk").values_list("mapping", flat=True)
    return dict(mappings.filter(by_id=by.pk).first() or mappings.first() or {})


def planned_counts(by: Actor, batch: ImportBatch) -> list[tuple[str, str, int]]:
    """How many rows are planned for what, and why: plan, reason, number."""
    rows = ImportRow.objects.filter(batch=batch).values_list("plan", "reason").annotate(number=Count("pk"))
    return sorted(rows, key=lambda each: (each[0], -each[2]))


def outcome_counts(by: Actor, batch: ImportBatch) -> Mapping[str, int]:
    """How many rows stand where."""
    rows = ImportRow.objects.filter(batch=batch).values_list("state").annotate(number=Count("pk"))
    return dict(rows)


def planned_rows(by: Actor, batch: ImportBatch, plan: str, reason: str = "", *, limit: int = 200) -> list[ImportRow]:
    """Some rows of one plan (and reason), in the order of the sheet."""
    rows = ImportRow.objects.filter(batch=batch, plan=plan)
    return list((rows.filter(reason=reason) if reason else rows).order_by("number")[:limit])


def rows_in(by: Actor, batch: ImportBatch, state: str, *, limit: int = 200) -> list[ImportRow]:
    """Some rows that stand there, in the order of the sheet."""
    rows = ImportRow.objects.filter(batch=batch, state=state)
    return list(rows.order_by("number")[:limit])


def records_of_rows(by: Actor, rows: Sequence[ImportRow]) -> dict[int, Party]:
    """The records these rows became or belong to, by their numbers; those the person may see today."""
    ids = {row.party_id for row in rows if row.party_id}
    return visible_parties(by).in_bulk(ids) if ids else {}


def rows_left_out(by: Actor, batch: ImportBatch) -> QuerySet[ImportRow]:
    """What did not become a customer: failed and skipped rows, for the sheet that goes back."""
    out = [RowState.FAILED, RowState.SKIPPED]
    return ImportRow.objects.filter(batch=batch, state__in=out).order_by("number")


def numbers_waiting(by: Actor, batch: ImportBatch, states: tuple[str, ...], *, limit: int) -> list[int]:
    """The next rows of a running import; of an undoing the last first."""
    rows = ImportRow.objects.filter(batch=batch, state__in=states)
    order = "number" if states == (RowState.WAITING,) else "-number"
    return list(rows.order_by(order).values_list("number", flat=True)[:limit])


def span_of(by: Actor, batch: ImportBatch) -> tuple[int, int]:
    """The first and the last row's number."""
    found = ImportRow.objects.filter(batch=batch).aggregate(first=Min("number"), last=Max("number"))
    return found["first"] or 0, found["last"] or -1


def imports_at_work(by: Actor) -> list[ImportBatch]:
    """What the computer should be busy with."""
    return list(ImportBatch.objects.defer(*_LARGE).filter(state__in=AT_WORK).order_by("pk"))


def given_by_import(by: Actor, batch: ImportBatch) -> list[tuple[int, int]]:
    """Whose the records are that were written since the import ended last: owner and how many, others' only."""
    rows = ImportRow.objects.filter(batch=batch, state=RowState.CREATED, party__owner__isnull=False)
    if batch.finished_at:
        rows = rows.filter(written_at__gt=batch.finished_at)
    told = rows.values_list("party__owner_id").annotate(number=Count("pk"))
    return [(owner_id, number) for owner_id, number in told if owner_id != batch.by_id]


def imports_left_lying(by: Actor, *, at: datetime) -> list[int]:
    """Imports nobody has led on for so long that they are given up."""
    return list(
        ImportBatch.objects.filter(state__in=_UNTOUCHED, moved_at__lt=at - KEPT_FOR).values_list("pk", flat=True)
    )


def imports_past_keeping(by: Actor, *, at: datetime) -> list[int]:
    """Imports some of whose cells need no longer be kept."""
    rows = ImportBatch.objects.annotate(ended=Coalesce("finished_at", "moved_at")).filter(state__in=_ENDED)
    undone = Q(texts_kept=TextsKept.ALL, ended__lt=at - UNDO_WITHIN)
    mended = Q(texts_kept=TextsKept.FAILED, ended__lt=at - KEPT_FOR)
    return list(rows.filter(undone | mended).order_by("pk").values_list("pk", flat=True))
