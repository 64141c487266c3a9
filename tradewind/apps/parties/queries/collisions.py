"""What speaks for two records of a collision being one company, and do they still stand side by side?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tradewind.apps.parties.facts import Signal, facts_of, known_parties, signals_of
from tradewind.apps.parties.models import DuplicateSuspicion, Party
from tradewind.domain.parties.duplicates.judging import judge
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor


@dataclass(frozen=True, slots=True)
class Evidence:
    """The reasons, and both records as they are now: when they were opened and last spoken with."""

    party: Party
    other: Party
    signals: Sequence[Signal]

    @property
    def are_two(self) -> bool:
        """Whether nobody has made one record of them since."""
        return PartyState.MERGED not in (self.party.state, self.other.state)


def evidence_for_pair(by: Actor, asked: Mapping[str, object]) -> Evidence | None:
    """What is known about the pair of a request the caller has fetched; `asked` are its facts."""
    if not asked.get("other") or not asked.get("party"):
        return None
    known = {each.party.pk: each for each in known_parties([int(str(asked[name])) for name in ("party", "other")])}
    party, other = known[int(str(asked["party"]))], known[int(str(asked["other"]))]
    first, second = sorted(known)
    kept = DuplicateSuspicion.objects.filter(first_id=first, second_id=second).values_list("signals", flat=True).first()
    hint = None if kept else judge(facts_of(party), facts_of(other))
    return Evidence(party.party, other.party, kept or (signals_of(hint) if hint else []))
