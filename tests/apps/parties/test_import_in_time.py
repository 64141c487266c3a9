"""Days lie between a preview and its writing: companies came into the book, colleagues left it."""

import pytest

from tests.apps.parties.importing import LATER, imported, names, planned, sheet, work
from tests.builders import AT, customer
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import ImportRow, Party
from tradewind.apps.parties.queries.import_twins import look_again
from tradewind.apps.parties.services import import_writing
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people import services as accounts


@pytest.fixture(autouse=True)
def company_files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


ALPEN = ["Alpenblick GmbH", "德国", "Uwe Kranz", "+49 40 3009 2210", "uwe@alpenblick.example", "", ""]
HERS = ["Falcon Tents LLC", "UAE", "", "", "info@falcon.example", "李娜", ""]


def written(batch, by):
    services.start_import(batch_id=batch.pk, by=by, at=LATER)
    return work(batch, by, LATER)


def test_two_colleagues_with_the_same_company_in_two_files_make_one_record(li_qiang, li_na):
    first, second = (
        planned(li_qiang, sheet(ALPEN)),
        planned(li_na, sheet(ALPEN, ["Own Ltd", "英国", "", "", "", "", ""])),
    )
    written(first, li_qiang)
    second = written(second, li_na)
    assert Party.objects.filter(name="Alpenblick GmbH").count() == 1 and names(li_na) == {"Own Ltd"}
    row = queries.rows_in(li_na, second, "skipped")[0]
    assert (row.reason, row.facts["owner"], row.ready) == ("colleagues", "李强", {})
    assert second.counts == {"created": 1, "skipped": 1, "rows": 2, "met_since": 1}


def test_what_came_into_the_own_book_since_the_preview_is_filled_up_and_not_doubled(liu, li_qiang):
    batch = planned(liu, sheet(ALPEN))
    known = customer(li_qiang, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example")
    assert written(batch, liu).counts == {"merged": 1, "rows": 1, "met_since": 1}
    known.refresh_from_db()
    assert known.phone == "+49 40 3009 2210" and Party.objects.count() == 1


def test_what_comes_in_between_the_look_and_the_writing_is_seen_too(liu, li_qiang):
    batch = planned(liu, sheet(ALPEN))
    services.start_import(batch_id=batch.pk, by=liu, at=LATER)
    numbers = queries.numbers_waiting(liu, batch, ("waiting",), limit=16)
    looked = look_again(liu, batch, numbers)
    customer(li_qiang, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example")
    import_writing.write_rows(batch_id=batch.pk, numbers=numbers, looked=looked, by=liu, at=LATER)
    assert ImportRow.objects.get(batch=batch).state == "merged" and Party.objects.count() == 1


def test_a_new_owner_is_told_once_and_one_who_has_left_gets_nothing(zhou, liu, li_qiang, li_na):
    rows = [[f"Firm {number} Ltd", "英国", "", "", "", "李强", ""] for number in range(20)]
    batch = planned(liu, sheet(*rows, HERS))
    accounts.freeze_account(user_id=li_na.pk, by=zhou, at=AT)
    batch = written(batch, liu)
    assert Party.objects.get(name="Falcon Tents LLC").owner is None and batch.counts["unowned"] == 1
    told = Notification.objects.get(code="told_customers_given")
    assert (told.to, told.facts["n"]) == (li_qiang, 20)


def test_own_customers_are_no_news(li_qiang):
    imported(li_qiang, sheet(ALPEN))
    assert not Notification.objects.filter(code="told_customers_given").exists()


def test_of_a_sheet_as_large_as_a_hall_only_a_little_is_kept_for_the_pages(liu):
    wide = [f"T{place}" for place in range(180)]
    rows = [[f"{row}-{place} " + "x" * 110 for place in range(180)] for row in range(45)]
    text = "\n".join(",".join(row) for row in [["Company", "Country", *wide[2:]], *rows]).encode()
    received = services.receive_sheet(text, "hall.csv", by=liu)
    about = received.sheets[0]
    assert len(str(about["first"])) < 250_000 and about["is_cut"] and len(about["titles"]) == 180
    assert about["rows"] >= 45 and about["first"][0][0] == 1
    batch = services.open_import(received=received, by=liu, at=AT)
    seen = queries.import_for(liu, batch.pk)
    assert {"sheets", "columns", "found"} <= seen.get_deferred_fields()


def test_an_ordinary_sheet_is_shown_as_it_is(liu):
    about = services.receive_sheet(sheet(ALPEN), "a.xlsx", by=liu).sheets[0]
    assert not about["is_cut"] and about["first"][-1][1][0] == "合计"
