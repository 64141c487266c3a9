"""What goes with each party in a list and when it is exported?"""

from collections.abc import Iterator, Sequence

from django.db.models import Prefetch, QuerySet

from tradewind.apps.parties.models import Contact, Party
from tradewind.platform.access import Actor


def with_main_contact(by: Actor, rows: QuerySet[Party]) -> QuerySet[Party]:
    """Rows that are scoped to `by`, each with its main contact in `main_contacts`: one more query a page."""
    mains = Contact.objects.filter(is_primary=True, archived_at=None)
    return rows.prefetch_related(Prefetch("contacts", mains, to_attr="main_contacts"))


def parties_with_contact(
    by: Actor, rows: QuerySet[Party], ids: Sequence[int]
) -> Iterator[tuple[Party, Contact | None]]:  # fmt: skip
    """Those of the ids that `rows`, scoped to `by`, still hold, in the order of the ids; with the main contact."""
    found = rows.select_related("owner", "deputy").order_by().in_bulk(list(ids))
    mains = Contact.objects.filter(party_id__in=list(found), is_primary=True, archived_at=None)
    contacts = {contact.party_id: contact for contact in mains}
    for each in ids:
        if each in found:
            yield found[each], contacts.get(each)
