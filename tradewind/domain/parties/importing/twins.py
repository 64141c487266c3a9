"""Is a row the same company as another row, or as a record that is there already?

Joining two records fills gaps only and can be taken back, so it is enough that two things agree; where a name in a
sheet is written letter for letter like a record's, the same country is the second one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tradewind.domain.parties.duplicates import keys
from tradewind.domain.parties.duplicates.judging import (
    DuplicateHint,
    PartyFacts,
    SignalCode,
    Strength,
    domains_differ,
    judge,
    tax_numbers_differ,
)
from tradewind.domain.parties.duplicates.keys import Key, KeyKind

_SAME_NAME = 97
_LOOKED_AT = 12  # the rows a key finds; a key that finds more says nothing


def facts_of(columns: Mapping[str, Any], people: Iterable[Mapping[str, Any]]) -> PartyFacts:
    """What a record or a row is compared by."""
    folk = list(people)
    return PartyFacts(
        names=_given([columns["name"], columns["name_zh"]]),
        emails=_given([columns["email"], *(each["email"] for each in folk)]),
        websites=_given([columns["website"]]),
        phones=_given(
            [columns["phone_e164"] or columns["phone"], *(each["phone_e164"] or each["phone"] for each in folk)]
        ),
        whatsapps=_given(each["whatsapp"] for each in folk),
        wechats=_given(each["wechat"] for each in folk),
        contacts=_given(each["name"] for each in folk),
        tax_numbers=_given([columns.get("tax_number", "")]),  # rows planned by an earlier release have none
        country=columns["country"],
    )


def keys_of(facts: PartyFacts) -> frozenset[Key]:
    """The few keys under which the same company would lie too."""
    names = {each for each in keys.name_keys(*facts.names) if each.kind == KeyKind.WHOLE}
    numbers = [*facts.phones, *facts.whatsapps]
    return frozenset(
        names
        | keys.domain_keys(facts.emails, facts.websites)
        | keys.email_keys(facts.emails)
        | keys.phone_keys(numbers, facts.country)
        | keys.wechat_keys(facts.wechats)
        | keys.tax_keys(facts.tax_numbers)
    )


def is_same(row: PartyFacts, other: PartyFacts) -> bool:
    """Whether the two are one company, surely enough to be joined."""
    hint = judge(row, other)
    if tax_numbers_differ(row, other):
        return False
    if hint is None or hint.strength is Strength.STRONG:
        return hint is not None
    return row.country == other.country and _has_same_name(hint) and not domains_differ(row, other)


def _has_same_name(hint: DuplicateHint) -> bool:
    named = (each for each in hint.signals if each.code == SignalCode.SIMILAR_NAME)
    return any(float(str(each.facts["score"])) >= _SAME_NAME for each in named)


class Seen:
    """The rows of a file that were looked at already."""

    def __init__(self) -> None:
        self._rows: dict[Key, list[int]] = defaultdict(list)
        self._facts: dict[int, PartyFacts] = {}

    def twin_of(self, facts: PartyFacts, found_by: Iterable[Key]) -> int | None:
        """The number of the first row that is the same company."""
        near = {number for each in found_by for number in self._rows.get(each, ())[:_LOOKED_AT]}
        return next((number for number in sorted(near) if is_same(facts, self._facts[number])), None)

    def note(self, number: int, facts: PartyFacts, found_by: Iterable[Key]) -> None:
        self._facts[number] = facts
        for each in found_by:
            self._rows[each].append(number)


def _given(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def gaps_filled(record: Mapping[str, Any], row: Mapping[str, Any], fields: Sequence[str]) -> dict[str, Any]:
    """What the row knows and the record does not."""
    return {field: row[field] for field in fields if row.get(field) and not record[field]}
