"""What does a person send in the steps of an import?"""

from collections.abc import Collection
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties.wording import FIELDS
from tradewind.domain.parties.importing.drafts import Trouble
from tradewind.domain.parties.importing.fields import Target
from tradewind.domain.parties.importing.places import country_of
from tradewind.domain.vocabulary.countries import is_country
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.sheet_forms import ACCEPTED

_LABELLED = ("email", "phone", "country", "tier", "business_type", "next_contact_on", "website", "address", "city",
             "products", "annual_purchase", "source", "name_zh", "owner", "tax_number")  # fmt: skip

NOBODY = "nobody"
_NO_COUNTRY = _("No such country. Choose one from the list, or empty the box.")
_NO_COLLEAGUE = _("Choose a colleague.")
_NOT_MARKED = _("Mark the line above too, or empty this box.")


class UploadForm(HouseForm):
    file = forms.FileField(label=_("File"), widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}))


def mapping_from(posted: QueryDict, batch: Any) -> dict[str, str]:
    """Place of each column -> its field."""
    places = [str(each["place"]) for each in batch.columns]
    return {place: posted.get(f"column_{place}", "") or Target.KEEP for place in places}


def decisions_from(posted: QueryDict, batch: Any, sellers: Collection[int]) -> tuple[dict[str, Any], dict[str, str]]:
    """What was decided about each group of problems, and what is wrong with it, by the box it stands in."""
    wrong: dict[str, str] = {}
    choices = {trouble: posted[f"choice_{trouble}"] for trouble in Trouble if f"choice_{trouble}" in posted}
    countries = {}
    for place, (_field, said, proposed, _count) in enumerate(_values(batch, Trouble.COUNTRY)):
        code = _country(posted, f"country_{place}", proposed, wrong)
        if code != proposed:
            countries[said] = code
    country = _country(posted, "all_in_country", "", wrong)
    if choices.get(Trouble.NO_COUNTRY) == "country" and not country:
        wrong["all_in_country"] = str(_NO_COUNTRY)
    elif country and choices.get(Trouble.NO_COUNTRY) != "country":
        wrong["all_in_country"] = str(_NOT_MARKED)
    decided = {"choices": choices, "countries": countries, "country": country, "labels": _labels()}
    return decided | _owners_from(posted, batch, sellers, wrong), wrong


def _values(batch: Any, trouble: Trouble) -> list[tuple[str, str, str, int]]:
    found: list[tuple[str, str, str, int]] = batch.found.get(trouble, {}).get("values", [])
    return found


def _country(posted: QueryDict, box: str, proposed: str, wrong: dict[str, str]) -> str:
    """The code of what stands in a box; what is no country is told there."""
    typed = posted.get(box)
    code = proposed if typed is None else code_of(typed)
    if typed and typed.strip() and not code:
        wrong[box] = str(_NO_COUNTRY)
    return code


def _owners_from(
    posted: QueryDict, batch: Any, sellers: Collection[int], wrong: dict[str, str]
) -> dict[str, Any]:  # fmt: skip
    """Whose the rows become: all of them, and those under a name nobody here has."""
    owners: dict[str, int | None] = {}
    for place, (_field, said, _proposed, _count) in enumerate(_values(batch, Trouble.OWNER)):
        chosen = posted.get(f"owner_{place}", "")
        if chosen == NOBODY:
            owners[said] = None
        elif (owner_id := _seller(chosen, sellers)) is not None:
            owners[said] = owner_id
    owner = _seller(posted.get("owner_of_all", ""), sellers)
    is_marked = posted.get(f"choice_{Trouble.OWNER}") == "colleague"
    if is_marked is (owner is None):
        wrong["owner_of_all"] = str(_NO_COLLEAGUE if is_marked else _NOT_MARKED)
    return {"owner": owner, "owners": owners}


def _seller(chosen: str, sellers: Collection[int]) -> int | None:
    return next((each for each in sellers if str(each) == chosen), None)


def _labels() -> dict[str, str]:
    """What the fields are called in the remarks of a record."""
    labels = {name: str(FIELDS[name]) for name in _LABELLED}
    return labels | {
        "contact_email": labels["email"], "contact_phone": labels["phone"], "named_owner": str(_("Owner in the sheet")),
    }  # fmt: skip


def code_of(typed: str) -> str:
    """德国 DE, DE or 德国: what the list offers, or what a person writes."""
    last = typed.strip().rpartition(" ")[2].upper()
    return last if is_country(last) else country_of(typed)
