"""Files that lie with an inquiry: the scan of a fax, the photo of a card; brought, brought anew, taken off."""

from datetime import datetime

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.parties.refusals import NoReason
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.places import Attached, former_version, same_file
from tradewind.platform.attachments.queries import may_take_off
from tradewind.platform.attachments.refusals import NotYourFile
from tradewind.platform.attachments.services import keep_file, take_off_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case


@use_case
def attach_to_inquiry(
    *, inquiry_id: int, stored: StoredFile, replaces_id: int | None = None, by: Actor, at: datetime
) -> Attached:  # fmt: skip
    """Keep a file with an inquiry; one of the same name, or of the one it names, becomes its next version."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    _refuse_merged(inquiry)
    return put_file(inquiry, stored, replaces_id=replaces_id, by=by, at=at)


@use_case
def strike_inquiry_file(*, file_id: int, reason: str, by: Actor, at: datetime) -> Attachment:
    """Take a file off the inquiry: it is struck through with a reason and stays as evidence."""
    file, found = queries.file_of_inquiry(by, file_id)
    inquiry, why = queries.inquiry_to_change(by, found.pk), clean_line(reason)[:200]
    _refuse_merged(inquiry)
    if not why:
        raise NoReason()
    if not hasattr(file, "strike") and not may_take_off(by, file):
        raise NotYourFile()
    take_off_file(attachment=file, reason=why, by=by, at=at)
    audit.record("inquiry.file_taken_off", inquiry, by=by, at=at, file=file.pk, name=file.original_name, reason=why)
    return file


def put_file(
    inquiry: Inquiry, stored: StoredFile, *, replaces_id: int | None = None, by: Actor, at: datetime
) -> Attached:  # fmt: skip
    """Keep a file with a locked or new inquiry."""
    present = queries.files_of_inquiry(by, inquiry)
    same = same_file(inquiry.pk, present, stored)
    if same is not None:
        return same
    former = former_version(present, stored, replaces_id, lambda file: queries.may_renew_file(by, inquiry, file))
    file = keep_file(stored=stored, subject=inquiry, replaces_id=former.pk if former else None, by=by, at=at)
    action = "inquiry.file_renewed" if former else "inquiry.file_added"
    audit.record(action, inquiry, by=by, at=at, file=file.pk, name=file.original_name, sha256=file.sha256)
    return Attached(file, is_new=True)


def _refuse_merged(inquiry: Inquiry) -> None:
    """Of one that went into another the other one has the files."""
    if inquiry.state == InquiryState.MERGED:
        raise MoveNotAllowed(action="attach", state=inquiry.state)
