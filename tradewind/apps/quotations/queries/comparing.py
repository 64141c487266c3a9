"""What has changed from one version of a quotation to the next?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tradewind.apps.quotations.facts import plain
from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.queries.record import options_of
from tradewind.platform.access import Actor

_HEADER = ("valid_until", "expected_ship_on", "lead_text", "language", "notes_zh", "notes_en")
_TERMS = ("currency", "incoterm", "named_place", "payment")
_CELLS = ("quantity", "unit", "unit_price", "description", "specification", "remark")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed. `kind`: terms, added, removed or changed; `where`: of the option and the line."""

    kind: str
    option: int
    place: int
    code: str
    field: str
    before: str
    after: str


def differences(by: Actor, before: QuotationRevision, after: QuotationRevision) -> list[Difference]:
    """Between two versions the caller has fetched, in the order of the paper."""
    old, new = options_of(by, before), options_of(by, after)
    return [*_fields(before, after, _HEADER, 0, 0, ""), *_options(old, new)]


def _options(old: Sequence[QuotationOption], new: Sequence[QuotationOption]) -> Iterator[Difference]:
    for place in range(max(len(old), len(new))):
        first = old[place] if place < len(old) else None
        second = new[place] if place < len(new) else None
        if first is None or second is None:
            kind = "added" if first is None else "removed"
            one = second or first
            yield Difference(kind, place + 1, 0, str(one), "option", "", "")
            continue
        yield from _fields(first, second, _TERMS, place + 1, 0, "")
        yield from _lines(list(first.lines.all()), list(second.lines.all()), place + 1)


def _lines(old: Sequence[QuotationLine], new: Sequence[QuotationLine], option: int) -> Iterator[Difference]:
    """Lines are the same by their code, several of one code in their order; without a code by their description."""
    left = list(old)
    for line in new:
        same = next((each for each in left if _key(each) == _key(line)), None)
        if same is None:
            yield Difference("added", option, line.place, line.code or line.description, "line", "", _offer(line))
            continue
        left.remove(same)
        yield from _fields(same, line, _CELLS, option, line.place, line.code or line.description)
    for line in left:
        yield Difference("removed", option, line.place, line.code or line.description, "line", _offer(line), "")


def _key(line: QuotationLine) -> tuple[str, str]:
    return (line.code, "" if line.code else line.description)


def _offer(line: QuotationLine) -> str:
    return f"{_said(line.quantity)} {line.unit} × {_said(line.unit_price)}"


def _fields(
    first: object, second: object, names: Sequence[str], option: int, place: int, code: str
) -> Iterator[Difference]:
    for name in names:
        before, after = getattr(first, name), getattr(second, name)
        if before != after:
            kind = "changed" if place else "terms"
            yield Difference(kind, option, place, code, name, _said(before), _said(after))


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return " + ".join(f"{each.get('percent')} % {each.get('way')}" for each in value)
    return plain(value) if isinstance(value, Decimal) else str(value)
