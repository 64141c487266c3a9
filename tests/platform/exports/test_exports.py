"""How much may who take out, and what is on record of it?"""

from datetime import timedelta

import pytest

from tests.builders import AT, customer
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit import queries as audit
from tradewind.platform.audit.blocks import packed
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.exports import folder, jobs, queries, services
from tradewind.platform.exports.limits import AT_ONCE
from tradewind.platform.exports.refusals import ExportExpired, TooManyRows
from tradewind.platform.exports.services import ListAsked, ListWritten
from tradewind.platform.jobs import queries as background

ASKED = ListAsked(
    of="customer", permission="parties.export_customers", title="客户", query="tier=key", conditions="层级：核心",
    kind="xlsx",
)  # fmt: skip


def begin(by, rows=3, at=AT):
    return services.begin_export(asked=ASKED, rows=rows, by=by, at=at)


def finish(export, by, ids=(1, 2, 3), at=AT):
    path = folder.new_path("xlsx")
    path.write_bytes(b"the file")
    written = ListWritten(path.name, folder.digest_of(path), len(ids), "parties.party", packed(ids))
    return services.finish_export(export_id=export.pk, written=written, by=by, at=at)


def test_a_salesperson_takes_two_hundred_rows_a_day_and_again_after_midnight(li_qiang, li_na):
    late = AT.replace(hour=15, minute=59)  # a minute to midnight in Ningbo
    begin(li_qiang, rows=150, at=late)
    with pytest.raises(TooManyRows) as refused:
        begin(li_qiang, rows=51, at=late)
    assert refused.value.facts == {"most": "200", "left": "50"}
    begin(li_qiang, rows=50, at=late)
    begin(li_na, rows=200, at=late)
    begin(li_qiang, rows=200, at=late + timedelta(minutes=1))


def test_the_assistant_takes_two_thousand_and_the_boss_as_much_as_he_wants(zhou, liu):
    begin(liu, rows=2_000)
    with pytest.raises(TooManyRows):
        begin(liu, rows=1)
    begin(zhou, rows=20_000)


def test_nobody_else_takes_out_anything(mei, tang, chen_jing, wu, sun):
    for person in (mei, tang, chen_jing, wu, sun):
        with pytest.raises(NotPermitted):
            begin(person)


def test_a_long_list_is_written_in_the_background(zhou):
    begin(zhou, rows=AT_ONCE)
    assert background.my_jobs(zhou) == []
    begin(zhou, rows=AT_ONCE + 1)
    (row,) = background.my_jobs(zhou)
    assert (row.name, row.about, row.state) == ("export_parties", "客户, 层级：核心", "waiting")


def test_what_went_out_is_in_the_trail(zhou, li_qiang):
    party = customer(li_qiang)
    export = finish(begin(zhou), zhou, ids=(party.pk,))
    (row,) = audit.trail_of(zhou, export)
    assert (row.action, row.actor) == ("list.exported", zhou.actor_key)
    assert row.facts["file"] == export.sha256 and len(export.sha256) == 64
    assert (row.facts["rows"], row.facts["conditions"], row.facts["query"]) == (1, "层级：核心", "tier=key")
    assert [(row.kind, row.detail) for row in audit.accesses_to(li_qiang, party)] == [("export", "xlsx 1")]


def test_a_job_taken_up_again_after_its_last_step_puts_nothing_on_record_twice(zhou):
    export = begin(zhou)
    first = finish(export, zhou)
    assert finish(export, zhou, at=AT + timedelta(hours=1)).stored_name == first.stored_name
    assert AuditEntry.objects.filter(action="list.exported").count() == 1


def test_the_file_is_for_the_person_who_asked_and_for_a_day(zhou, liu):
    export = begin(zhou)
    with pytest.raises(NotFound):  # not written yet
        queries.file_to_fetch(zhou, export.pk, at=AT)
    finish(export, zhou)
    assert queries.file_to_fetch(zhou, export.pk, at=AT + timedelta(hours=23)).pk == export.pk
    with pytest.raises(NotFound):
        queries.file_to_fetch(liu, export.pk, at=AT)
    with pytest.raises(NotFound):
        services.finish_export(export_id=export.pk, written=ListWritten("x", "", 0, "", ()), by=liu, at=AT)
    with pytest.raises(ExportExpired):
        queries.file_to_fetch(zhou, export.pk, at=AT + timedelta(hours=24))


def test_who_may_no_longer_export_may_no_longer_fetch(zhou, li_qiang):
    export = finish(begin(li_qiang), li_qiang)
    li_qiang.role = "none"
    with pytest.raises(NotFound):
        queries.file_to_fetch(li_qiang, export.pk, at=AT)


def test_old_files_go_and_new_ones_stay(zhou, monkeypatch):
    export = finish(begin(zhou), zhou)
    jobs.forget_exports.call(on="2026-11-24")
    folder.open_stored(export.stored_name).close()
    monkeypatch.setattr(jobs, "KEPT_FOR", timedelta(days=-1))
    assert jobs.forget_exports.call(on="2026-11-24") >= 1
    with pytest.raises(NotFound):
        folder.open_stored(export.stored_name)
