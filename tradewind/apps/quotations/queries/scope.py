"""Whose quotations are they, and which of them may somebody open?"""

from collections.abc import Collection
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations import permissions
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.recording import type_of
from tradewind.platform.tasks.queries import subjects_handed_to


def visible_quotations(by: Actor) -> QuerySet[Quotation]:
    """Leaders see all; others those of the customers they hold or may open, and an absent colleague's they work for.

    The customer decides, not whose the paper once was: who has given him on reads nothing of it any more.
    """
    if not allows(by, permissions.VIEW):
        return Quotation.objects.none()
    if sees_all_rows(by):
        return Quotation.objects.all()
    first, *others = _open_to(by)
    return Quotation.objects.filter(reduce(or_, others, first))


def quotations_of_scope(by: Actor) -> QuerySet[Quotation]:
    """The same in the way of a list: one indexed comparison where nothing but the own ones is open."""
    if sees_all_rows(by) or not allows(by, permissions.VIEW):
        return visible_quotations(by)
    own, rows = Quotation.objects.filter(held_by(by)), Quotation.objects.exclude(held_by(by))
    first, *others = (rows.filter(each).values("pk") for each in _open_to(by))  # each by its index; some in two of them
    if not first.union(*others, all=True).exists():
        return own
    return Quotation.objects.filter(pk__in=own.values("pk").union(first, *others, all=True))


def held_by(by: Actor) -> Q:
    """Papers of one's own customers that are one's own: nearly all that somebody sees, and found by their owner."""
    return Q(owner_id=by.pk) & Q(Exists(Party.objects.filter(pk=OuterRef("party_id"), owner_id=by.pk)))


def holding_customer(by: Actor) -> tuple[Q, Q]:
    """What is open with its customer: to whoever may open him, and to who works for his owner who is away."""
    of_absent = Party.objects.filter(owner_id__in=inquiries.people_stood_in_for(by))
    return Q(party_id__in=parties.visible_customers(by).values("pk")), Q(party_id__in=of_absent.values("pk"))


def _open_to(by: Actor) -> tuple[Q, ...]:
    return *holding_customer(by), Q(pk__in=subjects_handed_to(by, type_of(Quotation)))


def may_change(by: Actor, quotation: Quotation) -> bool:
    """Who sells and may change its customer, and whoever works for his owner who is away."""
    return allows(by, permissions.DRAFT) and works_for(by, quotation.party)


def works_for(by: Actor, party: Party) -> bool:
    """Who changes papers of this customer: whoever may change him, or works for his owner who is away."""
    if sees_all_rows(by) or parties.may_change(by, party):
        return True
    return party.owner_id is not None and inquiries.people_stood_in_for(by).filter(user_id=party.owner_id).exists()


def quotation_for(by: Actor, quotation_id: int) -> Quotation:
    """One quotation to look at, or refuse: foreign and missing are the same."""
    rows = visible_quotations(by).select_related(
        "party", "contact", "owner", "entity", "inquiry", "latest", "standing", "updated_by", "copied_from", "former"
    )
    found = the_one(rows.filter(pk=quotation_id))
    if found is None:
        raise NotFound(what="quotation")
    return found


def quotations_opened(by: Actor, ids: Collection[int]) -> set[int]:
    """Which of these the person may open: for the page of a picture that stands in them."""
    return set(visible_quotations(by).filter(pk__in=ids).values_list("pk", flat=True))


def quotation_to_change(by: Actor, quotation_id: int) -> Quotation:
    """One quotation, locked, to change in a use case."""
    require(by, permissions.DRAFT)
    found = the_one(Quotation.objects.select_for_update(of=("self",)).select_related("party").filter(pk=quotation_id))
    if found is None or not visible_quotations(by).filter(pk=found.pk).exists() or not may_change(by, found):
        raise NotFound(what="quotation")
    return found


def revision_for(by: Actor, revision_id: int) -> QuotationRevision:
    """One version to look at, or refuse."""
    found = the_one(QuotationRevision.objects.filter(pk=revision_id))
    if found is None:
        raise NotFound(what="quotation")
    found.quotation = quotation_for(by, found.quotation_id)
    return found


def revision_to_change(by: Actor, revision_id: int) -> QuotationRevision:
    """One version with its quotation locked: the quotation is what two who write wait for."""
    found = QuotationRevision.objects.filter(pk=revision_id).values_list("quotation_id", flat=True).first()
    if found is None:
        raise NotFound(what="quotation")
    quotation = quotation_to_change(by, found)
    revision = QuotationRevision.objects.select_for_update(of=("self",)).get(pk=revision_id)
    revision.quotation = quotation
    return revision
