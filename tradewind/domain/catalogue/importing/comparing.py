"""What would a row change of a product that is there, and how are values kept and shown?"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any


def changes(there: Mapping[str, Any], columns: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The columns that differ: as they are, and as the sheet has them."""
    return {name: (there[name], value) for name, value in columns.items() if there[name] != value}


def with_kept(there: Sequence[Mapping[str, str]], kept: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """The parameters that are there, those of the same name with what the sheet says, new ones behind them."""
    said = {each["name"]: dict(each) for each in kept}
    renewed = [said.pop(each["name"], dict(each)) if each["name"] else dict(each) for each in there]
    return [*renewed, *said.values()]


def plain(value: Any) -> Any:
    """As JSON keeps it: the same number is the same text, whatever zeros follow."""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value.isoformat() if isinstance(value, date) else value


def all_plain(columns: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in columns.items()}
