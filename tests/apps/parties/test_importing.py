"""A sheet becomes customers: what is planned, written, resumed, taken back, and who may not."""

from datetime import timedelta

import pytest

from tests.apps.parties.importing import (
    LATER,
    ROWS,
    TITLES,
    begin,
    imported,
    names,
    plan_of,
    planned,
    sheet,
    taken_back,
    work,
)
from tests.builders import AT, contact, customer, interaction
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Contact, ImportRow, Party
from tradewind.apps.parties.refusals import (
    NoCompanyColumn,
    PhaseOver,
    SameFileUnderWay,
    TooLateToUndo,
    UnreadableSheet,
)
from tradewind.apps.parties.services import import_driving, import_rows, import_undoing, import_writing
from tradewind.domain.parties.importing.lifecycle import ImportState
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.audit.verifying import verify


@pytest.fixture(autouse=True)
def company_files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def test_a_messy_sheet_becomes_customers_with_their_people_and_nothing_is_lost(liu, li_qiang):
    batch = imported(liu, sheet())

    assert plan_of(liu, batch) == {("create", ""): 3, ("skip", "no_name"): 1, ("skip", "twin_in_file"): 1}
    assert names(liu) == {"Alpenblick GmbH", "Falcon Tents LLC", "Duna Kft."}
    falcon = Party.objects.get(name="Falcon Tents LLC")
    assert (falcon.country, falcon.owner, falcon.email) == ("AE", li_qiang, "info@falcon.example")
    assert "9.71E+11" in falcon.remarks  # Excel has rounded it: kept to be checked
    assert "老板生日：3月8日" in Party.objects.get(name="Alpenblick GmbH").remarks
    people = Contact.objects.filter(party__name="Duna Kft.").order_by("pk")
    assert [(each.name, each.is_primary) for each in people] == [("Nagy", True), ("Kiss", False)]
    assert list(AuditEntry.objects.filter(action="party.imported").values_list("subject_type", flat=True)) == [
        "parties.party"
    ] * 3  # fmt: skip
    assert queries.find_parties(liu, "falcon").customers and verify().holds


def test_a_known_customer_gets_what_it_lacks_and_keeps_what_it_has(liu, li_qiang):
    known = customer(li_qiang, "Alpenblick GmbH", "DE", email="info@alpenblick.example", phone="+49 40 1111111")
    batch = imported(liu, sheet())

    known.refresh_from_db()
    assert plan_of(liu, batch)[("merge", "")] == 1
    assert (known.email, known.phone) == ("info@alpenblick.example", "+49 40 1111111")
    assert [each.name for each in known.contacts.all()] == ["Uwe Kranz"]


