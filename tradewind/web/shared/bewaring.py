"""What should whoever reads a message beware of, in the reader's language?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from tradewind.platform.wording import all_sentences, sentence

_RISKS = frozenset({"problem", "risk"})


@dataclass(frozen=True, slots=True)
class Beware:
    """One thing to beware of."""

    text: str
    tone: str


def beware_of(kept: Iterable[dict[str, Any]]) -> Iterable[Beware]:
    """The warnings kept with a message."""
    for each in kept:
        tone = "risk" if str(each.get("severity", "")).casefold() in _RISKS else "warn"
        yield Beware(said_of(each), tone)


def said_of(each: dict[str, Any]) -> str:
    """The sentence of a code. One that a later version wrote has none here, and is told all the same."""
    code, facts = str(each.get("code", "")), each.get("facts") or {}
    if code in all_sentences():
        try:
            return sentence(code, facts)
        except (KeyError, TypeError, ValueError):
            pass
    return _("Look twice at this message (%(code)s).") % {"code": code}
