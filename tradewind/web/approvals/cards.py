"""What does a request's page say: what would change, what looks wrong, where the record is?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from tradewind.apps.parties import permissions
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.approvals import TAX
from tradewind.apps.parties.wording import FIELDS as PARTY_FIELDS
from tradewind.domain.parties.collisions import CollisionRuling
from tradewind.domain.parties.tax_numbers import TaxRuling
from tradewind.platform.access import Actor, allows
from tradewind.platform.approvals.wording import FIELDS as ANSWERS
from tradewind.platform.company.wording import FIELDS as COMPANY_FIELDS
from tradewind.platform.wording import sentence
from tradewind.web.shared.countries import country_name
from tradewind.web.shared.formats import written_day, written_moment
from tradewind.web.shared.subjects import subject_url

LABELS = {**COMPANY_FIELDS, **PARTY_FIELDS}
PARTY = "parties.party"  # stands among the customers it names
_LEADS_TO_MERGE = frozenset({CollisionRuling.TO_BE_MERGED, *TaxRuling})


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of a record: as it would be, and as it is."""

    label: Any
    after: str
    before: str
    differs: bool


def compared(approval: Any) -> list[Compared]:
    """Every fact of the request beside the present one."""
    after, before = approval.facts.get("after") or {}, approval.facts.get("before") or {}
    return [
        Compared(LABELS[name], _shown(name, value), _shown(name, before.get(name)), _differs(name, before, value))
        for name, value in after.items()
    ]


def beside(evidence: parties.Evidence | None) -> list[Compared]:
    """When each of two records was opened, and when somebody last spoke with them."""
    if evidence is None:
        return []
    party, other = evidence.party, evidence.other
    return [
        Compared(_("Opened"), written_day(party.created_at), written_day(other.created_at), differs=False),
        Compared(
            _("Last contact"), _day_or_none(party.last_contact_at), _day_or_none(other.last_contact_at), differs=False
        ),
    ]


def merge_page(by: Actor, approval: Any, evidence: parties.Evidence | None) -> str:
    """Where the two of a ruling become one, for whoever may do that; empty once they are, or where none was ruled."""
    is_settled = approval.ruling in _LEADS_TO_MERGE
    if not is_settled or evidence is None or not evidence.are_two or not allows(by, permissions.MERGE_PARTIES):
        return ""
    if approval.kind == TAX:  # in the order that was asked about
        return f"{reverse('parties:merge')}?first={evidence.party.pk}&second={evidence.other.pk}&swap=1"
    return f"{reverse('parties:merge')}?first={evidence.other.pk}&second={evidence.party.pk}"


def warnings(approval: Any) -> list[str]:
    """What looks like fraud, in sentences."""
    return [sentence(row["code"], _named(row["facts"])) for row in approval.facts.get("warnings") or ()]


def answered(approval: Any) -> list[tuple[Any, str]]:
    """What the decision noted: the ruling, the call back."""
    lines = [(_("Ruling"), approval.ruling_word)] if approval.ruling else []
    return lines + [(ANSWERS[name], _answer(name, value)) for name, value in approval.answers.items()]


def records(by: Actor, approval: Any) -> list[tuple[str, str]]:
    """What the request is about, where it has a page, and the customers it names: those this person may open."""
    facts = approval.facts
    ids = [facts[name] for name in ("party", "other") if facts.get(name)]
    url = subject_url(approval.subject_type, approval.subject_id)
    own = [(str(facts.get("number") or approval.subject_title), url)] if url and approval.subject_type != PARTY else []
    rows = parties.visible_parties(by).filter(pk__in=ids).order_by("pk")
    named = [(f"{row.name} {row.number}", reverse("parties:party", args=[row.pk])) for row in rows]
    return own + named if ids else [(approval.subject_title, url)]


def heads(approval: Any) -> tuple[str, str]:
    """What the two columns are called."""
    if approval.kind == TAX:
        return f"{_('Stays')} · {approval.facts['number']}", f"{_('Goes into it')} · {approval.facts['other_number']}"
    if "other" in approval.facts:
        return _("Opened now"), _("On record before")
    return _("Proposed"), _("Until now")


def _day_or_none(moment: datetime | None) -> str:
    return written_day(moment) if moment else _("no contact yet")


def _differs(name: str, before: dict[str, Any], value: Any) -> bool:
    return bool(before) and before.get(name) != value


def _shown(name: str, value: Any) -> str:
    return country_name(value) if name == "country" and value else str(value or "")


def _named(facts: dict[str, Any]) -> dict[str, Any]:
    """Countries by their names in the reader's language."""
    return {name: country_name(value) if name in ("there", "here") else value for name, value in facts.items()}


def _answer(name: str, value: str) -> str:
    return written_moment(parse_datetime(value)) if name == "moment" else value
