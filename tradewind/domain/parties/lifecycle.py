"""Where a party stands: in use or archived; and where a customer stands: owned or in the public pool 公海."""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class PartyState(StrEnum):
    ACTIVE = "active"
    ARCHIVED = "archived"


class PoolState(StrEnum):
    OWNED = "owned"
    POOL = "pool"


PARTY_LIFECYCLE = Lifecycle(
    PartyState.ACTIVE,
    moves={
        "archive": move(PartyState.ACTIVE, to=PartyState.ARCHIVED),
        "reactivate": move(PartyState.ARCHIVED, to=PartyState.ACTIVE),
    },
)

POOL_LIFECYCLE = Lifecycle(
    PoolState.OWNED,
    moves={
        "release": move(PoolState.OWNED, to=PoolState.POOL),
        "claim": move(PoolState.POOL, to=PoolState.OWNED),
    },
)
