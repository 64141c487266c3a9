"""Whose samples are they, and who may change them?"""

from typing import Any

from django.db.models import Q, QuerySet

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.parties import queries as parties
from tradewind.apps.samples import permissions
from tradewind.apps.samples.models import Sample
from tradewind.platform.access import Actor, NotFound, allows, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.recording import type_of
from tradewind.platform.tasks.queries import subjects_handed_to


def visible_samples(by: Actor) -> QuerySet[Sample]:
    """Leaders see all, who makes samples those that are made; others their own and those of customers they may open."""
    if not allows(by, permissions.VIEW):
        return Sample.objects.none()
    if sees_all_rows(by):
        return Sample.objects.all()
    return Sample.objects.filter(Q(owner_id=by.pk) | _otherwise(by))


def samples_of_scope(by: Actor) -> QuerySet[Sample]:
    """The same in the way of a list: one indexed comparison where nothing but the own ones is open."""
    if sees_all_rows(by) or not allows(by, permissions.VIEW):
        return visible_samples(by)
    own, others = Sample.objects.filter(owner_id=by.pk), Sample.objects.exclude(owner_id=by.pk).filter(_otherwise(by))
    return Sample.objects.filter(pk__in=own.values("pk").union(others.values("pk"))) if others.exists() else own


def _otherwise(by: Actor) -> Q:
    found = (
        Q(owner_id__in=inquiries.people_stood_in_for(by))
        | Q(party_id__in=_customers(by))
        | Q(pk__in=subjects_handed_to(by, type_of(Sample)))
        | Q(maker_id=by.pk) & ~Q(state="draft")
    )
    return found | ~Q(state="draft") if allows(by, permissions.PREPARE) else found


def _customers(by: Actor) -> QuerySet[Any, Any]:
    return parties.visible_customers(by).values("pk")


def may_change(by: Actor, sample: Sample) -> bool:
    """Who sells and may change its customer, its owner and whoever works for an owner who is away."""
    if not allows(by, permissions.ASK):
        return False
    if sees_all_rows(by) or by.pk == sample.owner_id or parties.may_change(by, sample.party):
        return True
    return inquiries.people_stood_in_for(by).filter(user_id=sample.owner_id).exists()


def sample_for(by: Actor, sample_id: int) -> Sample:
    """One sample to look at, or refuse: foreign and missing are the same."""
    rows = visible_samples(by).select_related(
        "party", "contact", "owner", "maker", "entity", "inquiry", "quotation", "follows", "updated_by"
    )
    found = the_one(rows.filter(pk=sample_id))
    if found is None:
        raise NotFound(what="sample")
    return found


def sample_to_change(by: Actor, sample_id: int, *, permission: str = permissions.ASK) -> Sample:
    """One sample, locked. Whoever makes it says how it turned out; everything else is its seller's."""
    found = the_one(Sample.objects.select_for_update(of=("self",)).select_related("party").filter(pk=sample_id))
    if found is None or not visible_samples(by).filter(pk=found.pk).exists():
        raise NotFound(what="sample")
    makes_it = permission == permissions.PREPARE and (allows(by, permission) or found.maker_id == by.pk)
    if not makes_it and not may_change(by, found):
        raise NotFound(what="sample")
    return found
