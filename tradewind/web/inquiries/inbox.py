"""What did somebody ask of the inbox, and which inquiry comes after the present one?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import parse_qs, urlencode, urlsplit

from django.http import QueryDict
from django.urls import reverse

from tradewind.apps.inquiries.queries import ORDERS, TriageRow
from tradewind.domain.inquiries.endings import NoInquiryReason
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.sources import Source

_LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class Asked:
    """The inbox as its address says it. What nobody offers is passed over."""

    source: str = ""
    order: str = ""  # by deadline, unless it says newest or oldest
    at: int = 0  # the inquiry that is shown
    began: int = 0  # since when somebody sits here, in seconds
    wanted: str = ""  # the grade that came too late
    reason: str = ""  # why it should be no inquiry, and still has to be said more of
    changed: bool = False  # it changed under the person's hands

    def url(self, **changes: object) -> str:
        """The address of the inbox with something changed; what was a message about the last key is gone."""
        kept = replace(self, **({"wanted": "", "reason": "", "changed": False} | changes))  # type: ignore[arg-type]
        values = {
            "source": kept.source, "order": kept.order, "at": kept.at or "",
            "began": kept.began or "", "wanted": kept.wanted, "reason": kept.reason,
            "changed": "1" if kept.changed else "",
        }  # fmt: skip
        said = urlencode({name: value for name, value in values.items() if value})
        return reverse("inquiries:triage") + (f"?{said}" if said else "")


def asked_of(query: QueryDict, now: datetime) -> Asked:
    """From the address; whoever comes in begins now."""
    return Asked(
        source=_one_of(query.get("source", ""), Source), order=_one_of(query.get("order", ""), ORDERS),
        at=_number(query.get("at", "")), began=_number(query.get("began", "")) or int(now.timestamp()),
        wanted=_one_of(query.get("wanted", ""), Grade), reason=_one_of(query.get("reason", ""), NoInquiryReason),
        changed=bool(query.get("changed")),
    )  # fmt: skip


def again(path: str, inquiry_id: int, **marks: str) -> str:
    """The page somebody pressed a key on, with the same inquiry and what there is to say about it."""
    parts = urlsplit(path)
    if parts.path != reverse("inquiries:triage"):
        return reverse("inquiries:inquiry", args=[inquiry_id])
    said = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return f"{parts.path}?{urlencode(said | {'at': str(inquiry_id)} | marks)}"


def after(rows: Sequence[TriageRow], at: int) -> int:
    """The next one that waits: below, else above; 0 when it was the last."""
    ids = [row.pk for row in rows]
    if at not in ids:
        return ids[0] if ids else 0
    place = ids.index(at)
    return ids[place + 1] if place + 1 < len(ids) else ids[place - 1] if place else 0


def around(rows: Sequence[TriageRow], at: int) -> tuple[int, int]:
    """The ones above and below, 0 at the ends."""
    ids = [0, *(row.pk for row in rows), 0]
    if at not in ids[1:-1]:
        return 0, ids[1]
    place = ids.index(at, 1)
    return ids[place - 1], ids[place + 1]


def _one_of(value: str, known: Iterable[str]) -> str:
    return value if value in set(known) else ""


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LONGEST_NUMBER else 0
