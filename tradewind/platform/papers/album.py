"""Which pictures does one paper carry, each once?"""

from dataclasses import dataclass, field
from typing import Any

from tradewind.platform.papers import pictures


@dataclass(slots=True)
class Album:
    """Gathered while a paper is composed; broken pictures are counted and left out."""

    vectors: list[str] = field(default_factory=list)
    broken: int = 0
    _places: dict[bytes, int] = field(default_factory=dict)

    def take(
        self, content: bytes | None, longest_side: int, *, keeps_transparency: bool = False
    ) -> dict[str, Any] | None:
        """Where the picture stands in the album and its height over its width, or nothing."""
        if not content:
            return None
        small = pictures.for_paper(content, longest_side, keeps_transparency=keeps_transparency)
        if small is None:
            self.broken += 1
            return None
        svg, ratio = pictures.as_vector(small)
        if small not in self._places:
            self._places[small] = len(self.vectors)
            self.vectors.append(svg)
        return {"at": self._places[small], "ratio": ratio}
