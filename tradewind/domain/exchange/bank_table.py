"""What does a bank's table of rates say, copied from its page or out of its sheet?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from tradewind.domain.exchange.tables import CURRENCY_NAMES
from tradewind.domain.vocabulary.exchange import BEIJING, MOST_DECIMALS, RateKind
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.text import clean_code, clean_line, read_number

SOURCE = "bank table"
MOST_ROWS, MOST_COLUMNS = 300, 40
_HEAD_AMONG = 30  # rows
_CURRENCY, _UNIT, _CASH = "currency", "unit", "cash"
# The first that fits; 现钞 is what a bank pays for notes, which no export is paid in.
_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (_CASH, re.compile(r"现钞|钞买|钞卖|cash|notes?\b", re.IGNORECASE)),
    (_UNIT, re.compile(r"单位|unit|^per$", re.IGNORECASE)),
    (RateKind.BUYING, re.compile(r"买入|汇买|结汇|buying|^bid$", re.IGNORECASE)),
    (RateKind.SELLING, re.compile(r"卖出|汇卖|购汇|售汇|selling|^ask$", re.IGNORECASE)),
    (RateKind.PARITY, re.compile(r"中间价|parity", re.IGNORECASE)),
    (RateKind.MIDDLE, re.compile(r"折算|基准|middle|conversion", re.IGNORECASE)),
    (_CURRENCY, re.compile(r"货币|币种|交易币|外币|currency", re.IGNORECASE)),
)
# Of a row without heads: the order on the page of the Bank of China, and the usual ones of shorter tables.
_ORDERS: dict[int, tuple[str, ...]] = {
    5: (RateKind.BUYING, _CASH, RateKind.SELLING, _CASH, RateKind.MIDDLE),
    3: (RateKind.BUYING, RateKind.SELLING, RateKind.MIDDLE),
    2: (RateKind.BUYING, RateKind.SELLING),
}
_PAIR = re.compile(r"(\d{1,4})?\s*([A-Z]{3})/([A-Z]{3})")
_IN_BRACKETS = re.compile(r"[(（]\s*([A-Za-z]{3})\s*[)）]")
_DAY = re.compile(r"(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})(?::\d{2})?\b")


@dataclass(frozen=True, slots=True)
class Quoted:
    """One rate of the table as it stands there; `per` only where the table says it."""

    currency: str
    kind: RateKind
    typed: Decimal
    per: int | None = None

    @property
    def text(self) -> str:
        return f"{self.typed:f}/{self.per}" if self.per else f"{self.typed:f}"


@dataclass(frozen=True, slots=True)
class BankTable:
    """What was read, when the bank says it holds, and what could not be read."""

    quoted: tuple[Quoted, ...] = ()
    taken_at: datetime | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Base:
    """The currency a row is about; of a pair such as 100JPY/CNY also its unit, and whether it is turned round."""

    currency: str
    per: int | None = None
    is_turned: bool = False


def read_pasted(text: str) -> BankTable:
    """A table copied from a page: cells apart by tabs, or by blanks where nothing is left out."""
    lines = [line for line in text.splitlines() if line.strip()][:MOST_ROWS]
    return read_bank_table(_cells(line) for line in lines)


def read_bank_table(rows: Iterable[Sequence[str]]) -> BankTable:
    """Rates by the table's heads, or by the usual order where it has none."""
    table = [[clean_line(cell) for cell in row[:MOST_COLUMNS]] for row, _ in zip(rows, range(MOST_ROWS), strict=False)]
    place, heads = _head(table)
    quoted: dict[tuple[str, RateKind], Quoted] = {}
    findings: list[Finding] = []
    for number, row in enumerate(table[place:], place + 1):
        base = _base_of(row)
        if base is None:
            if sum(read_number(cell) is not None for cell in row) > 1:
                findings.append(Finding("rate_row_of_nothing", SOURCE, {"row": number, "text": " ".join(row)[:60]}))
            continue
        found = _by_heads(row, heads, base) if heads else _by_order(row, base)
        if not found:
            findings.append(Finding("rate_row_unread", SOURCE, {"row": number, "text": " ".join(row)[:60]}))
        for each in found:
            quoted.setdefault((each.currency, each.kind), each)
    return BankTable(tuple(quoted.values()), _moment(table), tuple(findings))


