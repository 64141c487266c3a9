"""Which parties may a person see, and what does a page need of them?"""

from collections.abc import Callable, Collection

from django.db.models import Q, QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.facts import standing
from tradewind.apps.parties.models import Contact, Interaction, Party, PartyShare
from tradewind.apps.parties.refusals import AlreadyMerged, BadOwner
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor, NotFound, NotPermitted, allows, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.recording import type_of
from tradewind.platform.people import queries as people
from tradewind.platform.tasks.queries import subjects_handed_to

PARTNER_KINDS = tuple(kind for kind in PartyKind if kind is not PartyKind.CUSTOMER)


def visible_customers(by: Actor) -> QuerySet[Party]:
    """Leaders see all; a salesperson what is owned, deputised or shared; a duty the records it has a to-do on."""
    rows = Party.objects.filter(kind=PartyKind.CUSTOMER)
    if not allows(by, permissions.VIEW_CUSTOMERS):
        return rows.none()
    if sees_all_rows(by):
        return rows
    handed = subjects_handed_to(by, type_of(Party))
    return rows.filter(Q(owner_id=by.pk) | Q(deputy_id=by.pk) | Q(pk__in=handed) | Q(pk__in=_shared_with(by)))


def customers_of_scope(by: Actor) -> QuerySet[Party]:
    """The same customers, asked in the way of a list: one indexed comparison, even where there are a million.

    Both databases read the whole table for an OR that is ordered, counted or searched (0.5 to 3 s at a million rows).
    """
    if sees_all_rows(by) or not allows(by, permissions.VIEW_CUSTOMERS):
        return visible_customers(by)
    rows = Party.objects.filter(kind=PartyKind.CUSTOMER)
    own = Party.objects.filter(owner_id=by.pk).values("pk")
    deputised = Party.objects.filter(deputy_id=by.pk).values("pk")
    handed = Party.objects.filter(pk__in=subjects_handed_to(by, type_of(Party))).values("pk")
    shared = Party.objects.filter(pk__in=_shared_with(by)).values("pk")
    others = [each.exclude(owner_id=by.pk) for each in (deputised, handed, shared)]
    if not others[0].union(*others[1:], all=True).exists():
        return rows.filter(owner_id=by.pk)
    return rows.filter(pk__in=own.union(deputised, handed, shared, all=True))


def others_customers_open_to(by: Actor) -> QuerySet[Party, int] | None:
    """Ids of the customers a person sees without owning them or standing in: shared, or handed over with a to-do."""
    if sees_all_rows(by) or not allows(by, permissions.VIEW_CUSTOMERS):
        return None
    handed = Party.objects.filter(pk__in=subjects_handed_to(by, type_of(Party))).values_list("pk", flat=True)
    return handed.union(_shared_with(by))


def open_to(by: Actor, others: Collection[int]) -> Callable[..., bool]:
    """The rule of `visible_parties` for rows that were fetched by their ids; `others`: as `others_customers_open_to`.

    Asked of the database, both go over the index of owners instead of the ids. A test compares the two.
    """
    sees_customers, sees_partners = allows(by, permissions.VIEW_CUSTOMERS), allows(by, permissions.VIEW_PARTNERS)
    sees_all = sees_all_rows(by)

    def is_open(*, kind: str, holders: Collection[int | None], pk: int) -> bool:
        if kind != PartyKind.CUSTOMER:
            return sees_partners
        return sees_customers and (sees_all or by.pk in holders or pk in others)

    return is_open


def _shared_with(by: Actor) -> QuerySet[PartyShare, int]:
    """Ids of the customers whose owners let this person read them and log contacts."""
    return PartyShare.objects.filter(user_id=by.pk, until=None).values_list("party_id", flat=True)


def visible_partners(by: Actor) -> QuerySet[Party]:
    """Suppliers, forwarders, banks and inspection bodies belong to the whole company."""
    rows = Party.objects.filter(kind__in=PARTNER_KINDS)
    return rows if allows(by, permissions.VIEW_PARTNERS) else rows.none()


def visible_parties(by: Actor) -> QuerySet[Party]:
    """Every party a person may open."""
    return visible_customers(by) | visible_partners(by)


