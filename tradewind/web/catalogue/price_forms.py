"""What is typed about price lists, tiers and floors?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.domain.catalogue.price_lists import LONGEST_NAME, LONGEST_PLACE, PriceListDetails
from tradewind.domain.catalogue.tiers import MOST_TIERS, TierPrice, plain
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.currencies import CURRENCY_CHOICES
from tradewind.web.shared.fields import Combobox, LineField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm

FRESH_ROWS = 2  # empty lines below the tiers that stand
LONGEST_ADDRESS = 2000


class AmountField(forms.DecimalField):
    """A price or quantity; drawn without the zeros its column adds."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_digits=18, **kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def prepare_value(self, value: Any) -> Any:
        return plain(value) if isinstance(value, Decimal) and value.is_finite() else value

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        return short(super().to_python(value))


def short(number: Decimal | None) -> Decimal | None:
    """41.5 for 41.5000: the same number typed by two people is the same text."""
    return number if number is None or not number.is_finite() else Decimal(plain(number))


class PriceListForm(PinningForm):
    name = LineField(label=_("Name"), max_length=LONGEST_NAME)
    name_en = LineField(label=_("English name"), max_length=LONGEST_NAME, required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=CURRENCY_CHOICES, widget=Combobox())
    incoterm = forms.ChoiceField(
        label=_("Incoterm"), choices=[(rule.value, rule.value) for rule in Incoterm], initial=Incoterm.FOB.value
    )
    place = LineField(label=_("Named place"), max_length=LONGEST_PLACE, help_text=_("As it stands on papers: Ningbo."))
    is_usual = forms.BooleanField(
        label=_("Usual list of its currency"), required=False,
        help_text=_("It counts where no strategy names another. One list of a currency is the usual one."),
    )  # fmt: skip

    def details(self) -> PriceListDetails:
        names = ("name", "name_en", "currency", "incoterm", "place", "is_usual")
        return PriceListDetails(**{name: self.cleaned_data[name] for name in names})


class RevisedPriceListForm(PriceListForm, VersionedForm):
    pass


class CopyForm(PriceListForm):
    rate = forms.DecimalField(
        label=_("Rate"), max_digits=14, decimal_places=8,
        help_text=_("How much of the new currency one unit of the old one is. The same currency: 1."),
    )  # fmt: skip
    field_order = ("name", "name_en", "currency", "rate", "incoterm", "place", "is_usual")


class TiersForm(VersionedForm):
    """Up to eight lines of a quantity and its price; empty lines are passed over."""

    next = forms.CharField(required=False, max_length=LONGEST_ADDRESS, widget=forms.HiddenInput)
    insists = forms.CharField(required=False, max_length=LONGEST_ADDRESS)  # what was asked about, by the second button

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for place in range(MOST_TIERS):
            number = {"n": place + 1}
            self.fields[f"from_{place}"] = AmountField(label=_("From quantity %(n)s") % number, decimal_places=3)
            self.fields[f"price_{place}"] = AmountField(label=_("Price %(n)s") % number, decimal_places=4)

    def clean(self) -> dict[str, Any]:
        """A line is whole: a quantity without a price is named, and one without a quantity begins with the first."""
        values: dict[str, Any] = super().clean() or {}
        for place in range(MOST_TIERS):
            has_price = values.get(f"price_{place}") is not None or f"price_{place}" in self.errors
            if values.get(f"from_{place}") is not None and not has_price:
                self.add_error(f"price_{place}", _("Give the price, or empty the quantity."))
        return values

    @property
    def lines(self) -> list[tuple[Any, Any]]:
        """The lines that are filled, and some more to fill."""
        filled = [
            place for place in range(MOST_TIERS)
            if self[f"price_{place}"].value() not in (None, "") or self[f"from_{place}"].value() not in (None, "")
        ]  # fmt: skip
        shown = min(MOST_TIERS, max(filled, default=-1) + 1 + FRESH_ROWS)
        return [(self[f"from_{place}"], self[f"price_{place}"]) for place in range(max(shown, 4))]

    def tiers(self) -> list[TierPrice]:
        values = self.cleaned_data
        return [
            TierPrice(values[f"from_{place}"] or Decimal(0), values[f"price_{place}"])
            for place in range(MOST_TIERS) if values[f"price_{place}"] is not None
        ]  # fmt: skip


def tier_values(tiers: Sequence[Any], version: int) -> dict[str, Any]:
    """Standing rows as the form shows them."""
    values: dict[str, Any] = {"version": version}
    for place, tier in enumerate(tiers):
        values |= {f"from_{place}": short(tier.from_quantity), f"price_{place}": short(tier.price)}
    return values


class FloorsForm(VersionedForm):
    """One floor a tier that stands; empty takes the floor away."""

    next = forms.CharField(required=False, max_length=LONGEST_ADDRESS, widget=forms.HiddenInput)
    insists = forms.CharField(required=False, max_length=LONGEST_ADDRESS)  # what was asked about, by the second button

    def __init__(self, *args: Any, tiers: Sequence[Any], **more: Any) -> None:
        super().__init__(*args, **more)
        self._tiers = tiers
        for tier in tiers:
            self.fields[_floor_name(tier)] = AmountField(
                label=_("Floor from %(quantity)s on") % {"quantity": plain(tier.from_quantity)}, decimal_places=4
            )

    @property
    def lines(self) -> list[tuple[Any, Any]]:
        return [(tier, self[_floor_name(tier)]) for tier in self._tiers]

    def floors(self) -> dict[Decimal, Decimal | None]:
        return {tier.from_quantity: self.cleaned_data[_floor_name(tier)] for tier in self._tiers}


def floor_values(tiers: Sequence[Any], version: int) -> dict[str, Any]:
    return {"version": version} | {_floor_name(tier): short(tier.floor) for tier in tiers}


def _floor_name(tier: Any) -> str:
    """By the quantity, not the row: a colleague's new row of the same quantity is the same line."""
    return f"floor_{plain(tier.from_quantity).replace('.', '_')}"


class ChangeForm(HouseForm):
    """Which prices move, and by how much. `seen` is the version of the prices that were looked at."""

    kind = forms.ChoiceField(label=_("What"))
    category_id = forms.TypedChoiceField(label=_("Category"), required=False, coerce=int, empty_value=None)
    per_cent = forms.DecimalField(
        label=_("Per cent"),
        max_digits=7,
        decimal_places=3,
        help_text=_("−3 lowers by three per cent, 5 raises by five."),
    )
    seen = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    PRICES, FLOORS = "prices", "floors"

    def __init__(self, *args: Any, categories: Sequence[tuple[int, str]], may_set_floors: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        kinds = [(self.PRICES, _("Prices up or down"))]
        if may_set_floors:
            kinds.append((self.FLOORS, _("Floors, so far below the prices")))
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        self.fields["category_id"].choices = [("", _("All products")), *categories]  # type: ignore[attr-defined]
