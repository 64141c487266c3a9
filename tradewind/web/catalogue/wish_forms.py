"""What do people type about buyers' wishes?"""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue.services.wishes import WishDetails
from tradewind.apps.catalogue.wording import FIELDS, WORDS
from tradewind.web.shared.choosing import PartyField
from tradewind.web.shared.fields import CodeField, LineField, ParagraphsField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionField


class WishForm(PinningForm):
    """A new wish; whoever asked is chosen by the house's search, or nobody."""

    text = ParagraphsField(label=FIELDS["text"], max_length=5_000)
    quantity_hint = LineField(label=FIELDS["quantity_hint"], max_length=80, required=False)
    party_id = PartyField(label=_("Customer"), required=False)

    def details(self) -> WishDetails:
        values = self.cleaned_data
        return WishDetails(text=values["text"], quantity_hint=values["quantity_hint"], party_id=values["party_id"])


class DecideForm(PinningForm):
    """What becomes of a wish."""

    version = VersionField()
    action = forms.ChoiceField(label=_("What becomes of it"), choices=[])
    code = CodeField(label=FIELDS["code"], max_length=40, required=False, help_text=_("Where it became a product."))
    answer = LineField(label=FIELDS["answer"], max_length=500, required=False)

    def offer(self, actions: Sequence[str]) -> None:
        self.fields["action"].choices = [(each, WORDS[f"wish_move.{each}"]) for each in actions]  # type: ignore[attr-defined]
