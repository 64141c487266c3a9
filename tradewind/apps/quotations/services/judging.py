"""What does a draft come to: goods, prices, floors, costs and totals, and does the boss have to release it?

Steps of the use cases that save a draft. They read with the house's own rights: the boss sees a margin that the
salesperson who saved could not have worked out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from tradewind.apps.catalogue.queries.lines import LineFacts, line_facts
from tradewind.apps.catalogue.queries.price_offers import OfferedPrice, Wanted, floors_for, offer_for
from tradewind.apps.catalogue.queries.price_strategies import buyer_of
from tradewind.apps.catalogue.queries.products import by_codes
from tradewind.apps.exchange.queries import rate_for
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations.facts import in_cny, kept, limits, limits_of, payment_of, plain
from tradewind.apps.quotations.models import QuotationLine, QuotationOption
from tradewind.apps.quotations.services.costing import cost_lines, read_costs
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.strategies import Buyer
from tradewind.domain.catalogue.tiers import tier_for
from tradewind.domain.quotations.floors import (
    ApprovalReason,
    Floor,
    OfferedLine,
    OfferedWhole,
    floor_findings,
    reasons_for_approval,
)
from tradewind.domain.quotations.lifecycle import Word
from tradewind.domain.quotations.rows import ReadRow, amount_of
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.packing import pack
from tradewind.domain.vocabulary.payment_terms import PaymentRisk
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import system_user

CNY = "CNY"
BELOW_FLOOR = "below_floor"  # beside the line
ASKS_FOR_FLOOR = "approval_floor"  # in what the boss is asked
ASKED_FOR = {
    ApprovalReason.FLOOR: ASKS_FOR_FLOOR,
    ApprovalReason.AMOUNT: "approval_amount",
    ApprovalReason.MARGIN: "approval_margin",
    ApprovalReason.PAYMENT_RISK: "approval_payment_risk",
}


@dataclass(frozen=True, slots=True)
class Writing:
    """Whom a draft is for, and on which days it counts."""

    party: Party
    on: date
    export_on: date
    chinese: bool = False


@dataclass(slots=True)
class Drafted:
    """An option with its lines, not saved yet, and with what was typed into each."""

    option: QuotationOption
    lines: list[QuotationLine]
    rows: list[ReadRow]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the version as a whole has to say."""

    reasons: tuple[Finding, ...]
    is_below_floor: bool
    strategy_id: int | None
    price_list_id: int | None
    presentation: Presentation | None


def writing_for(party: Party, *, export_on: date | None, language: str, at: datetime) -> Writing:
    on = timezone.localdate(at)
    return Writing(party, on, max(export_on or on, on), chinese=language == "zh")


def judge(drafted: Sequence[Drafted], writing: Writing, *, at: datetime) -> Judged:
    """Fill every line and option; nothing is saved."""
    house = system_user()
    codes = [row.code for each in drafted for row in each.rows if row.code]
    products = {code: match.product.pk for code, match in by_codes(house, codes).items() if match.product}
    goods = line_facts(house, set(products.values()), writing.on, export_on=writing.export_on)
    buyer = buyer_of(house, writing.party)
    findings: list[Finding] = []
    prices: list[OfferedPrice] = []
    for each in drafted:
        for line, row in zip(each.lines, each.rows, strict=True):
            describe_line(line, row, goods.get(products.get(row.code, 0)), writing)
        _terms(each.option, house, at=at)
        offers = _price(each, buyer, writing, house)
        prices += offers.values()
        cost_lines(each.option, each.lines, goods)
        least = next((offered.least_margin for offered in offers.values() if offered.least_margin is not None), None)
        findings += _floors(each, _floors_of(each, offers, buyer, writing, house), least)
        total_option(each)
    first = prices[0] if prices else None
    return Judged(
        tuple(_reasons(drafted, tuple(findings))), any(found.code == ASKS_FOR_FLOOR for found in findings),
        first.strategy_id if first else None, first.price_list.pk if first else None,
        first.presentation if first else None,
    )  # fmt: skip


