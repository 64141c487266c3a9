"""What do people type and press over inquiries?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tradewind.apps.inquiries.queries import LetterTold
from tradewind.apps.inquiries.refusals import NotUnderstood
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.parties.wording import WORDS as PARTY_WORDS
from tradewind.domain.inquiries.endings import NoInquiryReason
from tradewind.domain.inquiries.faxes import MOST_PAGES, FaxResult
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.pauses import PauseReason
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.details import check_email, check_phone
from tradewind.domain.vocabulary.losing import LossReason
from tradewind.platform.wording import sentence
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import (
    CodeField,
    CountryField,
    DayField,
    LineField,
    ManyFilesField,
    ParagraphsField,
    PhoneField,
    WaitingFilesField,
)
from tradewind.web.shared.formats import written_moment
from tradewind.web.shared.versions import VersionField

LARGEST_ID = 10**18 - 1
ANSWERED_BY = (
    Channel.EMAIL, Channel.PHONE, Channel.WHATSAPP, Channel.WECHAT, Channel.FAX, Channel.MEETING, Channel.PLATFORM,
)  # fmt: skip


def words(values: Any) -> list[tuple[str, Any]]:
    return [(value.value, WORDS[value.value]) for value in values]


def channels(values: Any) -> list[tuple[str, Any]]:
    return [(value.value, PARTY_WORDS[value.value]) for value in values]


def _row_id(**more: Any) -> forms.IntegerField:
    return forms.IntegerField(min_value=1, max_value=LARGEST_ID, **more)


class KeyForm(HouseForm):
    """One key over an inquiry, on the version the person saw."""

    version = VersionField()


def said_of(form: forms.Form) -> dict[str, Any]:
    """What a key brought along; a key without it does nothing."""
    if not form.is_valid():
        raise NotUnderstood(what=" ".join(str(line) for lines in form.errors.values() for line in lines))
    return form.cleaned_data


class GradeForm(KeyForm):
    grade = forms.ChoiceField(choices=words(Grade))
    owner_id = _row_id(required=False)
    next_contact_on = DayField(required=False)


class PutOffForm(KeyForm):
    until = forms.ChoiceField(choices=[(key, key) for key in ("hour", "tomorrow", "monday")])


class SetAsideForm(KeyForm):
    reason = forms.ChoiceField(choices=words(NoInquiryReason))
    remark = LineField(max_length=500, required=False)
    answered_by = forms.ChoiceField(choices=[("", ""), *channels(ANSWERED_BY)], required=False)


class JoinForm(KeyForm):
    """With which inquiry: by its row, or by the number people say."""

    into_id = _row_id(required=False)
    number = CodeField(label=_("Number of the inquiry"), max_length=20, required=False)

    def clean(self) -> dict[str, Any]:
        digits = "".join(each for each in self.cleaned_data.get("number", "") if each in "0123456789")
        if not self.cleaned_data.get("into_id") and digits:
            self.cleaned_data["into_id"] = int(digits)
        if not self.cleaned_data.get("into_id"):
            raise forms.ValidationError(_("Say with which inquiry."))
        return self.cleaned_data


class FileForm(KeyForm):
    party_id = _row_id()


class OwnerForm(KeyForm):
    owner_id = _row_id()


class PlanForm(KeyForm):
    next_contact_on = DayField(label=_("Next contact"), required=False)


class LoseForm(KeyForm):
    reason = forms.ChoiceField(label=_("Why it was lost"), choices=words(LossReason))
    remark = LineField(label=_("Remark"), max_length=500, required=False)


class WinForm(KeyForm):
    remark = LineField(label=_("Order number, goods, amount"), max_length=500, required=False)


class AnsweredForm(KeyForm):
    """An answer that left where nothing of ours could see it."""

    channel = forms.ChoiceField(label=_("How it was answered"), choices=channels(ANSWERED_BY), initial=Channel.PHONE)
    note = ParagraphsField(label=_("What was answered"), max_length=5000)
    is_priced = forms.BooleanField(label=_("The answer named a price"), required=False)
    is_instead_of_fax = forms.BooleanField(label=_("The fax did not go through"), required=False)

    @classmethod
    def for_page(cls, version: int, *, is_on_platform: bool, has_fax: bool) -> "AnsweredForm":
        """As it is drawn: by the channel that is the likeliest, and of faxes only where one is owed."""
        form = cls(initial={"version": version, "channel": Channel.PLATFORM if is_on_platform else Channel.PHONE})
        if not has_fax:
            del form.fields["is_instead_of_fax"]
        return form


class PauseForm(HouseForm):
    """Why a price has to wait, and which letter told the buyer; `text`: what the one still to be written says."""

    reason = forms.ChoiceField(label=_("Why the price has to wait"), choices=[("", "--"), *words(PauseReason)])
    message_id = forms.TypedChoiceField(
        label=_("Which message told the buyer"), coerce=int, empty_value=None, required=False
    )
    text = ParagraphsField(
        label=_("What the letter says"), max_length=20_000, required=False,
        help_text=_("Only for a letter that is still to be written: it begins with these words, and you go on there."),
    )  # fmt: skip

    def __init__(self, *args: Any, letters: Sequence[LetterTold] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        told = [(each.pk, f"{written_moment(each.at)} {each.subject}"[:90]) for each in letters]
        self.fields["message_id"].choices = [("", "--"), *told]  # type: ignore[attr-defined]


class TransmissionForm(KeyForm):
    """A line of the fax machine's report."""

    sent_on = DayField(label=_("Day it was sent"))
    sent_at = forms.TimeField(
        label=_("Time it was sent"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )
    number = PhoneField(label=_("Fax number"), max_length=60)
    pages = forms.IntegerField(label=pgettext_lazy("of a fax", "Pages"), min_value=1, max_value=MOST_PAGES, initial=1)
    result = forms.ChoiceField(
        label=_("Result"), choices=[(each.value, WORDS[f"fax_result.{each.value}"]) for each in FaxResult]
    )
    is_priced = forms.BooleanField(label=_("The answer named a price"), required=False)


class MarkForm(HouseForm):
    message_id = _row_id()


def _refuse(reason: str) -> None:
    if reason:
        raise forms.ValidationError(sentence(reason))


class NewInquiryForm(HouseForm):
    """What came without mail: who asked, how it came, and what was said. The names are those of the customer's form."""

    text = ParagraphsField(
        label=_("What was said or written"), max_length=50_000, required=False,
        widget=forms.Textarea(attrs={"rows": 7, "autofocus": True}),
    )  # fmt: skip
    source = forms.ChoiceField(
        label=_("How it came"), choices=[(each.value, WORDS[f"source.{each.value}"]) for each in Source],
        initial=Source.PHONE,
    )  # fmt: skip
    arrived_on = DayField(label=_("Day it came"), required=False)
    arrived_at = forms.TimeField(
        label=_("Time it came"), required=False, widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )
    name = LineField(label=_("Company name"), max_length=200, required=False)
    country = CountryField(label=_("Country/region"), required=False)
    contact_name = LineField(label=_("Contact"), max_length=200, required=False)
    contact_email = CodeField(label=_("E-mail"), max_length=254, required=False)
    contact_phone = PhoneField(label=_("Phone or WhatsApp"), max_length=60, required=False)
    platform = LineField(label=_("Platform"), max_length=40, required=False)
    answer_at = LineField(label=_("Where it must be answered"), max_length=500, required=False)
    attached = ManyFilesField(label=_("Files"), required=False)
    waiting = WaitingFilesField()

    def clean_contact_email(self) -> str:
        found = check_email(self.cleaned_data["contact_email"])
        _refuse(found.reason)
        return found.value

    def clean_contact_phone(self) -> str:
        typed: str = self.cleaned_data["contact_phone"]
        _refuse(check_phone(typed, self.cleaned_data.get("country") or None).reason)
        return typed

    def clean_arrived_on(self) -> date | None:
        day: date | None = self.cleaned_data["arrived_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("Nothing has arrived on a day that is still to come."))
        return day


class NewCustomerForm(HouseForm):
    """The customer of an inquiry: three lines, filled in from what was read."""

    version = VersionField()
    name = LineField(label=_("Company name"), max_length=200)
    country = CountryField(label=_("Country/region"))
    contact_name = LineField(label=_("Contact"), max_length=200, required=False)
    contact_email = CodeField(label=_("E-mail"), max_length=254, required=False)
    contact_phone = PhoneField(label=_("Phone or WhatsApp"), max_length=60, required=False)
    insists = LineField(label=_("Why it is another company"), max_length=200, required=False)


class AbsenceForm(HouseForm):
    """Who is away, until when, and who takes what comes."""

    user_id = forms.TypedChoiceField(label=_("Who is away"), coerce=int)
    deputy_id = forms.TypedChoiceField(label=_("Who stands in"), coerce=int)
    begins_on = DayField(label=_("First day"))
    ends_on = DayField(label=_("Last day"))
    reason = LineField(label=_("Reason"), max_length=120, required=False)

    def __init__(self, *args: Any, who: list[tuple[int, str]], deputies: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        nobody: list[tuple[int | str, object]] = [("", _("Choose a colleague"))]  # else one would stand in for himself
        self.fields["user_id"].choices = who if len(who) == 1 else nobody + who  # type: ignore[attr-defined]
        self.fields["deputy_id"].choices = nobody + deputies  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        begins, ends = self.cleaned_data.get("begins_on"), self.cleaned_data.get("ends_on")
        if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
            self.add_error("ends_on", _("The last day is not before the first."))
        if self.cleaned_data.get("user_id") == self.cleaned_data.get("deputy_id"):
            self.add_error("deputy_id", _("Nobody stands in for himself."))
        return self.cleaned_data
