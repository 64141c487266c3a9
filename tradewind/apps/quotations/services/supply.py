"""Asking purchasing and production to stand behind what a quotation says (R72)."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from tradewind.apps.catalogue.queries.lines import LineFacts, line_facts
from tradewind.apps.catalogue.services.owing import ask_supply_word
from tradewind.apps.catalogue.services.wishes import WishDetails, note_wish
from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import QuotationLine, QuotationRevision
from tradewind.domain.catalogue.freshness import Confirmation, SupplyAbout
from tradewind.domain.quotations.lifecycle import Word
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.audit.recording import type_of
from tradewind.platform.people.queries import system_user
from tradewind.platform.use_case import use_case

Matter = tuple[int, SupplyAbout]
_OPEN = (Word.STALE, Word.ESTIMATED)
_WORDS = {
    SupplyAbout.COST: "cost_word",
    SupplyAbout.PACKING: "packing_word",
    SupplyAbout.LEAD: "lead_word",
}


@use_case
def ask_supply(*, revision_id: int, by: Actor, at: datetime) -> int:
    """Open to-dos for whatever is old or was never confirmed, and a wish for what is made for this buyer alone.

    Returns how many matters are asked. One that waits already is not asked twice.
    """
    revision = queries.revision_to_change(by, revision_id)
    lines = _lines_of(revision)
    return _ask(revision, lines, _matters(lines, _OPEN), by=by, at=at)


def ask_for_stale(revision: QuotationRevision, *, by: Actor, at: datetime) -> None:
    """A step of submitting and issuing: what is out of date or made for this buyer is asked without a button.

    The line tells what was known when it was saved. What somebody has confirmed since is not asked again.
    """
    lines = _lines_of(revision)
    matters = _matters(lines, (Word.STALE,))
    if matters:
        facts = line_facts(system_user(), {product for product, _about in matters}, timezone.localdate(at))
        matters = {
            (product, about) for product, about in matters
            if product in facts and not _word(facts[product], about).is_confirmed
        }  # fmt: skip
    _ask(revision, lines, matters, by=by, at=at)


def _lines_of(revision: QuotationRevision) -> list[QuotationLine]:
    return list(QuotationLine.objects.filter(option__revision=revision).order_by("option__place", "place"))


def _matters(lines: Iterable[QuotationLine], words: tuple[Word, ...]) -> set[Matter]:
    return {
        (line.product_id, about)
        for line in lines if line.product_id
        for about, column in _WORDS.items() if getattr(line, column) in words
    }  # fmt: skip


def _word(goods: LineFacts, about: SupplyAbout) -> Confirmation:
    found: Confirmation = getattr(goods, _WORDS[about])
    return found


def _ask(
    revision: QuotationRevision, lines: Iterable[QuotationLine], matters: set[Matter], *, by: Actor, at: datetime
) -> int:
    for product_id, about in sorted(matters):
        ask_supply_word(product_id=product_id, about=about, by=by, at=at)
    wished = [line for line in lines if line.product_id is None and line.is_custom and line.description]
    asked = {text for text in queries.wishes_of(by, revision)}
    fresh = [line for line in wished if _wish_text(line) not in asked]
    for line in fresh:
        _wish(revision, line, by=by, at=at)
    if matters or fresh:
        audit.record("quotation.supply_asked", revision.quotation, by=by, at=at, count=len(matters) + len(fresh))
    return len(matters) + len(fresh)


def _wish(revision: QuotationRevision, line: QuotationLine, *, by: Actor, at: datetime) -> None:
    quantity = f"{line.quantity:g} {line.unit}".strip() if line.quantity is not None else ""
    details = WishDetails(
        text=_wish_text(line), party_id=revision.quotation.party_id, quantity_hint=quantity,
        origin=(type_of(revision.quotation), revision.quotation_id),
    )  # fmt: skip
    note_wish(details=details, by=by, at=at)


def _wish_text(line: QuotationLine) -> str:
    return "\n".join(text for text in (f"{line.code} {line.description}".strip(), line.specification) if text)
