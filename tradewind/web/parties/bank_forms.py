"""What do people type about the account a party is paid on, and to ask for a share?"""

from dataclasses import fields

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties.wording import FIELDS
from tradewind.domain.approvals.deciding import LONGEST_REASON
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.currencies import CURRENCY_CHOICES
from tradewind.web.shared.fields import CodeField, Combobox, CountryField, LineField, ParagraphsField
from tradewind.web.shared.pinning import PinningForm


class PartyBankForm(PinningForm):
    holder = LineField(label=FIELDS["holder"], max_length=200)
    bank_name = LineField(label=FIELDS["bank_name"], max_length=200)
    country = CountryField(label=_("Country/region of the bank"))
    swift = CodeField(label=FIELDS["swift"], max_length=20)
    account = CodeField(
        label=FIELDS["account"], max_length=60, help_text=_("Where the country has IBANs, the IBAN.")
    )  # fmt: skip
    currency = forms.ChoiceField(
        label=FIELDS["currency"], choices=CURRENCY_CHOICES, widget=Combobox()
    )  # fmt: skip
    reason = ParagraphsField(
        label=_("Where does this account come from?"), max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The contract, the paper, the person. The second person reads this before calling back."),
    )  # fmt: skip

    def details(self) -> PartyBankDetails:
        return PartyBankDetails(**{field.name: self.cleaned_data[field.name] for field in fields(PartyBankDetails)})


class SharingForm(HouseForm):
    reason = LineField(label=_("Why do you need it?"), max_length=LONGEST_REASON)
