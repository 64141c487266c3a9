"""Whose matter is it: who is asked about a cost, a packing, a photo, a certificate or a wish?"""

from collections.abc import Iterable
from itertools import chain

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.refusals.products import BadKeeper
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.platform.access import Actor, Duty, Role, allows
from tradewind.platform.access.rows import the_one
from tradewind.platform.people.models import User

# The duties in whose hands it lies, the first that somebody carries.
_DUTIES = {
    OwedAbout.COST: (Duty.PURCHASING,),
    OwedAbout.PACKING: (Duty.PRODUCTION_QC, Duty.PURCHASING),
    OwedAbout.LEAD: (Duty.PRODUCTION_QC, Duty.PURCHASING),
    OwedAbout.PICTURE: (Duty.PLATFORM_SPECIALIST, Duty.MARKETING),
    OwedAbout.CERTIFICATE: (Duty.PURCHASING, Duty.PRODUCTION_QC),
    OwedAbout.WISH: (Duty.PURCHASING, Duty.PRODUCTION_QC),
}
_PERMISSION = {
    OwedAbout.PICTURE: permissions.KEEP,
    OwedAbout.CERTIFICATE: permissions.KEEP,
    OwedAbout.WISH: permissions.DECIDE_WISH,
}
# A photo is the specialist's work; whatever else, whoever keeps the product knows it best.
_KEEPER_LAST = frozenset({OwedAbout.PICTURE})


def responsible(by: Actor, about: OwedAbout, keeper: User | None) -> User:
    """The keeper where he may do it, else whoever carries the duty, else a leader."""
    able = _if_able(keeper, about)
    first, last = (None, able) if about in _KEEPER_LAST else (able, None)
    carrying = (_carrying(duty) for duty in _DUTIES[about])
    return next(each for each in chain([first], carrying, [last], _leaders()) if each is not None)


def keeper_among(by: Actor, user_id: int | None) -> User | None:
    """A colleague who may keep products; nobody where none is named."""
    if user_id is None:
        return None
    keeper = the_one(User.objects.prefetch_related("duty_rows").filter(pk=user_id))
    if keeper is None or not allows(keeper, permissions.KEEP):
        raise BadKeeper()
    return keeper


def possible_keepers(by: Actor) -> list[User]:
    """Everybody who may keep products, by their numbers."""
    rows = User.objects.filter(is_active=True).prefetch_related("duty_rows").order_by("pk")
    return [user for user in rows if not user.is_system and allows(user, permissions.KEEP)]


def _if_able(keeper: User | None, about: OwedAbout) -> User | None:
    permission = _PERMISSION.get(about, permissions.CONFIRM_SUPPLY)
    return keeper if keeper is not None and allows(keeper, permission) else None


def _carrying(duty: Duty) -> User | None:
    return User.objects.filter(is_active=True, duty_rows__duty=duty).order_by("pk").first()


def _leaders() -> Iterable[User | None]:
    for role in (Role.ASSISTANT, Role.BOSS):
        yield User.objects.filter(is_active=True, role=role).order_by("pk").first()
