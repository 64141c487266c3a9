"""What do people type about samples?"""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties.wording import WORDS as PARTY_WORDS
from tradewind.apps.samples.wording import WORDS
from tradewind.domain.parties.channels import Channel
from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge
from tradewind.domain.samples.lifecycle import Verdict
from tradewind.domain.samples.travel import CourierName
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.currencies import CURRENCY_CHOICES
from tradewind.web.shared.fields import CodeField, Combobox, DayField, LineField, ManyFilesField, ParagraphsField
from tradewind.web.shared.versions import VersionedForm, VersionField

ANSWERS = {
    CollectAnswer.NOT_ASKED: "not_asked",
    CollectAnswer.OFFERED: "offered",
    CollectAnswer.ACCEPTED: "accepted_collect",
    CollectAnswer.REFUSED: "refused",
}
TALKS = (Channel.EMAIL, Channel.PHONE, Channel.WHATSAPP, Channel.WECHAT, Channel.MEETING, Channel.NOTE)


def words(values: Any) -> list[tuple[str, Any]]:
    return [(value.value, WORDS[value.value]) for value in values]


def answers() -> list[tuple[str, Any]]:
    return [(answer.value, WORDS[word]) for answer, word in ANSWERS.items()]


class SampleForm(VersionedForm):
    """Everything of a draft but its lines."""

    version = VersionField(required=False)
    contact_id = forms.TypedChoiceField(label=_("For whom"), coerce=int, empty_value=None, required=False)
    ship_to = ParagraphsField(
        label=_("Ship to"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    needed_on = DayField(label=_("Wanted by"), required=False)
    maker_id = forms.TypedChoiceField(
        label=_("Who prepares it"), coerce=int, empty_value=None, required=False, widget=Combobox()
    )
    goods_charge = forms.ChoiceField(label=_("The goods"), choices=words(GoodsCharge), widget=forms.RadioSelect)
    courier_charge = forms.ChoiceField(label=_("The courier"), choices=words(Courier), widget=forms.RadioSelect)
    collect_answer = forms.ChoiceField(label=_("Buyer's answer on paying the courier"), choices=answers())
    courier_account = CodeField(label=_("Buyer's courier account"), max_length=40, required=False)
    pays_at_door = forms.BooleanField(label=_("Buyer pays on delivery"), required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=[("", "--"), *CURRENCY_CHOICES], required=False)
    price = forms.DecimalField(label=_("Buyer pays"), max_digits=14, decimal_places=2, min_value=0, required=False)
    remark = LineField(label=_("Remark"), max_length=500, required=False)


class FirstForm(HouseForm):
    """The parcel with the house's usual terms: who pays the courier is all that has to be said."""

    courier_account = CodeField(label=_("Buyer's courier account"), max_length=40, required=False)
    pays_at_door = forms.BooleanField(label=_("Buyer pays on delivery"), required=False)
    needed_on = DayField(label=_("Wanted by"), required=False)


class KeyForm(HouseForm):
    """A button over a sample, on the version the person saw."""

    version = VersionField()


class AskForm(HouseForm):
    reason = ParagraphsField(label=_("Why it pays"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))


class CollectForm(KeyForm):
    answer = forms.ChoiceField(label=_("Buyer's answer"), choices=answers())
    account = CodeField(label=_("Buyer's courier account"), max_length=40, required=False)
    pays_at_door = forms.BooleanField(label=_("Buyer pays on delivery"), required=False)


class DayForm(KeyForm):
    on = DayField(label=_("On"), initial=timezone.localdate)


class CheckForm(KeyForm):
    is_good = forms.TypedChoiceField(
        label=_("Check result"), choices=[("1", _("Passed, may be sent")), ("0", _("Not passed, to be made again"))],
        coerce=lambda value: value == "1", widget=forms.RadioSelect,
    )  # fmt: skip
    remark = LineField(label=_("Checked"), max_length=500, required=False)
    cost = forms.DecimalField(
        label=_("What it cost, CNY"), max_digits=12, decimal_places=2, min_value=0, required=False
    )
    photos = ManyFilesField(label=_("Photos"), required=False)


class SendForm(KeyForm):
    courier = forms.ChoiceField(label=_("Courier"), choices=words(CourierName))
    courier_text = LineField(label=_("Which one"), max_length=40, required=False)
    tracking = CodeField(label=_("Number on the waybill"), max_length=60)
    sent_on = DayField(label=_("Left on"), initial=timezone.localdate)
    promised_on = DayField(label=_("Promised for"), required=False)
    cost = forms.DecimalField(label=_("Our cost, CNY"), max_digits=12, decimal_places=2, min_value=0, required=False)


class MovedForm(DayForm):
    text = LineField(label=_("Tracking status"), max_length=200)


class AnswerForm(DayForm):
    verdict = forms.ChoiceField(label=_("Feedback"), choices=words(Verdict), widget=forms.RadioSelect)
    text = ParagraphsField(
        label=_("Comments"), max_length=5_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    channel = forms.ChoiceField(
        label=_("How"),
        choices=[(value.value, PARTY_WORDS[value.value]) for value in TALKS],
        initial=Channel.EMAIL.value,
    )


class FollowForm(HouseForm):
    wishes = LineField(label=_("Changes wanted"), max_length=500, required=False)


class CancelForm(KeyForm):
    reason = LineField(label=_("Why"), max_length=300)


class RulesForm(KeyForm):
    most_free_pieces = forms.IntegerField(label=_("Pieces that go out free"), min_value=0, max_value=10_000)
    most_free_value = forms.DecimalField(
        label=_("Value that goes out free, CNY"), min_value=0, max_value=10_000_000, max_digits=10, decimal_places=2
    )
