"""How did what happened before the company worked with mail and inquiries here come in? By one act, with its list."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from tradewind.platform.audit.chain import Deed, canonical, moment_text

_KINDS = {
    "interaction.logged": "interactions", "inquiries.inquiry": "inquiries", "quotations.quotation": "quotations",
}  # fmt: skip
TAKEN_OVER = "history.taken_over"


def with_history_taken_over(deeds: Iterable[Deed], *, by: str, subject: tuple[str, int], at: datetime) -> list[Deed]:
    """The deeds in order of time; of each kind those of the time before stand in one deed."""
    in_order = sorted(deeds, key=lambda deed: deed.at)
    before: dict[str, list[Deed]] = {kind: [] for kind in _KINDS.values()}
    left: list[Deed] = []
    for deed in in_order:
        kind = kind_of(deed)
        (before[kind] if kind and deed.at < at else left).append(deed)
    acts = [Deed(TAKEN_OVER, *subject, by, at, _list_of(kind, found)) for kind, found in before.items() if found]
    return sorted([*left, *acts], key=lambda deed: deed.at)


def kind_of(deed: Deed) -> str:
    return _KINDS.get(deed.action) or _KINDS.get(deed.subject_type, "")


def _list_of(kind: str, deeds: list[Deed]) -> dict[str, object]:
    """Which rows, and the digest of all that was said of them."""
    numbers = {int(str(deed.facts.get("interaction", deed.subject_id))) for deed in deeds}
    whole = hashlib.sha256()
    for deed in deeds:
        line = (moment_text(deed.at), deed.actor, deed.action, str(deed.subject_id), canonical(deed.facts))
        whole.update(("\t".join(line) + "\n").encode())
    return {"kind": kind, "numbers": list(_spans(numbers)), "lines": len(deeds), "sha256": whole.hexdigest()}


def _spans(numbers: Iterable[int]) -> Iterator[str]:
    """`3-7` for five in a row."""
    for _, run in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        yield f"{found[0]}-{found[-1]}"
