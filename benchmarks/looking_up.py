"""The rows and the asking of `benchmarks.duplicates_lookup`, inside a company: prints milliseconds and finds."""

import hashlib
import json
import pickle
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django
from django.db import connection
from django.db.models import Model

from benchmarks.filling import CITIES, COUNTRIES, DEALS_IN, FORMS, SECOND, _gather_statistics, _people, _write
from tradewind.domain.parties import duplicates as duplicates_rules

TIMES = 200
SYLLABLES = ("ka", "lo", "ran", "ti", "mer", "so", "vel", "nor", "bas", "du", "fen", "gri", "hal", "jo", "lin", "mu",
             "pet", "qui", "ros", "sta", "tor", "ul", "va", "wes", "xan", "yor", "zim", "ba", "cor", "del")  # fmt: skip
SIGNS = "远航信风海蓝山野金帆东方恒达瑞丰天和德胜云帆绿洲华盛嘉利宏泰永昌万顺中兴新辉明杰力源创鑫诚博雅凯森"
STREETS = ("Golden", "Star", "Royal", "Global", "Sun", "Green", "Blue", "Best", "United", "Pacific")


def name_of(chance: random.Random) -> str:
    if chance.random() < 0.3:
        own = "".join(chance.choices(SIGNS, k=chance.choice((2, 2, 3, 4))))
        return f"{chance.choice(CITIES)}{own}{chance.choice(DEALS_IN)}有限公司"
    own = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4)))).title()
    front = f"{chance.choice(STREETS)} " if chance.random() < 0.15 else ""
    return f"{front}{own} {chance.choice(SECOND)} {chance.choice(FORMS)}"


def party(number: int) -> dict[str, Any]:
    """The same record for a number, in every company."""
    chance = random.Random(number)
    name = name_of(chance)
    mail = f"info@{''.join(chance.choices(SYLLABLES, k=3))}{number}.example" if chance.random() < 0.6 else ""
    phone = f"+49{chance.randrange(10**9, 10**10)}" if chance.random() < 0.7 else ""
    return {"name": name, "email": mail, "phone": phone, "country": chance.choice(COUNTRIES)}


def likeness(number: int) -> tuple[list[int], str]:
    from tradewind.apps.parties.facts import keys_of
    from tradewind.apps.parties.services.likeness import sketches
    from tradewind.domain.parties.duplicates.judging import PartyFacts

    row = party(number)
    given = {key: (row[key],) if row[key] else () for key in ("name", "email", "phone")}
    facts = PartyFacts(names=given["name"], emails=given["email"], phones=given["phone"], country=row["country"])
    return sorted(key.number for key in keys_of(facts)), sketches(facts.names)


@contextmanager
def without_indexes(*models: type[Model]) -> Iterator[None]:
    """A million rows at random places of an index take an hour; the index made afterwards takes seconds."""
    tables = ", ".join(f"'{model._meta.db_table}'" for model in models)
    listed = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
        f"AND tbl_name IN ({tables})",
        "postgresql": f"SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE 'CREATE INDEX%' "
        f"AND tablename IN ({tables})",
    }
    with connection.cursor() as cursor:
        cursor.execute(listed[connection.vendor])
        found = cursor.fetchall()
        for name, _made in found:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for _name, made in found:
            cursor.execute(made)


def _made_how() -> str:
    """Changes with this file and with the rules of names: what was kept is then made anew."""
    rules = sorted(Path(duplicates_rules.__path__[0]).glob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in (Path(__file__), *rules))).hexdigest()[:12]


