"""Where does the demo's chance come from, so that the same seed tells the same story?"""

from random import Random

SEED = 20_240_901


def dice(seed: int, *labels: str) -> Random:
    """Dice of one's own for each thing: a change in one place does not reshuffle the others."""
    return Random(":".join((str(seed), *labels)))


def apportion(total: int, weights: dict[str, int]) -> dict[str, int]:
    """Whole shares of a total by weight; the largest remainders get what is left over."""
    whole = sum(weights.values())
    shares = {key: total * weight // whole for key, weight in weights.items()}
    by_remainder = sorted(weights, key=lambda key: (-(total * weights[key] % whole), key))
    for key in by_remainder[: total - sum(shares.values())]:
        shares[key] += 1
    return shares
