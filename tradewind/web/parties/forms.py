"""What do people type about parties?"""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.cadence import next_contact
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.kinds import BusinessType, PartyKind
from tradewind.domain.parties.tax_numbers import LONGEST_TAX_NUMBER, tax_findings
from tradewind.domain.parties.tiers import ORDER, Tier
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
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm, VersionField

NO_CHOICE = [("", "--")]


def _words(values: Any) -> list[tuple[str, Any]]:
    return [(value.value, WORDS[value.value]) for value in values]


def tax_doubts(number: str, country: str) -> list[str]:
    """What looks wrong about a tax number, in sentences; nothing of it keeps a record from being saved."""
    return [sentence(each.code, each.facts) for each in tax_findings(number, country)]


class TaxHintForm(PinningForm):
    """A form whose tax number is answered beside its field, also while it is typed (`_duplicates.html`)."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        said = self.data if self.is_bound else self.initial  # a bound field would keep the hint it was made with
        doubts = tax_doubts(*(str(said.get(name) or "") for name in ("tax_number", "country")))
        hint = format_html('<span id="tax-doubts" aria-live="polite">{}</span>', " ".join(doubts))
        self.fields["tax_number"].help_text = hint


class PartyForm(VersionedForm, TaxHintForm):
    """Every fact of a party; two are needed."""

    name = LineField(label=FIELDS["name"], max_length=200)
    country = CountryField(label=FIELDS["country"])
    name_zh = LineField(label=FIELDS["name_zh"], max_length=200, required=False)
    city = LineField(label=FIELDS["city"], max_length=120, required=False)
    address = LineField(label=FIELDS["address"], max_length=500, required=False)
    website = CodeField(label=FIELDS["website"], max_length=300, required=False)
    email = CodeField(label=FIELDS["email"], max_length=254, required=False)
    phone = PhoneField(label=FIELDS["phone"], max_length=60, required=False)
    tax_number = CodeField(label=FIELDS["tax_number"], max_length=LONGEST_TAX_NUMBER, required=False)
    remarks = ParagraphsField(label=FIELDS["remarks"], max_length=20_000, required=False)

    def details(self) -> PartyDetails:
        """What was typed, for the use case."""
        return PartyDetails(**{name: self.cleaned_data[name] for name in self.detail_names()})

    def detail_names(self) -> list[str]:
        return [name for name in self.fields if name in PartyDetails.__dataclass_fields__]


class CustomerForm(PartyForm):
    """A customer has a tier, a next day to be in touch, and facts about its trade."""

    tier = forms.ChoiceField(label=FIELDS["tier"], choices=_words(ORDER), initial=Tier.POTENTIAL)
    next_contact_on = DayField(label=FIELDS["next_contact_on"], required=False)
    business_type = forms.ChoiceField(
        label=FIELDS["business_type"], choices=NO_CHOICE + _words(BusinessType), required=False
    )
    products = LineField(label=FIELDS["products"], max_length=300, required=False)
    annual_purchase = LineField(label=FIELDS["annual_purchase"], max_length=120, required=False)
    source = LineField(label=FIELDS["source"], max_length=120, required=False)
    field_order = [
        "name", "country", "name_zh", "tier", "next_contact_on", "business_type", "products", "annual_purchase",
        "city", "address", "website", "email", "phone", "tax_number", "source", "remarks",
    ]  # fmt: skip


class NewCustomerForm(TaxHintForm):
    """The intake: name, country and, if known, whom to talk to. The rest is filled in later."""

    prefixes = ("", "contact_")

    name = LineField(label=_("Company name"), max_length=200, widget=forms.TextInput(attrs={"autofocus": True}))
    country = CountryField(label=FIELDS["country"])
    contact_name = LineField(label=_("Contact"), max_length=200, required=False)
    contact_email = CodeField(label=FIELDS["email"], max_length=254, required=False)
    contact_phone = PhoneField(label=_("Phone or WhatsApp"), max_length=60, required=False)
    website = CodeField(label=FIELDS["website"], max_length=300, required=False)
    tax_number = CodeField(label=FIELDS["tax_number"], max_length=LONGEST_TAX_NUMBER, required=False)
    source = LineField(label=FIELDS["source"], max_length=120, required=False)
    next_contact_on = DayField(label=FIELDS["next_contact_on"], required=False)
    owner_id = forms.TypedChoiceField(label=_("Owner"), coerce=int, empty_value=None, required=False, choices=[])
    insists = LineField(label=_("Why it is another company"), max_length=200, required=False)

    def offer_owners(self, sellers: list[tuple[int, str]], *, usual: int | None) -> None:
        """Who may own the customer; without a list the field is not asked for."""
        if not sellers:
            del self.fields["owner_id"]
            return
        self.fields["owner_id"].choices = [("", "--"), *sellers]  # type: ignore[attr-defined]
        self.fields["owner_id"].initial = usual

    def details(self) -> PartyDetails:
        values = self.cleaned_data
        return PartyDetails(
            name=values["name"], country=values["country"], website=values.get("website", ""),
            tax_number=values.get("tax_number", ""), source=values.get("source", ""),
            next_contact_on=values.get("next_contact_on"),
        )  # fmt: skip

    def contact(self) -> ContactDetails | None:
        values = self.cleaned_data
        if not (values["contact_name"] or values["contact_email"] or values["contact_phone"]):
            return None
        name = values["contact_name"] or values["contact_email"].split("@")[0] or values["contact_phone"]
        return ContactDetails(name=name, email=values["contact_email"], phone=values["contact_phone"])


class NewPartnerForm(NewCustomerForm):
    """A supplier, forwarder, bank or inspection body."""

    next_contact_on = None  # type: ignore[assignment]
    source = None  # type: ignore[assignment]
    owner_id = None  # type: ignore[assignment]


class NewContactForm(PinningForm):
    name = LineField(label=FIELDS["name"], max_length=200)
    title = LineField(label=FIELDS["title"], max_length=120, required=False)
    email = CodeField(label=FIELDS["email"], max_length=254, required=False)
    phone = PhoneField(label=FIELDS["phone"], max_length=60, required=False)
    whatsapp = CodeField(label=FIELDS["whatsapp"], max_length=60, required=False)
    wechat = CodeField(label=FIELDS["wechat"], max_length=60, required=False)
    remarks = LineField(label=FIELDS["remarks"], max_length=500, required=False)
    is_primary = forms.BooleanField(label=FIELDS["is_primary"], required=False)

    def details(self) -> ContactDetails:
        return ContactDetails(**{name: self.cleaned_data[name] for name in ContactDetails.__dataclass_fields__})


class ContactForm(VersionedForm, NewContactForm):
    """A person that is known already."""


class InteractionForm(HouseForm):
    """One box: what was said, by which channel, and when next."""

    summary = ParagraphsField(label=_("What was said"), max_length=20_000)
    channel = forms.ChoiceField(label=_("Channel"), choices=_words(Channel), initial=Channel.PHONE)
    next_contact_on = DayField(label=FIELDS["next_contact_on"], required=False)
    contact_id = forms.IntegerField(required=False, min_value=1, max_value=10**18 - 1, widget=forms.Select)
    attached = ManyFilesField(label=_("Files"), required=False)
    waiting = WaitingFilesField()

    def clean(self) -> dict[str, Any]:
        """A screenshot alone says enough."""
        has_files = self.cleaned_data.get("attached") or self.cleaned_data.get("waiting")
        if has_files and "summary" in self.errors and not self.data.get("summary", "").strip():
            del self.errors["summary"]
            self.cleaned_data["summary"] = ""
        return self.cleaned_data


def interaction_form(party: Any, on: date, typed: Any = None, files: Any = None) -> InteractionForm:
    """The form with the usual next day filled in: one click fewer, and nobody is forgotten."""
    is_customer = party.kind == PartyKind.CUSTOMER
    initial = {"next_contact_on": next_contact(party.tier, on).isoformat()} if is_customer else {}
    return InteractionForm(typed, files, initial={"channel": Channel.PHONE, **initial})


class LineForm(HouseForm):
    """One line of a customer, changed where it stands in a list: the one that is named, the others are left out."""

    version = VersionField()
    line = forms.CharField(widget=forms.HiddenInput)
    tier = forms.ChoiceField(label=FIELDS["tier"], choices=_words(ORDER))
    next_contact_on = DayField(label=FIELDS["next_contact_on"], required=False)

    def __init__(self, posted: QueryDict | None, line: str, party: Any) -> None:
        super().__init__(posted, initial={"version": party.version, "line": line, line: getattr(party, line)})
        self.shown = line
        for name in {"tier", "next_contact_on"} - {line}:
            del self.fields[name]

    def drawn_line(self) -> SafeString:
        """The field as it stands in the cell: without a label of its own, so the label is spoken."""
        bound = self[self.shown]
        css = "form-select" if self.shown == "tier" else "form-control"
        return bound.as_widget(attrs={"class": css, "aria-label": str(bound.label)})

    @property
    def problems(self) -> list[str]:
        return [str(each) for each in self[self.shown].errors]

    def value(self) -> Tier | date | None:
        value = self.cleaned_data[self.shown]
        return Tier(value) if self.shown == "tier" else value

    def written(self) -> str:
        value = self.cleaned_data[self.shown]
        return str(WORDS[value]) if self.shown == "tier" else str(value or "--")


def _colleague(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, coerce=int, empty_value=None, required=False, choices=[])


class OwnerForm(VersionedForm):
    """Who looks after a customer."""

    owner_id = _colleague(_("Owner"))
    deputy_id = _colleague(_("Deputy"))

    def __init__(self, posted: QueryDict | None, party: Any, sellers: list[tuple[int, str]]) -> None:
        super().__init__(posted, initial=self.values_of(party))
        # Whoever has it and has left since stays a choice: else the customer would lose the owner unawares.
        present = {person.pk: person.called for person in (party.owner, party.deputy) if person}
        choices = [("", _("nobody")), *(present | dict(sellers)).items()]
        for name in ("owner_id", "deputy_id"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]


class EraseForm(HouseForm):
    """Nobody erases a person by a slip of the hand: the name is typed."""

    reason = LineField(label=_("Why"), max_length=200, help_text=_("It stays in the history: name nobody here."))
    confirmation = LineField(label=_("Type the person's name"), max_length=200)

    def __init__(self, posted: QueryDict | None, *, name: str) -> None:
        super().__init__(posted)
        self._name = name

    def clean_confirmation(self) -> str:
        typed: str = self.cleaned_data["confirmation"]
        if typed.casefold() != self._name.casefold():
            raise forms.ValidationError(_("Type the name exactly as it stands above."))
        return typed
