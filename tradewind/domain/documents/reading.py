"""What of a set of papers can be read out of plain fields? What cannot is kept, said, and stops nothing."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from tradewind.domain.documents.days import read_day
from tradewind.domain.documents.kinds import DocumentKind
from tradewind.domain.documents.measures import read_measure, read_packages
from tradewind.domain.documents.parties import PartyText
from tradewind.domain.documents.schema import (
    Container,
    Document,
    DocumentSet,
    Line,
    Unread,
    Value,
    container_facts,
    document_facts,
    line_facts,
)
from tradewind.domain.documents.tables import CONTAINER_FIELDS, FIELDS, LINE_FIELDS, PARTY_FIELDS, Shape
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.text import clean_code, clean_line, read_number

LONGEST_TEXT, MOST_DOCUMENTS, MOST_LINES = 20_000, 60, 20_000
_LARGEST, _SMALLEST = 18, -12  # powers of ten: beyond them no amount or weight is meant
# What the number of a measure is in where nothing else is said: the papers of this trade weigh in kilograms.
_BARE_UNITS = {
    "gross_weight": "kg",
    "net_weight": "kg",
    "tare_weight": "kg",
    "verified_gross_mass": "kg",
    "volume": "cbm",
}
_CURRENCY = re.compile(r"^[A-Z]{0,3}[$€£¥￥]?\s*(?=[\d.])")
_LISTS = frozenset({"id", "kind", "lines", "containers", "package_kind"})


def read_set(given: object) -> DocumentSet:
    """Raises BadDetails where it is no set of papers at all."""
    if not isinstance(given, Mapping):
        raise BadDetails((BadDetail("input", "not_an_object"),))
    papers = given.get("documents")
    if not isinstance(papers, list) or not papers:
        raise BadDetails((BadDetail("documents", "required"),))
    if len(papers) > MOST_DOCUMENTS:
        raise BadDetails((BadDetail("documents", "too_many"),))
    problems = [problem for place, each in enumerate(papers, 1) for problem in _problems(each, f"documents[{place}]")]
    if problems:
        raise BadDetails(tuple(problems))
    kinds = [DocumentKind(clean_code(each["kind"]).lower()) for each in papers]
    presented = read_day(_text(given.get("presented_on")))
    names = _names(papers, kinds)
    documents = map(_document, papers, kinds, names)
    return DocumentSet(tuple(documents), presented.sole if presented else None)


def _problems(given: object, place: str) -> Iterable[BadDetail]:
    if not isinstance(given, Mapping):
        yield BadDetail(place, "not_an_object")
        return
    if clean_code(_text(given.get("kind"))).lower() not in set(DocumentKind):
        yield BadDetail(f"{place}.kind", "unknown_choice" if given.get("kind") else "required")
    for name in ("lines", "containers"):
        rows = given.get(name) or []
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            yield BadDetail(f"{place}.{name}", "not_an_object")
        elif len(rows) > MOST_LINES:
            yield BadDetail(f"{place}.{name}", "too_many")


def _names(papers: list[Mapping[str, object]], kinds: list[DocumentKind]) -> list[str]:
    """Its own id, else its kind; a second one of a kind, or of an id, gets its number."""
    wanted = [_text(each.get("id")) or kind.value for each, kind in zip(papers, kinds, strict=True)]
    return [
        name if wanted.count(name) == 1 else f"{name}[{wanted[: place + 1].count(name)}]"
        for place, name in enumerate(wanted)
    ]


def _document(given: Mapping[str, object], kind: DocumentKind, name: str) -> Document:
    unread: list[Unread] = []
    values = _values(given, FIELDS, "", unread)
    lines = [
        Line(place, line_facts(_values(each, LINE_FIELDS, f"lines[{place}].", unread)))
        for place, each in enumerate(_rows(given, "lines"), 1)
    ]
    boxes = [
        Container(place, container_facts(_values(each, CONTAINER_FIELDS, f"containers[{place}].", unread)))
        for place, each in enumerate(_rows(given, "containers"), 1)
    ]
    return Document(name, kind, document_facts(values), tuple(lines), tuple(boxes), tuple(unread))


def _rows(given: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    rows = given.get(name)
    return rows if isinstance(rows, list) else []


def _values(
    given: Mapping[str, object], shapes: Mapping[str, Shape], prefix: str, unread: list[Unread]
) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name, raw in given.items():
        shape = shapes.get(name)
        if shape is None or raw in (None, "", [], {}):
            continue
        value = _READERS[shape](raw, name, given)
        if value is None:
            unread.append(Unread(prefix + name, _text(raw) or str(raw)[:200]))
        else:
            found[name] = value
    return found


_Reader = Callable[[object, str, Mapping[str, object]], Value | None]


def _text(raw: object) -> str:
    if isinstance(raw, bool) or raw is None:
        return ""
    if isinstance(raw, int | Decimal):
        number = Decimal(raw)
        is_meant = number.is_finite() and _SMALLEST <= number.adjusted() <= _LARGEST
        return format(number, "f") if is_meant else ""
    return clean_line(raw[:LONGEST_TEXT]) if isinstance(raw, str) else ""


def _read_text(raw: object, _name: str, _given: Mapping[str, object]) -> Value | None:
    return _text(raw) or None


def _read_party(raw: object, _name: str, _given: Mapping[str, object]) -> Value | None:
    if not isinstance(raw, Mapping):
        name = _text(raw)
        return PartyText(name) if name else None
    name, others = _text(raw.get("name")), raw.get("other_names")
    others = others if isinstance(others, list) else [others]
    found = [text for each in others if (text := _text(each))]
    if not name and not found:
        return None
    return PartyText(name or found[0], _text(raw.get("address")), _text(raw.get("country")), tuple(found))


def _read_day(raw: object, _name: str, _given: Mapping[str, object]) -> Value | None:
    return read_day(_text(raw))


def _read_number(raw: object, _name: str, _given: Mapping[str, object]) -> Value | None:
    return read_number(_CURRENCY.sub("", _text(raw).removesuffix("%")))


def _read_count(raw: object, _name: str, _given: Mapping[str, object]) -> Value | None:
    number = read_number(_text(raw))
    return int(number) if number is not None and number == number.to_integral_value() else None


def _read_measure(raw: object, name: str, given: Mapping[str, object]) -> Value | None:
    if isinstance(raw, Mapping):
        return read_measure(_text(raw.get("value")), _text(raw.get("unit")))
    own = "unit" if name == "quantity" else "weight_unit" if name.endswith(("weight", "mass")) else ""
    return read_measure(_text(raw), _text(given.get(own)) or _BARE_UNITS.get(name, ""))


def _read_packages(raw: object, _name: str, given: Mapping[str, object]) -> Value | None:
    if isinstance(raw, Mapping):
        return read_packages(_text(raw.get("value")), _text(raw.get("kind")))
    return read_packages(_text(raw), _text(given.get("package_kind")))


def _read_flag(raw: object, _name: str, _given: Mapping[str, object]) -> Value | None:
    return raw if isinstance(raw, bool) else None


def _read_texts(raw: object, _name: str, _given: Mapping[str, object]) -> Value | None:
    rows = raw if isinstance(raw, list) else [raw]
    return tuple(text for each in rows if (text := _text(each))) or None


_READERS: Mapping[Shape, _Reader] = {
    Shape.TEXT: _read_text, Shape.CODE: _read_text, Shape.PLACE: _read_text, Shape.COUNTRY: _read_text,
    Shape.PARTY: _read_party, Shape.DAY: _read_day, Shape.NUMBER: _read_number, Shape.COUNT: _read_count,
    Shape.MEASURE: _read_measure, Shape.PACKAGES: _read_packages, Shape.FLAG: _read_flag, Shape.TEXTS: _read_texts,
}  # fmt: skip
PARTY_KEYS = (*PARTY_FIELDS, "other_names")
OTHER_KEYS = _LISTS
