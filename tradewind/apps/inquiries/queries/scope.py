"""Whose inquiries are they?"""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Absence, Inquiry
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties import queries as parties
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows
from tradewind.platform.access.rows import the_one


def looked_after(by: Actor, *, of: str = "") -> Q:
    """One's own, and what is followed of a colleague who is away today and whom one stands in for (R54)."""
    deputised = Q((f"{of}owner_id__in", _stood_in_for(by).values("user_id")), (f"{of}state__in", FOLLOWED))
    return Q((f"{of}owner_id", by.pk)) | deputised


def _stood_in_for(by: Actor) -> QuerySet[Absence]:
    """The absences of today one works for: the colleague's, and those for whom that colleague would have worked.

    One question, three deputies deep: lists ask it within theirs.
    """
    rows = Absence.objects.filter(is_on=True)
    first = Q(deputy_id=by.pk)
    second = first | Q(deputy_id__in=rows.filter(first).values("user_id"))
    return rows.filter(first | Q(deputy_id__in=rows.filter(second).values("user_id")))


def taken_part_in(by: Actor, *, of: str = "") -> Q:
    """Besides what one looks after, what a deputy has taken for oneself."""
    return looked_after(by, of=of) | Q((f"{of}stands_in_for_id", by.pk))


def seen(by: Actor, *, of: str = "") -> Q:
    """What a salesperson sees: besides, what nobody has yet."""
    return taken_part_in(by, of=of) | Q((f"{of}owner", None))


def visible_inquiries(by: Actor) -> QuerySet[Inquiry]:
    """Leaders see all."""
    if not allows(by, permissions.VIEW):
        return Inquiry.objects.none()
    if sees_all_rows(by):
        return Inquiry.objects.all()
    return Inquiry.objects.filter(seen(by))


def inquiries_of_scope(by: Actor) -> QuerySet[Inquiry]:
    """The same in the way of a list: one indexed comparison, the ids of the few others beside."""
    if sees_all_rows(by) or not allows(by, permissions.VIEW):
        return visible_inquiries(by)
    others = Inquiry.objects.filter(taken_part_in(by)).exclude(owner_id=by.pk).values("pk")
    unowned = Inquiry.objects.filter(owner=None).values("pk")
    if not others.union(unowned, all=True).exists():
        return Inquiry.objects.filter(owner_id=by.pk)
    own = Inquiry.objects.filter(owner_id=by.pk).values("pk")
    return Inquiry.objects.filter(pk__in=own.union(others, unowned, all=True))


def others_of_scope(by: Actor) -> list[QuerySet[Inquiry]]:
    """What somebody sees besides the own ones, in parts that go by an index each: stood in for, and nobody's yet."""
    if sees_all_rows(by) or not allows(by, permissions.VIEW):
        return []
    theirs = Inquiry.objects.filter(taken_part_in(by), owner__isnull=False).exclude(owner_id=by.pk)
    return [theirs, Inquiry.objects.filter(owner=None)]


def first_due(by: Actor, *, until: datetime, limit: int) -> list[int]:
    """The inquiries of one's scope whose clocks run out until a moment, the first one first."""
    rows = Inquiry.objects.filter(is_followed=True, due_at__lte=until).order_by("due_at", "pk")
    if not allows(by, permissions.VIEW):
        return []
    if sees_all_rows(by):
        return list(rows.values_list("pk", flat=True)[:limit])
    parts = (rows.filter(looked_after(by)), rows.filter(stands_in_for_id=by.pk), rows.filter(owner=None))
    found = {pk: due_at for part in parts for pk, due_at in part.values_list("pk", "due_at")[:limit]}
    return sorted(found, key=lambda pk: (found[pk], pk))[:limit]


def may_open(by: Actor, inquiry: Inquiry) -> bool:
    """The rule of `visible_inquiries` for one row; the customer's owner, deputy and sharers see it too.

    Not what came to a colleague's own mailbox: it is his, or the leaders', until somebody hands it over.
    """
    if not allows(by, permissions.VIEW):
        return False
    if sees_all_rows(by) or inquiry.owner_id is None or by.pk in (inquiry.owner_id, inquiry.stands_in_for_id):
        return True
    if inquiry.state in FOLLOWED and _stood_in_for(by).filter(user_id=inquiry.owner_id).exists():
        return True
    if inquiry.party is None or not parties.may_open(by, inquiry.party):
        return False
    return going_with_customer(by, Inquiry.objects.filter(pk=inquiry.pk)).exists()


def going_with_customer(by: Actor, rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    """Of inquiries of customers one may open those that are open with them."""
    if sees_all_rows(by):
        return rows
    mail = messaging.going_with_customer(by, Message.objects.filter(pk=OuterRef("message_id")))
    return rows.filter(seen(by) | Q(message=None) | Exists(mail))


def inquiry_for(by: Actor, inquiry_id: int) -> Inquiry:
    """One inquiry to look at, or refuse: foreign and missing are the same."""
    rows = Inquiry.objects.select_related("party", "contact", "owner", "stands_in_for", "message", "updated_by")
    found = the_one(rows.filter(pk=inquiry_id))
    if found is None or not may_open(by, found):
        raise NotFound(what="inquiry")
    return found


def inquiry_to_change(by: Actor, inquiry_id: int) -> Inquiry:
    """One inquiry, locked, to change in a use case: judged as it stands once nobody else changes it."""
    require(by, permissions.GRADE)
    found = the_one(Inquiry.objects.select_for_update(of=("self",)).filter(pk=inquiry_id))
    if found is None or not may_open(by, found):
        raise NotFound(what="inquiry")
    return found
