"""What does a draft come to: goods, prices, floors, costs and totals, and does the boss have to release it?

Steps of the use cases that save a draft. They read with the house's own rights: the boss sees a margin that the
salesperson who saved could not have worked out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tradewind.apps.catalogue.queries.lines import LineFacts, line_facts
from tradewind.apps.catalogue.queries.price_offers import OfferedPrice, Wanted, floors_for, offer_for
from tradewind.apps.catalogue.queries.price_strategies import buyer_of, eased_by_labels
from tradewind.apps.catalogue.queries.products import by_codes
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations.facts import in_cny, kept, limits, limits_of, payment_of, plain
from tradewind.apps.quotations.models import QuotationLine, QuotationOption
from tradewind.apps.quotations.services.costing import cost_lines, read_costs
from tradewind.apps.quotations.services.doubting import doubted
from tradewind.apps.quotations.services.explaining import explain_lines
from tradewind.apps.quotations.services.flooring import ASKS_FOR_FLOOR, Rates, judge_floors
from tradewind.domain.catalogue.details import check_unit
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.strategies import Buyer
from tradewind.domain.catalogue.tiers import tier_for
from tradewind.domain.quotations.floors import ApprovalReason, OfferedWhole, reasons_for_approval
from tradewind.domain.quotations.lifecycle import Word
from tradewind.domain.quotations.rows import ReadRow, amount_of, amount_too_large
from tradewind.domain.quotations.tongues import unread_abroad
from tradewind.domain.quotations.totals import LARGEST, Measures, totals_of
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.packing import pack
from tradewind.domain.vocabulary.payment_terms import PaymentRisk
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor
from tradewind.platform.house_days import house_day
from tradewind.platform.people.queries import system_user

CNY = "CNY"
_UNPUBLISHED = "product_not_published"
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
    export_on: date | None  # None: as soon as each can be made
    chinese: bool = False
    explains: bool = False  # says what a price contains before it says the price


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


def writing_for(
    party: Party, *, export_on: date | None, language: str, presentation: str = "", at: datetime
) -> Writing:  # fmt: skip
    on = house_day(at)
    explains = presentation == Presentation.VALUE_EXPLAINED
    return Writing(party, on, max(export_on, on) if export_on else None, chinese=language == "zh", explains=explains)


def judge(drafted: Sequence[Drafted], writing: Writing, *, at: datetime) -> Judged:
    """Fill every line and option; nothing is saved."""
    house = system_user()
    codes = [row.code for each in drafted for row in each.rows if row.code]
    products = {code: match.product.pk for code, match in by_codes(house, codes).items() if match.product}
    goods = line_facts(house, set(products.values()), writing.on, export_on=writing.export_on)
    buyer = buyer_of(house, writing.party)
    findings: list[Finding] = []
    prices: list[OfferedPrice] = []
    rates = Rates(house, writing.on, at)
    for each in drafted:
        for line, row in zip(each.lines, each.rows, strict=True):
            describe_line(line, row, goods.get(products.get(row.code, 0)), writing)
        if writing.explains:
            explain_lines(each.lines, each.rows, goods, on=writing.on, chinese=writing.chinese)
        _terms(each.option, rates)
        wanted = Wanted(writing.on, each.option.currency, each.option.incoterm)
        prices += _price(each, buyer, wanted, house).values()
        cost_lines(each.option, each.lines, goods)
        floors = floors_for(house, buyer, {line.product_id for line in each.lines if line.product_id}, wanted)
        findings += judge_floors(each.option, each.lines, floors, rates)
        findings += _unpublished(each)
        total_option(each)
    findings += rates.doubts()
    eased = eased_by_labels(house, writing.party, at=at)
    findings += [eased] if eased else []
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
    names = (goods.label("en")[:300], goods.label("zh")[:300]) if goods else ("", "")
    specifications = (goods.specification_en, goods.specification_zh) if goods else ("", "")
    line.description, line.description_zh = _worded(row.description, names, chinese=writing.chinese)
    line.specification, line.specification_zh = _worded(row.specification, specifications, chinese=writing.chinese)
    line.unit = row.unit or (goods.unit if goods else "")
    line.quantity, line.unit_price, line.amount, line.typed = row.quantity, row.unit_price, row.amount, dict(row.typed)
    line.picture_id = goods.picture_version_id if goods else None
    line.lead_days = goods.lead_days if goods else None
    words = (goods.cost_word, goods.packing_word, goods.lead_word) if goods else ()
    unknown = Word.ESTIMATED if row.is_custom else Word.UNKNOWN
    states = [Word(each.state.value) for each in words] or [unknown] * 3
    line.cost_word, line.packing_word, line.lead_word = states
    problems = [*row.problems, *_of_goods(row, goods), *unread_abroad(line.description, chinese=writing.chinese)]
    line.packing, notes = _packed(line, goods)
    line.problems = kept([*problems, *notes])


def _worded(typed: str, ours: tuple[str, str], *, chinese: bool) -> tuple[str, str]:
    """What is said, and the Chinese beside it. The catalogue's words, in whichever language a page sends them back,
    follow the language of the paper; beside words of one's own its Chinese would name something else.
    """
    if typed and typed not in ours:
        return typed, ""
    return ours[chinese], ours[1]


def _of_goods(row: ReadRow, goods: LineFacts | None) -> Iterator[Finding]:
    if goods is None:
        if row.code and not row.is_custom:
            yield Finding("code_unknown", "row", {"code": row.code}, Severity.PROBLEM)
        return
    if goods.state == ProductState.DISCONTINUED:
        yield Finding("product_discontinued", "row", {"code": goods.code})
    if goods.state == ProductState.DRAFT:
        yield Finding(_UNPUBLISHED, "row", {"code": goods.code})
    if row.unit and check_unit(row.unit).value != goods.unit:  # price, floor, cost and cartons are of its own unit
        facts = {"code": goods.code, "unit": goods.unit, "typed": row.unit}
        yield Finding("unit_of_other_kind", "row", facts, Severity.PROBLEM)
    yield from goods.rebate_findings
    if goods.moq is not None and row.quantity is not None and row.quantity < goods.moq:
        yield Finding("below_moq", "row", {"moq": plain(goods.moq), "unit": goods.unit})


def _unpublished(drafted: Drafted) -> Iterator[Finding]:
    """Made on the way, or not looked through yet: the buyer need not wait, but the boss sees it before it leaves."""
    for line in drafted.lines:
        if any(each["code"] == _UNPUBLISHED for each in line.problems):
            facts = {"place": line.place, "code": line.code, "option": drafted.option.place}
            yield Finding("approval_unpublished", "row", facts)


def _packed(line: QuotationLine, goods: LineFacts | None) -> tuple[dict[str, object], tuple[Finding, ...]]:
    """The carton as it is known today and what the quantity comes to."""
    if goods is None:
        return {}, ()
    carton = goods.carton
    named = ("pieces", "length_cm", "width_cm", "height_cm", "gross_kg", "net_kg")
    snapshot: dict[str, object] = {f"carton_{name}": _text(getattr(carton, name)) for name in named}
    if line.quantity is None:  # how it is packed is known all the same
        return snapshot, ()
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


def _terms(option: QuotationOption, rates: Rates) -> None:
    """The rate of the day, and what the shared costs cannot say."""
    known = rates.of(option.currency)
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
        problems += doubted(known)
        unnamed = rate.is_reference and option.rate_named_by_id is None
        problems += [Finding("rate_is_reference", "rate", facts)] if unnamed else []
    option.problems = kept(problems)


def _price(drafted: Drafted, buyer: Buyer, wanted: Wanted, house: Actor) -> dict[int, OfferedPrice]:
    """Where nobody typed a price the customer's own one stands, by the tier of the line's quantity."""
    option = drafted.option
    quantities = {line.product_id: line.quantity or Decimal(0) for line in drafted.lines if line.product_id}
    offers = offer_for(house, buyer, quantities, wanted)
    for line in drafted.lines:
        offered = offers.get(line.product_id or 0)
        if offered is None or line.unit_price is not None or "unit_price" in line.typed:
            continue
        held = tier_for(offered.tiers, line.quantity or Decimal(0))
        line.unit_price = held.tier.price if held else offered.price
        line.amount = amount_of(line.quantity, line.unit_price, option.currency)
        line.problems = [each for each in line.problems if each["code"] != "unit_price_missing"]
        if line.amount is None and line.quantity is not None:
            line.problems = [*line.problems, *kept([amount_too_large()])]
    return offers


def total_option(drafted: Drafted) -> None:
    """Of the lines that say something; what is unknown is not guessed and not counted."""
    option, found = drafted.option, totals_of(map(_measures, drafted.lines))
    for name in LARGEST:
        setattr(option, name, getattr(found.sums, name))
    option.cartons = int(found.sums.cartons) if found.sums.cartons is not None else None
    option.problems = [*option.problems, *kept(found.problems)]


def _measures(line: QuotationLine) -> Measures:
    packed = {name: line.packing.get(name) for name in ("cartons", "cbm", "gross_kg", "net_kg")}
    known = {name: Decimal(str(value)) for name, value in packed.items() if value}
    return Measures(amount=line.amount, quantity=line.quantity, **known)


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
