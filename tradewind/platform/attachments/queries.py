"""Which files lie with a record, in which versions, and where does the same content lie already?"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from tradewind.platform.access import Actor, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.attachments.models import Attachment

NEWEST = 500


@dataclass(frozen=True, slots=True)
class VersionedFile:
    """A file in its newest version that stands; the others folded, each with its number."""

    newest: Attachment
    version: int
    older: tuple[tuple[int, Attachment], ...]

    @property
    def is_struck(self) -> bool:
        return hasattr(self.newest, "strike")


def files_of(by: Actor, subject_type: str, subject_ids: Collection[int]) -> list[Attachment]:
    """The newest files of a record the caller has fetched, with who brought and who struck them."""
    rows = Attachment.objects.select_related("by", "strike__by")
    return list(rows.filter(subject_type=subject_type, subject_id__in=subject_ids).order_by("-pk")[:NEWEST])


def file_by_id(by: Actor, file_id: int, subject_type: str) -> Attachment | None:
    """One file of a kind of record; the room asks whether the record may be seen."""
    rows = Attachment.objects.select_related("by", "strike__by")
    return the_one(rows.filter(pk=file_id, subject_type=subject_type))


def same_content(by: Actor, sha256: str, *, but: int) -> list[Attachment]:
    """Where the same content lies, the oldest first; the room says which of them the person may be told of."""
    return list(Attachment.objects.select_related("by").filter(sha256=sha256).exclude(pk=but).order_by("pk")[:20])


def names_kept(by: Actor, stored_names: Collection[str]) -> set[str]:
    """Of files that lie in the folder those that a record has already."""
    return set(Attachment.objects.filter(stored_name__in=stored_names).values_list("stored_name", flat=True))


def may_take_off(by: Actor, file: Attachment) -> bool:
    """Of a record the caller may see: who brought it, and leaders; once."""
    return not hasattr(file, "strike") and (file.by_id == by.pk or sees_all_rows(by))


def in_versions(by: Actor, files: Iterable[Attachment]) -> list[VersionedFile]:
    """Each chain of versions as one line, in the order of the newest."""
    rows = {row.pk: row for row in sorted(files, key=lambda row: row.pk)}
    replaced = {row.replaces_id for row in rows.values()}
    return [_versioned(list(_chain(row, rows))) for row in reversed(rows.values()) if row.pk not in replaced]


def _chain(row: Attachment, rows: dict[int, Attachment]) -> Iterator[Attachment]:
    """From the last version back to the first that is at hand."""
    at: Attachment | None = row
    while at is not None:
        yield at
        at = rows.get(at.replaces_id or 0)


def _versioned(chain: list[Attachment]) -> VersionedFile:
    numbered = [(len(chain) - place, row) for place, row in enumerate(chain)]
    shown = next((each for each in numbered if not hasattr(each[1], "strike")), numbered[0])
    return VersionedFile(shown[1], shown[0], tuple(each for each in numbered if each is not shown))
