"""Which lines of a letter are a form: a label, a colon and what was filled in?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tradewind.domain.inquiries.reading.phrases import rows_of
from tradewind.domain.inquiries.reading.tables import LABELS
from tradewind.domain.vocabulary.folding import folded_text

_LABEL = re.compile(
    r"(?:^|(?<=[\n,;،，；|。(])|(?<=\. ))[ \t>*•·\-–#]*"
    r"(?P<label>(?:(?!\. )[^\n:：,;،，；|=(*]){1,40}?(?:\([^\n()]{1,20}\))?)[ \t*]*[:：](?!//)[ \t*]*"
)
_KINDS = {folded_text(phrase): kind for phrase, kind in rows_of(LABELS)}
_NOISE = re.compile(r"^(?:\d{1,2}[.)]\s*|your[ -]|the |buyer's |customer |contact )|[\s*?_]+$|\s*\(.*\)$")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Labelled:
    """What stands behind a label, and where."""

    kind: str
    label: str
    value: str
    start: int
    end: int


@lru_cache(maxsize=8)
def labelled(text: str) -> tuple[Labelled, ...]:
    """The labels known here, in their order; a value ends at its line or at the next known label."""
    heads = [(match, kind) for match in _LABEL.finditer(text) if (kind := kind_of_label(match["label"]))]
    found = []
    for place, (match, kind) in enumerate(heads):
        line_end = text.find("\n", match.end())
        stop = len(text) if line_end < 0 else line_end
        if place + 1 < len(heads):
            stop = min(stop, heads[place + 1][0].start())
        start = match.end()
        if not text[start:stop].strip() and line_end >= 0:
            start, stop = _next_line(text, line_end, heads, place)
        value = text[start : min(stop, start + _LONGEST)].rstrip(" \t,;،，；|*")
        if value.strip():
            found.append(Labelled(kind, match["label"], value, start, start + len(value)))
    return tuple(found)


def _next_line(text: str, line_end: int, heads: list[tuple[re.Match[str], str]], place: int) -> tuple[int, int]:
    """Some forms write the label on a line of its own and the answer below it."""
    start = line_end + 1
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    is_label = place + 1 < len(heads) and heads[place + 1][0].start() < stop
    return (start, start) if is_label else (start, stop)


def of_kind(text: str, *kinds: str) -> tuple[Labelled, ...]:
    return tuple(each for each in labelled(text) if each.kind in kinds)


def kind_of_label(label: str) -> str | None:
    folded = folded_text(label).strip(" \t*-.")
    return _KINDS.get(folded) or _KINDS.get(_NOISE.sub("", folded).strip())
