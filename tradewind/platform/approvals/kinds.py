"""Which kinds of approval does the house know? Each room declares its own; the switchboard lists the tables."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from tradewind.domain.approvals.kinds import ApprovalKind


@cache
def all_kinds() -> dict[str, ApprovalKind]:
    tables: tuple[tuple[ApprovalKind, ...], ...] = import_string(settings.APPROVAL_KINDS)
    return {kind.code: kind for table in tables for kind in table}


def kind_of(code: str) -> ApprovalKind:
    """The line of a kind; an unknown code is a bug (KeyError)."""
    return all_kinds()[code]