def customers(by: Actor) -> QuerySet[Party]:
    """The customers in use, with their owners' names, for a list."""
    return customers_of_scope(by).filter(state=PartyState.ACTIVE).select_related("owner")


def standing_parties(by: Actor) -> QuerySet[Party]:
    """Those that are found and compared: neither gone into another nor taken back with their import."""
    return standing()


def archived_customers(by: Actor) -> QuerySet[Party]:
    return customers_of_scope(by).filter(state=PartyState.ARCHIVED).select_related("owner")


def partners(by: Actor, kind: PartyKind) -> QuerySet[Party]:
    """The partners of one kind in use, for a list."""
    return visible_partners(by).filter(kind=kind, state=PartyState.ACTIVE).select_related("owner")


def party_for(by: Actor, party_id: int) -> Party:
    """One party to look at, or refuse: foreign and missing are the same."""
    party = the_one(Party.objects.select_related("owner", "deputy", "updated_by").filter(pk=party_id))
    if party is None or not may_open(by, party):
        raise NotFound(what="party")
    return party


def party_to_change(by: Actor, party_id: int) -> Party:
    """One party, locked, to change in a use case: judged as it stands once nobody else changes it."""
    party = the_one(Party.objects.select_for_update().filter(pk=party_id))
    if party is None or not may_open(by, party):
        raise NotFound(what="party")
    require_change(by, party)
    return party


def may_open(by: Actor, party: Party) -> bool:
    """The rule of `visible_parties` for one row: shares and to-dos are asked only where nothing else opens it."""
    if open_to(by, ())(kind=party.kind, holders=(party.owner_id, party.deputy_id), pk=party.pk):
        return True
    return party.kind == PartyKind.CUSTOMER and visible_customers(by).filter(pk=party.pk).exists()


def refuse_merged(by: Actor, party: Party) -> None:
    """Nothing is done on a record that has gone into another: it is done there."""
    if party.state == PartyState.MERGED:
        raise AlreadyMerged(name=party.name)


def require_change(by: Actor, party: Party) -> None:
    """Refuse to whoever may only look at the party."""
    refuse_merged(by, party)
    if not may_change(by, party):
        raise NotPermitted(permission=permissions.REVISE_CUSTOMER)


def may_change(by: Actor, party: Party) -> bool:
    """A customer is changed by its owner, its deputy and the leaders; a to-do or a share only lets read and log."""
    if party.state == PartyState.MERGED:
        return False
    if party.kind != PartyKind.CUSTOMER:
        return allows(by, permissions.MANAGE_PARTNERS)
    is_theirs = sees_all_rows(by) or by.pk in (party.owner_id, party.deputy_id)
    return is_theirs and allows(by, permissions.REVISE_CUSTOMER)


def require_sellers(by: Actor, *user_ids: int) -> None:
    """Owners and deputies are colleagues who sell and whose accounts are open."""
    sellers = {person.pk for person in people.salespeople(by)}
    if not sellers.issuperset(user_ids):
        raise BadOwner()


def may_see_accesses(by: Actor, party: Party) -> bool:
    """A record's owner and the boss see who viewed, exported and changed it (B9)."""
    return party.owner_id == by.pk or allows(by, "audit.view_everything")


def contacts_of(by: Actor, party: Party) -> QuerySet[Contact]:
    """The people at a party the caller has fetched; the main contact first."""
    return Contact.objects.filter(party=party, archived_at=None).order_by("-is_primary", "pk")


def contact_for(by: Actor, contact_id: int) -> Contact:
    """One contact to look at, or refuse."""
    contact = the_one(Contact.objects.select_related("party", "updated_by").filter(pk=contact_id, archived_at=None))
    if contact is None or not may_open(by, contact.party):
        raise NotFound(what="contact")
    return contact


def interaction_for(by: Actor, interaction_id: int) -> Interaction:
    """One entry of the timeline, or refuse."""
    entry = the_one(Interaction.objects.select_related("party").filter(pk=interaction_id))
    if entry is None or not may_open(by, entry.party):
        raise NotFound(what="interaction")
    return entry
