"""What stands in a cell: its kind, its value, and the text a person saw?"""

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

CellValue = str | Decimal | bool | date | datetime | time | timedelta | None
_SURE_DIGITS = 15  # a spreadsheet keeps no more; what a float shows beyond is noise
_LARGEST_PLAIN = 1e21


class CellKind(StrEnum):
    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"
    DURATION = "duration"
    BOOLEAN = "boolean"
    ERROR = "error"


class Cell(NamedTuple):
    """One cell: `text` is what was to be seen, `value` what can be reckoned with. A tuple, as millions are made."""

    kind: CellKind
    text: str = ""
    value: CellValue = None

    @property
    def is_empty(self) -> bool:
        return self.kind is CellKind.EMPTY


EMPTY = Cell(CellKind.EMPTY)


class ErrorValue(str):
    """The name of a formula's failure, such as #N/A."""

    __slots__ = ()


def number_text(value: float) -> str:
    """A number as a person writes it: 0 for 0.0, 13800138000 for 1.3800138e10."""
    if not math.isfinite(value):
        return ""
    if value == int(value) and abs(value) < _LARGEST_PLAIN:
        return str(int(value))
    return format(Decimal(format(value, f".{_SURE_DIGITS}g")), "f")


def cell_of(value: object) -> Cell:
    """The cell for a value as a library hands it over."""
    kind = type(value)
    if kind is str:
        return _text(value)  # type: ignore[arg-type]
    if kind is float:
        return _number(value)  # type: ignore[arg-type]
    match value:
        case ErrorValue():
            return Cell(CellKind.ERROR, str(value), str(value))
        case str():
            return _text(value)
        case bool():
            return Cell(CellKind.BOOLEAN, "TRUE" if value else "FALSE", value)
        case int() | float():
            return _number(value)
    return _of_calendar(value)


def _text(value: str) -> Cell:
    text = value if value.isprintable() else _readable(value)
    return Cell(CellKind.TEXT, text, text) if text and not text.isspace() else EMPTY


def _readable(text: str) -> str:
    """Without what no page can show: control characters and halves of pairs."""
    return "".join(
        each for each in text.replace("\r\n", "\n").replace("\r", "\n")
        if each in "\n\t" or not (each < " " or "\x7f" <= each <= "\x9f" or "\ud800" <= each <= "\udfff")
    )  # fmt: skip


def _number(value: float) -> Cell:
    text = number_text(value)
    return Cell(CellKind.NUMBER, text, Decimal(text)) if text else Cell(CellKind.ERROR, "#NUM!", "#NUM!")


def _of_calendar(value: object) -> Cell:
    match value:
        case datetime():
            seen = value.replace(tzinfo=None).isoformat(" ", "seconds").removesuffix(":00")
            return Cell(CellKind.MOMENT, seen, value)
        case date():
            return Cell(CellKind.DATE, value.isoformat(), value)
        case time():
            return Cell(CellKind.TIME, value.isoformat("seconds").removesuffix(":00"), value)
        case timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            tail = f":{seconds:02}" if seconds else ""
            return Cell(CellKind.DURATION, f"{minutes // 60}:{minutes % 60:02}{tail}", value)
    return EMPTY
