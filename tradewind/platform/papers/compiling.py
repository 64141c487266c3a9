"""How does the one trusted printer of a process turn composed values into a file?"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from tradewind.platform.papers.coverage import FONTS

_TEMPLATES = Path(__file__).parent / "templates"
_NOWHERE = _TEMPLATES / "no-packages"  # never there: a template imports nothing from the network or the machine
# The compiler keeps its work between papers and is not made for two threads at once.
_turn = Lock()
_LARGE, _KEPT = 120, 10  # lines of a paper, papers


def compile_pdf(values: Mapping[str, Any]) -> bytes:
    """A PDF with its fonts inside; the same values give the same bytes."""
    with _turn:
        made = _compiler().compile(format="pdf", sys_inputs={"paper": _written(values)}, timestamp=0)
        _forget(values)
    assert isinstance(made, bytes)
    return made


def compile_pages(values: Mapping[str, Any], *, dots_an_inch: int) -> list[bytes]:
    """The same pages as pictures, for a screen."""
    with _turn:
        made = _compiler().compile(format="png", ppi=dots_an_inch, sys_inputs={"paper": _written(values)})
        _forget(values)
    return [made] if isinstance(made, bytes) else list(made or ())


def _written(values: Mapping[str, Any]) -> str:
    """Texts go in as values, never as code: the template evaluates nothing."""
    return json.dumps(values, ensure_ascii=False)


def _forget(values: Mapping[str, Any]) -> None:
    """The printer keeps the work of its last ten papers: 30 MB for one of 300 lines. After a large one it prints
    nothing a few times, and what it kept is gone (measured: 380 MB before, 110 MB since).
    """
    if sum(len(block.get("rows", ())) for block in values["blocks"]) > _LARGE:
        for _ in range(_KEPT + 1):
            _compiler("empty.typ").compile(format="pdf")


@cache
def _compiler(template: str = "paper.typ") -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(
        input=str(_TEMPLATES / template), root=str(_TEMPLATES), font_paths=fonts, ignore_system_fonts=True,
        package_path=str(_NOWHERE), package_cache_path=str(_NOWHERE),
    )  # fmt: skip
