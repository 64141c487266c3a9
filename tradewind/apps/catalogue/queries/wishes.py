"""Which wishes may a person see?"""

from collections.abc import Callable

from django.db.models import Q, QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Product, ProductWish
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.queries.scope import open_to, others_customers_open_to
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.access.rows import the_one


def visible_wishes(by: Actor) -> QuerySet[ProductWish]:
    """Who decides sees all; others what they noted or keep, what nobody's customer asked, and their customers'."""
    rows = ProductWish.objects.all()
    if not allows(by, permissions.VIEW):
        return rows.none()
    if allows(by, permissions.DECIDE_WISH):
        return rows
    own = parties.visible_customers(by).values("pk")
    return rows.filter(Q(noted_by_id=by.pk) | Q(keeper_id=by.pk) | Q(party=None) | Q(party_id__in=own))


def wishes(by: Actor) -> QuerySet[ProductWish]:
    """For a list."""
    require(by, permissions.VIEW)
    return visible_wishes(by).select_related("party", "noted_by", "keeper", "product")


def wish_for(by: Actor, wish_id: int) -> ProductWish:
    """One wish to look at, or refuse: foreign and missing are the same."""
    wish = the_one(wishes(by).filter(pk=wish_id))
    if wish is None:
        raise NotFound(what="wish")
    return wish


def wish_to_decide(by: Actor, wish_id: int) -> ProductWish:
    """One wish, locked."""
    require(by, permissions.DECIDE_WISH)
    wish = the_one(visible_wishes(by).select_for_update().filter(pk=wish_id))
    if wish is None:
        raise NotFound(what="wish")
    return wish


def buyer_shown(by: Actor) -> Callable[[ProductWish], Party | None]:
    """The buyer behind a wish where the person may open him; of others nothing is told but who noted it."""
    others = set(others_customers_open_to(by) or ())
    is_open = open_to(by, others)

    def buyer(wish: ProductWish) -> Party | None:
        party = wish.party
        if party is None or not is_open(kind=party.kind, holders=(party.owner_id, party.deputy_id), pk=party.pk):
            return None
        return party

    return buyer


def wishes_behind(by: Actor, product: Product, *, limit: int = 10) -> list[ProductWish]:
    """The wishes that led to a product."""
    return list(wishes(by).filter(product=product).order_by("-pk")[:limit])
