"""What does the paper of a version say, in either language, and as plain text (R71)?"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from tradewind.apps.quotations.facts import payment_of, plain
from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.printouts.sides import named_as, theirs_of
from tradewind.apps.quotations.queries import options_of, sides_of
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.papers.amounts import daxie, say
from tradewind.domain.papers.designs import DesignSettings, terms_first
from tradewind.domain.papers.house_designs import STANDARD
from tradewind.domain.papers.kinds import Column, PaperKind
from tradewind.domain.papers.writing import paper_day, paper_money, paper_number
from tradewind.domain.quotations.payment_words import payment_words
from tradewind.domain.vocabulary.money import Money, minor_unit
from tradewind.domain.vocabulary.packing import shown_cbm
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.refusals import FileMissing
from tradewind.platform.company import queries as company
from tradewind.platform.house_days import house_day
from tradewind.platform.papers.content import Cell, Entry, Figure, Group, Line, Paper, Total, Words
from tradewind.platform.papers.content import plain as same
from tradewind.platform.papers.labels import LABELS
from tradewind.platform.papers.our_side import our_side
from tradewind.platform.papers.printing import print_text
from tradewind.platform.papers.queries import design_at, design_for
from tradewind.platform.wording import sentence

TITLE = Words("Quotation", "报价单")
_KG = Decimal("0.01")


def design_of(by: Actor, revision: QuotationRevision) -> DesignSettings:
    """How the paper of a version looks: issued, as it looked then. What explains its price says the terms first."""
    name = revision.design or STANDARD
    if revision.design_version is None:
        settings = design_for(by, PaperKind.QUOTATION, name).settings
    else:
        settings = design_at(by, PaperKind.QUOTATION, name, revision.design_version).settings
    return terms_first(settings) if revision.presentation == Presentation.VALUE_EXPLAINED else settings


def paper_of(
    by: Actor, revision: QuotationRevision, *, watermark: str = "", language: PaperLanguage | None = None
) -> Paper:
    """The paper of a version the caller has fetched. A draft says that it is one."""
    quotation, options = revision.quotation, options_of(by, revision)
    spoken = language or PaperLanguage(revision.language)
    entity = company.legal_entity_for(by, quotation.entity_id)
    sides = revision.sides or sides_of(by, quotation)
    ours, theirs = named_as(our_side(entity), sides["seller"]), theirs_of(sides, spoken)
    currencies = {each.currency for each in options}
    several = len(options) > 1
    groups = tuple(_group(each, revision, several=several, named=len(currencies) > 1) for each in options)
    whole = _money(options[0]) if len(options) == 1 else None
    day = house_day(revision.issued_at or revision.updated_at)
    number = f"{quotation.number} v{revision.ordinal}" if revision.ordinal > 1 else quotation.number
    filled = {
        "number": number, "date": paper_day(day, spoken), "customer": sides["buyer"]["name"],
        "valid_until": paper_day(revision.valid_until, spoken) if revision.valid_until else "",
        "contact": sides["contact"], "company": ours.name.line(spoken),
        "trade_term": _term(options[0]).line(spoken) if options else "", "currency": ", ".join(sorted(currencies)),
        "total": paper_money(whole) if whole else "", "salesperson": sides["salesperson"],
    }  # fmt: skip
    return Paper(
        kind=PaperKind.QUOTATION, language=spoken, number=number, ours=ours, groups=groups, theirs=theirs,
        heads=_heads(filled, options), currency=next(iter(currencies)) if len(currencies) == 1 else "",
        amount_in_words=Words(say(whole), daxie(whole)) if whole and whole.amount > 0 else Words(),
        terms=_terms(revision, options, groups), remarks=Words(revision.notes_en, revision.notes_zh), filled=filled,
        is_draft=revision.issued_at is None, watermark=watermark,
    )  # fmt: skip


def title_of(revision: QuotationRevision) -> str:
    """What the mail and the file of a version are called, in the language of its paper."""
    return f"{TITLE.line(PaperLanguage(revision.language))} {revision.quotation.called}"


def text_of(by: Actor, revision: QuotationRevision) -> str:
    """The same as plain text, for the body of a mail."""
    return print_text(paper_of(by, revision), design_of(by, revision))


def _heads(filled: dict[str, str], options: Sequence[QuotationOption]) -> tuple[Entry, ...]:
    known = [
        Entry(LABELS[name], same(filled[name])) for name in ("number", "date", "valid_until") if filled[name]
    ]  # fmt: skip
    if len(options) == 1:
        known.append(Entry(LABELS["trade_term"], _term(options[0])))
    return tuple(known)


def _terms(
    revision: QuotationRevision, options: Sequence[QuotationOption], groups: Sequence[Group]
) -> tuple[Entry, ...]:
    found = []
    payments = [payment_of_option(each) for each in options]
    if len(options) == 1 or all(each == payments[0] for each in payments):
        found.append(Entry(LABELS["payment"], payments[0] if payments else Words()))
    else:
        found += [Entry(_of_option("payment", place), words) for place, words in enumerate(payments, 1)]
    if revision.lead_text:
        found.append(Entry(LABELS["delivery"], same(revision.lead_text)))
    packings = [_packed_whole(each.totals[0]) for each in groups]
    if len(set(packings)) == 1:
        found.append(Entry(LABELS["packing"], packings[0]))
    else:
        found += [Entry(_of_option("packing", place), words) for place, words in enumerate(packings, 1)]
    if revision.presentation == Presentation.VALUE_EXPLAINED:
        found.append(
            Entry(LABELS["service"], Words(*(sentence("offer_service", {}, each) for each in ("en", "zh-hans"))))
        )
    return tuple(each for each in found if each.text)


def _packed_whole(total: Total) -> Words:
    cartons, cbm = total.cells.get(Column.CARTONS), total.cells.get(Column.CBM)
    if cartons is None or cbm is None:
        return Words()
    return Words(
        f"Export carton, {cartons.text} cartons, {cbm.text} CBM", f"出口纸箱，{cartons.text} 箱，{cbm.text} 立方米"
    )


def payment_of_option(option: QuotationOption) -> Words:
    term = payment_of(option.payment)
    return Words(*payment_words(term)) if term else Words()


def _of_option(name: str, place: int) -> Words:
    label = LABELS[name]
    return Words(f"{label.en}, option {place}", f"{label.zh}（方案 {place}）")


def _term(option: QuotationOption) -> Words:
    said = f"{option.incoterm} {option.named_place}".strip()
    return Words(f"{said} (Incoterms 2020)", f"{said}（Incoterms 2020）") if option.incoterm else Words()


def _group(option: QuotationOption, revision: QuotationRevision, *, several: bool, named: bool) -> Group:
    """One option. Where the options differ in currency each figure names its own."""
    title = Words()
    if several:
        term = f"{option.incoterm} {option.named_place}, {option.currency}".strip()
        more = f": {option.title}" if option.title else ""
        title = Words(f"Option {option.place}{more} ({term})", f"方案 {option.place}{more}（{term}）")
    lines = tuple(_line(each, option, revision, named=named) for each in option.lines.all())
    cells = _wholes(lines, [each.unit for each in option.lines.all()])
    cells[Column.AMOUNT] = _sum(option.amount, option.currency, named)
    where = f"{option.incoterm} {option.named_place}".strip().upper()
    label = Words(f"TOTAL {where}".strip(), f"合计 {where}".strip())
    return Group(lines, title, (Total(label, {name: cell for name, cell in cells.items() if cell}),))


def _wholes(lines: Sequence[Line], units: Sequence[str]) -> dict[Column, Figure | None]:
    """The figures of the lines as the paper shows them, added up: a buyer who does so too comes to the same.

    Only where every line says its own: a part of the goods is not printed as all of them, nor pieces with kilograms.
    """
    found: dict[Column, Figure | None] = {}
    for column in (Column.QUANTITY, Column.CARTONS, Column.CBM, Column.GROSS_WEIGHT, Column.NET_WEIGHT):
        cells = [line.cells.get(column) for line in lines]
        known = [Decimal(cell.value) for cell in cells if isinstance(cell, Figure) and cell.value is not None]
        if not known or len(known) < len(cells) or (column is Column.QUANTITY and len(set(units)) > 1):
            continue
        whole = sum(known, Decimal(0))
        found[column] = _counted(whole) if column in (Column.QUANTITY, Column.CARTONS) else _measured(whole)
    return found


def _line(line: QuotationLine, option: QuotationOption, revision: QuotationRevision, *, named: bool) -> Line:
    is_chinese = revision.language == PaperLanguage.CHINESE
    name = Words(zh=line.description) if is_chinese else Words(line.description, line.description_zh)
    specification = (
        Words(zh=line.specification) if is_chinese else Words(line.specification, line.specification_zh)
    )  # fmt: skip
    packing, price = line.packing, line.unit_price
    cells: dict[Column, Cell | None] = {
        Column.QUANTITY: _counted(line.quantity), Column.UNIT: same(line.unit),
        Column.UNIT_PRICE: _price(price, option.currency, named),
        Column.AMOUNT: _sum(line.amount, option.currency, named), Column.CARTONS: _counted(_number(packing, "cartons")),
        Column.CBM: _cubic(_number(packing, "cbm")), Column.GROSS_WEIGHT: _weighed(_number(packing, "gross_kg")),
        Column.NET_WEIGHT: _weighed(_number(packing, "net_kg")), Column.PACKING: _packed(packing),
        Column.LEAD_TIME: Words(f"{line.lead_days} days", f"{line.lead_days} 天") if line.lead_days else None,
        Column.REMARK: same(line.remark),
    }  # fmt: skip
    picture = _content(line.picture.file) if line.picture else None
    return Line(line.code, name, specification, picture, {name: cell for name, cell in cells.items() if cell})


def _packed(packing: dict[str, object]) -> Words | None:
    pieces = packing.get("carton_pieces")
    return Words(f"{pieces} pcs/ctn", f"{pieces} 件/箱") if pieces else None


def _number(packing: dict[str, object], name: str) -> Decimal | None:
    value = packing.get(name)
    return Decimal(str(value)) if value is not None else None


def _counted(number: Decimal | int | None) -> Figure | None:
    if number is None:
        return None
    exact = Decimal(plain(Decimal(number)))
    return Figure(paper_number(exact), exact)


def _cubic(number: Decimal | None) -> Figure | None:
    return None if number is None else _measured(shown_cbm(number))


def _weighed(number: Decimal | None) -> Figure | None:
    return None if number is None else _measured(number.quantize(_KG, ROUND_HALF_UP))


def _measured(rounded: Decimal) -> Figure:
    """With the places it has been rounded to."""
    return Figure(paper_number(rounded), rounded)


def _price(price: Decimal | None, currency: str, named: bool) -> Figure | None:
    """Four places at most, and the coins at least."""
    if price is None:
        return None
    places = max(minor_unit(currency), min(4, -int(Decimal(plain(price)).as_tuple().exponent)))
    text = f"{price:,.{places}f}"
    return Figure(f"{currency} {text}" if named else text, price)


def _sum(amount: Decimal | None, currency: str, named: bool) -> Figure | None:
    if amount is None:
        return None
    text = str(Money(amount, currency).rounded())
    return Figure(text if named else text.removeprefix(f"{currency} "), amount)


def _money(option: QuotationOption) -> Money | None:
    return Money(option.amount, option.currency).rounded() if option.amount is not None else None


def _content(file: Attachment) -> bytes | None:
    """A picture whose file is gone leaves its place empty: the paper is printed all the same."""
    try:
        with storage.open_stored(file.stored_name) as kept:
            return kept.read()
    except FileMissing:
        return None
