"""How is a stranger's HTML washed so that no letter, however it is nested, holds up the pages of others?

Nesting costs the square of its depth: 300 KB of it took 23 seconds. So everything but the smallest is washed by a child
process with limits, and what came of it is remembered, the failures too.
"""

import json
import sys
import tempfile
import threading
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import sha256

from tradewind.platform.jobs.processes import Ending, bare_environment, run_limited
from tradewind.platform.mail import safe_html

SMALL = 4_000  # characters: the worst of them costs less than starting a process


@dataclass(frozen=True, slots=True)
class WashLimits:
    """What washing one letter may cost."""

    memory_bytes: int = 300_000_000
    seconds: int = 3  # of the processor
    wall_seconds: int = 10
    characters: int = 4 * safe_html.LONGEST  # of what comes out


LIMITS = WashLimits()


class Washed:
    """What was washed of late, by what went in; bounded, and at most two at work."""

    def __init__(self, most: int = 32_000_000) -> None:
        self._most, self._held = most, 0
        self._kept: OrderedDict[bytes, str | None] = OrderedDict()
        self._lock = threading.Lock()
        self._turns = threading.BoundedSemaphore(2)

    def of(self, html: str, limits: WashLimits = LIMITS) -> str | None:
        """The washed body; nothing where washing costs too much."""
        if len(html) <= SMALL:
            return safe_html.washed(html)
        key = sha256(html.encode("utf-8", "replace")).digest()
        if found := self._remembered(key):
            return found[0]
        with self._turns:
            if found := self._remembered(key):  # whoever waited for the same letter finds it here
                return found[0]
            clean = _washed_by_child(html, limits)
            self._keep(key, clean)
        return clean

    def _remembered(self, key: bytes) -> list[str | None]:
        """What came of it; an empty list where it was not washed of late."""
        with self._lock:
            if key not in self._kept:
                return []
            self._kept.move_to_end(key)
            return [self._kept[key]]

    def _keep(self, key: bytes, clean: str | None) -> None:
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = clean
            self._held += _weight(clean)
            while self._held > self._most and len(self._kept) > 1:
                self._held -= _weight(self._kept.popitem(last=False)[1])


def _weight(clean: str | None) -> int:
    return len(clean or "") + 200


def _washed_by_child(html: str, limits: WashLimits) -> str | None:
    told = json.dumps([limits.memory_bytes, limits.seconds, limits.wall_seconds, limits.characters])
    # -P: the folder one stands in may hold anything, and nothing in it is to be imported.
    command = [sys.executable, "-P", "-m", "tradewind.platform.mail.washing_child", told]
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as target:
        source.write(html[: safe_html.LONGEST].encode("utf-8", "replace"))
        source.seek(0)
        if run_limited(command, bare_environment(), source, target, limits.wall_seconds + 2) is not Ending.FINE:
            return None
        target.seek(0)
        return target.read().decode()


washed_letters = Washed()
