"""What does somebody who writes a quotation say? Everything the page holds, saved at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tradewind.apps.quotations.facts import payment_of, plain
from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.refusals import BadTerms, TooManyLines, TooManyOptions
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.quotations.rows import MOST_LINES, TypedRow
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.payment_terms import PaymentTerm
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.text import clean_line, clean_paragraphs

MOST_OPTIONS = 6
_LONGEST_NOTE = 4_000
# What all lines of an option share, in the order of the page: sums of the whole option, then percentages.
CNY_SUMS = ("packing", "inland", "handling", "other")
SUMS_ABROAD = ("freight", "destination", "unloading", "import_costs")
PERCENTS = (
    "insurance_percent", "commission_percent", "bank_percent", "credit_insurance_percent", "usance_interest_percent",
    "overhead_percent",
)  # fmt: skip
COSTS = (*CNY_SUMS, *SUMS_ABROAD, *PERCENTS)


@dataclass(frozen=True, slots=True)
class LineDetails:
    """`id`: of the line it was; None for a new one."""

    row: TypedRow
    id: int | None = None


@dataclass(frozen=True, slots=True)
class OptionDetails:
    """One table with its own terms. `names_rate`: this person chose a rate nobody deals at, knowing it."""

    currency: str
    lines: Sequence[LineDetails]
    id: int | None = None
    title: str = ""
    incoterm: str = ""
    named_place: str = ""
    payment: PaymentTerm | None = None
    costs: Mapping[str, str] = field(default_factory=dict)
    names_rate: bool = False


@dataclass(frozen=True, slots=True)
class DraftDetails:
    """The whole page."""

    options: Sequence[OptionDetails]
    contact_id: int | None = None
    language: PaperLanguage = PaperLanguage.ENGLISH
    design: str = ""
    presentation: Presentation = Presentation.PRICE_FIRST
    valid_until: date | None = None
    expected_ship_on: date | None = None
    lead_text: str = ""
    notes_zh: str = ""
    notes_en: str = ""


def refuse_unfit(details: DraftDetails, *, present: int = 0) -> None:
    """What no draft may hold: words the trade does not know, and more than a paper carries.

    One that holds more lines already than it may, `present`, can be made smaller step by step.
    """
    if not 1 <= len(details.options) <= MOST_OPTIONS:
        raise TooManyOptions(most=MOST_OPTIONS)
    count = sum(not line.row.is_empty for option in details.options for line in option.lines)
    if count > MOST_LINES and count >= present:
        raise TooManyLines(most=MOST_LINES)
    for option in details.options:
        if option.currency not in CURRENCIES:
            raise BadTerms(what=option.currency[:10])
        if option.incoterm and option.incoterm not in frozenset(Incoterm):
            raise BadTerms(what=option.incoterm[:10])


def header_columns(details: DraftDetails) -> dict[str, object]:
    return {
        "language": details.language, "design": clean_line(details.design)[:60], "presentation": details.presentation,
        "valid_until": details.valid_until, "expected_ship_on": details.expected_ship_on,
        "lead_text": clean_line(details.lead_text)[:200],
        "notes_zh": clean_paragraphs(details.notes_zh)[:_LONGEST_NOTE],
        "notes_en": clean_paragraphs(details.notes_en)[:_LONGEST_NOTE],
    }  # fmt: skip


def details_of(
    revision: QuotationRevision, options: Sequence[QuotationOption], *, same_rows: bool = False
) -> DraftDetails:  # fmt: skip
    """A kept version as somebody would type it: what its copy and its next version begin with.

    A rate for reference is named by a person who looks at it, so no copy inherits that; `same_rows`, it is no copy.
    """
    return DraftDetails(
        options=[
            OptionDetails(
                currency=each.currency, title=each.title, incoterm=each.incoterm, named_place=each.named_place,
                payment=payment_of(each.payment), costs=each.costs,
                id=each.pk if same_rows else None, names_rate=same_rows and each.rate_named_by_id is not None,
                lines=[
                    LineDetails(typed_row(line), line.pk if same_rows else None)
                    for line in sorted(each.lines.all(), key=lambda line: line.place)
                ],
            )
            for each in options
        ],
        contact_id=revision.quotation.contact_id, language=PaperLanguage(revision.language), design=revision.design,
        presentation=Presentation(revision.presentation), valid_until=revision.valid_until,
        expected_ship_on=revision.expected_ship_on, lead_text=revision.lead_text, notes_zh=revision.notes_zh,
        notes_en=revision.notes_en,
    )  # fmt: skip


def typed_row(line: QuotationLine) -> TypedRow:
    """With what could not be read where it stood."""
    numbers = {"quantity": line.quantity, "unit_price": line.unit_price}
    said = {
        name: line.typed.get(name) or (plain(value) if value is not None else "") for name, value in numbers.items()
    }
    return TypedRow(
        code=line.code, description=line.description, specification=line.specification, unit=line.unit,
        remark=line.remark, is_custom=line.is_custom, quantity=said["quantity"], unit_price=said["unit_price"],
    )  # fmt: skip
