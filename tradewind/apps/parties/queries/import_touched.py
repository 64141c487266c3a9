"""Which records of an import has somebody worked on since it made them?"""

from collections.abc import Sequence

from django.db.models import Model

from tradewind.apps.parties.followers import Head, followers
from tradewind.apps.parties.models import Contact, ImportRow, Party, ProfileFact
from tradewind.platform.access import Actor
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.audit.recording import type_of

# Looked at by themselves: the import makes such rows too.
_MADE_BY_IMPORT: tuple[type[Model], ...] = (Contact, ProfileFact)


def worked_on(by: Actor, rows: Sequence[ImportRow]) -> set[int]:
    """Of the records of these rows, those with anything the import did not make: counted or not, open or done."""
    ids = {row.party_id for row in rows if row.party_id}
    files = Attachment.objects.filter(subject_type=type_of(Party), subject_id__in=ids)
    touched = set(files.values_list("subject_id", flat=True))
    for each in followers():
        if each.head is Head.PARTY and each.model not in _MADE_BY_IMPORT:
            pointing = each.rows().filter(**{f"{each.column}__in": ids})
            touched |= set(pointing.values_list(each.column, flat=True))
    return touched | _with_other_people(ids, rows) | _with_other_facts(ids, rows)


def _with_other_people(ids: set[int], rows: Sequence[ImportRow]) -> set[int]:
    made = {pk for row in rows for pk in row.contacts}
    people = Contact.objects.filter(party_id__in=ids).values_list("party_id", "pk", "version", "archived_at")
    return {of for of, pk, version, gone in people if (version != 1 if pk in made else gone is None)}


def _with_other_facts(ids: set[int], rows: Sequence[ImportRow]) -> set[int]:
    written = {row.party_id: row.written_at for row in rows}
    facts = ProfileFact.objects.filter(party_id__in=ids, replaced_at=None).values_list("party_id", "noted_at")
    return {party_id for party_id, at in facts if at != written[party_id]}
