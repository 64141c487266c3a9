"""Which files lie with a party and its exchanges, and who may fetch one?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.parties.models import InteractionFile, Party, PartyShare
from tradewind.apps.parties.queries.merging import records_of, standing_record
from tradewind.apps.parties.queries.scope import may_change, party_for, visible_parties
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.attachments import queries as attachments
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.queries import VersionedFile
from tradewind.platform.audit.recording import type_of


@dataclass(frozen=True, slots=True)
class SameContent:
    """Where the same file lies already; `where` is empty when it is not the person's to know."""

    where: str = ""
    party_id: int | None = None
    at: datetime | None = None
    who: str = ""


def files_of(by: Actor, party: Party, *, records: Collection[int] = ()) -> list[VersionedFile]:
    """The files of a party the caller has fetched and of the records it has taken over, newest first.

    `records`: `records_of` the party, where the caller knows them.
    """
    ids = records or records_of(by, party)
    return attachments.in_versions(by, attachments.files_of(by, type_of(Party), ids))


def file_for(by: Actor, file_id: int) -> tuple[Attachment, Party]:
    """One file with the party on whose page it stands, or refuse: foreign and missing are the same."""
    file = attachments.file_by_id(by, file_id, type_of(Party))
    if file is None:
        raise NotFound(what="file")
    return file, party_for(by, standing_record(by, file.subject_id))


def files_of_interactions(by: Actor, interaction_ids: Iterable[int]) -> dict[int, list[Attachment]]:
    """The files of exchanges the caller has fetched."""
    found: dict[int, list[Attachment]] = defaultdict(list)
    rows = InteractionFile.objects.select_related("attachment__by", "attachment__strike").filter(
        interaction_id__in=list(interaction_ids)
    )
    for row in rows.order_by("pk"):
        found[row.interaction_id].append(row.attachment)
    return found


def may_renew(by: Actor, party: Party, file: Attachment) -> bool:
    """Whoever works on the record lays a new version on a file; a share only brings files of its own."""
    if file.by_id == by.pk or may_change(by, party):
        return True
    return not PartyShare.objects.filter(party=party, user_id=by.pk, until=None).exists()


def same_content_elsewhere(by: Actor, file: Attachment) -> SameContent | None:
    """The first other record that has the same file; a record of nobody's business is not named."""
    others = [
        row
        for row in attachments.same_content(by, file.sha256, but=file.pk)
        if (row.subject_type, row.subject_id) != (file.subject_type, file.subject_id)
    ]
    of_parties = {row.pk: standing_record(by, row.subject_id) for row in others if row.subject_type == type_of(Party)}
    names = dict(visible_parties(by).filter(pk__in=of_parties.values()).values_list("pk", "name"))
    for row in others:
        party_id = of_parties.get(row.pk)
        if party_id in names:
            return SameContent(names[party_id], party_id, row.at, row.by.called)
    return SameContent() if others else None
