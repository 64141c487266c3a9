"""Whose quotations are they, and which of them may somebody open?"""

from typing import Any

from django.db.models import Q, QuerySet

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations import permissions
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.recording import type_of
from tradewind.platform.tasks.queries import subjects_handed_to


def visible_quotations(by: Actor) -> QuerySet[Quotation]:
    """Leaders see all; others their own, an absent colleague's they work for, and those of customers they may open."""
    if not allows(by, permissions.VIEW):
        return Quotation.objects.none()
    if sees_all_rows(by):
        return Quotation.objects.all()
    return Quotation.objects.filter(Q(owner_id=by.pk) | _opened_otherwise(by))


def quotations_of_scope(by: Actor) -> QuerySet[Quotation]:
    """The same in the way of a list: one indexed comparison where nothing but the own ones is open."""
    if sees_all_rows(by) or not allows(by, permissions.VIEW):
        return visible_quotations(by)
    own, others = Quotation.objects.filter(owner_id=by.pk), _others(by)
    if not others[0].values("pk").union(*(each.values("pk") for each in others[1:]), all=True).exists():
        return own
    return Quotation.objects.filter(pk__in=own.values("pk").union(*(each.values("pk") for each in others), all=True))


def _others(by: Actor) -> list[QuerySet[Quotation]]:
    """What somebody sees besides the own ones, in parts that go by an index each; rows may stand in two of them."""
    rows = Quotation.objects.exclude(owner_id=by.pk)
    return [
        rows.filter(owner_id__in=inquiries.people_stood_in_for(by)),
        rows.filter(party_id__in=_customers(by)),
        rows.filter(pk__in=subjects_handed_to(by, type_of(Quotation))),
    ]


def _opened_otherwise(by: Actor) -> Q:
    return (
        Q(owner_id__in=inquiries.people_stood_in_for(by))
        | Q(party_id__in=_customers(by))
        | Q(pk__in=subjects_handed_to(by, type_of(Quotation)))
    )


def _customers(by: Actor) -> QuerySet[Any, Any]:
    return parties.visible_customers(by).values("pk")


def may_change(by: Actor, quotation: Quotation) -> bool:
    """Who sells and may change its customer, its owner and whoever works for an owner who is away."""
    if not allows(by, permissions.DRAFT):
        return False
    if sees_all_rows(by) or by.pk == quotation.owner_id or parties.may_change(by, quotation.party):
        return True
    return inquiries.people_stood_in_for(by).filter(user_id=quotation.owner_id).exists()


def quotation_for(by: Actor, quotation_id: int) -> Quotation:
    """One quotation to look at, or refuse: foreign and missing are the same."""
    rows = visible_quotations(by).select_related(
        "party", "contact", "owner", "entity", "inquiry", "latest", "standing", "updated_by", "copied_from", "former"
    )
    found = the_one(rows.filter(pk=quotation_id))
    if found is None:
        raise NotFound(what="quotation")
    return found


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
