"""Which records answer what was typed? Finds ids and ranks; whether a person may see them is the room's to say."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from tradewind.domain.vocabulary.findable import RULES, Rank, judged
from tradewind.domain.vocabulary.searching import MARK, Query, keys_asked_of_field, keys_of_start
from tradewind.platform.audit.recording import type_of
from tradewind.platform.reading import once
from tradewind.platform.search import engines
from tradewind.platform.search.models import SearchText

AnyModel = TypeVar("AnyModel", bound=Model)
Statement = tuple[str, list[Any]]

# Nobody reads two hundred answers, and who types on has fewer.
CANDIDATES = 200
LOOK, OFTEN = 300, 12  # so many hits among so many newest records make a word one that is everywhere
NEWEST = 4_000  # how far back it is then looked for
FEW, MANY = 500, 10_000
DEEPEST = 200_000  # so many are read in the time in which twenty thousand are found and sorted


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that answers: how well, through which of its people, only by what it was called before."""

    pk: int
    rank: Rank
    people: tuple[int, ...]
    is_former: bool


def hits(
    model: type[Model], query: Query, *, marks: Sequence[str] = (), also: Mapping[int, str] | None = None
) -> list[Hit]:
    """The best of the first few hundred that answer: of those with one of the marks, and of those given as they are."""
    if query.is_empty:
        return []
    found = dict(_candidates(type_of(model), query, marks)) | dict(also or {})
    answers = ((pk, judged(text, query)) for pk, text in found.items())
    ranked = [Hit(pk, answer.rank, answer.people, answer.is_former) for pk, answer in answers if answer]
    return sorted(ranked, key=lambda hit: (hit.rank, -hit.pk))


def texts_of(model: type[Model], ids: QuerySet[Any, Any]) -> dict[int, str]:
    """The kept texts of a few records."""
    rows = SearchText.objects.filter(subject_type=type_of(model), subject_id__in=ids)
    return dict(rows.values_list("subject_id", "text")[:FEW])


def texts(model: type[Model], query: Query, limit: int) -> list[tuple[int, str]]:
    """Ids and kept texts that may answer, whosever they are: for a room that shows no more than its rules allow."""
    return [] if query.is_empty else _ask(statement(type_of(model), query, limit=limit))


def matching(
    rows: QuerySet[AnyModel], query: Query, *, marks: Sequence[str] = (), also: Sequence[int] = ()
) -> QuerySet[AnyModel]:
    """The rows that answer, to be counted, ordered and paged: of those with one of the marks, and those given."""
    if query.is_empty:
        return rows.none() if not query.words else rows.filter(_standing_in_text(rows, query))
    asked = (type_of(rows.model), query, tuple(marks))
    ids = once(lambda: _ids_matching(*asked), key=("matching", *asked))  # a scope in parts asks for each
    return _among(rows, [*ids, *also])


def _ids_matching(subject_type: str, query: Query, marks: Sequence[str]) -> list[int]:
    read = [] if marks else _read_from_newest(subject_type, query)
    return read or _newest_ids(statement(subject_type, query, marks=marks, limit=MANY + 1))


def holding(
    rows: QuerySet[AnyModel], field: str, typed: str, *, marks: Sequence[str] = (), also: Sequence[int] = ()
) -> QuerySet[AnyModel]:
    """The rows whose field (`Findable.fields`) may hold the words; the caller compares the column itself.

    As `matching`: with one of the marks, and those given as they are.
    """
    keys = keys_asked_of_field(field, typed)
    if not keys:
        return rows.none()
    ids = _newest_ids(_statement(type_of(rows.model), Query("", ()), [(keys,)], marks, MANY + 1))
    return _among(rows, [*ids, *also])


def kept_of(model: type[Model]) -> QuerySet[SearchText]:
    """What is kept of a record of an outer query."""
    return SearchText.objects.filter(subject_type=type_of(model), subject_id=OuterRef("pk"))


def is_outdated() -> bool:
    """Whether a row was made by earlier rules; asked at every start, so it costs next to nothing."""
    return SearchText.objects.filter(rules__lt=RULES).exists()


def statement(subject_type: str, query: Query, *, marks: Sequence[str] = (), limit: int = CANDIDATES) -> Statement:
    """What the database is asked for candidates; SQLite gives the newest, PostgreSQL the first it comes upon."""
    return _statement(subject_type, query, [word.ways for word in query.words if word.ways], marks, limit)


def _candidates(subject_type: str, query: Query, marks: Sequence[str]) -> list[tuple[int, str]]:
    newest = _newest_where_everywhere(subject_type, query, marks)
    found = newest or _ask(statement(subject_type, query, marks=marks))
    if len(found) < CANDIDATES and not newest:
        return found
    for ways in _sharper(query):
        found += _ask(_statement(subject_type, query, ways, marks, CANDIDATES))
    return found


