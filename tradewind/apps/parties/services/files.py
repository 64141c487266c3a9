"""Files that lie with a party: brought, brought anew, taken off."""

from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.models import Interaction, InteractionFile, Party
from tradewind.apps.parties.refusals import NoReason
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, require, sees_all_rows
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.places import Attached, former_version, same_file
from tradewind.platform.attachments.refusals import NotYourFile
from tradewind.platform.attachments.services import keep_file, take_off_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case


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
    attached = same_file(party.pk, present, stored)
    if attached is None:
        former = former_version(present, stored, replaces_id, lambda file: queries.may_renew(by, party, file))
        file = keep_file(stored=stored, subject=party, replaces_id=former.pk if former else None, by=by, at=at)
        attached = Attached(file, is_new=True)
        _tell(file, party, exchange, is_version=former is not None, by=by, at=at)
    if exchange is not None:
        InteractionFile.objects.get_or_create(interaction=exchange, attachment=attached.file)
    return attached


def _tell(
    file: Attachment, party: Party, exchange: Interaction | None, *, is_version: bool, by: Actor, at: datetime
) -> None:
    facts = {"file": file.pk, "name": file.original_name, "sha256": file.sha256}
    if exchange is not None:
        audit.record("interaction.file_added", party, by=by, at=at, interaction=exchange.pk, **facts)
    else:
        action = "party.file_renewed" if is_version else "party.file_added"
        audit.record(action, party, by=by, at=at, **facts)
