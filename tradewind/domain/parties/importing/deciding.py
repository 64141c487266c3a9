"""What becomes of a row once the groups of problems are decided: clean columns and people, or the reason to skip it?"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from tradewind.domain.parties.details import CleanContact, CleanParty, clean_contact, clean_party
from tradewind.domain.parties.importing.drafts import Draft, Trouble
from tradewind.domain.parties.searching import folded
from tradewind.domain.vocabulary.countries import is_country
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.sheets.problems import Problem
from tradewind.domain.vocabulary.text import clean_line

# What may be decided about each group; the first is proposed.
CHOICES: dict[Trouble, tuple[str, ...]] = {
    Trouble.NO_NAME: ("skip", "person"),
    Trouble.COUNTRY: ("map",),
    Trouble.NO_COUNTRY: ("skip", "country"),
    Trouble.GUESSED_COUNTRY: ("adopt", "skip"),
    Trouble.ROUNDED_PHONE: ("remark", "drop"),
    Trouble.BAD_EMAIL: ("mend", "remark", "drop"),
    Trouble.OWNER: ("unassigned", "mine", "colleague", "skip"),
    Trouble.UNFIT: ("remark", "drop"),
}
_MOST_PEOPLE = 20


@dataclass(frozen=True, slots=True)
class Decisions:
    """One word a group; `countries` maps spellings to codes; `labels` name the fields in remarks.

    `owners`: whose the rows become that name somebody unknown, by that name; None: nobody's.
    """

    choices: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    country: str = ""  # of rows that name none
    owner: int | None = None  # the colleague who gets what nobody looks after
    owners: Mapping[str, int | None] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    def of(self, trouble: Trouble) -> str:
        chosen = self.choices.get(trouble, "")
        return chosen if chosen in CHOICES[trouble] else CHOICES[trouble][0]


@dataclass(frozen=True, slots=True)
class Ready:
    """A row as it can be written, or why it is left out."""

    columns: dict[str, Any] = field(default_factory=dict)
    people: tuple[dict[str, Any], ...] = ()
    skip: str = ""


def decided(draft: Draft, decisions: Decisions) -> Ready:
    """Clean columns of the record and of its people."""
    values, remarks = dict(draft.values), list(draft.remarks)
    for problem in draft.problems:
        reason = _settle(problem, draft, values, remarks, decisions)
        if reason:
            return Ready(skip=reason)
    country = values.get("country", "")
    if not is_country(country):
        return Ready(skip="no_country")
    party = _clean_party(values, remarks, decisions)
    if party is None:
        return Ready(skip="no_name")
    return Ready(_columns(party, values.get("next_contact_on", "")), _clean_people(draft.people, country))


def _settle(problem: Problem, draft: Draft, values: dict[str, str], remarks: list[str], decisions: Decisions) -> str:
    """Carry out what was decided about one problem; the reason to leave the row out, if it was that."""
    choice = decisions.of(Trouble(problem.trouble))
    if problem.trouble is Trouble.COUNTRY:
        values["country"] = decisions.countries.get(problem.said, problem.proposed)
        return "" if values["country"] else "no_country"
    if problem.trouble is Trouble.NO_COUNTRY:
        values["country"] = decisions.country
        return "" if choice == "country" and decisions.country else "no_country"
    if problem.trouble is Trouble.GUESSED_COUNTRY:
        return "" if choice == "adopt" else "no_country"
    if problem.trouble is Trouble.NO_NAME:
        values["name"] = problem.proposed
        return "" if choice == "person" and problem.proposed else "no_name"
    if choice == "mend" and problem.proposed:
        _take_mended(problem, draft, values)
    elif choice != "drop":
        remarks.append(f"{decisions.labels.get(problem.field, problem.field)}：{problem.said}")
    return ""


def _take_mended(problem: Problem, draft: Draft, values: dict[str, str]) -> None:
    if problem.field == "email" and not values.get("email"):
        values["email"] = problem.proposed
        return
    nameless = next((each for each in draft.people if not each.get("email")), None)
    if nameless is None:
        draft.people.append({"name": problem.proposed.partition("@")[0], "email": problem.proposed})
    else:
        nameless["email"] = problem.proposed


def _clean_party(values: Mapping[str, str], remarks: list[str], decisions: Decisions) -> CleanParty | None:
    """The record's facts; what does not fit its field becomes a line of the remarks."""
    typed = {key: value for key, value in values.items() if key != "next_contact_on" and value}
    for _attempt in range(2):
        try:
            return clean_party(**{"name": "", "country": ""} | typed, remarks="\n".join(remarks)[:20_000])
        except BadDetails as refusal:
            for problem in refusal.problems:
                text = typed.pop(problem.field, "")
                if problem.field == "name" and text:
                    typed["name"] = clean_line(text)[:200].strip()
                if text:
                    remarks.append(f"{decisions.labels.get(problem.field, problem.field)}：{text}")
    return None


def _columns(party: CleanParty, next_contact_on: str) -> dict[str, Any]:
    columns = asdict(party)
    phone = columns.pop("phone")
    return columns | {
        "phone": phone["typed"], "phone_e164": phone["e164"] or "",
        "name_folded": folded(party.name, party.name_zh), "next_contact_on": next_contact_on or None,
    }  # fmt: skip


def _clean_people(people: Sequence[Mapping[str, str]], country: str) -> tuple[dict[str, Any], ...]:
    found = []
    for each in people[:_MOST_PEOPLE]:
        contact = _clean_contact(dict(each), country)
        if contact:
            columns = asdict(contact)
            phone = columns.pop("phone")
            found.append(columns | {"phone": phone["typed"], "phone_e164": phone["e164"] or ""})
    return tuple(found)


def _clean_contact(typed: dict[str, str], country: str) -> CleanContact | None:
    """A person's facts; what does not fit stands among his remarks."""
    for _attempt in range(2):
        try:
            return clean_contact(country=country, **typed)
        except BadDetails as refusal:
            lost = [typed.pop(problem.field, "") for problem in refusal.problems]
            said = " ".join(filter(None, lost))[:300]
            typed = {"name": said[:200]} | typed | {"remarks": said}
    return None
