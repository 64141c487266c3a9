"""What is known about a customer, since when, and what should be asked next?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tradewind.apps.parties.models import Contact, Party, ProfileFact
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.completeness import missing_facts
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.profile import KIND_OF, PROFILE, is_fresh
from tradewind.platform.access import Actor
from tradewind.platform.company import queries as company


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line of the profile; `fact` is None while nobody has asked."""

    code: str
    fact: ProfileFact | None
    is_fresh: bool

    @property
    def origin_word(self) -> str:
        return str(WORDS[self.fact.origin]) if self.fact else ""

    @property
    def text(self) -> str:
        """The value as people read it."""
        value = self.fact.value if self.fact else ""
        return str(WORDS.get(value, value)) if KIND_OF[self.code].words else value

    @property
    def is_doubtful(self) -> bool:
        return self.fact is not None and not self.is_fresh


def standing_facts(by: Actor, party: Party) -> dict[str, ProfileFact]:
    """The facts that count today, of a party the caller has fetched."""
    rows = ProfileFact.objects.select_related("noted_by").filter(party=party, replaced_at=None)
    return {fact.code: fact for fact in rows}


def profile_of(by: Actor, party: Party, *, today: date, fresh_for_days: int | None = None) -> list[FactLine]:
    """Every line of the profile, known or not; `fresh_for_days`: the company's, where the caller knows it."""
    if party.kind != PartyKind.CUSTOMER:
        return []
    known, days = standing_facts(by, party), fresh_for_days or company.facts_fresh_for_days()
    return [
        FactLine(
            kind.code, known.get(kind.code),
            kind.code in known and is_fresh(known[kind.code].stated_on, today, fresh_for_days=days),
        )
        for kind in PROFILE
    ]  # fmt: skip


def missing_of(by: Actor, party: Party, contacts: Sequence[Contact], profile: Sequence[FactLine]) -> list[str]:
    """Codes of the facts nobody has asked for yet, the most useful first."""
    known: dict[str, object] = {line.code: line.fact for line in profile}
    known |= {
        "contact": list(contacts),
        "email": party.email or any(person.email for person in contacts) or None,
        "phone": party.phone or any(person.phone for person in contacts) or None,
        "website": party.website,
        "address": party.address,
    }
    return list(missing_facts(PartyKind(party.kind), known))


def history_of_fact(by: Actor, party: Party, code: str) -> list[ProfileFact]:
    """What was stated before, the latest first."""
    rows = ProfileFact.objects.select_related("noted_by").filter(party=party, code=code)
    return list(rows.order_by("-noted_at", "-pk"))
