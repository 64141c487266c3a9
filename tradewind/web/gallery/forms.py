"""What does the sample form of the gallery ask?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.web.shared import fields
from tradewind.web.shared.complaining import HouseForm


class SampleForm(HouseForm):
    name = fields.LineField(label=_("Customer name"), max_length=200, help_text=_("As it stands on their letterhead."))
    email = fields.CodeField(label=_("E-mail"), max_length=40)
    country = fields.CountryField()
    phone = fields.PhoneField(label=_("Phone"), required=False, help_text=_("Full-width digits are tidied up."))
    next_on = fields.DayField(label=_("Next contact"), required=False)
    kind = forms.ChoiceField(
        label=_("Type"), choices=[("importer", _("Importer")), ("retail", _("Retailer"))], widget=forms.RadioSelect
    )
    remarks = fields.ParagraphsField(label=_("Remarks"), required=False)
    is_private = forms.BooleanField(label=_("Keep out of mailings"), required=False)
    password = forms.CharField(label=_("Password"), required=False, widget=forms.PasswordInput)


def wrong_form() -> SampleForm:
    """A form that came back with two things to mend."""
    return SampleForm(
        {
            "name": "Levant Camping SAL", "email": "omar@levant-camping-and-outdoor-supplies.example", "country": "",
            "phone": "+961 1 555 0142", "kind": "importer",
        }
    )  # fmt: skip
