"""Which facts of a profile 画像 are still missing, the most useful question first."""

from collections.abc import Mapping

from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.profile import PROFILE

# In the order in which a salesperson should ask: how to reach them, then the profile.
CUSTOMER_FACTS: tuple[str, ...] = ("contact", "email", "phone", "website", *(kind.code for kind in PROFILE))
COUNTERPARTY_FACTS: tuple[str, ...] = ("contact", "email", "phone", "address")


def expected_facts(kind: PartyKind) -> tuple[str, ...]:
    return CUSTOMER_FACTS if kind is PartyKind.CUSTOMER else COUNTERPARTY_FACTS


def missing_facts(kind: PartyKind, profile: Mapping[str, object]) -> tuple[str, ...]:
    """The expected facts the profile does not state; a zero or a False is a statement, an empty text is none."""
    return tuple(fact for fact in expected_facts(kind) if not _is_stated(profile.get(fact)))


def _is_stated(value: object) -> bool:
    if value is None:
        return False
    if isinstance(value, str):
        return bool(value.strip())
    return bool(value) if isinstance(value, list | tuple | set | frozenset | dict) else True
