"""What is typed about fields of work and the follow-up table?"""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.inquiries.queries.setting_up import Cadence, FieldOfWork
from tradewind.apps.inquiries.services.settings import MOST_TIMES
from tradewind.domain.inquiries.cadence import CadenceRule
from tradewind.domain.inquiries.contacts import Counted
from tradewind.domain.inquiries.periods import PeriodKind
from tradewind.web.inquiries.cadences import PERIODS, counted_of
from tradewind.web.shared.countries import country_choices, search_words
from tradewind.web.shared.fields import Combobox, ParagraphsField
from tradewind.web.shared.versions import VersionedForm


class _ManyCountries(Combobox, forms.SelectMultiple):
    """Several countries, each found by name, code and pinyin."""


class FieldForm(VersionedForm):
    countries = forms.MultipleChoiceField(
        label=_("Markets"), required=False, choices=lambda: country_choices(get_language() or "zh-hans"),
        widget=_ManyCountries(search=search_words),
    )  # fmt: skip
    product_words = ParagraphsField(
        label=_("Products"), required=False, max_length=4000,
        help_text=_("One word a line, as buyers write it: tent, 帐篷, camping chair."),
    )  # fmt: skip


def field_values(row: FieldOfWork) -> dict[str, Any]:
    return {"version": row.version, "countries": list(row.countries), "product_words": "\n".join(row.product_words)}


class CadenceForm(VersionedForm):
    """One line a rule: how often, in which period. Which rules there are stays as it is."""

    def __init__(self, *args: Any, table: Cadence, **more: Any) -> None:
        super().__init__(*args, **more)
        self._table = table
        for place, rule in enumerate(table.rules):
            least = 0 if rule.counted is Counted.TOUCHES else 1
            self.fields[f"times_{place}"] = forms.IntegerField(
                label=counted_of(rule), min_value=least, max_value=MOST_TIMES
            )
            self.fields[f"period_{place}"] = forms.ChoiceField(
                label=_("Period"), choices=[(each.value, PERIODS[each]) for each in PeriodKind]
            )

    def rules(self) -> list[CadenceRule]:
        return [
            replace(
                rule, times=self.cleaned_data[f"times_{place}"],
                period=PeriodKind(self.cleaned_data[f"period_{place}"]),
            )
            for place, rule in enumerate(self._table.rules)
        ]  # fmt: skip


def cadence_values(table: Cadence) -> dict[str, Any]:
    values: dict[str, Any] = {"version": table.version}
    for place, rule in enumerate(table.rules):
        values |= {f"times_{place}": rule.times, f"period_{place}": rule.period.value}
    return values