def test_a_colleagues_customer_is_skipped_and_shows_no_more_than_it_may(li_qiang, li_na):
    customer(li_na, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example", phone="+49 40 1111111")
    batch = imported(li_qiang, sheet(), {"choices": {"owner": "mine"}})

    row = ImportRow.objects.get(batch=batch, reason="colleagues")
    assert row.facts == {"name": "Alpenblick GmbH", "owner": "李娜", "last": "--"}
    assert row.ready == {} and names(li_qiang) == {"Falcon Tents LLC", "Duna Kft."}


def test_a_salesperson_brings_in_his_own_customers_only(li_qiang, li_na):
    rows = [["Own Ltd", "英国", "", "", "", "", ""], ["Hers Ltd", "英国", "", "", "", "李娜", ""]]
    imported(li_qiang, sheet(*rows), {"choices": {"owner": "skip"}})
    assert {(each.name, each.owner) for each in Party.objects.all()} == {("Own Ltd", li_qiang)}


def test_rows_of_a_name_nobody_here_has_go_where_a_leader_says_and_the_name_stays(liu, li_qiang, li_na):
    rows = [["One Ltd", "英国", "", "", "", "王小明", ""], ["Two Ltd", "英国", "", "", "", "赵六", ""],
            ["Three Ltd", "英国", "", "", "", "", ""], ["Four Ltd", "英国", "", "", "", "李强", ""]]  # fmt: skip
    decided = {
        "choices": {"owner": "colleague"}, "owner": li_na.pk, "owners": {"王小明": li_qiang.pk, "赵六": None},
        "labels": {"named_owner": "表中业务员"},
    }  # fmt: skip
    imported(liu, sheet(*rows), decided)
    assert {each.name: (each.owner, each.remarks) for each in Party.objects.all()} == {
        "One Ltd": (li_qiang, "表中业务员：王小明"), "Two Ltd": (None, "表中业务员：赵六"), "Three Ltd": (li_na, ""),
        "Four Ltd": (li_qiang, ""),
    }  # fmt: skip


def test_who_cannot_look_after_customers_gets_none(liu, mei):
    imported(liu, sheet(ROWS[0]), {"choices": {"owner": "colleague"}, "owner": mei.pk})
    assert Party.objects.get().owner is None


def test_the_timeline_names_the_file_and_whom_it_brought(liu, li_qiang):
    known = customer(li_qiang, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example", phone="+49 40 3009 2210")
    imported(liu, sheet(ROWS[0]))
    said = [item.text for item in queries.timeline(liu, known)]
    assert "由导入“客户.xlsx”第 4 行补充：联系人 Uwe Kranz" in said


def test_the_same_file_again_shows_what_differs(liu):
    imported(liu, sheet())
    again = planned(liu, sheet())
    assert [each.is_own for each in queries.same_files(liu, again)] == [True]
    assert plan_of(liu, again) == {
        ("skip", "imported_before"): 3, ("skip", "no_name"): 1, ("skip", "identical"): 1
    }  # fmt: skip
    longer = planned(liu, sheet(*ROWS, ["Neu AG", "Schweiz", "", "", "", "", ""]))
    assert plan_of(liu, longer)[("create", "")] == 1


def test_columns_are_remembered_for_the_next_sheet_with_this_head(liu):
    batch = begin(liu, sheet())
    birthday = str(TITLES.index("老板生日"))
    imported_with = dict(batch.mapping) | {birthday: "source"}
    planned_batch = planned(liu, sheet(), mapping=imported_with)
    services.start_import(batch_id=planned_batch.pk, by=liu, at=AT)
    work(planned_batch, liu)
    again = begin(liu, sheet(["Neu AG", "瑞士", "", "", "", "", "June"]))
    assert again.mapping[birthday] == "source" and again.columns[-1]["sureness"] == "remembered"


def test_two_columns_cannot_be_one_field_and_one_must_be_the_company(liu):
    batch = begin(liu, sheet())
    with pytest.raises(NoCompanyColumn):
        services.map_columns(batch_id=batch.pk, mapping={"0": "keep"}, by=liu, at=AT)
    with pytest.raises(NoCompanyColumn):
        services.map_columns(batch_id=batch.pk, mapping={"0": "name", "1": "name"}, by=liu, at=AT)


def test_a_row_that_breaks_fails_alone(liu, monkeypatch):
    rows = [[f"Firm {number} Ltd", "英国", "", "", "", "", ""] for number in range(30)]
    batch = planned(liu, sheet(*rows))
    broken = ImportRow.objects.get(batch=batch, texts__0="Firm 7 Ltd")
    broken.ready["columns"]["tier"] = "priceless"  # what the database itself refuses
    broken.save(update_fields=["ready"])
    services.start_import(batch_id=batch.pk, by=liu, at=AT)
    batch = work(batch, liu)
    assert (batch.counts["created"], batch.counts["failed"]) == (29, 1)
    assert queries.rows_left_out(liu, batch).get().texts[0] == "Firm 7 Ltd"


def test_an_interrupted_import_goes_on_where_it_was_and_doubles_nothing(liu):
    rows = [[f"Firm {number} Ltd", "英国", "", "", "", "", ""] for number in range(60)]
    batch = planned(liu, sheet(*rows))
    services.start_import(batch_id=batch.pk, by=liu, at=AT)
    chunk = queries.numbers_waiting(liu, batch, ("waiting",), limit=20)
    import_writing.write_rows(batch_id=batch.pk, numbers=chunk, by=liu, at=AT)
    import_writing.write_rows(batch_id=batch.pk, numbers=chunk, by=liu, at=AT)  # the killed run's chunk once more
    assert work(batch, liu).counts == {"created": 60, "rows": 60}
    assert Party.objects.count() == 60


def test_a_reading_that_was_interrupted_begins_anew(liu):
    batch = begin(liu, sheet())
    services.map_columns(batch_id=batch.pk, mapping=batch.mapping, by=liu, at=AT)
    import_rows.keep_rows(batch_id=batch.pk, rows=[(4, ["half"], "x"), (99, ["gone"], "y")], by=liu, at=AT)
    batch = work(batch, liu)
    assert ImportRow.objects.filter(batch=batch).count() == 5
    with pytest.raises(PhaseOver):
        import_rows.forget_rows(batch_id=batch.pk, below=9, by=liu, at=AT)
    with pytest.raises(PhaseOver):
        import_rows.keep_plans(batch_id=batch.pk, rows=[], by=liu, at=AT)
    with pytest.raises(PhaseOver):
        import_writing.fail_row(batch_id=batch.pk, number=4, reason="broke", detail="x", by=liu, at=AT)


def test_a_whole_import_is_taken_back_and_what_was_worked_on_stays(liu, li_qiang):
    known = customer(li_qiang, "Duna Kft.", "HU", email="info@duna.example")
    before = contact(li_qiang, known, "Szabo")
    batch = imported(liu, sheet())
    falcon = Party.objects.get(name="Falcon Tents LLC")
    interaction(li_qiang, falcon)

    batch = taken_back(batch, liu)

    assert names(liu) == {"Duna Kft.", "Falcon Tents LLC"}
    assert [row.reason for row in queries.rows_in(liu, batch, "stays")] == ["worked_on"]
    assert list(known.contacts.filter(archived_at=None)) == [before]
    assert not queries.find_parties(liu, "alpenblick").customers  # out of the search, though not deleted
    assert Party.objects.get(name="Alpenblick GmbH").state == "archived" and verify().holds
    with pytest.raises(PhaseOver):
        import_undoing.undo_rows(batch_id=batch.pk, numbers=[4], by=liu, at=LATER)


def test_a_field_somebody_changed_since_stays_and_the_others_are_given_back(liu, li_qiang):
    known = customer(li_qiang, "Alpenblick GmbH", "DE", website="alpenblick.example")
    batch = imported(liu, sheet())
    Party.objects.filter(pk=known.pk).update(phone="+49 40 7654321")
    batch = taken_back(batch, liu)
    known.refresh_from_db()
    assert (known.email, known.phone) == ("", "+49 40 7654321")
    assert queries.rows_in(liu, batch, "stays")[0].facts["fields"] == ["phone"]


def test_after_the_undoing_the_same_sheet_brings_the_same_records_back(liu):
    batch = imported(liu, sheet())
    numbers = set(Party.objects.values_list("pk", flat=True))
    taken_back(batch, liu)
    imported(liu, sheet())
    assert set(Party.objects.filter(state="active").values_list("pk", flat=True)) == numbers
    assert Contact.objects.filter(party__name="Duna Kft.", archived_at=None).count() == 2


def test_a_week_later_it_stands(liu):
    batch = imported(liu, sheet())
    with pytest.raises(TooLateToUndo):
        services.undo_import(batch_id=batch.pk, by=liu, at=AT + timedelta(days=7, seconds=1))


def test_the_second_who_brings_in_a_file_waits_and_then_sees_what_is_left(liu, zhou):
    first, second = planned(liu, sheet()), planned(zhou, sheet())
    services.start_import(batch_id=first.pk, by=liu, at=AT)
    with pytest.raises(SameFileUnderWay) as told:
        services.start_import(batch_id=second.pk, by=zhou, at=AT)
    assert told.value.facts == {"who": "刘敏"}
    work(first, liu, LATER)
    assert services.start_import(batch_id=second.pk, by=zhou, at=LATER).state == ImportState.COMPARING
    assert plan_of(zhou, work(second, zhou, LATER))[("skip", "imported_before")] == 3


def test_an_import_is_seen_by_who_began_it_and_by_the_leaders(li_qiang, li_na, liu, mei):
    batch = begin(li_qiang, sheet())
    assert list(queries.imports(liu)) == [batch] and not queries.imports(li_na)
    with pytest.raises(NotFound):
        queries.import_for(li_na, batch.pk)
    with pytest.raises(NotFound):  # a leader looks, and does not lead on what another began
        services.map_columns(batch_id=batch.pk, mapping=batch.mapping, by=liu, at=AT)
    with pytest.raises(NotPermitted):
        services.receive_sheet(sheet(), "x.xlsx", by=mei)
    services.drop_import(batch_id=batch.pk, by=li_qiang, at=AT)
    assert not queries.imports(liu)


def test_gbk_text_and_formulas_are_read_as_they_were_seen(liu):
    text = "公司名称,国家,邮箱\nSol Verde SL,西班牙,a@sol.example\n=Evil Ltd,英国,b@evil.example\n".encode("gbk")
    batch = imported(liu, text)
    assert batch.counts["created"] == 2 and "Sol Verde SL" in names(liu)


def test_a_hostile_file_gets_a_sentence(liu):
    with pytest.raises(UnreadableSheet) as told:
        services.receive_sheet(b"PK\x03\x04" + b"\x00" * 200, "x.xlsx", by=liu)
    assert told.value.facts["problems"]


def test_what_is_worked_at_is_taken_up_by_the_driver_only_in_its_phase(liu):
    batch = begin(liu, sheet())
    assert work(batch, liu).state == ImportState.COLUMNS
    assert import_driving.digest_of(["a"]) != import_driving.digest_of(["a", ""])
    closed = services.close_phase
    with pytest.raises(Exception, match="move_not_allowed"):
        closed(batch_id=batch.pk, action="finish", by=liu, at=AT)
