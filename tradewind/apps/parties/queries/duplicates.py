"""Which records may be the party that somebody is about to open or has just changed?"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.facts import LIKENESS_RULES, Signal, facts_of, keys_of, known_parties, signals_of
from tradewind.apps.parties.models import DuplicateSuspicion, Party, PartySketch
from tradewind.apps.parties.queries.scope import open_to, others_customers_open_to, standing_parties
from tradewind.domain.parties.duplicates.judging import DuplicateHint, PartyFacts, Strength, judge
from tradewind.domain.parties.duplicates.keys import Key, KeyKind, closest
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.suspicions import SAID
from tradewind.platform.access import Actor, require

# Words are asked, the rarest first, until so many records may answer; what one key finds beyond says nothing.
CANDIDATES = 300
# Of those by name so many are compared, the nearest by their sketches; of those by mail, phone and domain these.
NEAREST, EXACT = 10, 20
NAMES_ASKED = 4
CHUNK = 200
_HELD = """
    SELECT held.party_id, held.number, kept.sketches
    FROM parties_partykey held JOIN parties_partysketch kept ON kept.party_id = held.party_id AND kept.kind = %s
    WHERE held.number """
_EXACT_KINDS = frozenset({KeyKind.DOMAIN, KeyKind.EMAIL, KeyKind.PHONE, KeyKind.WECHAT, KeyKind.TAX})


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A record that may be the same party, and why; whoever asks, so it stays inside the room."""

    party: Party
    hint: DuplicateHint

    @property
    def pk(self) -> int:
        return self.party.pk

    @property
    def is_strong(self) -> bool:
        return self.hint.strength is Strength.STRONG


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """What a person is told of it: of a colleague's record its name, owner and last contact, and the reasons."""

    pk: int
    name: str
    owner: str
    last_contact_at: datetime | None
    state: str
    strength: Strength
    signals: list[Signal]
    is_visible: bool
    is_owned: bool

    @property
    def is_strong(self) -> bool:
        return self.strength is Strength.STRONG

    @property
    def is_open_to_sharing(self) -> bool:
        return not self.is_visible and self.is_owned and self.state == PartyState.ACTIVE


def possible_duplicates(
    by: Actor, facts: PartyFacts, *, kind: PartyKind, except_id: int | None = None, limit: int = 5
) -> list[PossibleDuplicate]:
    """Company-wide, whatever the scope: the strong ones first."""
    require(by, permissions.REGISTER_CUSTOMER if kind is PartyKind.CUSTOMER else permissions.MANAGE_PARTNERS)
    return _told(by, look_alikes(by, facts, kind=kind, except_id=except_id)[:limit])


def look_alikes(by: Actor, facts: PartyFacts, *, kind: PartyKind, except_id: int | None = None) -> list[LookAlike]:
    """Every record that speaks for being the same, the strong ones first; what was ruled out stays out."""
    found = _candidates(facts, kind)
    for pk in _settled_with(except_id):
        found.discard(pk)
    judged = ((each.party, judge(facts, facts_of(each))) for each in known_parties(found))
    return sorted((LookAlike(party, hint) for party, hint in judged if hint), key=_order)


def gaps_in_likeness(by: Actor, *, everything: bool = False) -> Iterator[list[int]]:
    """Ids of parties whose keys are missing or of an earlier version (or of all), in chunks, the oldest first."""
    kept = PartySketch.objects.filter(pk=OuterRef("pk"), rules=LIKENESS_RULES, at__gte=OuterRef("updated_at"))
    standing = standing_parties(by)
    yield from _chunks(standing if everything else standing.exclude(Exists(kept)))


def not_compared(by: Actor, *, since: datetime | None = None) -> Iterator[list[int]]:
    """Ids of parties that changed since they were compared with all others, in chunks, the oldest first.

    `since`: also those that were not compared after that moment, changed or not.
    """
    yield from _chunks(_not_compared(since))


def not_compared_count(by: Actor, *, since: datetime | None = None) -> int:
    return _not_compared(since).count()


def compared_count(by: Actor, *, since: datetime) -> int:
    return PartySketch.objects.filter(compared_at__gte=since).count()


def _not_compared(since: datetime | None) -> QuerySet[PartySketch]:
    never = Q(compared_at=None)
    return PartySketch.objects.filter(never if since is None else never | Q(compared_at__lt=since))


def _chunks(rows: QuerySet[Party] | QuerySet[PartySketch]) -> Iterator[list[int]]:
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        yield chunk
        last = chunk[-1]