def currency_called(text: str) -> str:
    """The code of a currency by its code or name, alone or with the code in brackets; empty when none is meant."""
    name = clean_code(text)
    if match := _IN_BRACKETS.search(name):
        name = match[1]
    code = name.upper()
    if code in CURRENCIES:
        return code
    return CURRENCY_NAMES.get(name.replace(" ", "").lower(), "")


def _cells(line: str) -> list[str]:
    """Words before the first number are one name, so that a 'US Dollar' is one cell."""
    if "\t" in line:
        return line.split("\t")
    words = line.split()
    first = next((place for place, word in enumerate(words) if read_number(word) is not None), 0)
    name = " ".join(words[:first])
    return [name, *words[first:]] if first > 1 and currency_called(name) else words


def _head(table: Sequence[Sequence[str]]) -> tuple[int, dict[int, str]]:
    """The row after the heads, and the meaning of each column; no column where there are none."""
    for place, row in enumerate(table[:_HEAD_AMONG]):
        meant = {column: meaning for column, cell in enumerate(row) if (meaning := _meaning(cell))}
        kinds = {meaning for meaning in meant.values() if meaning in set(RateKind)}
        if kinds and not any(read_number(cell) is not None for cell in row):
            return place + 1, _with_own_middle(meant, kinds)
    return 0, {}


def _with_own_middle(meant: dict[int, str], kinds: set[str]) -> dict[int, str]:
    """Beside a bank's buying and selling rates, 中间价 is the bank's own middle; alone it is the day's parity."""
    if kinds == {RateKind.PARITY}:
        return meant
    return {column: RateKind.MIDDLE if each == RateKind.PARITY else each for column, each in meant.items()}


def _meaning(cell: str) -> str:
    return next((meaning for meaning, pattern in _HEADS if pattern.search(cell)), "")


def _base_of(row: Sequence[str]) -> _Base | None:
    for cell in row[:3]:
        if match := _PAIR.fullmatch(clean_code(cell).upper()):
            unit, first, second = match.groups()
            if second == "CNY" and first in CURRENCIES:
                return _Base(first, int(unit or 1))
            if first == "CNY" and second in CURRENCIES and not unit:
                return _Base(second, 1, is_turned=True)
        if (code := currency_called(cell)) and code != "CNY":
            return _Base(code)
    return None


def _by_heads(row: Sequence[str], heads: dict[int, str], base: _Base) -> list[Quoted]:
    """A row shorter than the heads has lost cells somewhere: which, nobody can tell."""
    if len(row) <= max(column for column, each in heads.items() if each in set(RateKind)):
        return []
    units = [read_number(row[column]) for column, each in heads.items() if each == _UNIT and column < len(row)]
    per = next((int(unit) for unit in units if unit in (1, 100)), None)
    cells = ((RateKind(each), row[column]) for column, each in heads.items() if each in set(RateKind))
    return _rates(cells, _Base(base.currency, base.per or per, base.is_turned))


def _by_order(row: Sequence[str], base: _Base) -> list[Quoted]:
    numbers = [cell for cell in row if read_number(cell) is not None]
    order = _ORDERS.get(len(numbers), (RateKind.PARITY,) if len(numbers) == 1 and base.per else ())
    return _rates(((RateKind(each), cell) for each, cell in zip(order, numbers, strict=False) if each != _CASH), base)


def _rates(cells: Iterable[tuple[RateKind, str]], base: _Base) -> list[Quoted]:
    found = []
    for kind, cell in cells:
        typed = read_number(cell)
        if typed is not None and typed > 0:
            found.append(Quoted(base.currency, kind, _turned(typed) if base.is_turned else typed, base.per))
    return found


def _turned(typed: Decimal) -> Decimal:
    return (1 / typed).quantize(Decimal(1).scaleb(-MOST_DECIMALS), ROUND_HALF_UP)


def _moment(table: Sequence[Sequence[str]]) -> datetime | None:
    """The first day with an hour that the table names, in Beijing's time."""
    for row in table:
        text = " ".join(row)
        day, clock = _DAY.search(text), _CLOCK.search(text)
        if day and clock:
            try:
                year, month, date, hour, minute = map(int, (*day.groups(), *clock.groups()))
                return datetime(year, month, date, hour, minute, tzinfo=BEIJING)
            except ValueError:
                continue
    return None
