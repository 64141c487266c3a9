"""Is a file that is brought to a record the same once more, the next version of another, or new?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tradewind.platform.access import NotFound
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.queries import VersionedFile
from tradewind.platform.attachments.refusals import NotYourFile
from tradewind.platform.attachments.storage import StoredFile


@dataclass(frozen=True, slots=True)
class Attached:
    """`is_new` is false when the very same file lay with the record already: it is not kept twice."""

    file: Attachment
    is_new: bool


def same_file(subject_id: int, present: Iterable[VersionedFile], stored: StoredFile) -> Attached | None:
    """The newest version that stands, and it is the same to the last byte.

    Only among the record's own: what came with a merged one would leave with it.
    """
    standing = (each.newest for each in present if not each.is_struck and each.newest.subject_id == subject_id)
    same = next((file for file in standing if file.sha256 == stored.sha256), None)
    return Attached(same, is_new=False) if same else None


def former_version(
    present: Iterable[VersionedFile], stored: StoredFile, replaces_id: int | None,
    may_renew: Callable[[Attachment], bool],
) -> Attachment | None:  # fmt: skip
    """The end of the chain of versions that the new file continues; a name alone never covers somebody else's file."""
    for each in present:
        chain = [each.newest, *(file for _version, file in each.older)]
        named = replaces_id in {file.pk for file in chain}
        alike = each.newest.original_name.casefold() == stored.original_name.casefold()
        if named and not may_renew(each.newest):
            raise NotYourFile()
        if named or (replaces_id is None and alike and may_renew(each.newest)):
            return max(chain, key=lambda file: file.pk)
    if replaces_id is not None:
        raise NotFound(what="file")
    return None
