"""What does the page show on which a version is written, and what was written on it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.http import QueryDict
from django.utils import timezone

from tradewind.apps.catalogue.queries.price_offers import Wanted, offer_for
from tradewind.apps.catalogue.queries.price_strategies import buyer_of, strategies_for
from tradewind.apps.exchange.queries import rate_for
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations import queries
from tradewind.apps.quotations.facts import CNY, payment_of
from tradewind.apps.quotations.services import DraftDetails, OptionDetails
from tradewind.apps.quotations.services.details import COSTS, MOST_OPTIONS
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.tiers import tier_for
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor
from tradewind.platform.house_days import house_day
from tradewind.platform.papers.content import PaperKind
from tradewind.platform.papers.queries import design_names
from tradewind.platform.wording import sentence
from tradewind.web.quotations.edit_forms import HeaderForm, OptionForm
from tradewind.web.quotations.edit_lines import grid_of, lines_of, sheet_of
from tradewind.web.quotations.showing import said_of
from tradewind.web.quotations.terms import pick_of, picked
from tradewind.web.shared import formats
from tradewind.web.shared.lines import DrawnGrid, LineSheet, Problem, read_lines

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption, QuotationRevision
    from tradewind.domain.vocabulary.exchange import KnownRate

_RATE = ("rate_missing", "rate_is_stale")  # said of the rate as it is now


@dataclass(frozen=True, slots=True)
class OptionPane:
    """An option as the page draws it: its terms, its lines, and what is wrong with it."""

    option: "QuotationOption"
    form: OptionForm
    lines: DrawnGrid
    problems: Sequence[str]
    rate: "KnownRate | None"
    rate_line: str  # what is reckoned with
    rate_said: str  # what is wrong with it: missing, or older than a day
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
    def is_fit(self) -> bool:
        """What is left after fields that could not be understood were left as they are kept."""
        return not self.unfit and not any(form.errors for form in (self.header, *self.forms.values()))

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
        grid = grid_of(by, revision, option)
        sheet = sheet_of(grid, lines, _usual(by, revision, option), others)
        rate, term = rate_of_today(by, option.currency, at), payment_of(option.payment)
        form = OptionForm(initial=_initial(option), prefix=_prefix(option.place))
        found.append(
            OptionPane(
                option, form, DrawnGrid(grid, sheet), problems_said(option), rate, rate_line(option.currency, rate),
                rate_said(option.currency, rate), is_kept_term=term is not None and not form.initial["payment"],
            )
        )  # fmt: skip
    return found


def _initial(option: "QuotationOption") -> dict[str, Any]:
    pick, days, deposit = pick_of(payment_of(option.payment))
    return dict.fromkeys(COSTS, "") | {
        "id": option.pk, "title": option.title, "incoterm": option.incoterm, "named_place": option.named_place,
        "currency": option.currency, "payment": pick, "days": days, "deposit": deposit,
        "names_rate": option.rate_named_by_id is not None, "rate_of": option.currency, **option.costs,
    }  # fmt: skip


def problems_said(option: "QuotationOption") -> list[str]:
    return [said_of(each) for each in option.problems if each["code"] not in _RATE]


def rate_of_today(by: Actor, currency: str, at: datetime) -> "KnownRate | None":
    return rate_for(by, currency, on=house_day(at), at=at) if currency != CNY else None


def rate_line(currency: str, known: "KnownRate | None") -> str:
    if known is None:
        return ""
    rate = known.rate
    return f"1 {currency} = {rate.rate.normalize():f} CNY · {rate.source} {formats.written_day(rate.on)}"


def rate_said(currency: str, known: "KnownRate | None") -> str:
    """As it is now, not as it was when the draft was kept: somebody may have entered one meanwhile."""
    if currency == CNY or (known is not None and not known.is_stale):
        return ""
    if known is None:
        return sentence("rate_to_be_entered", {"currency": currency})
    facts = {"source": known.rate.source, "on": known.rate.on, "hours": known.age_hours}
    return sentence("rate_is_stale", facts)


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
        forms[place] = OptionForm(posted, prefix=_prefix(place), initial=_initial(option))
        sheets[place] = read_lines(grid_of(by, revision, option), posted)
    return Written(header_of(by, revision, posted), forms, sheets)


def left_as_kept(written: Written) -> dict[str, str]:
    """While it keeps itself: a field that cannot be understood stays as it is kept, so that all others are. By the
    name of each such field what is wrong with it."""
    said = {}
    for form in (written.header, *written.forms.values()):
        for name in [name for name in form.errors if name in form.fields and name != "version"]:
            said[form.add_prefix(name)] = " ".join(str(each) for each in form.errors.pop(name))
            form.cleaned_data[name] = form.initial[name]
    return said


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
    lines = lines_of(sheet, {line.pk: line for line in option.lines.all()})
    return OptionDetails(
        id=option.pk, currency=said["currency"], title=said["title"], incoterm=said["incoterm"],
        named_place=said["named_place"], payment=term or payment_of(option.payment), lines=lines,
        names_rate=said["names_rate"] and said["rate_of"] == said["currency"],
        costs={name: said[name] for name in COSTS if said[name]},
    )  # fmt: skip


def _usual(by: Actor, revision: "QuotationRevision", option: "QuotationOption") -> dict[int, Decimal]:
    """By line the price of the customer's own list for its quantity."""
    lines = [line for line in option.lines.all() if line.product_id]
    quantities = {line.product_id: line.quantity or Decimal() for line in lines if line.product_id}
    if not quantities:
        return {}
    wanted = Wanted(house_day(timezone.now()), option.currency, option.incoterm)
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
