"""How much a customer is worth to us: the tier 层级, reviewed every quarter."""

from enum import StrEnum


class Tier(StrEnum):
    KEY = "key"  # 核心
    MAJOR = "major"  # 重点
    REGULAR = "regular"  # 普通
    POTENTIAL = "potential"  # 潜在


# From the most to the least valuable; lists sort by the place in this row.
ORDER: tuple[Tier, ...] = (Tier.KEY, Tier.MAJOR, Tier.REGULAR, Tier.POTENTIAL)


def rank(tier: Tier | str) -> int:
    return ORDER.index(Tier(tier))