def describe_line(line: QuotationLine, row: ReadRow, goods: LineFacts | None, writing: Writing) -> None:
    """What was typed counts; what was left open comes from the catalogue. An unknown code stays as a line of text."""
    line.product_id = goods.pk if goods else None
    line.code, line.remark, line.is_custom = goods.code if goods else row.code, row.remark, row.is_custom
    label = goods.label("zh" if writing.chinese else "en") if goods else ""
    specification = (goods.specification_zh if writing.chinese else goods.specification_en) if goods else ""
    line.description = row.description or label
    line.specification = row.specification or specification
    line.description_zh = goods.name_zh[:300] if goods else ""
    line.specification_zh = goods.specification_zh if goods else ""
    line.unit = row.unit or (goods.unit if goods else "")
    line.quantity, line.unit_price, line.amount, line.typed = row.quantity, row.unit_price, row.amount, dict(row.typed)
    line.picture_id = goods.picture_version_id if goods else None
    line.lead_days = goods.lead_days if goods else None
    words = (goods.cost_word, goods.packing_word, goods.lead_word) if goods else ()
    unknown = Word.ESTIMATED if row.is_custom else Word.UNKNOWN
    states = [Word(each.state.value) for each in words] or [unknown] * 3
    line.cost_word, line.packing_word, line.lead_word = states
    problems = [*row.problems, *_of_goods(row, goods)]
    line.packing, notes = _packed(line, goods)
    line.problems = kept([*problems, *notes])


def _of_goods(row: ReadRow, goods: LineFacts | None) -> Iterator[Finding]:
    if goods is None:
        if row.code and not row.is_custom:
            yield Finding("code_unknown", "row", {"code": row.code}, Severity.PROBLEM)
        return
    if goods.state == ProductState.DISCONTINUED:
        yield Finding("product_discontinued", "row", {"code": goods.code})
    if goods.moq is not None and row.quantity is not None and row.quantity < goods.moq:
        yield Finding("below_moq", "row", {"moq": plain(goods.moq), "unit": goods.unit})


def _packed(line: QuotationLine, goods: LineFacts | None) -> tuple[dict[str, object], tuple[Finding, ...]]:
    """The carton as it is known today and what the quantity comes to."""
    if goods is None or line.quantity is None:
        return {}, ()
    carton = goods.carton
    named = ("pieces", "length_cm", "width_cm", "height_cm", "gross_kg", "net_kg")
    snapshot: dict[str, object] = {f"carton_{name}": _text(getattr(carton, name)) for name in named}
    try:
        packed = pack(carton, line.quantity)
    except Refusal as refusal:
        return snapshot, (Finding(refusal.code, "packing"),)
    came = {"cartons": packed.cartons} | {
        name: _text(getattr(packed, name)) for name in ("cbm", "gross_kg", "net_kg")
    }  # fmt: skip
    return snapshot | came, packed.findings


def _text(value: object) -> object:
    return plain(value) if isinstance(value, Decimal) else value


def _terms(option: QuotationOption, house: Actor, *, at: datetime) -> None:
    """The rate of the day, and what the shared costs cannot say."""
    known = rate_for(house, option.currency, on=timezone.localdate(at), at=at)
    rate = known.rate if known else None
    option.rate, option.rate_kind, option.rate_source, option.rate_on = (
        (rate.rate, rate.kind, rate.source, rate.on) if rate else (None, "", "", None)
    )
    _read, bad = read_costs(option.costs)
    problems = [Finding("cost_unreadable", "costs", {"what": name}, Severity.PROBLEM) for name in bad]
    if rate is None and option.currency != CNY:
        problems.append(Finding("rate_missing", "rate", {"currency": option.currency}))
    if known is not None and rate is not None:
        facts = {"source": rate.source, "on": rate.on, "hours": known.age_hours}
        problems += [Finding("rate_is_stale", "rate", facts)] if known.is_stale else []
        unnamed = rate.is_reference and option.rate_named_by_id is None
        problems += [Finding("rate_is_reference", "rate", facts)] if unnamed else []
    option.problems = kept(problems)


def _price(drafted: Drafted, buyer: Buyer, writing: Writing, house: Actor) -> dict[int, OfferedPrice]:
    """Where nobody typed a price the customer's own one stands, by the tier of the line's quantity."""
    option = drafted.option
    quantities = {line.product_id: line.quantity or Decimal(0) for line in drafted.lines if line.product_id}
    offers = offer_for(house, buyer, quantities, Wanted(writing.on, option.currency, option.incoterm))
    for line in drafted.lines:
        offered = offers.get(line.product_id or 0)
        if offered is None or line.unit_price is not None or "unit_price" in line.typed:
            continue
        held = tier_for(offered.tiers, line.quantity or Decimal(0))
        line.unit_price = held.tier.price if held else offered.price
        line.amount = amount_of(line.quantity, line.unit_price, option.currency)
        line.problems = [each for each in line.problems if each["code"] != "unit_price_missing"]
    return offers


