"""How does the page show the problems of a sheet, group by group, with what may be decided about each?"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

from tradewind.domain.parties.importing.deciding import CHOICES
from tradewind.domain.parties.importing.drafts import Trouble
from tradewind.platform.access import Actor, Role
from tradewind.platform.people import queries as people
from tradewind.web.parties.import_forms import NOBODY
from tradewind.web.shared.countries import country_choices, country_name

_TROUBLES: dict[str, Any] = {
    Trouble.NO_NAME: gettext_lazy("Rows without a company"),
    Trouble.COUNTRY: gettext_lazy("Ways to write a country"),
    Trouble.NO_COUNTRY: gettext_lazy("Rows without a country"),
    Trouble.GUESSED_COUNTRY: gettext_lazy("Countries told by a phone or an address only"),
    Trouble.ROUNDED_PHONE: gettext_lazy("Phones that Excel has rounded"),
    Trouble.BAD_EMAIL: gettext_lazy("E-mail addresses that cannot be"),
    Trouble.OWNER: gettext_lazy("Rows without an owner who is here"),
    Trouble.UNFIT: gettext_lazy("Values that do not fit their field"),
}
_ORDER = (Trouble.COUNTRY, Trouble.GUESSED_COUNTRY, Trouble.ROUNDED_PHONE, Trouble.BAD_EMAIL, Trouble.NO_NAME,
          Trouble.NO_COUNTRY, Trouble.OWNER, Trouble.UNFIT)  # fmt: skip
_CHOICE_WORDS: dict[str, Any] = {
    "no_name:skip": gettext_lazy("Leave these rows out"),
    "no_name:person": gettext_lazy("Call the record by the person's name"),
    "no_country:skip": gettext_lazy("Leave these rows out"),
    "no_country:country": gettext_lazy("All of them sit in:"),
    "guessed_country:adopt": gettext_lazy("Take the countries listed here"),
    "guessed_country:skip": gettext_lazy("Leave the country empty: these rows are left out"),
    "rounded_phone:remark": gettext_lazy("Keep as a line of the remarks, to be checked"),
    "rounded_phone:drop": gettext_lazy("Leave these values out"),
    "bad_email:mend": gettext_lazy("Mend what can be mended, keep the others as a line of the remarks"),
    "bad_email:remark": gettext_lazy("Keep all as a line of the remarks"),
    "bad_email:drop": gettext_lazy("Leave these values out"),
    "owner:unassigned": gettext_lazy("Nobody yet: to be assigned later"),
    "owner:mine": gettext_lazy("They become mine"),
    "owner:colleague": gettext_lazy("They go to:"),
    "owner:skip": gettext_lazy("Leave these rows out"),
    "unfit:remark": gettext_lazy("Keep as a line of the remarks"),
    "unfit:drop": gettext_lazy("Leave these values out"),
}
_SAMPLES = 12


def groups_of(by: Actor, batch: Any, typed: Mapping[str, str], wrong: Mapping[str, str]) -> list[dict[str, Any]]:
    """The groups of problems, each with what may be decided; what was typed, and what is wrong with it, stays."""
    return [_group(by, trouble, batch.found[trouble], typed, wrong) for trouble in _ORDER if trouble in batch.found]


def _group(
    by: Actor, trouble: Trouble, found: dict[str, Any], typed: Mapping[str, str], wrong: Mapping[str, str]
) -> dict[str, Any]:  # fmt: skip
    choices = [choice for choice in CHOICES[trouble] if f"{trouble}:{choice}" in _CHOICE_WORDS]
    about: dict[str, Any] = {}
    if trouble is Trouble.OWNER:
        is_own = by.role == Role.SALESPERSON
        choices = ["mine", "skip"] if is_own else ["unassigned", "mine", "colleague"]
        about = {} if is_own else _owners(by, found, typed, wrong)
    if trouble is Trouble.COUNTRY:
        about = {"spellings": _spellings(found, typed, wrong)}
    picked = typed.get(f"choice_{trouble}") or (choices[0] if choices else "")
    return {
        "key": trouble.value, "title": _TROUBLES[trouble], "rows": found["rows"],
        "written": f"{found['rows']:,}", "different": found["different"],
        "mended": found["mended"],
        "choices": [(choice, _CHOICE_WORDS[f"{trouble}:{choice}"], choice == picked) for choice in choices],
        "samples": _samples(trouble, found), "is_guessed": trouble is Trouble.GUESSED_COUNTRY,
        "countries": len({value[2] for value in found["values"] if value[2]}),
        "unknown": sum(1 for value in found["values"] if not value[2]),
        "all_in_country": typed.get("all_in_country", ""), "all_in_country_wrong": wrong.get("all_in_country", ""),
    } | about  # fmt: skip


def _samples(trouble: Trouble, found: dict[str, Any]) -> list[tuple[int, str, str]]:
    """Row, what stands there, and what it becomes; of what was only told by something else, all: with how many rows."""
    if trouble is Trouble.COUNTRY:
        return []
    if trouble is Trouble.GUESSED_COUNTRY:
        return [(count, said, _written(code)) for _field, said, code, count in found["values"]]
    return [(number, said, proposed) for number, _field, said, proposed in found["samples"] if said][:_SAMPLES]


def _written(code: str) -> str:
    return f"{country_name(code)} {code}" if code else ""


def _spellings(
    found: dict[str, Any], typed: Mapping[str, str], wrong: Mapping[str, str]
) -> list[tuple[int, str, str, str, str]]:  # fmt: skip
    return [
        (place, said, typed.get(f"country_{place}", _written(code)), f"{count:,}", wrong.get(f"country_{place}", ""))
        for place, (_field, said, code, count) in enumerate(found["values"])
    ]


def _owners(
    by: Actor, found: dict[str, Any], typed: Mapping[str, str], wrong: Mapping[str, str]
) -> dict[str, Any]:  # fmt: skip
    """Who may get the rows, and the names in the sheet that are nobody's here."""
    named = [
        (place, said, f"{count:,}", typed.get(f"owner_{place}", ""))
        for place, (_field, said, _proposed, count) in enumerate(found["values"]) if said
    ]  # fmt: skip
    return {
        "sellers": [(str(each.pk), each.called) for each in people.salespeople(by)], "named": named, "nobody": NOBODY,
        "samples": [], "owner_of_all": typed.get("owner_of_all", ""), "owner_wrong": wrong.get("owner_of_all", ""),
    }  # fmt: skip


def countries_offered(language: str) -> list[str]:
    return [f"{name} {code}" for code, name in country_choices(language)]
