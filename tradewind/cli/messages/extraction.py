"""Which sentences do the code and the templates say?"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.extract import extract

PACKAGE = Path(__file__).resolve().parent.parent.parent
KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Most files say nothing and need not be read word by word.
_SAYS = re.compile(rb"\b(?:%s)\s*\(" % "|".join(KEYWORDS).encode())


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence and where it is said."""

    context: str | None
    sentence: str
    place: str


def all_said() -> Iterator[Said]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from _said_in(path, path.read_bytes())
    for path in sorted(PACKAGE.rglob("templates/**/*")):
        if path.is_file():
            yield from _said_in(path, _code_of(path.read_text(encoding="utf-8")))


def _code_of(template: str) -> bytes:
    """Django turns a template into something like Python; its indents mean nothing and would only confuse."""
    from django.utils.translation.template import templatize

    lines = templatize(template).splitlines()
    return "\n".join(line.strip() for line in lines).encode()


def _said_in(path: Path, code: bytes) -> Iterator[Said]:
    if not _SAYS.search(code):
        return
    for line, found, _comments, context in extract("python", io.BytesIO(code), keywords=KEYWORDS):
        sentence = found[0] if isinstance(found, tuple) else found
        if sentence:
            yield Said(context, sentence, f"{path.relative_to(PACKAGE.parent).as_posix()}:{line}")
