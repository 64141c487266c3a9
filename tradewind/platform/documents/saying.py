"""How is an observation about papers said, in whichever language?"""

import re
from collections.abc import Callable
from decimal import Decimal

from tradewind.domain.documents.findings import Observation
from tradewind.domain.documents.schema import Document
from tradewind.platform.documents.labels import FIELD_NAMES, KIND_NAMES
from tradewind.platform.documents.sentences import FOUND, FOUND_AT

Translate = Callable[[str], str]
_PLACED = re.compile(r"(lines|containers)\[(\d+)\]\.(\w+)")


def said(found: Observation, translate: Translate) -> str:
    blanks = {
        "field": field_name(found.field, translate),
        "document": document_name(found.document, translate),
        "against": document_name(found.against, translate) if found.against else "",
        "left": found.left,
        "right": found.right,
        **{name: _plain(value) for name, value in found.facts.items()},
    }
    text = translate(FOUND[found.code]) % blanks
    return text[0].upper() + text[1:]


def field_name(field: str, translate: Translate) -> str:
    match = _PLACED.fullmatch(field)
    if match is None:
        return translate(FIELD_NAMES[field]) if field in FIELD_NAMES else field
    inner = translate(FIELD_NAMES[match[3]])
    return translate(FOUND_AT[match[1]]) % {"field": inner, "place": match[2]}


def document_name(document: Document, translate: Translate) -> str:
    """ "commercial invoice INV-26-001"; where it has no number, what the set calls it if it is one of several."""
    number = document.number or ("" if document.name == document.kind else document.name)
    return " ".join(part for part in (translate(KIND_NAMES[document.kind]), number) if part)


def _plain(value: object) -> object:
    return format(value.normalize(), "f") if isinstance(value, Decimal) else value
