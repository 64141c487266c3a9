"""What do people choose when they bring a chat?"""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.domain.messaging.chat_people import OTHERS, OURS, Speaker, who_is
from tradewind.web.shared.choosing import PartyField
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import LineField

ACCEPTED = ".zip,.txt,.html,.htm,text/plain,application/zip"
LONGEST_PASTED = 2_000_000  # signs


class BringForm(HouseForm):
    """Whose chat, as a file or as words that were copied."""

    party_id = PartyField(label=_("Customer"))
    chat = forms.FileField(
        label=_("Exported chat"), required=False, widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED})
    )
    pasted = forms.CharField(
        label=_("Or paste the forwarded record"), max_length=LONGEST_PASTED, required=False, strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )  # fmt: skip
    q = LineField(max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = self.cleaned_data
        if not values.get("chat") and not str(values.get("pasted") or "").strip() and not self.errors:
            self.add_error("chat", _("Choose the file, or paste the words of the chat."))
        return values


class WhoForm(HouseForm):
    """Who is who, and which inquiries it was about."""

    inquiry_ids = forms.TypedMultipleChoiceField(
        label=_("It was about"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    is_priced = forms.BooleanField(label=_("We named a price in it"), required=False)

    def __init__(
        self, *args: Any, speakers: Sequence[Speaker], people: Sequence[Any], ours: Sequence[str],
        names: Mapping[int, Sequence[str]], about: Sequence[tuple[int, str]], **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.speakers = speakers
        choices = [(OURS, _("Ours")), *((str(each.pk), each.name) for each in people), (OTHERS, _("Somebody else"))]
        for place, speaker in enumerate(speakers):
            self.fields[f"who_{place}"] = forms.ChoiceField(
                label=speaker.name, choices=choices, initial=who_is(speaker.name, ours=ours, contacts=names)
            )
        self.fields["inquiry_ids"].choices = list(about)  # type: ignore[attr-defined]
        self.fields["inquiry_ids"].initial = [about[0][0]] if len(about) == 1 else []

    def rows(self) -> list[tuple[Speaker, forms.BoundField]]:
        """Each name with its choice."""
        return [(speaker, self[f"who_{place}"]) for place, speaker in enumerate(self.speakers)]

    def who(self) -> dict[str, str]:
        """What was chosen, by name."""
        return {speaker.name: self.cleaned_data[f"who_{place}"] for place, speaker in enumerate(self.speakers)}
