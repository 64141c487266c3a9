"""What do purchasing and production type about a product, and what about its papers, shelf and platforms?"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue.services.certificates import CertificateDetails
from tradewind.apps.catalogue.services.supply import OfferDetails, PackingTyped
from tradewind.apps.catalogue.wording import FIELDS, WORDS
from tradewind.domain.catalogue.freshness import FRESH_FOR_DAYS
from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.web.catalogue.product_forms import NOBODY, code_field, number_field
from tradewind.web.catalogue.writing import number
from tradewind.web.shared.fields import CodeField, Combobox, DayField, LineField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm, VersionField

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product, SupplierOffer
    from tradewind.apps.parties.models import Party

CURRENCIES = ("CNY", "USD", "EUR", "HKD", "VND")
_COUNTS_FOR = format_lazy(_("Without a day it counts for {days} days."), days=FRESH_FOR_DAYS)


def valid_until() -> DayField:
    return DayField(label=FIELDS["valid_until"], required=False, help_text=_COUNTS_FOR)


class OfferForm(VersionedForm, PinningForm):
    """What one supplier asks; the version is the number of the offer that stood when the page was opened."""

    supplier_id = forms.TypedChoiceField(label=FIELDS["supplier"], coerce=int, choices=NOBODY, widget=Combobox())
    cost = number_field("cost", required=True)
    currency = forms.ChoiceField(label=FIELDS["currency"], choices=[(code, code) for code in CURRENCIES])
    with_vat = forms.BooleanField(label=FIELDS["with_vat"], required=False)
    valid_until = valid_until()
    moq = number_field("moq")
    lead_days = number_field("lead_days")
    supplier_code = code_field("supplier_code", longest=60)
    remark = LineField(label=FIELDS["remark"], max_length=200, required=False)

    def __init__(
        self, posted: QueryDict | None, suppliers: "Iterable[Party]", standing: "SupplierOffer | None"
    ) -> None:
        super().__init__(posted, initial=self.values_of(standing))
        if standing is not None:
            suppliers = [standing.supplier]
        choices = [(each.pk, each.name_zh or each.name) for each in suppliers]
        self.fields["supplier_id"].choices = NOBODY + choices  # type: ignore[attr-defined]

    @classmethod
    def values_of(cls, record: "SupplierOffer | None") -> dict[str, Any]:
        if record is None:
            return {"version": 0, "currency": CURRENCIES[0], "with_vat": True}
        names = ("supplier_id", "currency", "with_vat", "valid_until", "supplier_code", "remark")
        numbers = {name: number(getattr(record, name)) for name in ("cost", "moq", "lead_days")}
        return {"version": record.pk, **numbers} | {name: getattr(record, name) for name in names}

    def details(self) -> OfferDetails:
        return OfferDetails(**{name: self.cleaned_data[name] for name in OfferDetails.__dataclass_fields__})


class LeadForm(VersionedForm, PinningForm):
    lead_days = number_field("lead_days", required=True)
    valid_until = valid_until()

    @classmethod
    def values_of(cls, record: "Product") -> dict[str, Any]:
        return {"version": record.version, "lead_days": number(record.lead_days)}

    def typed(self) -> dict[str, Any]:
        return {"lead_days": self.cleaned_data["lead_days"], "valid_until": self.cleaned_data["valid_until"]}


class PackingForm(VersionedForm, PinningForm):
    pieces_per_carton = number_field("pieces_per_carton")
    carton_length_cm = number_field("carton_length_cm")
    carton_width_cm = number_field("carton_width_cm")
    carton_height_cm = number_field("carton_height_cm")
    carton_gross_kg = number_field("carton_gross_kg")
    carton_net_kg = number_field("carton_net_kg")
    packing_note = LineField(label=FIELDS["packing_note"], max_length=200, required=False)
    valid_until = valid_until()

    @classmethod
    def values_of(cls, record: "Product") -> dict[str, Any]:
        names = [name for name in PackingTyped.__dataclass_fields__ if name != "packing_note"]
        numbers = {name: number(getattr(record, name)) for name in names}
        return {"version": record.version, "packing_note": record.packing_note, **numbers}

    def typed(self) -> dict[str, Any]:
        packing = {name: self.cleaned_data[name] for name in PackingTyped.__dataclass_fields__}
        return {"packing": PackingTyped(**packing), "valid_until": self.cleaned_data["valid_until"]}


class RebateForm(VersionedForm, PinningForm):
    """The version is the number of the newest rate that was noted when the page was opened."""

    rate = number_field("rate", required=True, help_text=_("Write 13 for 13%, and 0 where nothing comes back."))
    valid_from = DayField(label=FIELDS["valid_from"])
    source = LineField(label=FIELDS["source"], max_length=120, required=False)


class ShelfForm(VersionedForm, PinningForm):
    state = forms.ChoiceField(
        label=FIELDS["shelf_state"], choices=[(each.value, WORDS[f"shelf.{each.value}"]) for each in ShelfState]
    )
    place = LineField(label=FIELDS["place"], max_length=60, required=False)
    count = forms.IntegerField(label=FIELDS["count"], min_value=0, max_value=9_999, required=False)

    @classmethod
    def values_of(cls, record: "Product") -> dict[str, Any]:
        return {
            "version": record.version, "state": record.shelf_state, "place": record.shelf_place,
            "count": record.shelf_count or None,
        }  # fmt: skip


class ListingForm(PinningForm):
    platform = LineField(label=FIELDS["platform"], max_length=60, widget=forms.TextInput(attrs={"list": "platforms"}))
    url = CodeField(label=FIELDS["url"], max_length=300, required=False)
    listed_on = DayField(label=FIELDS["listed_on"], required=False)


class CertificateForm(PinningForm):
    kind = LineField(label=FIELDS["kind"], max_length=40, widget=forms.TextInput(attrs={"list": "certificates"}))
    number = LineField(label=FIELDS["number"], max_length=80, required=False)
    issuer = LineField(label=FIELDS["issuer"], max_length=120, required=False)
    issued_on = DayField(label=FIELDS["issued_on"], required=False)
    expires_on = DayField(label=FIELDS["expires_on"], required=False)
    attached = forms.FileField(label=_("File"), required=False)

    def details(self) -> CertificateDetails:
        return CertificateDetails(
            **{name: self.cleaned_data[name] for name in CertificateDetails.__dataclass_fields__}
        )  # fmt: skip


class RenewedCertificateForm(VersionedForm, CertificateForm):
    """The certificate that takes the place of one that is noted."""

    @classmethod
    def values_of(cls, record: Any) -> dict[str, Any]:
        """Kind and issuer stay the same mostly; number and days are the new one's."""
        return {"version": record.version, "kind": record.kind, "issuer": record.issuer}


class VersionForm(PinningForm):
    """A button that does something with what a person sees."""

    version = VersionField()
