"""How does a person lead a sheet through the six steps, and what does each page say?"""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult
from python_calamine import CalamineWorkbook

from tests.apps.parties.importing import ROWS, imported, planned, sheet
from tests.builders import AT, customer
from tests.people import enter
from tests.platform.sheets.files import xlsx
from tradewind.apps.parties import jobs, services
from tradewind.apps.parties.models import ImportBatch, Party
from tradewind.platform.notifications.models import Notification


@pytest.fixture(autouse=True)
def company_files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def address(name: str, batch: ImportBatch) -> str:
    return reverse(f"parties:{name}", args=[batch.pk])


def upload(client, content: bytes, name: str = "客户总表.xlsx"):
    return client.post(reverse("parties:imports"), {"file": SimpleUploadedFile(name, content)})


def said(client, url: str) -> str:
    return client.get(url).content.decode()


def work() -> Any:
    """What the worker does with the newest job; what came of it."""
    result = DBTaskResult.objects.order_by("-enqueued_at").first()
    assert result is not None
    context = TaskContext(task_result=result.task_result)
    return jobs.advance_import.func(context, **result.args_kwargs["kwargs"])


def test_an_assistant_brings_a_sheet_in_and_takes_it_back(liu):
    client = enter(liu)
    upload(client, sheet())
    batch = ImportBatch.objects.get()
    assert "客户总表.xlsx" in said(client, address("import", batch))
    client.post(address("import_sheet", batch), {"sheet": "0", "header_row": "3"})
    assert "老板生日" in said(client, address("import", batch))
    body = {f"column_{place}": target for place, target in ImportBatch.objects.get().mapping.items()}
    client.post(address("import_columns", batch), body)
    assert "hx-trigger" in said(client, address("import", batch))
    assert work()["code"] == "import_problems"
    page = said(client, address("import", batch))
    assert "9.71E+11" in page and 'value="匈牙利 HU"' in page
    client.post(address("import_decide", batch), {"choice_bad_email": "remark", "country_0": "奥地利"})
    assert work()["code"] == "import_preview"
    page = said(client, address("import", batch) + "?show=create")
    assert "Falcon Tents LLC" in page and "前 3 / 3" in page and "导入 3 位" in page and page.count("aria-current") >= 1
    client.post(address("start_import", batch))
    assert work()["code"] == "import_done"
    batch = ImportBatch.objects.get()
    assert batch.state == "done" and batch.counts["created"] == 3
    assert Party.objects.get(name="Falcon Tents LLC").email == ""
    assert Notification.objects.get().code == "told_import_done"
    assert address("import_left_out", batch) in said(client, address("import", batch))
    left = client.get(address("import_left_out", batch))
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(left.streaming_content)))
    rows = book.get_sheet_by_index(0).to_python()
    assert len(rows) == 3 and rows[0][-1] and rows[1][0] == 6.0
    asked = said(client, address("undo_import", batch))
    assert "归档 3 位" in asked and ImportBatch.objects.get().state == "done"
    client.post(address("undo_import", batch))
    assert jobs.carry_on_imports.call(on="2026-11-24") == 0  # its job waits
    assert work()["code"] == "import_undone"
    assert [each.code for each in Notification.objects.order_by("pk")] == ["told_import_done", "told_import_undone"]
    assert client.get(address("undo_import", batch)).status_code == 302
    assert ImportBatch.objects.get().state == "undone" and not Party.objects.filter(state="active").exists()
    assert said(client, address("import", batch)) and said(client, reverse("parties:imports"))


def test_a_file_that_is_no_sheet_gets_a_sentence(liu):
    answer = upload(enter(liu), b"\x89PNG\r\n\x1a\n" + b"0" * 200, "客户.xlsx")
    assert answer.status_code == 422 and not ImportBatch.objects.exists()


def test_two_columns_of_one_field_are_told_and_the_choice_is_kept(liu):
    client = enter(liu)
    upload(client, sheet(*ROWS))
    batch = ImportBatch.objects.get()
    client.post(address("import_sheet", batch), {"sheet": "0", "header_row": "3"})
    answer = client.post(address("import_columns", batch), {"column_0": "name", "column_1": "name"})
    assert answer.status_code == 422 and answer.content.decode().count('value="name" selected') == 2