def fill(wanted: int) -> None:
    """Straight into the tables; what has to be computed is kept for the next company."""
    from tradewind.apps.parties.facts import LIKENESS_RULES
    from tradewind.apps.parties.models import Party, PartyKey, PartySketch
    from tradewind.domain.parties.searching import folded

    people, now, there = _people(), datetime.now(UTC), Party.objects.count()
    kept = Path(tempfile.gettempdir()) / f"tradewind-likeness-{_made_how()}-{wanted}.pickle"
    if kept.exists():
        likenesses = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
    else:
        likenesses = [likeness(number) for number in range(wanted)]
        kept.write_bytes(pickle.dumps(likenesses))

    def parties() -> Iterator[dict[str, Any]]:
        for number in range(there, wanted):
            row = party(number)
            yield row | {
                "kind": "customer", "name_folded": folded(row["name"], ""), "phone_e164": row["phone"],
                "owner_id": people[2 + number % 20], "owner_since": now.date(), "updated_by_id": people[0],
                "updated_at": now, "created_at": now, "last_contact_at": now,
            }  # fmt: skip

    with without_indexes(Party, PartyKey, PartySketch):
        _write(Party, parties())
        ids = list(Party.objects.order_by("pk").values_list("pk", flat=True))[there:]
        fresh = likenesses[there:wanted]
        # In the order of the index: a million times several keys at random would take an hour.
        keys = sorted((each << 40) + pk for pk, (numbers, _text) in zip(ids, fresh, strict=True) for each in numbers)
        _write(PartyKey, ({"party_id": each & (1 << 40) - 1, "number": each >> 40} for each in keys))
        _write(PartySketch, (
            {"party_id": pk, "kind": "customer", "sketches": text, "rules": LIKENESS_RULES, "at": now,
             "compared_at": now}
            for pk, (_, text) in zip(ids, fresh, strict=True)
        ))  # fmt: skip
    _gather_statistics()


def typed(kind: str, row: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A stored record as somebody else would type it."""
    name, own = row["name"], {"names": (row["name"],), "country": row["country"]}
    if kind == "name written otherwise":
        return own | {
            "names": (name.removesuffix("有限公司") if name.endswith("公司") else " ".join(name.split()[:-1]),)
        }
    if kind == "slip of the pen":
        place = chance.randrange(2, max(3, len(name) // 2))
        return own | {"names": (name[:place] + name[place + 1 :],)}
    if kind == "name, mail and phone":
        return own | {"emails": (row["email"] or "x@y.example",), "phones": (row["phone"] or "+4912345678",)}
    if kind == "mail alone":
        return {"emails": (row["email"] or "x@y.example",)}
    return own | {"names": (name_of(chance),)}


def main(rows: int, times: int = TIMES) -> None:
    from tradewind.apps.parties import queries
    from tradewind.apps.parties.models import Party
    from tradewind.apps.parties.queries import duplicates
    from tradewind.domain.parties.duplicates.judging import PartyFacts
    from tradewind.domain.parties.kinds import PartyKind
    from tradewind.platform.people.models import User

    fill(rows)
    seller, first = User.objects.get(username="seller0"), Party.objects.order_by("pk").values_list("pk", flat=True)[0]
    compared: list[int] = []
    candidates = duplicates._candidates

    def counting(*asked: Any) -> Any:
        found = candidates(*asked)
        compared.append(len(found))
        return found

    duplicates._candidates = counting  # type: ignore[assignment]
    told: dict[str, dict[str, list[float]]] = {}
    for kind in ("name written otherwise", "slip of the pen", "name, mail and phone", "mail alone", "a stranger"):
        chance = random.Random(kind)
        for turn in range(times + 20):
            number = chance.randrange(rows)
            facts = PartyFacts(**typed(kind, party(number), chance))
            began, worked = time.perf_counter(), time.thread_time()
            hits = queries.possible_duplicates(seller, facts, kind=PartyKind.CUSTOMER)
            took, work = (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000
            if turn >= 20:  # the first ones warm the caches
                each = told.setdefault(kind, {"ms": [], "own": [], "found": [], "compared": []})
                each["ms"].append(took)
                each["own"].append(work)
                each["found"].append(float(any(hit.pk == first + number for hit in hits)))
                each["compared"].append(compared[-1])
    print(json.dumps(told))


if __name__ == "__main__":
    django.setup()
    main(*map(int, sys.argv[1:]))
