"""What do people type about letters, templates and links?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tradewind.apps.messaging.services import LetterDetails, TemplateDetails
from tradewind.apps.messaging.wording import WORDS
from tradewind.domain.messaging.templates import TemplatePurpose
from tradewind.web.messaging.people import PeopleField, written_people
from tradewind.web.shared.choosing import PartyField
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField, DayField, LineField, ManyFilesField, ParagraphsField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm, VersionField

LANGUAGES = (("en", "English"), ("zh", "中文"))


class LinkForm(HouseForm):
    """Under which customer; nobody when empty."""

    version = VersionField()
    party_id = PartyField(label=_("Customer"), required=False)
    q = LineField(max_length=500, required=False)  # typed without a script: it is looked up, nothing is filed

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = self.cleaned_data
        if values.get("q") and not values.get("party_id"):
            self.add_error("party_id", PartyField.default_error_messages["required"])
        return values


class BeginForm(HouseForm):
    """To whom a letter is begun, and about what, when a page of a customer or an inquiry says so."""

    party = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    contact = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    to = forms.EmailField(required=False, max_length=254)
    name = LineField(required=False, max_length=300)
    about = LineField(required=False, max_length=500)
    text = ParagraphsField(required=False, max_length=20_000)


class LetterForm(VersionedForm):
    """A letter as it is written."""

    mailbox_id = forms.ChoiceField(label=_("From"))
    to = PeopleField(label=_("To"), required=False)
    party_id = PartyField(label=_("Customer"), required=False, widget=forms.HiddenInput)  # chosen, else by the address
    cc = PeopleField(label=_("Copy"), required=False)
    bcc = PeopleField(label=_("Blind copy"), required=False)
    subject = LineField(label=_("Subject"), max_length=500, required=False)
    text = ParagraphsField(
        label=_("Letter"), max_length=100_000, required=False, widget=forms.Textarea(attrs={"rows": 14})
    )

    def __init__(self, *args: Any, mailboxes: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mailbox_id"].choices = [(str(each.pk), _called(each)) for each in mailboxes]  # type: ignore[attr-defined]

    @classmethod
    def values_of(cls, record: Any) -> dict[str, Any]:
        people = {name: written_people(getattr(record, name)) for name in ("to", "cc", "bcc")}
        return {"version": record.version, "mailbox_id": str(record.mailbox_id), "subject": record.subject,
                "text": record.text, **people}  # fmt: skip

    def details(self, letter: Any) -> LetterDetails:
        values = self.cleaned_data
        return LetterDetails(
            mailbox_id=int(values["mailbox_id"]), to=values["to"], cc=values["cc"], bcc=values["bcc"],
            subject=values["subject"], text=values["text"], answers_id=letter.answers_id, **self._whose(letter),
        )  # fmt: skip

    def _whose(self, letter: Any) -> dict[str, Any]:
        """The customer who was chosen; else the one the letter is for already."""
        chosen = self.cleaned_data["party_id"]
        if chosen is None or chosen == letter.party_id or letter.answers_id:
            return {"party_id": letter.party_id, "contact_id": letter.contact_id}
        return {"party_id": chosen, "contact_id": None}


def _called(mailbox: Any) -> str:
    return mailbox.address if mailbox.name == mailbox.address else f"{mailbox.name} <{mailbox.address}>"


class EnclosedForm(HouseForm):
    attached = ManyFilesField(label=_("Files"))


class LaterForm(HouseForm):
    """When a letter leaves, by the office's clock."""

    later_on = DayField(label=_("Day it leaves"))
    later_at = forms.TimeField(label=_("Hour it leaves"))

    def moment(self) -> datetime:
        day, hour = self.cleaned_data["later_on"], self.cleaned_data["later_at"]
        return datetime.combine(day, hour, timezone.get_current_timezone())


class NewTemplateForm(HouseForm):
    """A text that is written again and again."""

    name = LineField(label=_("Name"), max_length=120)
    purpose = forms.ChoiceField(
        label=_("For what"), choices=[(each.value, WORDS[each.value]) for each in TemplatePurpose]
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    subject = LineField(label=_("Subject"), max_length=500, required=False)
    text = ParagraphsField(label=_("Text"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 16}))

    def details(self) -> TemplateDetails:
        values = self.cleaned_data
        return TemplateDetails(
            name=values["name"], purpose=TemplatePurpose(values["purpose"]), language=values["language"],
            subject=values["subject"], text=values["text"],
        )  # fmt: skip


class TemplateForm(VersionedForm, NewTemplateForm):
    """A text that is there already."""


class EvidenceForm(PinningForm, VersionedForm):
    """From where, and to whom outside the company, the end of the trail goes every day."""

    mailbox_id = forms.ChoiceField(label=_("From"))
    address = CodeField(label=_("To, outside the company"), max_length=254)

    def __init__(self, *args: Any, mailboxes: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mailbox_id"].choices = [(str(each.pk), _called(each)) for each in mailboxes]  # type: ignore[attr-defined]

    @classmethod
    def values_of(cls, record: Any) -> dict[str, Any]:
        if record is None:
            return {"version": 0}
        return {"version": record.version, "mailbox_id": str(record.mailbox_id), "address": record.address}
