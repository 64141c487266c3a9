"""What does the Export button of a list send?"""

from django import forms

from tradewind.platform.sheets.writing import SheetFormat

LONGEST_QUERY = 2000


class ExportForm(forms.Form):
    """The kind of file, and the list's query string as it is seen."""

    kind = forms.ChoiceField(choices=[(kind.value, kind.value) for kind in SheetFormat])
    query = forms.CharField(required=False, max_length=LONGEST_QUERY)
