"""What does a person say about a sheet on its way in: which one, and where its titles stand?"""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tradewind.web.shared.complaining import HouseForm

ACCEPTED = ".xlsx,.xls,.xlsm,.xlsb,.et,.ods,.csv,.tsv,.txt"


class SheetForm(HouseForm):
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