def _order(found: LookAlike) -> tuple[object, ...]:
    alike = max((int(str(each.facts["score"])) for each in found.hint.signals if "score" in each.facts), default=0)
    return not found.is_strong, -len(found.hint.signals), -alike, found.pk


def _candidates(facts: PartyFacts, kind: PartyKind) -> set[int]:
    """By mail, phone and domain those that share most; by name those whose sketches are nearest."""
    keys = keys_of(facts)
    exact = {key.number for key in keys if key.kind in _EXACT_KINDS}
    shared, named = Counter[int](), dict[int, str]()
    counts = _counts(keys)
    for party_id, number, sketches in _holders([key.number for key in _chosen(keys, counts)], counts, kind):
        if number in exact:
            shared[party_id] += 1
        else:
            named[party_id] = sketches
    meant = {pk for pk, _times in shared.most_common(EXACT)}
    lines = [(pk, line) for pk, text in named.items() if pk not in meant for line in text.split("\n")]
    return meant | _nearest(facts.names, lines)


def _counts(keys: Collection[Key]) -> Mapping[int, int]:
    """How many records hold each key, counted as far as it matters."""
    if not keys:
        return {}
    marks = ", ".join(["(%s)"] * len(keys))
    counted = f"""
        WITH asked (number) AS (VALUES {marks})
        SELECT number, (
            SELECT COUNT(*) FROM (
                SELECT 1 FROM parties_partykey WHERE parties_partykey.number = asked.number LIMIT {CANDIDATES + 1}
            ) AS held
        ) FROM asked
    """  # noqa: S608 - only placeholders and a number of ours
    with connection.cursor() as cursor:
        cursor.execute(counted, [key.number for key in keys])
        return dict(cursor.fetchall())


def _chosen(keys: Collection[Key], counts: Mapping[int, int]) -> Iterator[Key]:
    """Every key of mail, phone and domain; of the name the rarest until there are enough."""
    room = CANDIDATES
    for key in sorted(keys, key=lambda each: (each.kind not in _EXACT_KINDS, counts[each.number], each.number)):
        held = counts[key.number]
        if not held:
            continue
        if key.kind in _EXACT_KINDS:
            yield key
        elif room > 0 and (held <= room or room == CANDIDATES):
            yield key
            room -= held


def _holders(chosen: Sequence[int], counts: Mapping[int, int], kind: PartyKind) -> Iterator[tuple[int, int, str]]:
    """Records of the kind, the key they hold and their sketches; of a key that everybody has, the newest.

    One statement of our own: three hundred ids handed from one query to the next cost as much as what they find.
    """
    rare = [number for number in chosen if counts[number] <= CANDIDATES]
    asked = [(f"IN ({', '.join(['%s'] * len(rare))})", rare)] if rare else []
    newest = f"= %s ORDER BY held.party_id DESC LIMIT {CANDIDATES}"
    asked += [(newest, [number]) for number in set(chosen).difference(rare)]
    for condition, numbers in asked:
        with connection.cursor() as cursor:
            cursor.execute(_HELD + condition, [kind.value, *numbers])
            yield from cursor.fetchall()


def _nearest(names: Sequence[str], lines: Sequence[tuple[int, str]]) -> set[int]:
    texts = [line for _pk, line in lines]
    return {lines[place][0] for name in names[:NAMES_ASKED] for place in closest(name, texts, NEAREST)}


def _settled_with(party_id: int | None) -> Iterator[int]:
    """The record itself, and those of which somebody said that they are another company."""
    if party_id is None:
        return
    yield party_id
    of_party = Q(first_id=party_id) | Q(second_id=party_id)
    for pair in DuplicateSuspicion.objects.filter(of_party, state__in=SAID).values_list("first_id", "second_id"):
        yield pair[0] if pair[1] == party_id else pair[1]


def _told(by: Actor, found: Sequence[LookAlike]) -> list[PossibleDuplicate]:
    """The scope says what may be opened; of everything else only what a colleague may know."""
    if not found:
        return []
    ids = others_customers_open_to(by)
    opened = open_to(by, set() if ids is None else set(ids))
    return [_as_told(each.party, each.hint, opened) for each in found]


def _as_told(party: Party, hint: DuplicateHint, opened: Callable[..., bool]) -> PossibleDuplicate:
    return PossibleDuplicate(
        pk=party.pk, name=party.name, owner=party.owner.called if party.owner else "",
        last_contact_at=party.last_contact_at, state=party.state, strength=hint.strength, signals=signals_of(hint),
        is_visible=opened(kind=party.kind, holders=(party.owner_id, party.deputy_id), pk=party.pk),
        is_owned=party.owner_id is not None,
    )  # fmt: skip
