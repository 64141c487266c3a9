"""Which decisions about parties does another colleague take, and who?"""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.models import Party
from tradewind.domain.approvals.kinds import CALL_BACK, ApprovalKind
from tradewind.domain.parties.collisions import CollisionRuling
from tradewind.domain.parties.tax_numbers import CONFIRMATION, TaxRuling
from tradewind.platform.access import Actor, allows

BANK = "party.bank_account"
SHARING = "party.sharing"
COLLISION = "party.collision"
TAX = CONFIRMATION


def _owned_by(by: Actor) -> QuerySet[Party, Any] | None:
    """The customers a seller owns, as ids; nothing for whoever owns none by role."""
    if not allows(by, permissions.REVISE_CUSTOMER):
        return None
    return Party.objects.filter(owner_id=by.pk).values("pk")


def _owners_of(party_id: int) -> Iterable[int]:
    return [pk for pk in Party.objects.filter(pk=party_id).values_list("owner_id", flat=True) if pk]


KINDS = (
    ApprovalKind(BANK, permissions.CHANGE_BANK, second_person=True, answers=CALL_BACK),
    ApprovalKind(SHARING, permissions.ASSIGN_OWNER, owned_by=_owned_by, owners_of=_owners_of),
    # The ruling is the assistant's or the boss's; a boss who collides with somebody rules alone.
    ApprovalKind(COLLISION, permissions.ASSIGN_OWNER, own_step=True, rulings=tuple(CollisionRuling)),
    ApprovalKind(TAX, permissions.CONFIRM_TAX_NUMBER, own_step=True, rulings=tuple(TaxRuling)),
)
