"""Which parties answer what somebody typed?"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.facts import CUSTOMER_MARK, PARTNER_MARK, mark_of_person
from tradewind.apps.parties.models import Contact, FormerName, Party
from tradewind.apps.parties.queries.scope import open_to, others_customers_open_to, standing_parties
from tradewind.domain.parties.kinds import NUMBER_LETTER, PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.vocabulary.findable import RULES, Findable, Rank, is_meant_exactly
from tradewind.domain.vocabulary.folding import folded_text, folded_words, is_wide
from tradewind.domain.vocabulary.searching import Query, read_query
from tradewind.platform.access import Actor, allows, sees_all_rows
from tradewind.platform.people.models import called
from tradewind.platform.search import finding

MASKED_SHOWN = 3
SHORTEST_NAME = 4  # signs; a shorter whole name is no proof of knowing the company
CHUNK = 200
MOST_OTHERS = 500  # customers shared with one person or handed over with a to-do
_COLUMNS = ("pk", "kind", "name", "name_zh", "country", "city", "state", "last_contact_at", "owner__name",
            "owner__name_en")  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundParty:
    """A party as an answer shows it; `former` is the name it had when only that one answers."""

    pk: int
    kind: str
    name: str
    name_zh: str
    country: str
    city: str
    state: str
    last_contact_at: datetime | None
    owner: str
    former: str = ""

    @property
    def number(self) -> str:
        return f"{NUMBER_LETTER[PartyKind(self.kind)]}-{self.pk:04d}"

    @property
    def is_archived(self) -> bool:
        return self.state == PartyState.ARCHIVED


@dataclass(frozen=True, slots=True)
class FoundContact:
    """Somebody at a party, found by himself."""

    pk: int
    name: str
    title: str
    party_id: int
    party: str


@dataclass(frozen=True, slots=True)
class MaskedCustomer:
    """A colleague's customer: that it is there, whose it is and how fresh. No address leads to it."""

    name: str
    owner: str
    last_contact_at: datetime | None


@dataclass(frozen=True, slots=True)
class FoundParties:
    customers: Sequence[FoundParty] = ()
    partners: Sequence[FoundParty] = ()
    contacts: Sequence[FoundContact] = ()
    masked: Sequence[MaskedCustomer] = ()


def find_parties(by: Actor, typed: str, *, limit: int = 5) -> FoundParties:
    """What answers among the parties a person may open, the best first, the freshest before others as good."""
    query = read_query(typed)
    if query.is_empty:
        return FoundParties()
    marks = _marks_for(by)
    others = _others(by)
    hits = finding.hits(Party, query, marks=marks, also=others) if marks else []
    rows = _rows(by, [hit.pk for hit in hits], others)
    there = sorted((hit for hit in hits if hit.pk in rows), key=lambda hit: _order(hit, rows[hit.pk]))
    customers = [hit for hit in there if rows[hit.pk].kind == PartyKind.CUSTOMER][:limit]
    partners = [hit for hit in there if rows[hit.pk].kind != PartyKind.CUSTOMER][:limit]
    former = _former_names([hit.pk for hit in (*customers, *partners) if hit.is_former], query)
    return FoundParties(
        customers=[_with_former(rows[hit.pk], former) for hit in customers],
        partners=[_with_former(rows[hit.pk], former) for hit in partners],
        contacts=_contacts([pk for hit in there for pk in hit.people][: 2 * limit], rows)[:limit],
        masked=[] if _is_own(there, typed) else _masked(by, typed, query, others),
    )


def parties_in_order(by: Actor, ids: Sequence[int]) -> list[FoundParty]:
    """Those of these parties a person may open (still), in the order of the ids."""
    rows = _rows(by, ids, _others(by))
    return [rows[pk] for pk in ids if pk in rows]


def matching_parties(by: Actor, rows: QuerySet[Party], typed: str) -> QuerySet[Party]:
    """The rows of a list, fetched through its scope, that answer what stands in its search field.

    A word that stands in more records than a list holds is sought among one's own: the newest of the house would be
    other people's.
    """
    query = read_query(typed)
    if sees_all_rows(by):
        return finding.matching(rows, query)
    others = [pk for pk, text in _others(by).items() if all(word.stands_in(text) for word in query.words)]
    return finding.matching(rows, query, marks=_marks_for(by), also=others)


def with_words_in(by: Actor, rows: QuerySet[Party], field: str, typed: str) -> QuerySet[Party]:
    """The rows of a list, fetched through its scope, one of whose fields (`facts.ASKED_ALONE`) holds every word.

    Found by the search's keys within what the person holds: a word may stand in every second customer of the house.
    """
    others = others_customers_open_to(by)
    marks = [] if others is None else [mark_of_person(by.pk)]
    also = [] if others is None else _saying(rows.filter(pk__in=list(others[:MOST_OTHERS])), field, typed)
    found = finding.holding(rows, field, typed, marks=marks, also=also)
    for word in re.findall(r"\w+", typed):
        # Words with other letters are left to the keys: SQLite knows capitals of ASCII alone.
        if word.isascii() or is_wide(word):
            found = found.filter(**{f"{field}__icontains": word})
    return found


