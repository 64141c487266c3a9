"""Does the walk over the whole trail run as a job: asked for, told of, stopped, tried again, and its result kept?"""

import pytest
from django_tasks_db.models import DBTaskResult

from tests.builders import AT
from tradewind.platform.access import NotPermitted
from tradewind.platform.audit import recording, verifying
from tradewind.platform.audit.chain import Deed
from tradewind.platform.audit.models import AuditHead
from tradewind.platform.jobs import queries
from tradewind.platform.upkeep import services

LENGTH = 7
WORK = """
from tradewind.platform.jobs import worker
from tradewind.platform.jobs.models import Progress
from tradewind.platform.people.models import User
from tradewind.platform.upkeep import services
from tradewind.platform.jobs import queries
from datetime import UTC, datetime
now, boss = datetime.now(UTC), User.objects.get(role="boss")
services.ask_for_verification(by=boss, at=now)
{before}
worker._work_one(worker.MAIN)
row = queries.my_jobs(boss)[0]
answer = [row.state, row.outcome, row.done, row.total]
"""
STOP = "services.ask_to_stop(task_id=queries.my_jobs(boss)[0].task_id, by=boss, at=now)"
BREAK = """
from django.db import connection
from tradewind.platform.audit import guards
from tradewind.platform.audit.models import AuditEntry
on = " ON audit_auditentry" if connection.vendor == "postgresql" else ""
(name,) = [name for name in guards.present_names(connection) if name.startswith("guard_audit_auditentry_update")]
with connection.cursor() as cursor:
    cursor.execute(f"DROP TRIGGER {name}{on}")
AuditEntry.objects.filter(seq=3).update(actor="user:99")
"""


def test_a_trail_that_holds_is_said_to_hold(company):
    state, outcome, done, total = company.python(WORK.format(before=""))
    assert (state, outcome["code"], done) == ("done", "trail_holds", total)
    assert outcome["facts"]["entries"] == total > 0


def test_a_broken_trail_names_the_place(company):
    state, outcome, _done, _total = company.python(WORK.format(before=BREAK))
    assert (state, outcome["code"], outcome["facts"]["places"]) == ("done", "trail_breaks", "3")


def test_one_that_was_stopped_while_it_waited_ends_at_once(company):
    assert company.python(WORK.format(before=STOP))[0] == "cancelled"


def test_one_walk_at_a_time_is_enough(liu, zhou):
    services.ask_for_verification(by=liu, at=AT)
    services.ask_for_verification(by=zhou, at=AT)
    assert DBTaskResult.objects.count() == 1
    services.ask_to_stop(task_id=queries.my_jobs(liu)[0].task_id, by=liu, at=AT)
    services.ask_for_verification(by=zhou, at=AT)
    assert DBTaskResult.objects.count() == 2


def test_only_a_leader_asks_for_it(li_qiang):
    with pytest.raises(NotPermitted):
        services.ask_for_verification(by=li_qiang, at=AT)


def test_the_walk_tells_after_every_chunk_how_far_it_is(db, monkeypatch):
    monkeypatch.setattr(verifying, "CHUNK", 3)
    recording.write([Deed("party.revised", "parties.party", 1, "user:1", AT, {"n": n}) for n in range(LENGTH)])
    told = []
    assert verifying.verify(told=lambda done, total: told.append((done, total))).holds
    assert told == [(3, LENGTH), (6, LENGTH), (7, LENGTH)]


def test_what_colleagues_write_meanwhile_is_walked_too(db, monkeypatch):
    monkeypatch.setattr(verifying, "CHUNK", 3)
    recording.write([Deed("party.revised", "parties.party", 1, "user:1", AT, {"n": n}) for n in range(LENGTH)])

    def write_once(done, _total):
        if AuditHead.objects.get(pk=1).seq == LENGTH and done == LENGTH:
            recording.write([Deed("party.revised", "parties.party", 1, "user:1", AT, {"n": "later"})])

    verdict = verifying.verify(told=write_once)
    assert (verdict.holds, verdict.entries) == (True, LENGTH + 1)
