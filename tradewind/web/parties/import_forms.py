"""What does a person send in the steps of an import?"""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties.wording import FIELDS
from tradewind.domain.parties.importing.drafts import Trouble
from tradewind.domain.parties.importing.fields import Target
from tradewind.domain.parties.importing.places import country_of
from tradewind.domain.vocabulary.countries import is_country

ACCEPTED = ".xlsx,.xls,.xlsm,.xlsb,.et,.ods,.csv,.tsv,.txt"
_LABELLED = ("email", "phone", "country", "tier", "business_type", "next_contact_on", "website", "address", "city",
             "products", "annual_purchase", "source", "name_zh", "owner")  # fmt: skip


class UploadForm(forms.Form):
    file = forms.FileField(label=_("File"), widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}))


class SheetForm(forms.Form):
    """Which sheet, and in which row the titles stand."""

    sheet = forms.TypedChoiceField(label=_("Sheet"), coerce=int)
    header_row = forms.IntegerField(label=_("Row of the titles"), min_value=0, max_value=200_000, required=False)

    def __init__(self, posted: QueryDict | None, batch: Any) -> None:
        super().__init__(posted, initial={"sheet": batch.sheet, "header_row": batch.header_row})
        named = (f"{each['name']} ({each['rows']:,} × {each['columns']})" for each in batch.sheets)
        self.fields["sheet"].choices = list(enumerate(named))  # type: ignore[attr-defined]
        self._batch = batch

    def clean(self) -> dict[str, Any]:
        """Another sheet than the one shown brings its own head along."""
        cleaned: dict[str, Any] = self.cleaned_data
        if "sheet" in cleaned and cleaned["sheet"] != self._batch.sheet:
            cleaned["header_row"] = self._batch.sheets[cleaned["sheet"]]["header_row"]
        cleaned["header_row"] = cleaned.get("header_row") or 0
        return cleaned


def mapping_from(posted: QueryDict, batch: Any) -> dict[str, str]:
    """Place of each column -> its field."""
    places = [str(each["place"]) for each in batch.columns]
    return {place: posted.get(f"column_{place}", "") or Target.KEEP for place in places}


def decisions_from(posted: QueryDict, batch: Any) -> dict[str, Any]:
    """What was chosen for each group, and the spellings of countries as they were corrected."""
    choices = {trouble: posted[f"choice_{trouble}"] for trouble in Trouble if f"choice_{trouble}" in posted}
    countries = {}
    for place, (_field, said, proposed, _count) in enumerate(batch.found.get(Trouble.COUNTRY, {}).get("values", [])):
        typed = posted.get(f"country_{place}")
        code = proposed if typed is None else code_of(typed)
        if code != proposed:
            countries[said] = code
    labels = {name: str(FIELDS[name]) for name in _LABELLED}
    labels |= {"contact_email": labels["email"], "contact_phone": labels["phone"]}
    country = code_of(posted.get("all_in_country", ""))
    return {"choices": choices, "countries": countries, "country": country, "labels": labels}


def code_of(typed: str) -> str:
    """德国 DE, DE or 德国: what the list offers, or what a person writes."""
    last = typed.strip().rpartition(" ")[2].upper()
    return last if is_country(last) else country_of(typed)
