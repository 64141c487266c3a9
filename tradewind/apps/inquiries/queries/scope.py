"""Whose inquiries are they?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Absence, Inquiry
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties import queries as parties
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.people.models import User


def looked_after(by: Actor, *, of: str = "") -> Q:
    """One's own, and what is followed of a colleague who is away today and whom one stands in for (R54)."""
    deputised = Q((f"{of}owner_id__in", _stood_in_for(by).values("user_id")), (f"{of}state__in", FOLLOWED))
    return Q((f"{of}owner_id", by.pk)) | deputised


def followed_by(by: Actor) -> QuerySet[Inquiry]:
    """Of what one looks after that which is followed: one comparison with the few people whose it is."""
    people = User.objects.filter(pk=by.pk).values_list("pk", flat=True)
    return Inquiry.objects.filter(owner_id__in=people.union(_stood_in_for(by).values_list("user_id")), is_followed=True)


def people_stood_in_for(by: Actor) -> QuerySet[Absence, Any]:
    """Ids of the colleagues who are away today and for whom one works."""
    return _stood_in_for(by).values("user_id")


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
    own = Inquiry.objects.filter(owner_id=by.pk)
    first, *others = (each.values("pk") for each in others_of_scope(by))
    if not first.union(*others, all=True).exists():
        return own
    return Inquiry.objects.filter(pk__in=own.values("pk").union(first, *others, all=True))


def others_of_scope(by: Actor) -> list[QuerySet[Inquiry]]:
    """What somebody sees besides the own ones, in parts that go by an index each and have no row in common.

    What is followed of a colleague who is away, what a colleague took for oneself, and what nobody has.
    """
    if sees_all_rows(by) or not allows(by, permissions.VIEW):
        return []
    deputised = {"owner_id__in": _stood_in_for(by).values("user_id"), "is_followed": True}
    taken = Inquiry.objects.filter(stands_in_for_id=by.pk, owner__isnull=False).exclude(owner_id=by.pk)
    return [
        Inquiry.objects.filter(**deputised).exclude(owner_id=by.pk),
        Inquiry.objects.filter(pk__in=taken.exclude(**deputised).values("pk")),  # few: before any order
        Inquiry.objects.filter(owner=None),
    ]  # fmt: skip


def first_due(by: Actor, *, until: datetime, limit: int) -> Iterable[int]:
    """The inquiries of one's scope whose clocks run out until a moment, the first one first."""
    if not allows(by, permissions.VIEW):
        return []
    if sees_all_rows(by):
        return _first_due(Inquiry.objects.all(), until, limit)
    own = Inquiry.objects.filter(owner_id=by.pk)
    first, *others = (
        Inquiry.objects.filter(pk__in=_first_due(part, until, limit)).values_list("due_at", "pk")
        for part in (own, *others_of_scope(by))
    )
    nearest = first.union(*others, all=True).order_by("due_at", "pk")
    return [pk for _due_at, pk in nearest[:limit]]


def _first_due(part: QuerySet[Inquiry], until: datetime, limit: int) -> QuerySet[Inquiry, int]:
    rows = part.filter(is_followed=True, due_at__lte=until)
    return rows.order_by("due_at", "pk").values_list("pk", flat=True)[:limit]


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
    rows = Inquiry.objects.select_related(
        "party__owner", "contact", "owner", "stands_in_for", "message__words", "updated_by", "waiting_no"
    ).defer("message__words__html")
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
