"""The pages of a sheet of products: dropped, mended, previewed, written, sent back; and an export comes in again."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.apps.catalogue.picturing import drawing, folders
from tests.apps.catalogue.sheets import plan_of, planned
from tests.builders import AT, partner, product
from tests.people import enter
from tradewind.apps.catalogue.models import ProductImport
from tradewind.apps.catalogue.services.importing.driving import carry_on
from tradewind.apps.catalogue.services.rates import set_rebate_rate
from tradewind.apps.catalogue.services.supply import OfferDetails, offer_cost
from tradewind.platform.exports import folder
from tradewind.platform.exports.models import Export
from tradewind.platform.sheets.reading.workbook import read_workbook

pytestmark = pytest.mark.usefixtures("folders")
assert folders

SHEET = "货号,品名,MOQ,单位,颜色\nTE-1,帐篷,300件,樘,red\n,没有货号,5,套,\nTE-2,睡袋,100,个,blue\n".encode()


def work(client):
    """As the worker does; the page shows the next step then."""
    batch = ProductImport.objects.latest("pk")
    carry_on(batch.pk, by=batch.by, now=lambda: AT, told=lambda _done, _total: None)
    return client.get(reverse("catalogue:product_import", args=[batch.pk])).content.decode()


def send(client, name, **said):
    batch = ProductImport.objects.latest("pk")
    return client.post(reverse(f"catalogue:{name}", args=[batch.pk]), said)


def rows_of(response):
    content = b"".join(response.streaming_content)
    with read_workbook(io.BytesIO(content).read(), name="x.xlsx") as book:
        return [[cell.text for cell in row.cells] for row in book.rows(book.sheets[0])]


def test_a_sheet_and_its_pictures_are_dropped_mended_and_written(liu):
    client = enter(liu)
    files = {"file": SimpleUploadedFile("产品.csv", SHEET), "attached": SimpleUploadedFile("TE-1_2.png", drawing(9))}
    assert client.post(reverse("catalogue:product_imports"), files).status_code == 302
    assert "第 1 行" in work(client)
    send(client, "import_sheet", sheet="0", header_row="1")
    assert "未识别" in work(client) or "认不出" in work(client)
    columns = {"column_0": "code", "column_1": "name_zh", "column_2": "moq", "column_3": "unit", "column_4": "keep"}
    send(client, "import_columns", **columns | {"column_2": "code"})
    assert ProductImport.objects.get().state == "columns"
    send(client, "import_columns", **columns)
    page = work(client)
    assert "300件" in page and "樘" in page and "1 张图片" in page

    send(client, "start_import", choice_number="drop", unit_0="SET")
    assert ProductImport.objects.get().state == "comparing"  # decided otherwise: looked at first
    assert "导入 2 个产品" in work(client)
    send(client, "start_import", choice_number="drop", publish="1")
    page = work(client)
    batch = ProductImport.objects.get()
    assert (batch.state, batch.counts["created"], batch.counts["pictures_added"]) == ("done", 2, 1) and "已导入" in page
    made = batch.rows.get(number=2).product
    assert (made.moq, made.unit, made.state, made.parameters) == (
        None, "SET", "active", [{"name": "颜色", "value": "red"}]
    )  # fmt: skip
    back = rows_of(client.get(reverse("catalogue:import_left_out", args=[batch.pk])))
    assert back[0][-1] == "原因" and back[1][-1] == "缺货号。"


def test_a_file_that_is_no_picture_is_told_at_its_field_and_nothing_begins(liu):
    client = enter(liu)
    files = {
        "file": SimpleUploadedFile("产品.csv", SHEET),
        "attached": SimpleUploadedFile("TE-1.jpg", b"MZ" + bytes(99)),
    }
    answer = client.post(reverse("catalogue:product_imports"), files)
    assert answer.status_code == 422 and "TE-1.jpg" in answer.content.decode() and not ProductImport.objects.exists()


def test_the_template_is_read_without_a_question(liu):
    client = enter(liu)
    titles = rows_of(client.get(reverse("catalogue:import_template")))[0]
    assert titles[0] == "货号 / Product code"
    line = ["TE-9"] + [""] * (len(titles) - 1)
    content = ("\n".join(",".join(f'"{cell}"' for cell in row) for row in (titles, line))).encode()
    client.post(reverse("catalogue:product_imports"), {"file": SimpleUploadedFile("t.csv", content)})
    send(client, "import_sheet", sheet="0", header_row="1")
    batch = ProductImport.objects.get()
    assert [each["title"] for each in batch.columns if each["sureness"] != "title"] == []
    assert len({each["target"] for each in batch.columns}) == len(titles)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_an_export_comes_in_again_as_all_the_same(liu, language):
    liu.language = language
    liu.save(update_fields=["language"])
    supplier = partner(liu)
    tent = product(
        liu, "TE-4P-02", name_zh="=1+1 帐篷", name_en="Tent", moq="300", pieces_per_carton="4", carton_length_cm="62.5",
        carton_width_cm="40", carton_height_cm="25", carton_gross_kg="9.2", carton_net_kg="8.4", lead_days="45",
        hs_code="6306220010", declaration_elements="1:品牌|2:-", keeper_id=liu.pk,
    )  # fmt: skip
    details = OfferDetails(supplier.pk, "168.5")
    offer_cost(product_id=tent.pk, version=0, details=details, by=liu, at=AT)
    set_rebate_rate(product_id=tent.pk, version=0, rate="13%", valid_from=AT.date(), by=liu, at=AT)
    product(liu, "TE-2", name_zh="-睡袋", name_en="@bag", unit="套")
    client = enter(liu)
    chosen = """code name category moq packing cbm gross lead shelf state cost supplier missing keeper
        model hs vat rebate opened"""
    chosen = """code name category moq packing cbm gross lead shelf state cost supplier missing keeper model hs vat
        rebate opened"""
    page = client.get(reverse("catalogue:products"), {"cols": chosen.split()}).content.decode()
    form = re.search(r'<form id="export-xlsx"[^>]*action="([^"]+)".*?</form>', page, re.DOTALL)
    sent = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form[0]))
    client.post(form[1], {name: value.replace("&amp;", "&") for name, value in sent.items()})
    written = folder.open_stored(Export.objects.get().stored_name).read()

    batch = planned(liu, written)
    assert [row.facts["changes"] for row in batch.rows.order_by("number")] == [[], []]
    assert batch.found == {} and plan_of(liu, batch) == {("same", ""): 2}
    taken = {each["target"] for each in batch.columns}
    assert {"code", "name_zh", "name_en", "cost", "supplier", "rate", "hs_code", "keeper", "unit"} <= taken
