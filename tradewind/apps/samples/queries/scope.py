"""Whose samples are they, and who may change them?"""

from django.db.models import Q, QuerySet

from tradewind.apps.quotations.queries.scope import held_by, holding_customer, works_for
from tradewind.apps.samples import permissions
from tradewind.apps.samples.models import Sample
from tradewind.platform.access import Actor, NotFound, allows, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.recording import type_of
from tradewind.platform.tasks.queries import subjects_handed_to


def visible_samples(by: Actor) -> QuerySet[Sample]:
    """Leaders see all, who makes samples those that are made; others those of the customers they hold or may open."""
    if not allows(by, permissions.VIEW):
        return Sample.objects.none()
    if sees_all_rows(by):
        return Sample.objects.all()
    return Sample.objects.filter(_open_to(by))


def samples_of_scope(by: Actor) -> QuerySet[Sample]:
    """The same in the way of a list: one indexed comparison where nothing but the own ones is open."""
    if sees_all_rows(by) or not allows(by, permissions.VIEW):
        return visible_samples(by)
    own, others = Sample.objects.filter(held_by(by)), Sample.objects.exclude(held_by(by)).filter(_open_to(by))
    return Sample.objects.filter(pk__in=own.values("pk").union(others.values("pk"))) if others.exists() else own


def _open_to(by: Actor) -> Q:
    """As quotations are, by their customer; besides, what somebody makes."""
    whose, absent = holding_customer(by)
    found = whose | absent | Q(pk__in=subjects_handed_to(by, type_of(Sample))) | Q(maker_id=by.pk) & ~Q(state="draft")
    return found | ~Q(state="draft") if allows(by, permissions.PREPARE) else found


def may_change(by: Actor, sample: Sample) -> bool:
    """Who sells and may change its customer, and whoever works for his owner who is away."""
    return allows(by, permissions.ASK) and works_for(by, sample.party)


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
