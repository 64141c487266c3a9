"""How often may somebody who does not see floors try prices of a product, before the answers add up to its floor?

Every answer halves what is unknown: fifty of them told floor, cost and least margin to the cent. Nobody who quotes
tries more than a handful of prices of one product on one day.
"""

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal

MOST_TRIED = 10  # of one product, by one person, on one day


def mark_of_try(price: Decimal, terms: Iterable[str], costs: Mapping[str, str]) -> str:
    """What the answer depends on and a person can turn; the same once more tells nothing new."""
    said = "|".join((f"{price.normalize():f}", *terms, *(f"{name}={costs[name]}" for name in sorted(costs))))
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def with_tries(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """All of the day, each once; beyond the limit one more says enough."""
    return list(dict.fromkeys((*before, *now)))[: MOST_TRIED + 1]


def is_too_often(tries: Iterable[str]) -> bool:
    return len(list(tries)) > MOST_TRIED