def with_problems(client, *rows) -> ImportBatch:
    upload(client, sheet(*rows))
    batch = ImportBatch.objects.get()
    client.post(address("import_sheet", batch), {"sheet": "0", "header_row": "3"})
    body = {f"column_{place}": target for place, target in ImportBatch.objects.get().mapping.items()}
    client.post(address("import_columns", batch), body)
    work()
    return ImportBatch.objects.get()


def test_a_correction_that_is_no_country_is_told_at_its_box_and_kept(liu):
    client = enter(liu)
    batch = with_problems(client, ["Nord Ltd", "Atlantis", "", "", "", "", ""])
    answer = client.post(address("import_decide", batch), {"country_0": "Germny", "choice_owner": "mine"})
    page = answer.content.decode()
    assert answer.status_code == 422 and 'value="Germny"' in page and "没有这个国家" in page
    assert 'value="mine" checked' in page and ImportBatch.objects.get().state == "problems"
    assert client.post(address("import_decide", batch), {"country_0": ""}).status_code == 302


def test_a_leader_says_who_gets_the_rows_and_sees_what_was_told_by_a_phone_only(liu, li_qiang, li_na):
    client = enter(liu)
    batch = with_problems(
        client, ["Sol SL", "", "", "+34 910 000 000", "", "王小明", ""], ["Nord Ltd", "英国", "", "", "", "", ""]
    )
    page = said(client, address("import", batch))
    assert "国家由电话或网址推断" in page and "→ 西班牙 ES" in page and "王小明" in page
    place = next(n for n, value in enumerate(batch.found["owner"]["values"]) if value[1])
    body = {"choice_owner": "colleague", f"owner_{place}": str(li_qiang.pk), "owner_of_all": ""}
    answer = client.post(address("import_decide", batch), body)
    assert answer.status_code == 422 and "请选择同事" in answer.content.decode()
    unmarked = client.post(address("import_decide", batch), {"owner_of_all": str(li_na.pk)})
    assert unmarked.status_code == 422 and "请同时选中" in unmarked.content.decode()
    client.post(address("import_decide", batch), body | {"owner_of_all": str(li_na.pk)})
    assert work()["code"] == "import_preview"
    client.post(address("start_import", batch))
    work()
    assert {each.name: each.owner for each in Party.objects.all()} == {"Sol SL": li_qiang, "Nord Ltd": li_na}
    assert Party.objects.get(name="Sol SL").remarks == "表中业务员：王小明"


def test_who_may_not_import_finds_no_door(mei):
    assert enter(mei).get(reverse("parties:imports")).status_code == 403


def given_and_renamed(zhou, party: Party, to) -> None:
    """The record goes to a colleague, who learns something new about it."""
    services.assign_owner(party_id=party.pk, version=party.version, owner_id=to.pk, by=zhou, at=AT)
    details = services.records.PartyDetails(name="Taken Over Holding SE", country="DE")
    services.revise_party(party_id=party.pk, version=party.version + 1, details=details, by=to, at=AT)


def test_what_became_of_a_record_that_was_given_away_is_not_told_by_the_import(zhou, li_qiang, li_na):
    done = imported(li_qiang, sheet(ROWS[0]))
    party = Party.objects.get()
    given_and_renamed(zhou, party, li_na)
    page = said(enter(li_qiang), address("import", done) + "?show=created")
    assert "Alpenblick GmbH" in page and "Taken Over" not in page and f"/parties/{party.pk}/" not in page
    assert "Taken Over" in said(enter(zhou), address("import", done) + "?show=created")


def test_nor_by_a_preview_made_before(zhou, li_qiang, li_na):
    party = customer(li_qiang, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example")
    preview = planned(li_qiang, sheet(ROWS[0]))
    given_and_renamed(zhou, party, li_na)
    page = said(enter(li_qiang), address("import", preview) + "?show=merge")
    assert "Alpenblick GmbH" in page and "Taken Over" not in page and f"/parties/{party.pk}/" not in page


def test_the_result_says_what_came_otherwise_than_in_the_preview(liu, li_qiang):
    batch = planned(liu, sheet(ROWS[0]))
    customer(li_qiang, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example")
    services.start_import(batch_id=batch.pk, by=liu, at=AT)
    assert work()["code"] == "import_done"
    assert "1 行与预览不同" in said(enter(liu), address("import", batch))


def test_where_every_row_came_in_no_empty_sheet_of_others_is_offered(liu):
    batch = imported(liu, xlsx([["公司名称", "国家"], ["Duna Kft.", "匈牙利"]]))
    assert address("import_left_out", batch) not in said(enter(liu), address("import", batch))
