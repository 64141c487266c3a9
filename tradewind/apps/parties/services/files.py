"""Files that lie with a party: brought, brought anew, taken off."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.models import Interaction, InteractionFile, Party
from tradewind.apps.parties.refusals import NoReason, NotYourFile
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require, sees_all_rows
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.queries import VersionedFile
from tradewind.platform.attachments.services import keep_file, take_off_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case


@dataclass(frozen=True, slots=True)
class Attached:
    """`is_new` is false when the very same file lay with the record already: it is not kept twice."""

    file: Attachment
    is_new: bool


@use_case
def attach_file(
    *, party_id: int, stored: StoredFile, replaces_id: int | None = None, by: Actor, at: datetime
) -> Attached:  # fmt: skip
    """Keep a file with a party; one of the same name, or of the one it names, becomes its next version."""
    require(by, permissions.ATTACH_FILE)
    party = Party.objects.select_for_update().get(pk=queries.party_for(by, party_id).pk)
    queries.refuse_merged(by, party)
    return put_file(party, stored, replaces_id=replaces_id, by=by, at=at)


@use_case
def strike_attachment(*, file_id: int, reason: str, by: Actor, at: datetime) -> Attachment:
    """Take a file off the record: it is struck through with a reason and stays as evidence."""
    require(by, permissions.ATTACH_FILE)
    file, found = queries.file_for(by, file_id)
    party = Party.objects.select_for_update().get(pk=found.pk)
    queries.refuse_merged(by, party)
    why = clean_line(reason)[:200]
    if not why:
        raise NoReason()
    if file.by_id != by.pk and not sees_all_rows(by):
        raise NotYourFile()
    take_off_file(attachment=file, reason=why, by=by, at=at)
    audit.record("party.file_taken_off", party, by=by, at=at, file=file.pk, name=file.original_name, reason=why)
    return file


def put_file(
    party: Party, stored: StoredFile, *, replaces_id: int | None = None, exchange: Interaction | None = None,
    by: Actor, at: datetime,
) -> Attached:  # fmt: skip
    """Keep a file with a locked party, and with the exchange that brought it."""
    present = queries.files_of(by, party)
    attached = _same(party, present, stored)
    if attached is None:
        former = _former(present, stored, replaces_id, lambda file: queries.may_renew(by, party, file))
        file = keep_file(stored=stored, subject=party, replaces_id=former.pk if former else None, by=by, at=at)
        attached = Attached(file, is_new=True)
        _tell(file, party, exchange, is_version=former is not None, by=by, at=at)
    if exchange is not None:
        InteractionFile.objects.get_or_create(interaction=exchange, attachment=attached.file)
    return attached


def _same(party: Party, present: list[VersionedFile], stored: StoredFile) -> Attached | None:
    """The newest version that stands, and it is the same to the last byte.

    Only among the record's own: what came with a merged one would leave with it.
    """
    standing = (each.newest for each in present if not each.is_struck and each.newest.subject_id == party.pk)
    same = next((file for file in standing if file.sha256 == stored.sha256), None)
    return Attached(same, is_new=False) if same else None


def _former(
    present: list[VersionedFile], stored: StoredFile, replaces_id: int | None, may_renew: Callable[[Attachment], bool]
) -> Attachment | None:
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


def _tell(
    file: Attachment, party: Party, exchange: Interaction | None, *, is_version: bool, by: Actor, at: datetime
) -> None:
    facts = {"file": file.pk, "name": file.original_name, "sha256": file.sha256}
    if exchange is not None:
        audit.record("interaction.file_added", party, by=by, at=at, interaction=exchange.pk, **facts)
    else:
        action = "party.file_renewed" if is_version else "party.file_added"
        audit.record(action, party, by=by, at=at, **facts)