def _newest_where_everywhere(subject_type: str, query: Query, marks: Sequence[str]) -> list[tuple[int, str]]:
    """PostgreSQL gathers every place of a key before it gives one, so a word that is everywhere is found by reading."""
    if connection.vendor != "postgresql" or marks or _often(subject_type, query) < OFTEN:
        return []
    return _ask(_newest(subject_type, query, NEWEST))


def _often(subject_type: str, query: Query) -> int:
    """How many of the newest few hundred answer; a number or an address is nowhere often."""
    if query.is_mail or any(word.number for word in query.words):
        return 0
    return len(_ask(_newest(subject_type, query, LOOK)))


def _sharper(query: Query) -> Iterator[engines.Ways]:
    """What must not be missing where too many answer: the number or phone itself, names that begin so."""
    ways = [word.ways for word in query.words if word.ways]
    if len(query.words) == 1:
        yield from ([(way,)] for way in query.words[0].ways[:-1])
    *_, start = ("", *keys_of_start(query.plain.split()[0]))
    if start:
        yield [*ways, ((start,),)]


def _statement(subject_type: str, query: Query, ways: engines.Ways, marks: Sequence[str], limit: int) -> Statement:
    condition, values = engines.condition(connection.vendor, ways, [MARK + mark for mark in marks])
    compared, likes = _compared(query)
    where = f"{condition} AND subject_type = %s{compared}"
    source, order = engines.TABLE, ""
    if connection.vendor == "sqlite":
        source = f"{engines.MIRROR} JOIN {engines.TABLE} kept ON kept.id = {engines.MIRROR}.rowid"
        order = f" ORDER BY {engines.MIRROR}.rowid DESC"
    sql = f"SELECT subject_id, text FROM {source} WHERE {where}{order} LIMIT {limit}"
    return sql, [*values, subject_type, *likes]


def _newest(subject_type: str, query: Query, rows: int, limit: int = CANDIDATES) -> Statement:
    compared, likes = _compared(query)
    newest = f"SELECT * FROM {engines.TABLE} ORDER BY id DESC LIMIT {rows}"
    sql = f"SELECT subject_id, text FROM ({newest}) newest WHERE subject_type = %s{compared} LIMIT {limit}"
    return sql, [subject_type, *likes]


def _compared(query: Query) -> Statement:
    """Keys find what may answer; the text says whether it does. Words hold letters and digits only: no wildcard."""
    clauses = [f"({' OR '.join(['text LIKE %s'] * len(word.texts))})" for word in query.words]
    return "".join(f" AND {clause}" for clause in clauses), [f"%{each}%" for word in query.words for each in word.texts]


def _newest_ids(wanted: Statement) -> list[int]:
    """Of a word in more rows the list holds the newest ten thousand, and says 10,000+.

    SQLite comes upon the newest first by itself, PostgreSQL upon the oldest unless it is told.
    """
    ids = _ids_of(wanted)
    if len(ids) > MANY and connection.vendor == "postgresql":
        ids = _ids_of((wanted[0].replace(" LIMIT ", " ORDER BY id DESC LIMIT "), wanted[1]))
    return ids


def _read_from_newest(subject_type: str, query: Query) -> list[int]:
    """The same of a word that is everywhere, or nothing: PostgreSQL would sort a hundred thousand to give ten."""
    often = _often(subject_type, query) if connection.vendor == "postgresql" else 0
    depth = (MANY + 1) * LOOK * 5 // (4 * often) if often else 0
    if not 0 < depth <= min(DEEPEST, _last_id()):
        return []
    ids = _ids_of(_newest(subject_type, query, depth, MANY + 1))
    return ids if len(ids) > MANY else []


def _last_id() -> int:
    return SearchText.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _ids_of(wanted: Statement) -> list[int]:
    """What a statement finds, without the texts: ten thousand of them are megabytes."""
    return [pk for (pk,) in _ask((wanted[0].replace("SELECT subject_id, text", "SELECT subject_id", 1), wanted[1]))]


def _among(rows: QuerySet[AnyModel], ids: Sequence[int]) -> QuerySet[AnyModel]:
    return rows.filter(pk__in=_listed(list(dict.fromkeys(ids))))


def _listed(ids: list[int]) -> list[int] | RawSQL:
    """Ten thousand numbers as one value: as many values of their own cost more than finding them."""
    if len(ids) <= FEW:
        return ids
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(ids)])
    return RawSQL("SELECT unnest(%s::bigint[])", [ids])


def _standing_in_text(rows: QuerySet[AnyModel], query: Query) -> Exists:
    kept = kept_of(rows.model)
    for word in query.words:
        any_of = Q()
        for each in word.texts:
            any_of |= Q(text__contains=each)
        kept = kept.filter(any_of)
    return Exists(kept)


def _ask(wanted: Statement) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(*wanted)
        return list(cursor.fetchall())
