"""What does the page show on which a version is written, and what was written on it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.http import QueryDict
from django.utils import timezone

from tradewind.apps.catalogue.queries.price_offers import Wanted, offer_for
from tradewind.apps.catalogue.queries.price_strategies import buyer_of, strategies_for
from tradewind.apps.exchange.queries import rate_for
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations import queries
from tradewind.apps.quotations.facts import payment_of
from tradewind.apps.quotations.services import DraftDetails, OptionDetails
from tradewind.apps.quotations.services.details import COSTS, MOST_OPTIONS
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.tiers import tier_for
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor
from tradewind.platform.papers.content import PaperKind
from tradewind.platform.papers.queries import design_names
from tradewind.platform.wording import sentence
from tradewind.web.quotations.edit_forms import HeaderForm, OptionForm
from tradewind.web.quotations.edit_lines import grid_of, lines_of, sheet_of
from tradewind.web.quotations.terms import pick_of, picked
from tradewind.web.shared.lines import DrawnGrid, LineSheet, Problem, read_lines

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption, QuotationRevision


@dataclass(frozen=True, slots=True)
class OptionPane:
    """An option as the page draws it: its terms, its lines, and what is wrong with it."""

    option: "QuotationOption"
    form: OptionForm
    lines: DrawnGrid
    problems: Sequence[str]
    rate: Any  # KnownRate | None
    is_kept_term: bool  # paid in a way none of the picks stands for


@dataclass(frozen=True, slots=True)
class Written:
    """A page that came back."""

    header: HeaderForm
    forms: Mapping[int, OptionForm]
    sheets: Mapping[int, LineSheet]

    @property
    def is_valid(self) -> bool:
        """Cells may hold anything that fits, a draft keeps it; a form that cannot be understood is shown again."""
        forms_are = [form.is_valid() for form in (self.header, *self.forms.values())]
        return all(forms_are) and not self.unfit

    @property
    def unfit(self) -> list[Problem]:
        """What no draft can keep: lines that came torn or are too many, and texts longer than their column."""
        sheets = self.sheets.values()
        cells = (problem for sheet in sheets for row in sheet.rows for problem in row.problems.values())
        whole = [sheet.problem for sheet in sheets if sheet.problem]
        return [*whole, *(problem for problem in cells if problem.code == "too_long")]


def panes_of(by: Actor, revision: "QuotationRevision", options: Sequence["QuotationOption"]) -> list[OptionPane]:
    """The options as they are kept."""
    at = timezone.now()
    others = queries.other_prices_of(by, revision.quotation, options, at=at)
    found = []
    for option in options:
        lines = list(option.lines.all())
        sheet = sheet_of(lines, _usual(by, revision, option), others)
        grid = DrawnGrid(grid_of(by, revision, option), sheet)
        term = payment_of(option.payment)
        pick, days, deposit = pick_of(term)
        initial = {
            "id": option.pk, "title": option.title, "incoterm": option.incoterm, "named_place": option.named_place,
            "currency": option.currency, "payment": pick, "days": days, "deposit": deposit,
            "names_rate": option.rate_named_by_id is not None, **option.costs,
        }  # fmt: skip
        problems = [sentence(str(each["code"]), each["facts"]) for each in option.problems]
        rate = rate_for(by, option.currency, on=timezone.localdate(at), at=at) if option.currency != "CNY" else None
        form = OptionForm(initial=initial, prefix=_prefix(option.place))
        found.append(OptionPane(option, form, grid, problems, rate, term is not None and not pick))
    return found


def header_of(by: Actor, revision: "QuotationRevision", posted: QueryDict | None = None) -> HeaderForm:
    quotation = revision.quotation
    initial = {
        "version": revision.version, "contact_id": quotation.contact_id, "language": revision.language,
        "design": revision.design, "presentation": revision.presentation, "valid_until": revision.valid_until,
        "expected_ship_on": revision.expected_ship_on, "lead_text": revision.lead_text,
        "notes_en": revision.notes_en, "notes_zh": revision.notes_zh,
    }  # fmt: skip
    form = HeaderForm(posted, initial=initial)
    contacts = [(each.pk, each.name) for each in parties.contacts_of(by, quotation.party)]
    form.offer(contacts, design_names(by, PaperKind.QUOTATION))
    return form


def read_page(
    by: Actor, revision: "QuotationRevision", options: Sequence["QuotationOption"], posted: QueryDict
) -> Written:
    """What came back, option by option; one that is not in it any more is left out."""
    places = [int(text) for text in posted.getlist("option") if text.isascii() and text.isdigit() and len(text) < 3]
    by_place = {option.place: option for option in options}
    sheets, forms = {}, {}
    for place in places[:MOST_OPTIONS]:
        option = by_place.get(place)
        if option is None:
            continue
        forms[place] = OptionForm(posted, prefix=_prefix(place))
        sheets[place] = read_lines(grid_of(by, revision, option), posted)
    return Written(header_of(by, revision, posted), forms, sheets)


def details_of_page(written: Written, options: Sequence["QuotationOption"]) -> DraftDetails:
    """As the use case takes it."""
    said = written.header.cleaned_data
    kept = {option.place: option for option in options}
    return DraftDetails(
        options=[_option(form, written.sheets[place], kept[place]) for place, form in written.forms.items()],
        contact_id=said["contact_id"], language=PaperLanguage(said["language"]), design=said["design"],
        presentation=Presentation(said["presentation"]), valid_until=said["valid_until"],
        expected_ship_on=said["expected_ship_on"], lead_text=said["lead_text"], notes_zh=said["notes_zh"],
        notes_en=said["notes_en"],
    )  # fmt: skip


def _option(form: OptionForm, sheet: LineSheet, option: "QuotationOption") -> OptionDetails:
    said = form.cleaned_data
    term = picked(said["payment"], days=said["days"], deposit=said["deposit"])
    return OptionDetails(
        id=option.pk, currency=said["currency"], title=said["title"], incoterm=said["incoterm"],
        named_place=said["named_place"], payment=term or payment_of(option.payment), lines=lines_of(sheet),
        names_rate=said["names_rate"], costs={name: said[name] for name in COSTS if said[name]},
    )  # fmt: skip


def _usual(by: Actor, revision: "QuotationRevision", option: "QuotationOption") -> dict[int, Decimal]:
    """By line the price of the customer's own list for its quantity."""
    lines = [line for line in option.lines.all() if line.product_id]
    quantities = {line.product_id: line.quantity or Decimal() for line in lines if line.product_id}
    if not quantities:
        return {}
    wanted = Wanted(timezone.localdate(), option.currency, option.incoterm)
    offers = offer_for(by, buyer_of(by, revision.quotation.party), quantities, wanted)
    found = {}
    for line in lines:
        offered = offers.get(line.product_id or 0)
        if offered is not None:
            held = tier_for(offered.tiers, line.quantity or Decimal())
            found[line.pk] = held.tier.price if held else offered.price
    return found


def strategy_of(by: Actor, revision: "QuotationRevision") -> Any:
    """Which strategy the customer has, and why: the first that fits."""
    return next(iter(strategies_for(by, revision.quotation.party)), None)


def _prefix(place: int) -> str:
    return f"o{place}"
