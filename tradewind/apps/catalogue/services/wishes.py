"""What buyers ask for that we do not make yet: noted, and led to a product, a custom order or a friendly no."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.events import WishDecided
from tradewind.apps.catalogue.models import ProductWish
from tradewind.apps.catalogue.queries.responsible import keeper_among, responsible
from tradewind.apps.catalogue.queries.scope import product_for
from tradewind.apps.catalogue.queries.wishes import wish_to_decide
from tradewind.apps.catalogue.refusals.products import NoWish, WishNeedsAnswer, WishNeedsProduct
from tradewind.apps.catalogue.services.owing import open_owed, settle_owed
from tradewind.apps.parties import queries as parties
from tradewind.domain.catalogue.lifecycle import WISH_LIFECYCLE, WishState
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.domain.vocabulary.details import Desk, check_text
from tradewind.domain.vocabulary.text import clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

LONGEST_TEXT, LONGEST_HINT, LONGEST_ANSWER = 5_000, 80, 500
DECIDED_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WishDetails:
    """`origin`: type and number of the inquiry or quotation it came from."""

    text: str
    party_id: int | None = None
    quantity_hint: str = ""
    keeper_id: int | None = None
    origin: tuple[str, int] | None = None


@use_case
def note_wish(*, details: WishDetails, by: Actor, at: datetime) -> ProductWish:
    """Write down what a buyer asks for; whoever decides gets it as a to-do."""
    require(by, permissions.NOTE_WISH)
    text = clean_paragraphs(details.text)[:LONGEST_TEXT]
    if not text:
        raise NoWish()
    desk = Desk()
    hint = desk.take("quantity_hint", check_text(details.quantity_hint, longest=LONGEST_HINT))
    desk.close()
    party = parties.party_for(by, details.party_id) if details.party_id else None
    kind, number = details.origin or ("", None)
    wish = ProductWish.objects.create(
        party=party, text=text, quantity_hint=hint, origin_type=kind, origin_id=number,
        keeper=keeper_among(by, details.keeper_id), noted_by_id=by.pk, noted_at=at,
    )  # fmt: skip
    audit.record("wish.noted", wish, by=by, at=at, party=details.party_id)
    _ask(wish, by, at)
    return wish


@use_case
def decide_wish(
    *, wish_id: int, version: int, action: str, product_id: int | None = None, answer: str = "", by: Actor, at: datetime
) -> ProductWish:
    """Take it in hand, say which product it became, make it to order, decline it with a reason, or take it up again."""
    wish = wish_to_decide(by, wish_id)
    refuse_stale(version, wish.version)
    wish.state = WISH_LIFECYCLE.after(action, wish.state)
    wish.answer = clean_paragraphs(answer)[:LONGEST_ANSWER]
    wish.product = product_for(by, product_id) if action == "make_product" and product_id else None
    if wish.state == WishState.PRODUCT and wish.product is None:
        raise WishNeedsProduct()
    if wish.state == WishState.DECLINED and not wish.answer:
        raise WishNeedsAnswer()
    is_open = wish.state in (WishState.OPEN, WishState.IN_DEVELOPMENT)
    wish.decided_at = None if is_open else at
    wish.version += 1
    wish.save(update_fields=["state", "answer", "product", "decided_at", "version"])
    audit.record("wish.decided", wish, by=by, at=at, state=wish.state, product=product_id, answer=wish.answer)
    if action == "reopen":
        _ask(wish, by, at)
    else:
        settle_owed(OwedAbout.WISH, wish.pk, by=by, at=at)
    publish(WishDecided(wish.pk, str(wish.state), by_id=by.pk, at=at))
    return wish


def _ask(wish: ProductWish, by: Actor, at: datetime) -> None:
    to = responsible(by, OwedAbout.WISH, wish.keeper)
    due_on = timezone.localdate(at) + DECIDED_WITHIN
    facts: dict[str, object] = {"text": " ".join(wish.text.split())[:80]}
    open_owed(OwedAbout.WISH, wish, None, to=to, due_on=due_on, facts=facts, by=by, at=at)
