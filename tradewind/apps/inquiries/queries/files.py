"""Which files lie with an inquiry, and who may fetch one?"""

from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.queries.scope import inquiry_for, may_open
from tradewind.apps.parties import queries as parties
from tradewind.platform.access import Actor, NotFound, sees_all_rows
from tradewind.platform.attachments import queries as attachments
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.queries import VersionedFile
from tradewind.platform.audit.recording import type_of


def files_of_inquiry(by: Actor, inquiry: Inquiry) -> list[VersionedFile]:
    """The files of an inquiry the caller has fetched and of those that went into it, newest first."""
    return attachments.in_versions(by, attachments.files_of(by, type_of(Inquiry), joined_inquiries(by, inquiry)))


def file_of_inquiry(by: Actor, file_id: int) -> tuple[Attachment, Inquiry]:
    """One file with the inquiry on whose page it stands, or refuse: foreign and missing are the same."""
    file = attachments.file_by_id(by, file_id, type_of(Inquiry))
    if file is None:
        raise NotFound(what="file")
    return file, inquiry_for(by, standing_inquiry(by, file.subject_id))


def joined_inquiries(by: Actor, inquiry: Inquiry) -> list[int]:
    """Its number and those of the inquiries that went into it: what they brought is theirs too."""
    found, asked = [inquiry.pk], [inquiry.pk]
    while asked:
        asked = list(
            Inquiry.objects.filter(merged_into_id__in=asked).exclude(pk__in=found).values_list("pk", flat=True)
        )
        found += asked
    return found


def standing_inquiry(by: Actor, inquiry_id: int) -> int:
    """The number of the inquiry it went into, or its own: there one works on."""
    while into := Inquiry.objects.filter(pk=inquiry_id).values_list("merged_into_id", flat=True).first():
        inquiry_id = into
    return inquiry_id


def may_renew_file(by: Actor, inquiry: Inquiry, file: Attachment) -> bool:
    """Who works on the inquiry lays a new version on a file; whoever else sees it only on the own."""
    return by.pk in (file.by_id, inquiry.owner_id, inquiry.stands_in_for_id) or sees_all_rows(by)


def same_content(by: Actor, file: Attachment) -> parties.SameContent | None:
    """The first other record that has the same file; what is nobody's business is not named."""
    rows = attachments.same_content(by, file.sha256, but=file.pk)
    for row in rows:
        if row.subject_type != type_of(Inquiry) or row.subject_id == file.subject_id:
            continue
        there = Inquiry.objects.select_related("party").get(pk=standing_inquiry(by, row.subject_id))
        if may_open(by, there) and there.pk != file.subject_id:
            return parties.SameContent(f"{there.number} {there.called}", None, row.at, row.by.called)
    return parties.same_content_elsewhere(by, file)
