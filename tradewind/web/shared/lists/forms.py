"""What does an Export button of a list send?"""

from django import forms

from tradewind.platform.sheets.writing import SheetFormat
from tradewind.web.shared.complaining import HouseForm

LONGEST_QUERY = 2000


class ExportForm(HouseForm):
    """The kind of file, and the list's query string as it is seen; from the bar below it, the rows that are ticked."""

    kind = forms.ChoiceField(choices=[(kind.value, kind.value) for kind in SheetFormat])
    query = forms.CharField(required=False, max_length=LONGEST_QUERY)
    ticked = forms.BooleanField(required=False)
    every = forms.BooleanField(required=False)

    @property
    def is_of_ticked(self) -> bool:
        return bool(self.cleaned_data["ticked"]) and not self.cleaned_data["every"]
