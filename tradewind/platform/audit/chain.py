"""How are the links of the evidence chain computed and checked?"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum

GENESIS = hashlib.sha256("信风 Tradewind".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Deed:
    """What a use case reports, before it has a place in the chain."""

    action: str
    subject_type: str
    subject_id: int
    actor: str
    at: datetime
    facts: dict[str, object]


def canonical(facts: dict[str, object]) -> str:
    """One text for one set of facts: sorted keys, decimals and dates as text."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (set, frozenset)):
        return sorted(str(item) for item in value)
    return str(value)


def moment_text(at: datetime) -> str:
    """The moment as the chain writes it: UTC, microseconds, the same on both databases."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def new_salt() -> str:
    return secrets.token_hex(16)


def digest_of(salt: str, text: str) -> str:
    """Salted, so that an erased value cannot be guessed back from its digest."""
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()


def link(seq: int, deed_columns: tuple[str, str, str, str, int], digest: str, previous: str) -> str:
    """One entry's hash over (at, actor, action, subject_type, subject_id), its facts' digest and its predecessor."""
    text = json.dumps([seq, *deed_columns, digest, previous], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
