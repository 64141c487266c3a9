"""Who looked into the mail in the morning, at noon and in the evening of the last weeks, and who forgot it?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tradewind.demo.chance import dice
from tradewind.demo.days import Days, at_minute

_KEPT_DAYS = 40  # the table shows a month at most
_MORNING, _NOON, _EVENING = (8 * 60 + 31, 10 * 60 + 40), (11 * 60 + 50, 14 * 60 + 10), (15 * 60 + 10, 17 * 60 + 25)
# How often each of the three is forgotten. Who travels looks by telephone, mostly not in the evening.
_FORGETS = {
    "assistant": (0.0, 0.02, 0.02), "liqiang": (0.01, 0.05, 0.03), "wangfang": (0.0, 0.02, 0.02),
    "zhoukai": (0.04, 0.08, 0.2), "wudi": (0.02, 0.05, 0.06), "sunyue": (0.03, 0.06, 0.05),
    "lina": (0.1, 0.3, 0.45),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LookRow:
    username: str
    at: datetime


def looks(days: Days, seed: int) -> Iterator[LookRow]:
    """Up to yesterday."""
    for username, forgets in _FORGETS.items():
        chance = dice(seed, "looks", username)
        for on in days.worked[-_KEPT_DAYS:]:
            for (begins, ends), share in zip((_MORNING, _NOON, _EVENING), forgets, strict=True):
                minute, second, is_forgotten = chance.randint(begins, ends), chance.randrange(60), chance.random()
                if is_forgotten >= share:
                    yield LookRow(username, at_minute(on, minute // 60, minute % 60, second))