def _floors_of(
    drafted: Drafted, offers: Mapping[int, OfferedPrice], buyer: Buyer, writing: Writing, house: Actor
) -> dict[int, Decimal | None]:
    """The floor of each line by its place. Asked once for each tier of a product that is used, however many lines."""
    option, asked = drafted.option, dict[int, dict[int, Decimal]]()
    tiers: dict[int, int] = {}
    for line in drafted.lines:
        offered = offers.get(line.product_id or 0)
        if offered is None or line.product_id is None:
            continue
        quantity = line.quantity or Decimal(0)
        held = tier_for(offered.tiers, quantity)
        tiers[line.place] = offered.tiers.index(held.tier) if held else 0
        asked.setdefault(tiers[line.place], {}).setdefault(line.product_id, quantity)
    wanted = Wanted(writing.on, option.currency, option.incoterm)
    found = {tier: floors_for(house, buyer, quantities, wanted) for tier, quantities in asked.items()}
    return {
        line.place: found[tiers[line.place]].get(line.product_id or 0) for line in drafted.lines if line.place in tiers
    }


def _floors(drafted: Drafted, floors: Mapping[int, Decimal | None], least_margin: Decimal | None) -> list[Finding]:
    """Below a floor or a margin. The line says only that it is: what the floor is stands in a column of its own."""
    option, found = drafted.option, list[Finding]()
    for line in drafted.lines:
        line.floor = floors.get(line.place)
        if line.unit_price is None:
            continue
        margin = line.margin * 100 if line.margin is not None else None
        offered = OfferedLine(line.place, Money(line.unit_price, option.currency), margin)
        floor = Floor(
            Money(line.floor, option.currency) if line.floor is not None else None,
            least_margin * 100 if least_margin is not None and margin is not None else None,
        )  # fmt: skip
        if floor_findings(offered, floor):
            facts = {"place": line.place, "code": line.code, "price": line.unit_price, "option": option.place}
            found.append(Finding(ASKS_FOR_FLOOR, "floor", facts))
            line.problems = [*line.problems, *kept([Finding(BELOW_FLOOR, "floor")])]
    return found


def total_option(drafted: Drafted) -> None:
    """Of the lines that say something; what is unknown is not guessed and not counted."""
    option, lines = drafted.option, drafted.lines
    amounts = [line.amount for line in lines if line.amount is not None]
    option.amount = sum(amounts, Decimal(0)) if amounts else None
    quantities = [line.quantity for line in lines if line.quantity is not None]
    option.quantity = sum(quantities, Decimal(0)) if quantities else None
    cartons = [int(str(line.packing["cartons"])) for line in lines if line.packing.get("cartons")]
    option.cartons = sum(cartons) if cartons else None
    for name in ("cbm", "gross_kg", "net_kg"):
        known = [Decimal(str(line.packing[name])) for line in lines if line.packing.get(name)]
        setattr(option, name, sum(known, Decimal(0)) if known else None)


def _reasons(drafted: Sequence[Drafted], findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Why the boss has to release it, in words that name no floor and no margin: whoever asks reads them too."""
    yield from findings
    known = limits_of(limits())
    for each in drafted:
        option = each.option
        payment = payment_of(option.payment)
        amount, facts = in_cny(option), {"option": option.place, "amount": option.amount, "currency": option.currency}
        whole = OfferedWhole(
            Money(amount or Decimal(0), CNY), option.margin * 100 if option.margin is not None else None,
            payment.risk if payment else PaymentRisk.ADVANCE,
        )  # fmt: skip
        reasons = set(reasons_for_approval(whole, known))
        if amount is None and option.amount is not None and known.amount is not None:
            reasons.add(ApprovalReason.AMOUNT)  # without a rate nobody knows: no way around the limit
        yield from (Finding(ASKED_FOR[reason], "limit", facts) for reason in ApprovalReason if reason in reasons)
