"""What does a company choose about the look of a paper?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from tradewind.domain.papers.designs import LONGEST_TEXT, TEXT_FIELDS, DesignSettings
from tradewind.domain.papers.kinds import BLOCKS, COLUMNS, NEEDED_BLOCKS, NEEDED_COLUMNS, PaperKind
from tradewind.platform.papers import wording
from tradewind.platform.papers.queries import Design
from tradewind.platform.papers.services import LONGEST_NAME
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import LineField, ParagraphsField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm

LISTS = ("blocks", "columns")
_WORDS = {"blocks": wording.BLOCKS, "columns": wording.COLUMNS}


@dataclass(frozen=True, slots=True)
class Part:
    """A block or column as the form shows it: in its place, on or off, or never off."""

    value: str
    label: Any
    is_on: bool
    is_needed: bool
    is_first: bool
    is_last: bool


class DesignForm(VersionedForm, PinningForm):
    """Parts and columns in their order, looks, texts. What is ticked is printed."""

    blocks = forms.MultipleChoiceField(
        label=wording.FIELDS["blocks"], required=False, choices=list(wording.BLOCKS.items())
    )
    columns = forms.MultipleChoiceField(
        label=wording.FIELDS["columns"], required=False, choices=list(wording.COLUMNS.items())
    )
    blocks_order = forms.MultipleChoiceField(
        required=False, choices=list(wording.BLOCKS.items()), widget=forms.MultipleHiddenInput
    )
    columns_order = forms.MultipleChoiceField(
        required=False, choices=list(wording.COLUMNS.items()), widget=forms.MultipleHiddenInput
    )
    accent = forms.ChoiceField(label=wording.FIELDS["accent"], choices=list(wording.ACCENTS.items()))
    letterhead = forms.ChoiceField(label=wording.FIELDS["letterhead"], choices=list(wording.LETTERHEADS.items()))
    seal = forms.ChoiceField(label=wording.FIELDS["seal"], choices=list(wording.SEALS.items()))
    picture = forms.ChoiceField(label=wording.FIELDS["picture"], choices=list(wording.PICTURES.items()))
    introduction_en = ParagraphsField(
        label=wording.FIELDS["introduction_en"], required=False, max_length=LONGEST_TEXT["introduction"]
    )
    introduction_zh = ParagraphsField(
        label=wording.FIELDS["introduction_zh"], required=False, max_length=LONGEST_TEXT["introduction"]
    )
    closing_en = ParagraphsField(label=wording.FIELDS["closing_en"], required=False, max_length=LONGEST_TEXT["closing"])
    closing_zh = ParagraphsField(label=wording.FIELDS["closing_zh"], required=False, max_length=LONGEST_TEXT["closing"])
    footer_en = LineField(label=wording.FIELDS["footer_en"], required=False, max_length=LONGEST_TEXT["footer"])
    footer_zh = LineField(label=wording.FIELDS["footer_zh"], required=False, max_length=LONGEST_TEXT["footer"])

    def __init__(
        self, kind: PaperKind, posted: QueryDict | None = None, *, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(posted, initial=initial)
        self.kind = kind
        for name in ("introduction_en", "introduction_zh", "closing_en", "closing_zh"):
            self.fields[name].widget.attrs["rows"] = 2

    def chosen(self) -> dict[str, Any]:
        """As the use case takes it: what is ticked, in the order of the form."""
        values = self.cleaned_data
        looks = {name: values.get(name) for name in ("accent", "letterhead", "seal", "picture")}
        parts = {name: [part.value for part in self.parts(name) if part.is_on] for name in LISTS}
        return looks | parts | {"texts": {name: values.get(name, "") for name in TEXT_FIELDS}}

    def parts(self, name: str) -> list[Part]:
        """Every block or column of this kind of paper: those of the form in its order, then the rest."""
        possible = [each.value for each in (BLOCKS if name == "blocks" else COLUMNS)[self.kind]]
        needed = {each.value for each in (NEEDED_BLOCKS if name == "blocks" else NEEDED_COLUMNS[self.kind])}
        on = set(self._values(name)) | needed
        order = list(
            dict.fromkeys(
                each for each in (*self._values(f"{name}_order"), *self._values(name), *possible) if each in possible
            )
        )
        return [
            Part(each, _WORDS[name][each], each in on, each in needed, place == 0, place == len(order) - 1)
            for place, each in enumerate(order)
        ]

    def lists(self) -> list[tuple[str, Any, list[Part], Sequence[Any]]]:
        """For the template: name, label, parts and complaints of both lists."""
        return [(name, self.fields[name].label, self.parts(name), self.errors.get(name, ())) for name in LISTS]

    def _values(self, name: str) -> Sequence[str]:
        if not self.is_bound:
            return list(self.initial.get(name) or ())
        return self.data.getlist(name) if isinstance(self.data, QueryDict) else list(self.data.get(name, ()))


class UseForm(HouseForm):
    """Which version is to print again."""

    use = forms.IntegerField(min_value=0, max_value=2**31 - 1)


class NameForm(HouseForm):
    """Under which name a design is kept; empty means the one that is open."""

    save_as = LineField(required=False, max_length=LONGEST_NAME)


def as_typed(design: Design) -> dict[str, Any]:
    """A design as the form's first values; the version is the newest there is, whichever is in use."""
    return typed_settings(design.settings) | {"version": design.latest}


def typed_settings(settings: DesignSettings) -> dict[str, Any]:
    kept = settings.kept()
    texts = kept.pop("texts")
    return kept | {name: texts.get(name, "") for name in TEXT_FIELDS}


def moved(posted: QueryDict, step: str) -> QueryDict:
    """The form with one part a place higher or lower: `blocks:terms:up`."""
    name, _, rest = step.partition(":")
    value, _, way = rest.partition(":")
    changed = posted.copy()
    order = changed.getlist(f"{name}_order")
    if name in LISTS and value in order and way in ("up", "down"):
        here = order.index(value)
        there = here + (1 if way == "down" else -1)
        if 0 <= there < len(order):
            order[here], order[there] = order[there], order[here]
        changed.setlist(f"{name}_order", order)
    return changed
