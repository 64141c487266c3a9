"""Who works here and the worker itself may be gone: no import waits for ever, and none keeps another waiting."""

import logging
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone, translation
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult

from tests.apps.parties.importing import begin, imported, planned, sheet
from tests.builders import AT, customer
from tradewind.apps.parties import jobs, queries, services
from tradewind.apps.parties.models import ImportBatch, ImportRow, ManyChange, Party
from tradewind.apps.parties.queries import Asked
from tradewind.apps.parties.refusals import PhaseOver
from tradewind.apps.parties.services import import_closing
from tradewind.domain.parties.many import ManyAction
from tradewind.platform.access import NotPermitted
from tradewind.platform.notifications.models import Notification
from tradewind.platform.notifications.queries import newest
from tradewind.platform.people import services as accounts


@pytest.fixture(autouse=True)
def company_files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def run(task: Any, task_id) -> dict[str, Any]:
    """What the worker does with this job."""
    row = DBTaskResult.objects.get(pk=task_id)
    found: dict[str, Any] = task.func(TaskContext(task_result=row.task_result), **row.args_kwargs["kwargs"])
    return found


def end_all_jobs() -> None:
    """As if every job had ended without having done anything."""
    DBTaskResult.objects.update(status="SUCCESSFUL")


def waiting_jobs() -> int:
    return DBTaskResult.objects.filter(status="READY").count()


def undoing(by, company: str) -> ImportBatch:
    batch = imported(by, sheet([company, "英国", "", "", "", "", ""]))
    return services.undo_import(batch_id=batch.pk, by=by, at=timezone.now())


def test_one_import_of_a_colleague_who_left_keeps_no_other_waiting(zhou, li_qiang, li_na):
    hers, his = undoing(li_na, "Own Ltd"), undoing(li_qiang, "Firm Ltd")
    end_all_jobs()
    accounts.freeze_account(user_id=li_na.pk, by=zhou, at=AT)
    assert [jobs.carry_on_imports.call(on="x") for _ in range(3)] == [2, 0, 0] and waiting_jobs() == 2
    for batch in (hers, his):
        batch.refresh_from_db()
        assert run(jobs.advance_import, batch.task_id)["code"] == "import_undone"
    assert not Party.objects.filter(state="active").exists()
    assert Notification.objects.get(code="told_import_ended").to == zhou  # only of hers


def test_what_has_become_somebody_elses_stays_when_the_house_takes_it_back_for_one_who_left(zhou, li_qiang, li_na):
    batch = undoing(li_na, "Own Ltd")
    Party.objects.update(owner=li_qiang)
    accounts.freeze_account(user_id=li_na.pk, by=zhou, at=AT)
    batch.refresh_from_db()
    run(jobs.advance_import, batch.task_id)
    assert ImportRow.objects.get(batch=batch).reason == "not_yours" and Party.objects.get().state == "active"


def test_what_one_who_left_was_writing_is_stopped_and_a_leader_is_told(zhou, li_na):
    batch = planned(li_na, sheet())
    services.start_import(batch_id=batch.pk, by=li_na, at=AT)
    accounts.freeze_account(user_id=li_na.pk, by=zhou, at=AT)
    batch.refresh_from_db()
    assert run(jobs.advance_import, batch.task_id)["code"] == "told_import_ended"
    batch.refresh_from_db()
    assert batch.state == "stopped" and not Party.objects.exists()
    assert Notification.objects.get(code="told_import_ended").facts == {"file": "客户.xlsx", "who": "李娜"}


def led_by_the_worker(batch: ImportBatch, *, seconds: int) -> list[str]:
    """Let the worker do the waiting phase, asked for so long ago; what the person who asked has been told of it."""
    before = Notification.objects.count()
    batch.refresh_from_db()
    DBTaskResult.objects.filter(pk=batch.task_id).update(enqueued_at=timezone.now() - timedelta(seconds=seconds))
    run(jobs.advance_import, batch.task_id)
    told = Notification.objects.order_by("pk")[before:]
    assert all((each.to, each.subject_id) == (batch.by, batch.pk) for each in told)
    return [each.code for each in told]


def test_who_may_have_left_the_page_is_told_that_the_next_step_waits_each_time(li_qiang):
    batch = begin(li_qiang, sheet())
    for seconds, codes in ((5, []), (25, ["told_import_read"]), (25, ["told_import_read"])):
        services.map_columns(batch_id=batch.pk, mapping=batch.mapping, by=li_qiang, at=timezone.now())
        assert led_by_the_worker(batch, seconds=seconds) == codes
        services.decide_problems(batch_id=batch.pk, decisions={}, by=li_qiang, at=timezone.now())
        assert led_by_the_worker(batch, seconds=seconds) == [code.replace("read", "compared") for code in codes]
        batch = services.choose_sheet(batch_id=batch.pk, sheet=0, header_row=3, by=li_qiang, at=timezone.now())
    with translation.override("zh-hans"):
        text = newest(li_qiang)[0].text
    assert text == "客户.xlsx 已比对完（5 行）：可以看预览了"


def test_who_waits_for_a_phase_that_cannot_be_done_is_told_however_short_it_took(zhou, li_qiang):
    batch = planned(li_qiang, sheet())
    services.start_import(batch_id=batch.pk, by=li_qiang, at=timezone.now())
    batch.refresh_from_db()
    for _ in range(jobs.TAKEN_UP_AT_MOST + 1):
        end_all_jobs()
        jobs.carry_on_imports.call(on="x")
    assert {(each.to, each.code) for each in Notification.objects.all()} == {
        (li_qiang, "told_import_halted"), (zhou, "told_import_ended")
    }  # fmt: skip


