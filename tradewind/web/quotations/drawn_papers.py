"""The paper of a version as pictures beside its lines: drawn once for what stands, not once for every picture.

A paper of three hundred lines takes seconds, and an editor asks for it after every pause. In the process, for a drawing
is nobody's record; a colleague's right to see it is asked at every picture all the same.
"""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.printouts import design_of, paper_of
from tradewind.platform.access import Actor
from tradewind.platform.papers.printing import print_pages

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationRevision
    from tradewind.domain.papers.designs import DesignSettings

DOTS = 110  # an inch: sharp in the pane, and quick
MOST = 8
FRESH_FOR = timedelta(minutes=5)  # an address or a logo may change without the version


@dataclass(frozen=True, slots=True)
class Drawing:
    """`mark` names what was drawn: the addresses of its pictures carry it."""

    revision: "QuotationRevision"
    mark: str
    pages: list[bytes]


_kept: OrderedDict[tuple[int, str], tuple[datetime, list[bytes]]] = OrderedDict()
_shelf = Lock()
_turns = [Lock() for _number in range(16)]  # of a version one drawing at a time


def draw(by: Actor, revision_id: int, at: datetime) -> Drawing:
    """Whoever waited for a turn gets what stands by then, drawn once for all who waited."""
    with _turns[revision_id % len(_turns)]:
        revision = queries.revision_for(by, revision_id)
        settings = design_of(by, revision)
        mark = _mark(revision, settings)
        drawn_at, pages = _taken(revision_id, mark)
        if drawn_at is None or abs(at - drawn_at) >= FRESH_FOR:  # who waited has asked before it was drawn
            pages = print_pages(paper_of(by, revision), settings, dots_an_inch=DOTS)
            _keep(revision_id, mark, at, pages)
        return Drawing(revision, mark, pages)


def drawn_page(by: Actor, revision_id: int, mark: str, number: int, at: datetime) -> bytes | None:
    """One picture of a drawing; of one that is not kept any more, or was never made, as the paper stands."""
    queries.revision_for(by, revision_id)
    drawn_at, pages = _taken(revision_id, mark)
    if drawn_at is None:
        pages = draw(by, revision_id, at).pages
    return pages[number - 1] if 1 <= number <= len(pages) else None


def _mark(revision: "QuotationRevision", settings: "DesignSettings") -> str:
    quotation = revision.quotation
    seen = (revision.version, quotation.version, quotation.party.version, quotation.entity.version, settings)
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]


def _taken(revision_id: int, mark: str) -> tuple[datetime | None, list[bytes]]:
    with _shelf:
        if (revision_id, mark) not in _kept:
            return None, []
        _kept.move_to_end((revision_id, mark))
        return _kept[revision_id, mark]


def _keep(revision_id: int, mark: str, at: datetime, pages: list[bytes]) -> None:
    with _shelf:
        for former in [key for key in _kept if key[0] == revision_id]:
            del _kept[former]
        _kept[revision_id, mark] = (at, pages)
        while len(_kept) > MOST:
            _kept.popitem(last=False)
