"""Which sentence belongs to a code, in either language?"""

from collections.abc import Mapping
from contextlib import nullcontext
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import override

from tradewind.domain.vocabulary.refusal import Refusal


@cache
def all_sentences() -> dict[str, str | Promise]:
    """Every room's SENTENCES; a code that two rooms word is a bug and raises."""
    found: dict[str, str | Promise] = {}
    modules = [
        f"tradewind.platform.{room}.wording"
        for room in ("access", "backup", "cargo", "documents", "mail", "ordering", "pricing", "sheets")
    ]  # rooms that keep no rows
    modules += [f"{app.name}.wording" for app in apps.get_app_configs() if app.name.startswith("tradewind.")]
    for name in modules:
        if find_spec(name) is None:
            continue
        for code, text in import_module(name).SENTENCES.items():
            if code in found:
                raise LookupError(f"{code} is worded twice, again in {name}")
            found[code] = text
    return found


def sentence(code: str, facts: Mapping[str, object] | None = None, language: str | None = None) -> str:
    """The sentence for a code, its blanks filled; `language` leaves the thread's own untouched."""
    text = all_sentences()[code]
    with override(language) if language else nullcontext():
        return str(text) % dict(facts or {})


CODED = {"how": "how", "reason": "loss"}  # facts of the trail that may be codes, and how their words begin


def code_said(name: str, value: object) -> object:
    """A fact of the trail in the reader's words where it is a code that a room has words for; otherwise as it is."""
    text = all_sentences().get(f"{CODED[name]}.{value}")
    return str(text) if text is not None else value or "–"


def sentence_of(refusal: Refusal, language: str | None = None) -> str:
    """What to tell the person who was refused."""
    return sentence(refusal.code, refusal.facts, language)
