"""Is it on record which records an export took out, in few rows, and can that not be changed afterwards?"""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import AT, customer
from tradewind.platform import audit
from tradewind.platform.audit import guards, queries, verifying
from tradewind.platform.audit.blocks import RECORDS, packed
from tradewind.platform.audit.models import AccessBlock, AccessLog
from tradewind.platform.upkeep import services

PARTY = "parties.party"


def take_out(ids, by, at=AT):
    with transaction.atomic():
        audit.note_export(PARTY, packed(ids), by=by, at=at, detail=f"xlsx {len(ids)}")


@given(ids=st.sets(st.integers(1, 100_000), max_size=200))
def test_every_record_has_its_bit_and_no_other(ids):
    found = set()
    for block, marks in packed(ids):
        assert len(marks) == RECORDS // 4
        found |= {block * RECORDS + place for place, bit in enumerate(f"{int(marks, 16):0{RECORDS}b}") if bit == "1"}
    assert found == ids


def test_a_hundred_thousand_records_are_four_hundred_rows():
    assert len(packed(range(1, 100_001))) == 391


def test_who_was_in_the_export_says_so_and_who_was_not_does_not(zhou, li_qiang):
    parties = [customer(li_qiang, f"Nova {number}") for number in range(9)]
    take_out([party.pk for party in parties[::2]], zhou)
    for place, party in enumerate(parties):
        rows = [(row.actor, row.kind, row.detail) for row in queries.accesses_to(li_qiang, party)]
        assert rows == ([(zhou.actor_key, "export", "xlsx 5")] if place % 2 == 0 else [])


def test_looks_and_exports_come_newest_first(zhou, li_qiang):
    party = customer(li_qiang)
    for minutes, kind in enumerate(("export", "view", "export")):
        at = AT + timedelta(minutes=minutes)
        if kind == "view":
            audit.note_access("view", by=zhou, at=at, subject=party)
        else:
            take_out([party.pk], zhou, at)
    assert [row.at.minute for row in queries.accesses_to(li_qiang, party)] == [2, 1, 0]
    assert [row.kind for row in queries.accesses_to(li_qiang, party, limit=2)] == ["export", "view"]


@pytest.mark.django_db
def test_a_sealed_day_covers_which_records_went_out(zhou, li_qiang):
    take_out([customer(li_qiang).pk], zhou)
    services.seal_access_log(on=AT.date(), by=zhou, at=AT + timedelta(days=1))
    assert verifying.verify().holds
    on = " ON audit_accessblock" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        (guard,) = [guard for guard in guards.GUARDS if guard.table == "audit_accessblock"]
        cursor.execute(f"DROP TRIGGER {guard.name('UPDATE', connection.vendor)}{on}")
    AccessBlock.objects.filter(access__in=AccessLog.objects.all()).update(block=0)
    AccessBlock.objects.update(marks="f" * 64)
    assert [breach.reason for breach in verifying.verify().breaches] == ["access log"]