def _saying(rows: QuerySet[Party], field: str, typed: str) -> list[int]:
    """A few rows that no key finds within the marks: read and compared as the keys would."""
    words = folded_words(typed)
    said = {pk: folded_text(text) for pk, text in rows.order_by().values_list("pk", field)}
    return [pk for pk, text in said.items() if all(word in text for word in words)]


def gaps_in_search(by: Actor, *, everything: bool = False) -> Iterator[list[int]]:
    """Ids of parties the search lacks or knows by an earlier form (or of all), in chunks, the oldest first."""
    kept = finding.kept_of(Party).filter(rules=RULES, at__gte=OuterRef("updated_at"))
    standing = standing_parties(by)
    rows = standing if everything else standing.exclude(Exists(kept))
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        yield chunk
        last = chunk[-1]


def former_names_of(by: Actor, party: Party) -> list[str]:
    """What a party the caller has fetched was called before, the latest first."""
    return list(FormerName.objects.filter(party=party).order_by("-until", "-pk").values_list("name", flat=True))


def _marks_for(by: Actor) -> list[str]:
    marks = [PARTNER_MARK] if allows(by, permissions.VIEW_PARTNERS) else []
    if allows(by, permissions.VIEW_CUSTOMERS):
        marks.append(CUSTOMER_MARK if sees_all_rows(by) else mark_of_person(by.pk))
    return marks


def _others(by: Actor) -> dict[int, str]:
    """The texts of customers that are neither one's own nor a leader's to see, but shared or handed over."""
    ids = others_customers_open_to(by)
    return {} if ids is None else finding.texts_of(Party, ids)


def _rows(by: Actor, ids: Sequence[int], others: Collection[int]) -> dict[int, FoundParty]:
    """The index says what answers, the scope what may be seen."""
    if not ids:
        return {}
    rows = Party.objects.filter(pk__in=ids).values_list("owner_id", "deputy_id", *_COLUMNS)
    opened = open_to(by, others)
    return {row[2]: _found(*row[2:]) for row in rows if opened(kind=row[3], holders=row[:2], pk=row[2])}


def _found(*columns: Any) -> FoundParty:
    *plain, owner, owner_en = columns
    return FoundParty(**dict(zip(_COLUMNS, plain, strict=False)), owner=called(owner or "", owner_en or ""))


def _order(hit: finding.Hit, row: FoundParty) -> tuple[object, ...]:
    return hit.rank, row.is_archived, -_freshness(row), -row.pk


def _freshness(row: FoundParty) -> float:
    return row.last_contact_at.timestamp() if row.last_contact_at else 0.0


def _former_names(ids: Sequence[int], query: Query) -> dict[int, str]:
    """The name that answers, of parties that answer by a former one."""
    if not ids:
        return {}
    named: dict[int, str] = {}
    for party_id, name in FormerName.objects.filter(party_id__in=ids).order_by("until").values_list("party_id", "name"):
        text = Findable(names=(name,)).kept().text
        if party_id not in named or any(word.stands_in(text) for word in query.words):
            named[party_id] = name
    return named


def _with_former(row: FoundParty, former: dict[int, str]) -> FoundParty:
    return replace(row, former=former.get(row.pk, ""))


def _contacts(ids: Sequence[int], rows: dict[int, FoundParty]) -> list[FoundContact]:
    if not ids:
        return []
    found = Contact.objects.filter(pk__in=ids, party_id__in=list(rows), archived_at=None)
    people = {person.pk: person for person in found}
    return [
        FoundContact(person.pk, person.name, person.title, person.party_id, rows[person.party_id].name)
        for person in (people[pk] for pk in ids if pk in people)
    ]


def _is_own(hits: Sequence[finding.Hit], typed: str) -> bool:
    """A name that one of one's own begins with: the colleague's of the same name is the duplicates' business."""
    return "@" not in typed and bool(hits) and hits[0].rank <= Rank.NAME_BEGINS


def _masked(by: Actor, typed: str, query: Query, others: Collection[int]) -> list[MaskedCustomer]:
    """Somebody else's customer, when its whole name, a whole mail address or the end of its phone is known (B2)."""
    if sees_all_rows(by) or not allows(by, permissions.REGISTER_CUSTOMER):
        return []
    if not query.is_mail and not query.tail and len(query.plain) < SHORTEST_NAME:
        return []
    found = finding.texts(Party, query, finding.CANDIDATES)
    meant = [pk for pk, text in found if is_meant_exactly(text, typed, query)]
    if not meant:
        return []
    rows = Party.objects.filter(pk__in=meant).values_list("owner_id", "deputy_id", *_COLUMNS)
    opened = open_to(by, others)
    foreign = [
        _found(*row[2:])
        for row in rows
        if row[3] == PartyKind.CUSTOMER and not opened(kind=row[3], holders=row[:2], pk=row[2])
    ]
    known = sorted((row for row in foreign if row.state == PartyState.ACTIVE), key=_freshness, reverse=True)
    return [MaskedCustomer(row.name, row.owner, row.last_contact_at) for row in known[:MASKED_SHOWN]]
