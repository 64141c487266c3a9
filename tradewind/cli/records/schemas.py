"""How is a field of an input or output described in JSON Schema?"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from tradewind.cli.contract import DECIMAL, TEXT, list_of

FINDINGS_FIELD: dict[str, Any] = {
    "type": "array",
    "description": "what a person should know; those above severity note end the command with 1",
    "items": {"type": "object", "properties": dict.fromkeys(("code", "severity", "sentence"), {"type": "string"})},
}


def number(description: str, **more: Any) -> dict[str, Any]:
    """An input: a decimal string or a JSON number, which is never read as a float."""
    return {"type": ["string", "number", "null"], "description": description, **more}


def text(description: str) -> dict[str, Any]:
    return {**TEXT, "description": description}


def yes_or_no(description: str) -> dict[str, Any]:
    return {"type": ["boolean", "null"], "description": description, "default": False}


def choice(description: str, choices: Iterable[StrEnum | str], **more: Any) -> dict[str, Any]:
    return {"enum": [*(str(each) for each in choices), None], "description": description, **more}


def amount(description: str) -> dict[str, Any]:
    """An output."""
    return {**DECIMAL, "description": description}


def objects(description: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {**list_of({"type": "object", "properties": fields}), "description": description}
