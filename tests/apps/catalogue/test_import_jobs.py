"""The worker leads an import of products on: with the rights of now, after a stop, after a kill."""

import signal
from typing import Any

import pytest
from django.utils import timezone
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult

from tests.apps.catalogue.sheets import begin, planned, sheet
from tests.builders import AT
from tradewind.apps.catalogue import jobs
from tradewind.apps.catalogue.models import Product, ProductImport
from tradewind.apps.catalogue.services.importing import steps
from tradewind.platform.jobs import progress
from tradewind.platform.jobs.progress import StopAsked
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people import services as accounts


@pytest.fixture(autouse=True)
def company_files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def short(count: int = 3) -> bytes:
    return sheet(*([f"JO-{n}", "帐篷", n + 1] for n in range(count)), titles=["货号", "品名", "MOQ"])


def run(batch: ProductImport) -> dict[str, Any]:
    """What the worker does with the job of this import."""
    batch.refresh_from_db()
    row = DBTaskResult.objects.get(pk=batch.task_id)
    found: dict[str, Any] = jobs.advance_product_import.func(
        TaskContext(task_result=row.task_result), **row.args_kwargs["kwargs"]
    )
    return found


def test_the_worker_compares_and_writes_and_whoever_asked_is_told(liu):
    batch = begin(liu, short())
    steps.map_columns(import_id=batch.pk, mapping=batch.mapping, by=liu, at=timezone.now())
    assert run(batch)["code"] == "product_import_preview"
    steps.start_import(import_id=batch.pk, publish=True, by=liu, at=timezone.now())
    assert run(batch) == {"code": "product_import_done", "facts": {"created": "3", "rows": "3"}}
    assert set(Product.objects.values_list("state", flat=True)) == {"active"}
    assert Notification.objects.get(code="told_products_imported").to == liu
    assert run(batch)["code"] == "product_import_done" and Product.objects.count() == 3  # the same job once more


def test_one_who_asked_to_stop_keeps_what_was_written_and_goes_on_later(liu):
    batch = planned(liu, short(30))
    steps.start_import(import_id=batch.pk, by=liu, at=timezone.now())
    batch.refresh_from_db()
    progress.ask_to_stop(batch.task_id, by=liu, at=AT)
    with pytest.raises(StopAsked):
        run(batch)
    batch.refresh_from_db()
    assert batch.state == "stopped" and batch.finished_at is not None
    steps.start_import(import_id=batch.pk, by=liu, at=timezone.now())
    run(batch)
    assert Product.objects.count() == 30


def test_who_left_leaves_nothing_waiting(zhou, chen_jing):
    batch = planned(chen_jing, short())
    steps.start_import(import_id=batch.pk, by=chen_jing, at=timezone.now())
    accounts.freeze_account(user_id=chen_jing.pk, by=zhou, at=AT)
    assert run(batch)["code"] == "told_products_halted"
    batch.refresh_from_db()
    assert batch.state == "stopped" and not Product.objects.exists()


def test_an_import_whose_job_ended_in_vain_is_taken_up_three_times_and_then_told(liu):
    batch = planned(liu, short())
    steps.start_import(import_id=batch.pk, by=liu, at=timezone.now())
    taken = []
    for _attempt in range(4):
        DBTaskResult.objects.update(status="SUCCESSFUL")
        taken.append(jobs.carry_on_product_imports.call(on="x"))
    batch.refresh_from_db()
    assert taken == [1, 1, 1, 1] and batch.state == "stopped"
    assert Notification.objects.filter(code="told_products_halted").exists()


BEGIN = """
from datetime import UTC, datetime
from tradewind.apps.catalogue.models import Product, ProductImport
from tradewind.apps.catalogue.services.importing import steps
from tradewind.platform.jobs import worker
from tradewind.platform.people.models import User
now, boss = datetime.now(UTC), User.objects.get(role="boss")
"""
ASK = """
lines = ["货号,品名,MOQ"] + [f"KILL-{n},帐篷,{n + 1}" for n in range(300)]
received = steps.receive("\\n".join(lines).encode(), "kill.csv", by=boss)
batch = steps.open_import(received=received, by=boss, at=now)
batch = steps.choose_sheet(import_id=batch.pk, sheet=0, header_row=1, by=boss, at=now)
steps.map_columns(import_id=batch.pk, mapping=batch.mapping, by=boss, at=now)
while worker._work_one(worker.MAIN): pass
steps.start_import(import_id=batch.pk, by=boss, at=now)
answer = batch.pk
"""
WORK = "\nwhile worker._work_one(worker.MAIN): pass\n"
KILLED = """
import os, signal, threading, time
def watch():
    while Product.objects.filter(code__startswith="KILL").count() < 30:
        time.sleep(0.005)
    os.kill(os.getpid(), signal.SIGKILL)
threading.Thread(target=watch, daemon=True).start()
"""
COUNT = """
batch = ProductImport.objects.get()
codes = list(Product.objects.filter(code__startswith="KILL").values_list("code", flat=True))
answer = [batch.state, batch.counts.get("created"), len(codes), len(set(codes))]
"""


@pytest.mark.nightly
def test_a_killed_import_goes_on_by_itself_and_doubles_nothing(company):
    company.python(BEGIN + ASK)
    head = "import django\ndjango.setup()\n"
    assert company.run("-c", head + BEGIN + KILLED + WORK).returncode == -signal.SIGKILL
    state, _created, written, different = company.python(BEGIN + COUNT)
    assert state == "writing" and 30 <= written < 300 and written == different
    go_on = "worker.requeue_all_running(now)"
    assert company.python(BEGIN + go_on + WORK + COUNT) == ["done", 300, 300, 300]
