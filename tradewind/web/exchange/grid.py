"""What stands in the grid of rates, how is it understood, and what is to be looked at again?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import QueryDict

from tradewind.apps.exchange.queries import USUAL_CURRENCIES, CurrencyRates
from tradewind.apps.exchange.services import RateLine
from tradewind.apps.exchange.services.entering import ENTERED
from tradewind.apps.exchange.wording import WORDS
from tradewind.domain.exchange.bank_table import Quoted, currency_called
from tradewind.domain.exchange.looking import percent_changed, remarks
from tradewind.domain.exchange.units import NotARate, Understood, UnitNeeded, understand
from tradewind.domain.vocabulary.exchange import KnownRate, RateKind, written_rate
from tradewind.domain.vocabulary.text import clean_code
from tradewind.platform.wording import sentence, sentence_of

MORE = "more"  # the row of a currency that the office has not used yet
_LONGEST = 40
Cells = dict[tuple[str, RateKind], str]


@dataclass(frozen=True, slots=True)
class Cell:
    name: str
    value: str
    label: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    currency: str
    cells: tuple[Cell, ...]
    last: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """One rate as it was understood, beside what is on record."""

    currency: str
    kind: RateKind
    label: str
    as_typed: str
    rate: Decimal
    understood: str
    before: str
    change: str
    remarks: tuple[str, ...]


def cells_of(posted: QueryDict) -> Cells:
    """What was typed, by currency and kind; a currency of one's own stands in the last row."""
    codes = {name.split("_")[1] for name in posted if name.startswith("rate_") and name.count("_") == 2}
    found: Cells = {}
    for code in sorted(codes)[:100]:
        currency = (
            currency_called(posted.get("more_currency", "")[:_LONGEST]) if code == MORE else currency_called(code)
        )
        for kind in ENTERED:
            typed = clean_code(posted.get(f"rate_{code}_{kind}", "")[:_LONGEST])
            if currency and typed:
                found.setdefault((currency, kind), typed)
    return found


def cells_from(quoted: Iterable[Quoted]) -> Cells:
    """What a bank's table says, as one would type it."""
    return {(each.currency, each.kind): each.text for each in quoted}


def looked_over(
    cells: Cells, per: int | None, on_record: Sequence[CurrencyRates]
) -> tuple[list[Looked], dict[tuple[str, RateKind], str]]:
    """Every rate as it is understood, and what is wrong with those that are not."""
    known = {row.currency: row.by_kind for row in on_record}
    looked: list[Looked] = []
    wrong: dict[tuple[str, RateKind], str] = {}
    for (currency, kind), typed in sorted(cells.items(), key=lambda cell: _place(*cell[0])):
        before = _before(known.get(currency, {}), kind)
        try:
            read = understand(currency, typed, per=per, known=before.rate.rate if before else None)
        except (NotARate, UnitNeeded) as refusal:
            wrong[currency, kind] = sentence_of(refusal)
        else:
            looked.append(_looked(read, kind, before))
    return looked, wrong


def lines_of(looked: Iterable[Looked]) -> list[RateLine]:
    return [RateLine(each.currency, each.kind, each.rate) for each in looked]


def rows_of(
    currencies: Sequence[str], cells: Cells, wrong: Mapping[tuple[str, RateKind], str], rates: Sequence[CurrencyRates]
) -> list[GridRow]:
    """A row for every currency the office uses and every one that was typed."""
    more = sorted({currency for currency, _kind in cells} - set(currencies))
    known = {row.currency: row.by_kind for row in rates}
    return [_row(code, cells, wrong, _before(known.get(code, {}), RateKind.BUYING)) for code in (*currencies, *more)]


def more_row() -> GridRow:
    return _row(MORE, {}, {}, None)


def hidden_of(cells: Cells) -> list[tuple[str, str]]:
    return [(f"rate_{currency}_{kind}", typed) for (currency, kind), typed in cells.items()]


def _row(
    code: str, cells: Cells, wrong: Mapping[tuple[str, RateKind], str], last: KnownRate | None
) -> GridRow:  # fmt: skip
    drawn = tuple(
        Cell(
            f"rate_{code}_{kind}", cells.get((code, kind), ""), f"{'' if code == MORE else code} {WORDS[kind]}".strip(),
            wrong.get((code, kind), ""),
        )
        for kind in ENTERED
    )  # fmt: skip
    return GridRow(code, drawn, written_rate(last.rate.rate) if last else "")


def _looked(read: Understood, kind: RateKind, before: KnownRate | None) -> Looked:
    last = before.rate.rate if before else None
    change = percent_changed(read.rate, last) if last else None
    found = remarks(read.currency, read.rate, last)
    return Looked(
        read.currency, kind, str(WORDS[kind]), read.said(), read.rate,
        f"1 {read.currency} = {written_rate(read.rate)} CNY",
        written_rate(last) if last else "", f"{change:+.2f} %" if change is not None else "",
        tuple(sentence(each.code, each.facts) for each in found),
    )  # fmt: skip


def _place(currency: str, kind: RateKind) -> tuple[int, str, int]:
    """As on the page of the day: what an office uses most comes first."""
    usual = USUAL_CURRENCIES.index(currency) if currency in USUAL_CURRENCIES else len(USUAL_CURRENCIES)
    return usual, currency, ENTERED.index(kind)


def _before(by_kind: Mapping[RateKind, KnownRate], kind: RateKind) -> KnownRate | None:
    """The last one of the kind; for want of it, any: they lie within a percent of one another."""
    return by_kind.get(kind) or next(iter(by_kind.values()), None)
