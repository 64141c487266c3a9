"""What is asked of a line's cost sheet: what remains of a price, which price leaves a margin, and what it answers?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tradewind.apps.quotations.queries import CostedLine
from tradewind.domain.quotations.cost_sheet import Margin, MarginBasis
from tradewind.domain.quotations.pricing import Price
from tradewind.domain.quotations.target import Outcome
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import read_number
from tradewind.platform.pricing.wording import SENTENCES
from tradewind.platform.wording import all_sentences, sentence, sentence_of
from tradewind.web.quotations.sheets import SheetRow, outcome_rows
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import LineField
from tradewind.web.shared.formats import listed

LONGEST = 30
# What a rule lacks, called as its line of the sheet is.
_LACKS = {
    "freight": "freight", "insurance_percent": "premium", "destination_cost": "destination_cost",
    "unloading_cost": "unloading_cost", "import_cost": "import_cost",
}  # fmt: skip


class AskingForm(HouseForm):
    """Both directions; an empty one is not asked."""

    target = LineField(label=_("Customer's target price"), max_length=LONGEST, required=False)
    percent = LineField(label=_("Profit wanted, %"), max_length=LONGEST, required=False)
    basis = forms.ChoiceField(
        label=_("Of"), choices=[(MarginBasis.PRICE.value, _("the price")), (MarginBasis.COST.value, _("the cost"))],
        required=False,
    )  # fmt: skip

    def clean_target(self) -> Decimal | None:
        return self._number("target", "price_unreadable")

    def clean_percent(self) -> Decimal | None:
        return self._number("percent", "percent_unreadable")

    def _number(self, name: str, complaint: str) -> Decimal | None:
        text = self.cleaned_data[name].removesuffix("%").strip()
        number = read_number(text) if text else None
        if text and number is None:
            raise forms.ValidationError(sentence(complaint), code=complaint)
        return number


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands beside a question: the price it is about, what remains of it, and whether the floor is kept."""

    price: Decimal
    typed: str  # as the cell of the grid takes it
    rows: list[SheetRow]
    is_below_floor: bool | None


@dataclass(frozen=True, slots=True)
class RulePrice:
    incoterm: Incoterm
    price: Decimal | None
    said: str
    is_own: bool


def remains(costed: CostedLine, form: AskingForm) -> Answer | None:
    """Of the price the customer wants."""
    price = form.cleaned_data.get("target")
    if price is None:
        return None
    try:
        return _answer(costed, costed.at(price))
    except Refusal as refusal:
        form.add_error("target", refused_said(refusal))
        return None


def wanted(costed: CostedLine, form: AskingForm) -> Answer | None:
    """The price that leaves the profit asked for."""
    margin = margin_asked(form)
    if margin is None:
        return None
    try:
        return _answer(costed, costed.for_margin(margin).outcome)
    except Refusal as refusal:
        form.add_error("percent", refused_said(refusal))
        return None


def margin_asked(form: AskingForm) -> Margin | None:
    percent = form.cleaned_data.get("percent")
    if percent is None:
        return None
    return Margin(percent, MarginBasis(form.cleaned_data.get("basis") or MarginBasis.PRICE))


def under_all_rules(costed: CostedLine, margin: Margin) -> list[RulePrice]:
    """The eleven rules with the same margin; where one cannot be worked out, what it lacks."""
    own = costed.option.incoterm
    return [
        RulePrice(
            incoterm, found.price.amount if isinstance(found, Price) else None,
            "" if isinstance(found, Price) else _lacks(found), incoterm.value == own,
        )
        for incoterm, found in costed.under_all(margin).items()
    ]  # fmt: skip


def asked(given: QueryDict) -> AskingForm:
    """As it was typed; what was not asked yet stands empty."""
    names = {"target", "percent"} & given.keys()
    return AskingForm(given if names else {"basis": MarginBasis.PRICE.value})


def refused_said(refusal: Refusal) -> str:
    if isinstance(refusal, BadDetails):
        return " ".join(dict.fromkeys(_detail(each.field, each.reason) for each in refusal.problems))
    return sentence_of(refusal)


def missing_said(names: tuple[str, ...]) -> list[str]:
    """What has to be known first, and who knows it."""
    known = all_sentences()
    return [
        sentence(f"cost_missing.{name}") if f"cost_missing.{name}" in known
        else sentence("cost_missing.other", {"what": name})
        for name in dict.fromkeys(names)
    ]  # fmt: skip


def _answer(costed: CostedLine, outcome: Outcome) -> Answer:
    assert costed.sheet is not None
    below = costed.is_below_floor(outcome.price)
    return Answer(outcome.price, f"{outcome.price.normalize():f}", outcome_rows(outcome, costed.sheet), below)


def _detail(field: str, reason: str) -> str:
    return sentence(reason) if reason in SENTENCES else missing_said((field,))[0]


def _lacks(refusal: Refusal) -> str:
    if not isinstance(refusal, BadDetails):
        return sentence_of(refusal)
    return listed(dict.fromkeys(_lacking(refusal)))


def _lacking(refusal: BadDetails) -> Iterator[str]:
    for each in refusal.problems:
        name = _LACKS.get(each.field)
        yield sentence(f"price_line.{name}") if name else _detail(each.field, each.reason)
