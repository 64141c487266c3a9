"""Is the access log sealed into the trail, and what is spent forgotten?"""

from datetime import date, timedelta

import pytest
from django.db import connection

from tests.builders import AT, TODAY, customer
from tradewind.platform import audit
from tradewind.platform.audit import guards, verifying
from tradewind.platform.audit.models import AccessLog, AuditEntry
from tradewind.platform.upkeep import jobs, services

YESTERDAY = AT - timedelta(days=1)


@pytest.fixture
def looks(li_qiang):
    """Two looks of yesterday, one of the day before."""
    party = customer(li_qiang)
    for at in (AT - timedelta(days=2), YESTERDAY, YESTERDAY + timedelta(hours=1)):
        audit.note_access("view", by=li_qiang, at=at, subject=party, address="192.0.2.1")


def seal_everything(system, today: date = TODAY) -> list[int]:
    return [services.seal_access_log(on=day, by=system, at=AT) for day in services.days_to_seal(today=today)]


def test_every_finished_day_is_sealed_once(looks, system):
    assert services.days_to_seal(today=AT.date()) == [(AT - timedelta(days=2)).date(), YESTERDAY.date()]
    assert seal_everything(system) == [1, 2]
    assert services.days_to_seal(today=AT.date()) == []
    assert services.days_to_seal(today=AT.date() + timedelta(days=2)) == [AT.date(), AT.date() + timedelta(days=1)]
    assert verifying.verify().holds


def test_nothing_to_seal_in_an_empty_company(db):
    assert services.days_to_seal(today=AT.date()) == []


def test_a_log_older_than_any_deed_is_sealed_too(system):
    audit.note_access("login", by=system, at=YESTERDAY)
    assert not AuditEntry.objects.exists()
    assert seal_everything(system) == [1]


@pytest.mark.parametrize(
    "tamper",
    [
        lambda: AccessLog.objects.filter(at__lt=AT - timedelta(days=1, hours=12)).update(actor="user:1"),
        lambda: AccessLog.objects.order_by("pk").first().delete(),
        lambda: AccessLog.objects.create(at=YESTERDAY, actor="user:1", kind="view"),
    ],
    ids=["changed", "deleted", "inserted"],
)
def test_what_is_done_to_a_sealed_day_is_found(looks, system, tamper):
    seal_everything(system)
    with connection.cursor() as cursor:
        on = " ON audit_accesslog" if connection.vendor == "postgresql" else ""
        for guard in guards.GUARDS:
            if guard.table == "audit_accesslog":
                for operation in guard.operations(connection.vendor):
                    cursor.execute(f"DROP TRIGGER {guard.name(operation, connection.vendor)}{on}")
    tamper()
    assert [breach.reason for breach in verifying.verify().breaches] == ["access log"]


def test_the_nights_jobs_run(looks, zhou):
    assert jobs.seal_access_log.call(on="2026-11-24") > 0
    assert jobs.prune_old_rows.call(on="2026-11-24") == 0
