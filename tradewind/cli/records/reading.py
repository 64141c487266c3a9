"""What was given in a JSON object? Numbers without floats, every problem at once and by its field's name."""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from tradewind.cli.contract import Unusable
from tradewind.cli.language import gettext as _
from tradewind.cli.unread import why_unread
from tradewind.domain.vocabulary.details import BadDetail
from tradewind.domain.vocabulary.sheets.encoding import decode
from tradewind.domain.vocabulary.text import clean_code, clean_line, read_number

Choice = TypeVar("Choice", bound=StrEnum)
_LARGEST, _SMALLEST = 14, -12  # powers of ten: beyond them no price, weight or rate is meant
_NONE = Decimal(0)


def read_objects(file: str) -> tuple[list[Any], bool]:
    """The objects of a file or of standard input, and whether they came as a list."""
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise Unusable(_("The file cannot be read: %(reason)s") % {"reason": why_unread(error)}) from None
    try:
        given = json.loads(decode(raw).text, parse_float=Decimal, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise Unusable(_("The file holds no JSON: line %(line)s, column %(column)s cannot be read.") % place) from None
    except (ValueError, RecursionError) as error:
        reason = _("it is nested too deeply") if isinstance(error, RecursionError) else error
        raise Unusable(_("The file holds no JSON: %(reason)s") % {"reason": reason}) from None
    if isinstance(given, list):
        return given, True
    if isinstance(given, dict):
        return [given], False
    raise Unusable(_("The file must hold one JSON object or a list of them."))


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are no JSON, whatever other programs write


@dataclass(frozen=True, slots=True)
class BadChoice(BadDetail):
    """A word that is none of those that are known."""

    known: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """One object's fields. What cannot be read is noted in `problems` and read as if it were not there."""

    given: Mapping[str, Any]
    problems: list[BadDetail]
    prefix: str = ""

    @classmethod
    def of(cls, given: Any, problems: list[BadDetail], prefix: str = "") -> "Fields":
        if not isinstance(given, Mapping):
            problems.append(BadDetail(prefix.rstrip(".") or "input", "not_an_object"))
            return cls({}, problems, prefix)
        return cls(given, problems, prefix)

    def complain(self, name: str, reason: str) -> None:
        self.problems.append(BadDetail(self.prefix + name, reason))

    def optional(self, name: str) -> Decimal | None:
        """A number, or None where nothing is said."""
        value = self.given.get(name)
        if value is None or value == "":
            return None
        number = _number(value)
        if number is None:
            self.complain(name, "not_a_number")
        elif number and not _SMALLEST <= number.adjusted() <= _LARGEST:
            self.complain(name, "too_large" if number.adjusted() > 0 else "too_small")
            number = None
        return number

    def number(self, name: str, default: Decimal | int = _NONE) -> Decimal:
        found = self.optional(name)
        return Decimal(default) if found is None else found

    def needed(self, name: str) -> Decimal:
        if self.given.get(name) in (None, ""):
            self.complain(name, "required")
        return self.number(name)

    def whole(self, name: str, default: int = 0) -> int:
        found = self.number(name, default)
        if found != found.to_integral_value():
            self.complain(name, "not_whole")
        return int(found)

    def text(self, name: str) -> str:
        value = self.given.get(name)
        if value is not None and not isinstance(value, str):
            self.complain(name, "not_a_text")
        return clean_line(value) if isinstance(value, str) else ""

    def currency(self, name: str, default: str = "") -> str:
        return clean_code(self.text(name)).upper() or default

    def flag(self, name: str) -> bool:
        value = self.given.get(name)
        if not isinstance(value, bool | None):
            self.complain(name, "not_yes_or_no")
        return value is True

    def day(self, name: str) -> date | None:
        text = self.text(name)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self.complain(name, "not_a_date")
            return None

    def choice(self, name: str, choices: type[Choice], default: Choice | None = None) -> Choice | None:
        """By its value, whatever the case; `None` where nothing usable is said."""
        text = clean_code(self.text(name)).casefold()
        found = next((each for each in choices if each.value.casefold() == text), None)
        if text and found is None:
            known = ", ".join(each.value for each in choices)
            self.problems.append(BadChoice(self.prefix + name, "unknown_choice", known))
        return found or default

    def list_of(self, name: str) -> list["Fields"]:
        """The objects of a list, each with the place in its problems' names: cargo[2].quantity."""
        return [Fields.of(each, self.problems, f"{self.prefix}{name}[{place}].") for place, each in self._list(name)]

    def numbers(self, name: str) -> tuple[Decimal, ...]:
        """A list of numbers; one alone is a list as well."""
        each = {f"{name}[{place}]": value for place, value in self._list(name)}
        fields = Fields(each, self.problems, self.prefix)
        return tuple(fields.needed(place) for place in each)

    def object_of(self, name: str) -> "Fields | None":
        value = self.given.get(name)
        return None if value is None else Fields.of(value, self.problems, f"{self.prefix}{name}.")

    def _list(self, name: str) -> list[tuple[int, Any]]:
        value = self.given.get(name)
        if value is None:
            return []
        return list(enumerate(value if isinstance(value, list) else [value], 1))


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        return Decimal(value)
    return read_number(value.removesuffix("%")) if isinstance(value, str) else None


def unread(given: Mapping[str, Any], shapes: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Names nobody reads: most are slips of the pen, and the figure behind them would be missing in the price."""
    for name, value in given.items():
        if name not in shapes:
            yield f"{prefix}{name}"
            continue
        inner = _inner(shapes[name])
        places = {name: value}
        if isinstance(value, list):
            places = {f"{name}[{number}]": each for number, each in enumerate(value, 1)}
        for place, each in places.items():
            if inner and isinstance(each, Mapping):
                yield from unread(each, inner, f"{prefix}{place}.")


def _inner(shape: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of the objects within a field, by its schema."""
    shapes = [shape, shape.get("items", {}), *shape.get("anyOf", ())]
    return next((each["properties"] for each in shapes if "properties" in each), {})
