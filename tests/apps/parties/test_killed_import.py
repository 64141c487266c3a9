"""The worker is killed in the middle of an import: the next one goes on, and nothing is lost or doubled."""

import signal

import pytest

BEGIN = """
from datetime import UTC, datetime
from tradewind.apps.parties import services
from tradewind.apps.parties.models import ImportBatch, ImportRow, Party
from tradewind.platform.jobs import queries, worker
from tradewind.platform.people.models import User
now, boss = datetime.now(UTC), User.objects.get(role="boss")
"""
ASK = """
lines = ["公司名称,国家,邮箱"] + [f"Kite {n} Ltd,英国,a{n}@kite{n}.example" for n in range(300)]
received = services.receive_sheet("\\n".join(lines).encode(), "kites.csv", by=boss)
batch = services.open_import(received=received, by=boss, at=now)
services.choose_sheet(batch_id=batch.pk, sheet=0, header_row=1, by=boss, at=now)
services.map_columns(batch_id=batch.pk, mapping={"0": "name", "1": "country", "2": "email"}, by=boss, at=now)
while worker._work_one(worker.MAIN): pass
services.decide_problems(batch_id=batch.pk, decisions={}, by=boss, at=now)
while worker._work_one(worker.MAIN): pass
services.start_import(batch_id=batch.pk, by=boss, at=now)
answer = batch.pk
"""
WORK = "\nwhile worker._work_one(worker.MAIN): pass\n"
# Whoever watches the database from another thread kills the process as soon as the first rows are written.
KILLED = """
import os, signal, threading, time
def watch():
    while Party.objects.filter(name__startswith="Kite").count() < 40:
        time.sleep(0.005)
    os.kill(os.getpid(), signal.SIGKILL)
threading.Thread(target=watch, daemon=True).start()
"""
GO_ON = "worker.requeue_all_running(now)"
COUNT = """
batch = ImportBatch.objects.get()
names = list(Party.objects.filter(name__startswith="Kite").values_list("name", flat=True))
answer = [batch.state, batch.counts.get("created"), len(names), len(set(names))]
"""


@pytest.mark.nightly
def test_a_killed_import_goes_on_by_itself_and_doubles_nothing(company):
    company.python(BEGIN + ASK)
    head = "import django\ndjango.setup()\n"
    assert company.run("-c", head + BEGIN + KILLED + WORK).returncode == -signal.SIGKILL
    state, _created, written, different = company.python(BEGIN + COUNT)
    assert state == "writing" and 40 <= written < 300 and written == different

    answer = company.python(BEGIN + GO_ON + WORK + COUNT)

    assert answer == ["done", 300, 300, 300]
