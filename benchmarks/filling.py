"""Rows by the million, straight into the tables of a throw-away company: `python -m benchmarks.filling 100000`.

No audit entry tells of them, so such a company is good for reading only. About 50 names in 100,000 hold "zephy";
three in ten are Chinese as well, nine in ten have a phone and a mail address.
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any

import django

PASSWORD = "a long walk by the harbour"
SELLERS = 20
TALKED_WITH = 20_000  # the newest customers have exchanges
A_BATCH = 50_000
COUNTRIES = ("DE", "US", "GB", "FR", "ES", "IT", "NL", "PL", "SE", "NO", "AE", "SA", "KW", "JP", "KR", "AU", "NZ", "CA",
             "MX", "BR", "CL", "ZA", "MY", "ID")  # fmt: skip
FIRST = ("Nord", "Alpen", "Sierra", "Outback", "Maple", "Fjord", "Desert", "Lake", "Pearl", "Cedar", "Baltic", "Atlas")
SECOND = ("Leisure", "Outdoor", "Camping", "Trading", "Garden", "Trail", "Tents", "Import", "Sports", "Supply")
CITIES = ("宁波", "杭州", "深圳", "青岛", "广州", "厦门", "上海", "苏州", "温州", "义乌")
CALLED = ("远航", "信风", "海蓝", "山野", "金帆", "东方", "恒达", "瑞丰", "天和", "德胜", "云帆", "绿洲")
DEALS_IN = ("户外用品", "旅游用品", "帐篷", "进出口", "贸易", "体育用品", "家居")
BOUGHT = ("4P tents 210D", "tents, awnings", "sleeping bags", "帐篷 户外家具", "garden furniture", "")
MET_AT = ("Canton Fair", "Alibaba", "网站询盘", "spoga+gafa", "referral", "")
FORMS = ("GmbH", "Ltd", "S.L.", "LLC", "AB", "K.K.", "B.V.", "Inc.")


def fill(wanted: int) -> dict[str, int]:
    from tradewind.apps.parties.models import Interaction, Party

    people = _people()
    there = Party.objects.count()
    last = Party.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    now = datetime.now(UTC)
    _write(Party, _parties(there, wanted, people, now))
    _make_findable(last, now)
    newest = list(Party.objects.order_by("-pk").values_list("pk", "owner_id")[:TALKED_WITH])
    _write(Interaction, _talks(newest, people[0], now))
    _gather_statistics()
    record = Party.objects.filter(owner_id=people[2]).order_by("-pk").first()
    assert record is not None
    return {"customers": Party.objects.count(), "record": record.pk, "owner": people[2]}


def _people() -> list[int]:
    """A boss, an assistant and the salespeople; one password hash serves all."""
    from django.contrib.auth.hashers import make_password

    from tradewind.platform.people.models import User

    roles = {"boss": "boss", "assistant": "assistant"} | {f"seller{n}": "salesperson" for n in range(SELLERS)}
    if not User.objects.filter(username="boss").exists():
        password, now = make_password(PASSWORD), datetime.now(UTC)
        User.objects.bulk_create(
            User(username=name, name=name, role=role, password=password, opened_at=now) for name, role in roles.items()
        )
    return list(User.objects.filter(username__in=roles).order_by("pk").values_list("pk", flat=True))


def _parties(first: int, until: int, people: list[int], now: datetime) -> Iterator[dict[str, Any]]:
    from tradewind.domain.parties.searching import folded

    chance, sellers, today = random.Random(first), people[2:], now.date()
    for number in range(first, until):
        rare = "Zephyr " if chance.random() < 0.0005 else ""
        name = f"{rare}{chance.choice(FIRST)}{chance.choice(SECOND)} {number} {chance.choice(FORMS)}"
        name_zh = f"{chance.choice(CITIES)}{chance.choice(CALLED)}{chance.choice(DEALS_IN)}有限公司"
        name_zh = name_zh if chance.random() < 0.3 else ""
        phone = f"+49{chance.randrange(10**9, 10**10)}" if chance.random() < 0.9 else ""
        owner = chance.choice(sellers) if chance.random() < 0.95 else None
        yield {
            "kind": "customer", "name": name, "name_folded": folded(name, name_zh), "country": chance.choice(COUNTRIES),
            "name_zh": name_zh, "phone": phone, "phone_e164": phone,
            "email": f"info@{name.split()[-3].lower()}{number}.example" if phone else "",
            "tier": chance.choices(("key", "major", "regular", "potential"), (2, 10, 33, 55))[0],
            "owner_id": owner, "owner_since": today if owner else None, "updated_by_id": people[0], "updated_at": now,
            "created_at": now - timedelta(minutes=until - number), "next_contact_on": _due(chance, today),
            "last_contact_at": now - timedelta(hours=chance.randrange(9000)) if chance.random() < 0.95 else None,
            "business_type": chance.choice(("importer", "wholesaler", "retailer", "brand", "")),
            "products": chance.choice(BOUGHT) if chance.random() < 0.999 else "Hammocks 4P",
            "source": chance.choice(MET_AT),
        }  # fmt: skip


def _make_findable(after: int, now: datetime) -> None:
    """What the use cases write with each record; the index is made afterwards, as for any large load."""
    from django.db import connection

    from tradewind.apps.parties.facts import findable
    from tradewind.apps.parties.models import Party
    from tradewind.domain.vocabulary.findable import RULES
    from tradewind.platform.search import engines
    from tradewind.platform.search.models import SearchText

    parts = [engines.INDEX] if _is_postgres() else [name for name in engines.parts("sqlite") if name != engines.MIRROR]
    with connection.cursor() as cursor:
        for name in parts:
            cursor.execute(f"DROP {'INDEX' if _is_postgres() else 'TRIGGER'} {name}")
    parties = Party.objects.filter(pk__gt=after).order_by("pk").iterator()
    found = ((party.pk, findable(party).kept()) for party in parties)
    rows = (
        {"subject_type": "parties.party", "subject_id": pk, "text": each.text, "keys": each.keys, "rules": RULES,
         "at": now}
        for pk, each in found
    )  # fmt: skip
    _write(SearchText, rows)
    engines.put_in_place(connection)


def _due(chance: random.Random, today: date) -> date | None:
    """One customer in ten has a day, within three days back and two months ahead."""
    return today + timedelta(days=chance.randrange(-3, 60)) if chance.random() < 0.1 else None


def _talks(parties: list[tuple[int, int | None]], boss: int, now: datetime) -> Iterator[dict[str, Any]]:
    for place, (party, owner) in enumerate(parties):
        for talk in range(40 if place < 50 else 2):
            yield {
                "party_id": party, "channel": "phone", "summary": "Asked for a price on 2,000 tents.",
                "by_id": owner or boss, "at": now - timedelta(hours=place % 700 + talk * 30),
            }  # fmt: skip


def _write(model: Any, records: Iterator[dict[str, Any]]) -> None:
    """Past the ORM, whose bulk_create needs four times as long."""
    from django.db import connection, transaction

    written = [field for field in model._meta.concrete_fields if not field.generated]
    fields = [field for field in written if not field.primary_key or field.is_relation]
    table, columns = model._meta.db_table, ", ".join(f'"{field.column}"' for field in fields)
    usual = {field.attname: field.get_default() for field in fields}
    rows = ([_plain(value) for value in (usual | each).values()] for each in records)
    while batch := list(islice(rows, A_BATCH)):
        with transaction.atomic(), connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for row in batch:
                        copy.write_row(row)
            else:
                marks = ", ".join(["%s"] * len(fields))
                cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", batch)


def _plain(value: Any) -> Any:
    """A moment as both databases read it, it is UTC already; what is kept as JSON, as text."""
    if isinstance(value, datetime):
        return f"{value.replace(tzinfo=None)}+00" if _is_postgres() else f"{value.replace(tzinfo=None)}"
    if isinstance(value, list | dict):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, date) else value


@cache
def _is_postgres() -> bool:
    from django.db import connection

    return connection.vendor == "postgresql"


def _gather_statistics() -> None:
    """What PostgreSQL does by itself within a minute; SQLite is measured as it is delivered."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    django.setup()
    print(json.dumps(fill(int(sys.argv[1]))))
