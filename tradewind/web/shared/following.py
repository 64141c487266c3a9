"""The one box in which a call, chat or visit is written down, on whichever page somebody has it before him."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.cadence import next_contact
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Actor, allows
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import DayField, ManyFilesField, ParagraphsField, WaitingFilesField

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry

LARGEST_ID = 10**18 - 1
OUTCOMES = {
    "talked": _("Talked it over"),
    "will_order": _("Wants to order"),
    "wants_sample": _("Wants a sample"),
    "wants_lower": _("Asks for a lower price"),
    "later": _("Not now, later"),
}


class FollowUpForm(HouseForm):
    """One box: what was said, by which channel, what came of it, about which inquiries, and when next."""

    summary = ParagraphsField(label=_("What was said"), max_length=20_000)
    channel = forms.ChoiceField(
        label=_("Channel"), choices=[(each.value, WORDS[each.value]) for each in Channel], initial=Channel.PHONE
    )
    outcome = forms.ChoiceField(choices=[("", "")], required=False)
    is_priced = forms.BooleanField(label=_("The answer named a price"), required=False)
    next_contact_on = DayField(label=_("Next contact"), required=False)
    contact_id = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_ID)
    inquiry_ids = forms.TypedMultipleChoiceField(coerce=int, choices=[], required=False)
    attached = ManyFilesField(label=_("Files"), required=False)
    waiting = WaitingFilesField()

    def __init__(self, *args: Any, about: Sequence["Inquiry"] = (), has_outcomes: bool = True, **more: Any) -> None:
        super().__init__(*args, **more)
        self.outcomes = list(OUTCOMES.items()) if has_outcomes else []
        asked = [(each.pk, f"{each.number} {each.subject}") for each in about]
        self.fields["inquiry_ids"].choices = asked  # type: ignore[attr-defined]
        self.fields["outcome"].choices = [("", ""), *OUTCOMES.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A screenshot, or the outcome alone, says enough."""
        values = self.cleaned_data
        says_enough = values.get("attached") or values.get("waiting") or values.get("outcome")
        if says_enough and "summary" in self.errors and not self.data.get("summary", "").strip():
            del self.errors["summary"]
            values["summary"] = ""
        return values

    def said(self) -> str:
        """The outcome stands before what was typed."""
        outcome = OUTCOMES.get(self.cleaned_data["outcome"], "")
        return "\n".join(filter(None, (str(outcome), self.cleaned_data["summary"])))

    @property
    def ticked(self) -> list[int]:
        return [int(each) for each in self["inquiry_ids"].value() or [] if str(each).isdigit()]


def follow_up_form(
    by: Actor, party: Any, *, inquiry: "Inquiry | None" = None, typed: Any = None, files: Any = None
) -> FollowUpForm:
    """With the customer's open inquiries: the one it stands on, the only one or those that are due are ticked."""
    on = timezone.localdate()
    about = _about(by, party, inquiry)
    ticked = [inquiry] if inquiry else about if len(about) == 1 else [each for each in about if _is_due(each, on)]
    initial = {
        "channel": Channel.PHONE.value, "inquiry_ids": [each.pk for each in ticked],
        "next_contact_on": _next_day(by, party, ticked, on),
    }  # fmt: skip
    has_outcomes = party is not None and party.kind == PartyKind.CUSTOMER
    return FollowUpForm(typed, files, about=about, has_outcomes=has_outcomes, initial=initial)


def _about(by: Actor, party: Any, inquiry: "Inquiry | None") -> list["Inquiry"]:
    if party is None or party.kind != PartyKind.CUSTOMER or not allows(by, permissions.GRADE):
        return [inquiry] if inquiry else []
    found = queries.open_inquiries_of(by, party)
    if inquiry is None:
        return found
    return [inquiry, *(each for each in found if each.pk != inquiry.pk)]


def _is_due(inquiry: "Inquiry", on: date) -> bool:
    return inquiry.next_contact_on is not None and inquiry.next_contact_on <= on


def _next_day(by: Actor, party: Any, ticked: Sequence["Inquiry"], on: date) -> str:
    """The day the grades ask for; where it is about no inquiry the one the customer's tier asks for."""
    planned = queries.days_after_contact(by, ticked, on=on)
    if planned:
        return min(planned.values()).isoformat()
    if ticked or party is None or party.kind != PartyKind.CUSTOMER:
        return ""  # no day is named over an inquiry's head: its grade will say
    return next_contact(party.tier, on).isoformat()
