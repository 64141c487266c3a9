"""Which problems does a whole sheet have, grouped by what would mend them?"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from tradewind.domain.vocabulary.sheets.problems import Problem

MOST_SHOWN = 400  # spellings of a group
_SAMPLES = 30


class Groups:
    """Counts problems as rows go by; `told` is what the page shows and the import keeps."""

    def __init__(self, troubles: type[StrEnum]) -> None:
        self._troubles = troubles
        self._rows: Counter[str] = Counter()
        self._values: dict[str, Counter[tuple[str, str, str]]] = {}
        self._samples: dict[str, list[list[Any]]] = {}

    def take(self, number: int, problems: Iterable[Problem]) -> None:
        for trouble in {problem.trouble for problem in problems}:
            self._rows[trouble] += 1
        for each in problems:
            values = self._values.setdefault(each.trouble, Counter())
            values[(each.field, each.said, each.proposed)] += 1
            samples = self._samples.setdefault(each.trouble, [])
            if len(samples) < _SAMPLES:
                samples.append([number, each.field, each.said, each.proposed])

    def told(self) -> dict[str, Any]:
        """group -> rows, different values with their counts (those without a proposal first), some of the rows."""
        return {
            trouble.value: {
                "rows": self._rows[trouble],
                "values": [[*value, count] for value, count in self._ordered(trouble)][:MOST_SHOWN],
                "different": len(self._values[trouble]),
                "mended": sum(count for (_f, _s, proposed), count in self._values[trouble].items() if proposed),
                "samples": self._samples[trouble],
            }
            for trouble in self._troubles
            if self._rows[trouble]
        }

    def _ordered(self, trouble: str) -> list[tuple[tuple[str, str, str], int]]:
        return sorted(self._values[trouble].items(), key=lambda pair: (bool(pair[0][2]), -pair[1], pair[0]))
