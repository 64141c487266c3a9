"""What is a set of papers, read as far as it can be read?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from tradewind.domain.documents.days import Day
from tradewind.domain.documents.kinds import UNPRESENTED, DocumentKind
from tradewind.domain.documents.measures import Measure, Packages
from tradewind.domain.documents.parties import PartyText
from tradewind.domain.documents.tables import CONTAINER_FIELDS, FIELDS, LINE_FIELDS, Shape

Value = str | Decimal | int | bool | Day | Measure | Packages | PartyText | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Fields by their names. A name that no table has is a slip in a rule and raises KeyError."""

    shapes: Mapping[str, Shape] = field(hash=False)
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def value(self, name: str) -> Value | None:
        found = self.values.get(name)
        if found is None and name not in self.shapes:
            raise KeyError(name)
        return found

    def text(self, name: str) -> str:
        value = self.value(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> Decimal | None:
        value = self.value(name)
        return value if isinstance(value, Decimal) else None

    def count(self, name: str) -> int | None:
        value = self.value(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def day(self, name: str) -> date | None:
        """Only where it can be but one day."""
        value = self.value(name)
        return value.sole if isinstance(value, Day) else None

    def measure(self, name: str) -> Measure | None:
        value = self.value(name)
        return value if isinstance(value, Measure) else None

    def packages(self) -> Packages | None:
        value = self.value("packages")
        return value if isinstance(value, Packages) else None

    def party(self, name: str) -> PartyText | None:
        value = self.value(name)
        return value if isinstance(value, PartyText) else None

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.value(name)
        return value if isinstance(value, tuple) else ()

    def is_no(self, name: str) -> bool:
        return self.value(name) is False


@dataclass(frozen=True, slots=True)
class Line:
    """`place` counts from 1, as people count."""

    place: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class Container:
    place: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class Unread:
    """A field in which something stands that nobody can read."""

    field: str
    raw: str


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One paper. `name` is how the set calls it: its own id, else its kind, numbered where there are several."""

    name: str
    kind: DocumentKind
    facts: Facts
    lines: tuple[Line, ...] = ()
    containers: tuple[Container, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def number(self) -> str:
        return self.facts.text("number")

    @property
    def is_presented(self) -> bool:
        """Whether a bank sees it."""
        return self.kind not in UNPRESENTED


@dataclass(frozen=True, slots=True)
class DocumentSet:
    documents: tuple[Document, ...]
    presented_on: date | None = None

    def of(self, *kinds: DocumentKind) -> Iterator[Document]:
        return (each for each in self.documents if each.kind in kinds)

    def first(self, *kinds: DocumentKind) -> Document | None:
        return next(self.of(*kinds), None)


def document_facts(values: Mapping[str, Value]) -> Facts:
    return Facts(FIELDS, values)


def line_facts(values: Mapping[str, Value]) -> Facts:
    return Facts(LINE_FIELDS, values)


def container_facts(values: Mapping[str, Value]) -> Facts:
    return Facts(CONTAINER_FIELDS, values)


def shown(value: Value | None) -> str:
    """As it stands on the paper."""
    match value:
        case None:
            return ""
        case Day() | Measure() | Packages():
            return value.raw
        case PartyText():
            return value.name
        case tuple():
            return "; ".join(value)
        case Decimal():
            return format(value, "f")
        case bool():
            return "yes" if value else "no"
    return str(value)