def test_what_cannot_be_done_is_tried_three_times_and_then_given_up(zhou, liu):
    batch = undoing(liu, "Own Ltd")
    for _ in range(5):
        end_all_jobs()
        jobs.carry_on_imports.call(on="x")
    batch.refresh_from_db()
    assert batch.state == "done" and waiting_jobs() == 0  # and may be taken back once more
    assert Notification.objects.filter(code="told_import_ended").count() == 1


def test_one_that_cannot_be_taken_up_is_logged_and_no_more(caplog):
    with caplog.at_level(logging.ERROR, "tradewind.apps.parties.jobs"):
        jobs._or_log(partial(int, "no number"), "import 7")
    assert "import 7 could not be taken up" in caplog.text


def test_a_change_of_many_by_one_who_left_is_closed_with_what_was_done(zhou, li_na, system):
    two = [customer(li_na, name) for name in ("Alpen", "Baltic")]
    long_ago, picked = timezone.now() - timedelta(minutes=10), [(party.pk, 1) for party in two]
    change = services.begin_many(asked=Asked(ManyAction.TIER, "key"), picked=picked, by=li_na, at=long_ago)
    services.write_many(change_id=change.pk, picked=picked[:1], by=li_na, at=long_ago)
    accounts.freeze_account(user_id=li_na.pk, by=zhou, at=AT)
    assert [jobs.carry_on_changes.call(on="x") for _ in range(2)] == [1, 0] and waiting_jobs() == 1
    change = ManyChange.objects.get()
    assert run(jobs.change_many, change.task_id)["facts"] == {"who": "李娜", "n": 1, "left": 1}
    change.refresh_from_db()
    assert change.state == "done" and jobs.carry_on_changes.call(on="x") == 0
    assert Notification.objects.get(code="told_many_ended").to == zhou
    taken_up = services.take_up_many(change_id=change.pk, by=system, at=long_ago)
    assert taken_up.taken_up == 1


def aged(batch: ImportBatch, days: int) -> None:
    then = timezone.now() - timedelta(days=days, hours=1)
    ImportBatch.objects.filter(pk=batch.pk).update(moved_at=then)
    ImportBatch.objects.filter(pk=batch.pk, finished_at__isnull=False).update(finished_at=then)


def texts_of(batch: ImportBatch) -> dict[str, bool]:
    return {row.state: bool(row.texts) for row in ImportRow.objects.filter(batch=batch)}


def test_the_cells_of_a_sheet_are_forgotten_with_the_right_to_take_it_back_and_failed_ones_later(liu):
    batch = imported(liu, sheet())
    ImportRow.objects.filter(batch=batch, state="skipped").first().delete()
    ImportRow.objects.filter(batch=batch, state="skipped").update(state="failed", reason="broke", facts={"error": "x"})
    aged(batch, 6)
    assert jobs.forget_sheets.call(on="x") == 0 and all(texts_of(batch).values())
    aged(batch, 7)
    assert jobs.forget_sheets.call(on="x") == 1 and texts_of(batch) == {"created": False, "failed": True}
    batch.refresh_from_db()
    assert not batch.sheets[0]["first"] and not batch.columns[0]["samples"] and batch.columns[0]["title"]
    aged(batch, 30)
    assert jobs.forget_sheets.call(on="x") == 1 and not any(texts_of(batch).values())
    assert jobs.forget_sheets.call(on="x") == 0
    assert planned(liu, sheet()).counts["rows"] == 5
    assert ("skip", "imported_before") in {each[:2] for each in queries.planned_counts(liu, ImportBatch.objects.last())}


def test_what_is_to_be_kept_is_not_forgotten_by_mistake(liu, system):
    batch = imported(liu, sheet())
    with pytest.raises(PhaseOver):
        import_closing.blank_rows(batch_id=batch.pk, first=1, last=99, by=system, at=timezone.now())
    with pytest.raises(PhaseOver):
        import_closing.forget_sheet(batch_id=batch.pk, by=system, at=timezone.now())


def test_a_sheet_left_lying_for_a_month_is_given_up(liu):
    batch, fresh = begin(liu, sheet()), begin(liu, sheet())
    aged(batch, 30)
    aged(fresh, 29)
    jobs.forget_sheets.call(on="x")
    assert [each.state for each in ImportBatch.objects.order_by("pk")] == ["dropped", "columns"]
    assert not queries.imports_left_lying(liu, at=timezone.now())


def test_what_the_house_does_at_night_is_nobodys_to_press(li_qiang):
    batch = begin(li_qiang, sheet())
    for act in (services.take_up_import, services.give_up_lying):
        with pytest.raises(NotPermitted):
            act(batch_id=batch.pk, by=li_qiang, at=AT)


def test_a_stopped_import_is_not_led_on_after_a_month(liu):
    batch = planned(liu, sheet())
    services.start_import(batch_id=batch.pk, by=liu, at=AT)
    services.close_phase(batch_id=batch.pk, action="stop", by=liu, at=AT)
    aged(batch, 8)
    jobs.forget_sheets.call(on="x")
    assert texts_of(batch) == {"waiting": True}
    aged(batch, 30)
    jobs.forget_sheets.call(on="x")
    assert {(row.state, row.reason) for row in ImportRow.objects.filter(batch=batch)} == {("skipped", "left_lying")}
