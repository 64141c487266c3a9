"""Writing down what is known about a customer, with its day and where it comes from."""

from collections.abc import Mapping
from datetime import date, datetime

from tradewind.apps.parties import queries
from tradewind.apps.parties.models import Party, ProfileFact
from tradewind.apps.parties.refusals import FactsChanged
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.profile import COLUMN_FACTS, Origin, StatedFacts, clean_facts
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, save_next


@use_case
def note_facts(
    *, party_id: int, values: Mapping[str, str], seen: Mapping[str, int], on: date, today: date, origin: str,
    by: Actor, at: datetime,
) -> Party:  # fmt: skip
    """Write facts down; `seen` are the numbers of the facts they replace, as the person saw them (0: none).

    A fact written again as it stands is confirmed: it counts from the new day.
    """
    stated = clean_facts(values, on=on, today=today, origin=origin)
    party = _customer(by, party_id)
    standing = {code: fact for code, fact in queries.standing_facts(by, party).items() if code in values}
    changed = [code for code in values if seen.get(code, 0) != (standing[code].pk if code in standing else 0)]
    if changed:
        raise FactsChanged(codes=changed)
    texts = dict.fromkeys(stated.gone, "") | dict(stated.values)
    columns = put(party, {code: text for code, text in texts.items() if code in COLUMN_FACTS})
    if columns:
        save_next(party, columns.after, by=by, at=at)
    _replace(party, stated, by, at)
    before = {code: fact.value for code, fact in standing.items()}
    facts = {"before": before, "after": texts, "on": stated.on.isoformat(), "origin": stated.origin}
    audit.record("party.facts_noted", party, by=by, at=at, fields=list(texts), **facts)
    return party


def keep_columns(
    party: Party, columns: Mapping[str, object], *, on: date, origin: Origin, by: Actor, at: datetime
) -> None:  # fmt: skip
    """What was typed into the record's own form is part of the profile too, in the caller's use case."""
    touched = [code for code in COLUMN_FACTS if code in columns]
    values = {code: str(columns[code]) for code in touched if columns[code]}
    gone = tuple(code for code in touched if not columns[code])
    if party.kind == PartyKind.CUSTOMER and touched:
        _replace(party, StatedFacts(values, gone, on, origin), by, at)


def _customer(by: Actor, party_id: int) -> Party:
    party = queries.party_to_change(by, party_id)
    if party.kind != PartyKind.CUSTOMER:
        raise NotFound(what="customer")
    return party


def _replace(party: Party, stated: StatedFacts, by: Actor, at: datetime) -> None:
    standing = ProfileFact.objects.filter(party=party, replaced_at=None)
    standing.filter(code__in=[*stated.values, *stated.gone]).update(replaced_at=at)
    ProfileFact.objects.bulk_create(
        [
            ProfileFact(
                party=party, code=code, value=value, stated_on=stated.on, origin=stated.origin, noted_by_id=by.pk,
                noted_at=at,
            )
            for code, value in stated.values.items()
        ]
    )  # fmt: skip
