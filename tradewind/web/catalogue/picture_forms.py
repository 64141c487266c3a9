"""What is typed about pictures?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue.services.picture_changes import PictureDetails
from tradewind.apps.catalogue.services.pictures import LONGEST_TITLE
from tradewind.apps.catalogue.wording.pictures import WORDS
from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField, LineField, ManyFilesField
from tradewind.web.shared.versions import VersionedForm, VersionField

KINDS = [(kind.value, WORDS[f"picture.{kind.value}"]) for kind in PictureKind]
LARGEST_PLACE = 9999


class PicturesForm(HouseForm):
    """Pictures that are brought; of which product they are says the address, else the name of each file."""

    attached = ManyFilesField(label=_("Choose pictures"))


class PictureForm(VersionedForm):
    """What a picture shows, of which product, in which place."""

    code = CodeField(label=_("Product code"), max_length=40, required=False)
    kind = forms.ChoiceField(label=_("Shows"), choices=KINDS)
    title = LineField(label=_("Title"), max_length=LONGEST_TITLE, required=False)
    position = forms.IntegerField(label=_("Place in line"), min_value=0, max_value=LARGEST_PLACE)

    @classmethod
    def values_of(cls, record: Any) -> dict[str, Any]:
        """As the picture stands; the product by its code."""
        said = {name: getattr(record, name) for name in ("kind", "title", "position", "version")}
        return said | {"code": record.product.code if record.product else ""}

    def details(self, product_id: int | None) -> PictureDetails:
        said = self.cleaned_data
        return PictureDetails(product_id, PictureKind(said["kind"]), said["title"], said["position"])


class RenewForm(HouseForm):
    """Another file under the same number. `known_uses`: on how many papers the old one stands, as the person saw it."""

    version = VersionField()
    replacement = forms.FileField(label=_("New picture"))
    reason = LineField(label=_("Why"), max_length=200)
    known_uses = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    is_known = forms.BooleanField(label=_("I know: papers that left keep the old picture"), required=False)

    def clean(self) -> dict[str, Any]:
        """Only a picture in use asks for the tick."""
        values = self.cleaned_data
        if values.get("known_uses") and not values.get("is_known"):
            self.add_error("is_known", self.fields["is_known"].error_messages["required"])
        return values
