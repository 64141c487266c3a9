"""Under which trade term, and of which place, does an offer begin?"""

from collections.abc import Iterator
from dataclasses import dataclass

from tradewind.apps.catalogue.models import PriceList
from tradewind.apps.catalogue.queries.price_lists import price_lists
from tradewind.apps.catalogue.queries.price_strategies import strategies_for
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations.models import QuotationOption
from tradewind.apps.quotations.queries.scope import visible_quotations
from tradewind.domain.vocabulary.incoterms import INCOTERM_RULES, Incoterm, NamedPlace
from tradewind.platform.access import Actor

USUAL_CURRENCY = "USD"
USUAL_INCOTERM = "FOB"
_OURS = frozenset(
    rule for rule, facts in INCOTERM_RULES.items()
    if facts.named_place in (NamedPlace.DELIVERY, NamedPlace.SHIPMENT_PORT)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terms:
    """An empty place is one nobody has named yet: no paper leaves with it, and none is made up."""

    currency: str
    incoterm: str
    place: str


def usual_terms(by: Actor, party: Party, *, currency: str = "", incoterm: str = "", place: str = "") -> Terms:
    """What was said already stands; the rest comes from the price list, else from the last offer of that rule."""
    known = list(_of_lists(by, party, currency))
    currency = currency or next((each.currency for each in known), USUAL_CURRENCY)
    incoterm = incoterm or next((each.incoterm for each in known), USUAL_INCOTERM)
    place = place or next((each.place for each in known if each.incoterm == incoterm), "")
    return Terms(currency, incoterm, place or _last_place(by, party, incoterm))


def _of_lists(by: Actor, party: Party, currency: str) -> Iterator[PriceList]:
    """The list of the customer's own strategy, then the house's usual ones, those of the currency first."""
    fitting = strategies_for(by, party)
    if fitting:
        yield fitting[0].strategy.price_list
    wanted = currency or USUAL_CURRENCY
    usual = (each for each in price_lists(by) if each.is_usual)
    yield from sorted(usual, key=lambda each: each.currency != wanted)


def _last_place(by: Actor, party: Party, incoterm: str) -> str:
    """Named to this customer last; a port of our own also to anybody else."""
    rows = QuotationOption.objects.filter(incoterm=incoterm).exclude(named_place="").order_by("-pk")
    own = rows.filter(revision__quotation__party=party).values_list("named_place", flat=True).first()
    if own or Incoterm(incoterm) not in _OURS:
        return own or ""
    anybodys = rows.filter(revision__quotation__in=visible_quotations(by)).values_list("named_place", flat=True)
    return anybodys.first() or ""
