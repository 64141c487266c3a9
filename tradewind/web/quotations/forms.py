"""What do people press and type over quotations?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.apps.quotations.services import LimitDetails
from tradewind.apps.quotations.wording import WORDS
from tradewind.domain.quotations.links import MOST_DAYS, USUAL_DAYS
from tradewind.domain.vocabulary.losing import LONGEST_REMARK, LossReason
from tradewind.domain.vocabulary.payment_terms import PaymentRisk
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import LineField, ParagraphsField
from tradewind.web.shared.formats import written_amount
from tradewind.web.shared.versions import VersionedForm, VersionField

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption

LARGEST_ID = 10**18 - 1


def _row_id() -> forms.IntegerField:
    return forms.IntegerField(min_value=1, max_value=LARGEST_ID, required=False, widget=forms.HiddenInput)


class KeyForm(HouseForm):
    """One button, on the version the person saw."""

    version = VersionField()


class BeginForm(HouseForm):
    """What a quotation begins with: exactly one of these."""

    inquiry_id = _row_id()
    party_id = _row_id()
    past_id = _row_id()


class WinForm(KeyForm):
    option_id = _row_id()
    remark = LineField(label=_("Order number, goods, amount"), max_length=LONGEST_REMARK, required=False)

    def offer(self, options: "Sequence[QuotationOption]") -> None:
        """Which of several was bought; of one nobody is asked."""
        if len(options) > 1:
            choices = [
                (each.pk, f"{each.place}. {each} {written_amount(each.amount, each.currency)}") for each in options
            ]
            self.fields["option_id"] = forms.ChoiceField(
                label=_("Which option was bought"), choices=choices, widget=forms.RadioSelect
            )


class LoseForm(KeyForm):
    reason = forms.ChoiceField(
        label=_("Why it was lost"), choices=[(each.value, WORDS[each.value]) for each in LossReason]
    )
    remark = LineField(label=_("Remark"), max_length=LONGEST_REMARK, required=False)


class VoidForm(KeyForm):
    reason = LineField(label=_("Why it counts no more"), max_length=LONGEST_REMARK)


class SubmitForm(KeyForm):
    """The boss decides better with a reason; without one he decides all the same."""

    reason = ParagraphsField(label=_("Why so low, or on such terms"), max_length=500, required=False)


class HandedForm(HouseForm):
    note = LineField(label=_("How, and to whom"), max_length=200, required=False)


class ShareForm(HouseForm):
    days = forms.IntegerField(label=_("Open for how many days"), min_value=1, max_value=MOST_DAYS, initial=USUAL_DAYS)


class LimitsForm(VersionedForm):
    """Empty: never asked for that reason."""

    most_amount_cny = forms.DecimalField(
        label=_("Amount above (CNY)"), min_value=Decimal("0.01"), max_digits=15, decimal_places=2, required=False
    )
    least_margin = forms.DecimalField(
        label=_("Margin below (% of the price)"), min_value=-99, max_value=99, max_digits=5, decimal_places=3,
        required=False,
    )  # fmt: skip
    most_risk = forms.TypedChoiceField(
        label=_("Payment riskier than"), coerce=int, empty_value=None, required=False,
        choices=[("", "--"), *((str(int(each)), WORDS[f"risk.{int(each)}"]) for each in PaymentRisk)],
    )  # fmt: skip

    def details(self) -> LimitDetails:
        typed: dict[str, Any] = self.cleaned_data
        margin = typed["least_margin"]
        return LimitDetails(
            most_amount_cny=typed["most_amount_cny"], least_margin=margin / 100 if margin is not None else None,
            most_risk=typed["most_risk"],
        )  # fmt: skip


def limit_values(row: Any) -> dict[str, Any]:
    """What stands, as the form shows it."""
    margin = row.least_margin
    return {
        "version": row.version if row.updated_by_id else 0, "most_amount_cny": row.most_amount_cny,
        "least_margin": margin * 100 if margin is not None else None,
        "most_risk": str(row.most_risk) if row.most_risk else "",
    }  # fmt: skip
