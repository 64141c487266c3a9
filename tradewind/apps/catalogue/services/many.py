"""Changing many products at once: each by its own use case, chunk by chunk; what changed meanwhile is left alone."""

from collections.abc import Callable, Sequence
from datetime import datetime

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries.many import Asked
from tradewind.apps.catalogue.refusals.products import TooManyTicked
from tradewind.apps.catalogue.services.products import (
    discontinue_product,
    publish_product,
    resume_product,
    set_product_line,
)
from tradewind.domain.catalogue.many import A_TRANSACTION, MOST, ManyProducts
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case

Picked = Sequence[tuple[int, int]]  # each product, in the version the person saw
_MOVES = {
    ManyProducts.PUBLISH: publish_product,
    ManyProducts.DISCONTINUE: discontinue_product,
    ManyProducts.RESUME: resume_product,
}


def change_many(asked: Asked, picked: Picked, *, by: Actor, now: Callable[[], datetime]) -> list[int]:
    """Do it with all of them, a transaction for some at a time; the numbers of those that were left as they are."""
    if len(picked) > MOST:
        raise TooManyTicked(most=MOST)
    left: list[int] = []
    for start in range(0, len(picked), A_TRANSACTION):
        left += change_products(asked=asked, picked=picked[start : start + A_TRANSACTION], by=by, at=now())
    return left


@use_case
def change_products(*, asked: Asked, picked: Picked, by: Actor, at: datetime) -> list[int]:
    """Do it with a chunk. Every use case refuses before it writes, so the chunk's other products stand."""
    require(by, permissions.KEEP)
    left: list[int] = []
    for product_id, version in picked:
        try:
            _change(asked, product_id, version, by, at)
        except Refusal:
            left.append(product_id)
    return left


def _change(asked: Asked, product_id: int, version: int, by: Actor, at: datetime) -> None:
    if asked.action is ManyProducts.KEEPER:
        keeper_id = asked.keeper.pk if asked.keeper else None
        set_product_line(product_id=product_id, version=version, line="keeper_id", value=keeper_id, by=by, at=at)
    else:
        _MOVES[asked.action](product_id=product_id, version=version, by=by, at=at)
