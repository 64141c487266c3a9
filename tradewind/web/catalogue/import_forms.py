"""What does a person send in the steps of an import of products?"""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tradewind.domain.catalogue.importing.fields import Target
from tradewind.domain.catalogue.importing.problems import CHOICES, Trouble
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import ManyFilesField
from tradewind.web.shared.sheet_forms import ACCEPTED

MOST_PICTURES = 90  # files of a request; an archive is one
_LONGEST_UNIT = 20


class BundleField(ManyFilesField):
    """Pictures, and archives of pictures."""

    most = MOST_PICTURES


def _bundle(*, required: bool) -> BundleField:
    field = BundleField(label=_("Pictures or zip"), required=required)
    field.widget.attrs |= {"accept": "image/*,.zip", "multiple": True}
    return field


class UploadForm(HouseForm):
    """A sheet, and what lies beside it."""

    file = forms.FileField(label=_("File"), widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}))
    attached = _bundle(required=False)


class BundleForm(HouseForm):
    """More pictures for the sheet."""

    attached = _bundle(required=True)


def mapping_from(posted: QueryDict, batch: Any) -> dict[str, str]:
    """Place of each column -> its field."""
    places = [str(each["place"]) for each in batch.columns]
    return {place: posted.get(f"column_{place}", "") or Target.IGNORE for place in places}


def decisions_from(posted: QueryDict, batch: Any) -> dict[str, Any]:
    """What was decided about each group of problems; what is not among the choices is not decided."""
    choices = {
        trouble.value: posted[f"choice_{trouble}"]
        for trouble in Trouble if posted.get(f"choice_{trouble}") in CHOICES[trouble]
    }  # fmt: skip
    units = {}
    for place, (_field, said, proposed, _count) in enumerate(batch.found.get(Trouble.UNIT, {}).get("values", [])):
        unit = posted.get(f"unit_{place}", "").strip()[:_LONGEST_UNIT]
        if unit and unit != proposed:
            units[said] = unit
    return {"choices": choices, "units": batch.decisions.get("units", {}) | units, "publish": "publish" in posted}


def is_decided_anew(decisions: dict[str, Any], batch: Any) -> bool:
    """Whether the preview was made under other decisions than those that stand on the page."""
    former = batch.decisions
    choices = former.get("choices", {})
    differing = [
        trouble for trouble, choice in decisions["choices"].items()
        if choice != choices.get(trouble, CHOICES[Trouble(trouble)][0])
    ]  # fmt: skip
    return bool(differing) or decisions["units"] != former.get("units", {})
