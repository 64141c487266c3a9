"""What do leaders type about the numbers of papers?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.domain.numbering.series import LARGEST_START, MOST_DIGITS, Series
from tradewind.platform.numbering.wording import WORDS
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField

_SERIES = [(series.value, WORDS[series.value]) for series in Series]


class StartForm(HouseForm):
    series = forms.ChoiceField(label=_("Paper"), choices=_SERIES)
    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2099)
    first = forms.IntegerField(label=_("First number"), min_value=1, max_value=LARGEST_START)


class StyleForm(HouseForm):
    series = forms.ChoiceField(label=_("Paper"), choices=_SERIES)
    sign = CodeField(label=_("Prefix"), max_length=4)
    digits = forms.IntegerField(label=_("Digits"), min_value=1, max_value=MOST_DIGITS)

    def clean_sign(self) -> str:
        return str(self.cleaned_data["sign"]).upper()


class LetterForm(HouseForm):
    letter = CodeField(label=_("Letter in numbers"), max_length=1, required=False)

    def clean_letter(self) -> str:
        return str(self.cleaned_data["letter"]).upper()
