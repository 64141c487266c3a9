"""What do people type about products?"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue.services.products import ProductDetails
from tradewind.apps.catalogue.wording import FIELDS, WORDS
from tradewind.domain.catalogue.details import written_parameters
from tradewind.domain.vocabulary.taxation import TaxTreatment
from tradewind.domain.vocabulary.units import UNITS
from tradewind.web.catalogue.writing import number, percent
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField, LineField, ParagraphsField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm, VersionField

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Category, Product
    from tradewind.platform.people.models import User

NOBODY: list[tuple[Any, Any]] = [("", "--")]
_NUMBERS = (
    "moq", "carton_length_cm", "carton_width_cm", "carton_height_cm", "carton_gross_kg", "carton_net_kg",
)  # fmt: skip
_WHOLE = ("pieces_per_carton", "lead_days")


def code_field(name: str, *, longest: int = 40, required: bool = False, **more: Any) -> CodeField:
    return CodeField(label=FIELDS[name], max_length=longest, required=required, **more)


def prose_field(name: str, rows: int = 3) -> ParagraphsField:
    widget = forms.Textarea(attrs={"rows": rows})
    return ParagraphsField(label=FIELDS[name], max_length=10_000, required=False, widget=widget)


def number_field(name: str, **more: Any) -> CodeField:
    """A number as people write it; the rules read it."""
    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    return code_field(name, longest=24, widget=widget, **more)


def choice_of_number(name: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=FIELDS[name], coerce=int, empty_value=None, required=False, choices=NOBODY)


class NewProductForm(PinningForm):
    """Code and a name are enough; the rest is filled in as one learns it."""

    code = code_field("code", required=True)
    name_zh = LineField(label=FIELDS["name_zh"], max_length=200, required=False)
    name_en = LineField(label=FIELDS["name_en"], max_length=200, required=False)
    category_id = choice_of_number("category_id")
    model = LineField(label=FIELDS["model"], max_length=80, required=False)
    unit = code_field("unit", longest=10, widget=forms.TextInput(attrs={"list": "units"}), initial=UNITS[0])
    moq = number_field("moq")
    keeper_id = choice_of_number("keeper_id")

    def offer(self, categories: "Iterable[Category]", keepers: "Iterable[User]") -> None:
        """Which categories and colleagues may be chosen."""
        language = get_language() or "zh-hans"
        groups = [(each.pk, each.label(language)) for each in categories]
        self.fields["category_id"].choices = NOBODY + groups  # type: ignore[attr-defined]
        people = [(each.pk, each.called) for each in keepers]
        self.fields["keeper_id"].choices = NOBODY + people  # type: ignore[attr-defined]

    def details(self) -> ProductDetails:
        return ProductDetails(
            **{name: self.cleaned_data[name] for name in self.fields if name in ProductDetails.__dataclass_fields__}
        )


class ProductForm(VersionedForm, NewProductForm):
    """Every fact of a product, in groups."""

    specification_zh = prose_field("specification_zh")
    specification_en = prose_field("specification_en")
    parameters = prose_field("parameters", 5)
    selling_points_en = prose_field("selling_points_en")
    pieces_per_carton = number_field("pieces_per_carton")
    carton_length_cm = number_field("carton_length_cm")
    carton_width_cm = number_field("carton_width_cm")
    carton_height_cm = number_field("carton_height_cm")
    carton_gross_kg = number_field("carton_gross_kg")
    carton_net_kg = number_field("carton_net_kg")
    packing_note = LineField(label=FIELDS["packing_note"], max_length=200, required=False)
    lead_days = number_field("lead_days")
    hs_code = code_field("hs_code", longest=20)
    declaration_elements = LineField(label=FIELDS["declaration_elements"], max_length=500, required=False)
    vat_rate = number_field("vat_rate")
    tax_treatment = forms.ChoiceField(
        label=FIELDS["tax_treatment"], choices=[(each.value, WORDS[f"tax.{each.value}"]) for each in TaxTreatment]
    )

    GROUPS = (
        (_("Name and group"), ("code", "name_zh", "name_en", "category_id", "model", "keeper_id")),
        (_("Quantity and lead time"), ("unit", "moq", "lead_days")),
        (_("Packing"), (
            "pieces_per_carton", "carton_length_cm", "carton_width_cm", "carton_height_cm", "carton_gross_kg",
            "carton_net_kg", "packing_note",
        )),
        (_("Customs and tax"), ("hs_code", "declaration_elements", "vat_rate", "tax_treatment")),
        (_("What it is"), ("specification_en", "specification_zh", "parameters", "selling_points_en")),
    )  # fmt: skip

    def groups(self) -> list[tuple[Any, list[Any]]]:
        return [(title, [self[name] for name in names]) for title, names in self.GROUPS]

    @classmethod
    def values_of(cls, record: "Product") -> dict[str, Any]:
        """As a person would type it."""
        values = super().values_of(record)
        values |= {name: number(getattr(record, name)) for name in (*_NUMBERS, *_WHOLE)}
        return values | {
            "vat_rate": percent(record.vat_rate), "parameters": written_parameters(record.parameters),
        }  # fmt: skip


class ProductLineForm(HouseForm):
    """One line of a product, changed where it stands in a list: the one that is named, the other is left out."""

    version = VersionField()
    line = forms.CharField(widget=forms.HiddenInput)
    moq = number_field("moq")
    keeper_id = choice_of_number("keeper_id")

    def __init__(self, posted: QueryDict | None, line: str, product: "Product", keepers: "Iterable[User]") -> None:
        said = number(product.moq) if line == "moq" else product.keeper_id
        super().__init__(posted, initial={"version": product.version, "line": line, line: said})
        self.shown = line
        del self.fields["keeper_id" if line == "moq" else "moq"]
        if line == "keeper_id":
            present = {product.keeper_id: product.keeper.called} if product.keeper else {}
            people = present | {each.pk: each.called for each in keepers}
            self.fields[line].choices = [*NOBODY, *people.items()]  # type: ignore[attr-defined]

    def drawn_line(self) -> SafeString:
        """The field as it stands in the cell: without a label of its own, so the label is spoken."""
        bound = self[self.shown]
        css = "form-control" if self.shown == "moq" else "form-select"
        return bound.as_widget(attrs={"class": css, "aria-label": str(bound.label)})

    @property
    def problems(self) -> list[str]:
        return [str(each) for each in self[self.shown].errors]

    def written(self) -> str:
        value = self.cleaned_data[self.shown]
        words = dict(getattr(self.fields[self.shown], "choices", ()))
        return str(words.get(value, value) or "--")


class CategoryForm(PinningForm):
    name_zh = LineField(label=FIELDS["name_zh"], max_length=80)
    name_en = LineField(label=FIELDS["name_en"], max_length=80, required=False)
    position = forms.IntegerField(label=FIELDS["position"], min_value=0, max_value=9_999, initial=0)


class RevisedCategoryForm(VersionedForm, CategoryForm):
    """A category that is there already."""
