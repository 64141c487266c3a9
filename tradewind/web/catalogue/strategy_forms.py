"""What does the boss type about a price strategy, and whom does somebody try it with?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue.wording import WORDS
from tradewind.apps.parties.wording import WORDS as PARTY_WORDS
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.regions import as_regions, codes_of
from tradewind.domain.catalogue.strategy_details import LONGEST_NAME, StrategyDetails
from tradewind.domain.catalogue.tables import Region
from tradewind.domain.parties.kinds import BusinessType
from tradewind.domain.parties.tiers import ORDER
from tradewind.web.catalogue.price_forms import AmountField, short
from tradewind.web.shared.countries import country_choices, search_words
from tradewind.web.shared.fields import Combobox, LineField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm


class _ManyCountries(Combobox, forms.SelectMultiple):
    """Several countries, each found by name, code and pinyin."""


def _per_cent(label: Any, hint: Any) -> AmountField:
    return AmountField(label=label, help_text=hint, decimal_places=3)


class StrategyForm(PinningForm):
    name = LineField(label=_("Name"), max_length=LONGEST_NAME)
    regions = forms.MultipleChoiceField(
        label=_("Markets"), required=False, choices=[(each.value, WORDS[each.value]) for each in Region],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    countries = forms.MultipleChoiceField(
        label=_("Further countries/regions"), required=False,
        choices=lambda: country_choices(get_language() or "zh-hans"), widget=_ManyCountries(search=search_words),
        help_text=_("Nothing chosen here and above: everywhere."),
    )  # fmt: skip
    business_types = forms.MultipleChoiceField(
        label=_("Business types"), required=False,
        choices=[(each.value, PARTY_WORDS[each.value]) for each in BusinessType], widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    tiers = forms.MultipleChoiceField(
        label=_("Customer tiers"), required=False, choices=[(each.value, PARTY_WORDS[each.value]) for each in ORDER],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    price_list_id = forms.TypedChoiceField(label=_("Price list"), coerce=int)
    per_cent = _per_cent(_("On or off the list price, per cent"), _("−3 is three per cent less. Empty: as listed."))
    presentation = forms.ChoiceField(
        label=_("Way of presenting"), choices=[(each.value, WORDS[each.value]) for each in Presentation],
        help_text=_("The same offer: the figure first, or first what it contains."),
    )  # fmt: skip
    least_margin_per_cent = _per_cent(_("Least margin, per cent of the price"), _("Below it the boss is asked."))
    floor_per_cent = _per_cent(
        _("Floors of its own, per cent"),
        _("Empty: a discount leaves the floors where they are. −2 lowers them by two."),
    )

    def __init__(self, *args: Any, price_lists: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["price_list_id"].choices = price_lists  # type: ignore[attr-defined]

    def details(self) -> StrategyDetails:
        values = self.cleaned_data
        return StrategyDetails(
            name=values["name"], price_list_id=values["price_list_id"],
            countries=codes_of(values["regions"], values["countries"]),
            business_types=tuple(values["business_types"]), tiers=tuple(values["tiers"]),
            per_cent=values["per_cent"] or Decimal(0), presentation=values["presentation"],
            least_margin_per_cent=values["least_margin_per_cent"], floor_per_cent=values["floor_per_cent"],
        )  # fmt: skip


class RevisedStrategyForm(StrategyForm, VersionedForm):
    pass


def strategy_values(row: Any) -> dict[str, Any]:
    """A strategy as the form shows it: per cent, and whole markets as markets."""
    regions, countries = as_regions(row.countries)
    return {
        "version": row.version, "name": row.name, "regions": [region.value for region in regions],
        "countries": list(countries), "business_types": row.business_types, "tiers": row.tiers,
        "price_list_id": row.price_list_id, "per_cent": short(row.adjustment * 100) or None,
        "presentation": row.presentation,
        "least_margin_per_cent": None if row.least_margin is None else short(row.least_margin * 100),
        "floor_per_cent": None if row.floor_adjustment is None else short(row.floor_adjustment * 100),
    }  # fmt: skip
