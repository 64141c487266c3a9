"""Where a party stands: in use or archived; and where a customer stands: owned or in the public pool 公海."""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class PartyState(StrEnum):
    ACTIVE = "active"
    ARCHIVED = "archived"
    MERGED = "merged"  # the same company as another record, which has taken everything over


class PoolState(StrEnum):
    OWNED = "owned"
    POOL = "pool"


PARTY_LIFECYCLE = Lifecycle(
    PartyState.ACTIVE,
    moves={
        "archive": move(PartyState.ACTIVE, to=PartyState.ARCHIVED),
        "reactivate": move(PartyState.ARCHIVED, to=PartyState.ACTIVE),
        "merge": move(PartyState.ACTIVE, PartyState.ARCHIVED, to=PartyState.MERGED),
        "unmerge": move(PartyState.MERGED, to=PartyState.ACTIVE),
    },
)

POOL_LIFECYCLE = Lifecycle(
    PoolState.OWNED,
    moves={
        "release": move(PoolState.OWNED, to=PoolState.POOL),
        "claim": move(PoolState.POOL, to=PoolState.OWNED),
    },
)


class PartyBankState(StrEnum):
    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    REPLACED = "replaced"
    REFUSED = "refused"


PARTY_BANK_LIFECYCLE = Lifecycle(
    PartyBankState.PROPOSED,
    moves={
        "take_effect": move(PartyBankState.PROPOSED, to=PartyBankState.IN_FORCE),
        "refuse": move(PartyBankState.PROPOSED, to=PartyBankState.REFUSED),
        "replace": move(PartyBankState.IN_FORCE, to=PartyBankState.REPLACED),
    },
)
