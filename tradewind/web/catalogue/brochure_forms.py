"""What is typed about a catalogue or electronic sample?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from tradewind.apps.catalogue.services.brochures import LONGEST_TITLE, BrochureDetails
from tradewind.apps.catalogue.wording.pictures import WORDS
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import LineField, ParagraphsField
from tradewind.web.shared.versions import VersionField

LANGUAGES = [(each.value, WORDS[f"brochure.{each.value}"]) for each in PaperLanguage]
MOST_IDS = 500  # far more than a brochure takes: the use case says how many


class ProductsField(forms.MultipleChoiceField):
    """Ticked products, whatever stands in the boxes; which of them there are says the query."""

    def __init__(self) -> None:
        super().__init__(required=False)

    def to_python(self, value: Any) -> list[str]:
        return [str(number) for number in _numbers(value or [])]

    def validate(self, _value: Any) -> None:
        """A number of no product is passed over."""


class NumberField(forms.IntegerField):
    """A hidden number of a record; whether the person may open it says the query."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(min_value=1, max_value=10**18 - 1, required=False)


class BrochureForm(HouseForm):
    """A title, the languages, and from which list the prices come; the products are ticked beside it."""

    title = LineField(label=_("Title"), max_length=LONGEST_TITLE, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, initial=PaperLanguage.ENGLISH.value)
    price_list = forms.ChoiceField(label=_("Prices"), choices=[], required=False)
    product_ids = ProductsField()
    codes = ParagraphsField(
        label=_("Product codes"), max_length=20_000, required=False,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "off"}),
    )  # fmt: skip

    def __init__(self, *args: Any, price_lists: Sequence[Any] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        listed = [(str(row.pk), f"{row.name} · {row.currency} {row.incoterm} {row.place}") for row in price_lists]
        self.fields["price_list"].choices = [("", _("Without prices")), *listed]  # type: ignore[attr-defined]
        if not listed:
            self.fields["price_list"].widget = forms.HiddenInput()

    def details(self, product_ids: Sequence[int]) -> BrochureDetails:
        said = self.cleaned_data
        listed = int(said["price_list"]) if said["price_list"] else None
        return BrochureDetails(said["title"], PaperLanguage(said["language"]), product_ids, listed)


class BrochureAgainForm(BrochureForm):
    """The next version of one that is there."""

    version = VersionField()


class ElectronicForm(BrochureForm):
    """For one customer: to whom the mail goes, what it answers, and the page that waits for it."""

    party_id = NumberField()
    contact_id = NumberField()
    answers_id = NumberField()
    back = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)

    def begun(self, party: Any) -> dict[str, Any]:
        """What stands in it first: its name in the language that is proposed, which whoever opens it named."""
        said = self.cleaned_data
        language = said.get("language") or PaperLanguage.ENGLISH.value
        with override("zh-hans" if language == PaperLanguage.CHINESE else "en"):
            title = _("Electronic samples for %(customer)s") % {"customer": party.name}
        return {name: said.get(name) for name in ("contact_id", "answers_id", "back")} | {
            "party_id": party.pk, "language": language, "title": title[:LONGEST_TITLE],
        }  # fmt: skip


def ticked_products(query: QueryDict) -> list[int]:
    """The numbers of the boxes, in their order; what cannot be one is passed over."""
    return _numbers(query.getlist("product_ids"))


def _numbers(texts: Sequence[Any]) -> list[int]:
    digits = (str(text) for text in texts[:MOST_IDS])
    return [int(text) for text in digits if text.isascii() and text.isdigit() and len(text) < 19]
