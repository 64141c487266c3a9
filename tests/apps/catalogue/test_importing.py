"""A sheet becomes products: what is planned, written, resumed, taken back, and who may not."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.apps.catalogue.sheets import (
    LATER,
    begin,
    imported,
    plan_of,
    planned,
    row,
    sheet,
    taken_back,
    work,
    written,
)
from tests.apps.parties.reading import last_deed
from tests.builders import AT, partner
from tests.platform.sheets.files import xlsx
from tradewind.apps.catalogue.models import (
    Product,
    ProductImport,
    ProductWish,
    RebateRate,
    SupplierOffer,
    SupplyWord,
)
from tradewind.apps.catalogue.queries.products import by_codes
from tradewind.apps.catalogue.refusals.importing import ImportTooOld, NoCodeColumn, SameSheetUnderWay
from tradewind.apps.catalogue.services.importing import driving, steps, writing
from tradewind.apps.catalogue.services.products import publish_product, set_product_line
from tradewind.apps.catalogue.services.supply import OfferDetails, PackingTyped, confirm_supply, offer_cost
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.refusals import UnreadableSheet
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.importing.lifecycle import ImportState
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.audit.verifying import verify


@pytest.fixture(autouse=True)
def company_files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def short(*rows):
    """A sheet of code, Chinese name, MOQ."""
    return sheet(*rows, titles=["货号", "品名", "MOQ"])


def test_a_messy_sheet_shows_all_its_problems_and_becomes_products(liu):
    factory = partner(liu, name="宁波帐篷厂")
    batch = planned(liu, sheet())

    assert {trouble: group["rows"] for trouble, group in batch.found.items()} == {
        "no_code": 1, "twice": 2, "number": 2, "weight": 1, "unit": 1, "hs_code": 1, "supplier": 1
    }  # fmt: skip
    assert plan_of(liu, batch) == {("create", ""): 3, ("skip", "no_code"): 1, ("skip", "twice"): 1}
    batch = written(batch, liu)

    assert (batch.state, batch.counts["created"], batch.counts["skipped"]) == ("done", 3, 2)
    first, second, bag = Product.objects.order_by("code_folded")
    assert (first.name_en, first.unit, first.moq, first.carton_gross_kg) == (
        "4-person dome tent",
        "PCS",
        300,
        Decimal("12.5"),
    )  # the last row of a code counts
    assert (second.moq, second.carton_length_cm, second.carton_net_kg, second.hs_code) == (500, 70, 10, "")
    assert (bag.code, bag.unit, bag.state) == ("IM-BAG1", "樘", "draft")
    assert {(each.product.code, each.supplier.name, each.cost) for each in SupplierOffer.objects.all()} == {
        ("IM-4P-02", "新帐篷厂", 230)
    } and factory.pk  # fmt: skip
    assert {each.rate for each in RebateRate.objects.all()} == {Decimal("0.13")}
    assert by_codes(liu, ["im-4p-02"])["im-4p-02"].product is not None
    assert AuditEntry.objects.filter(action="product.imported").count() == 3 and verify().holds


def test_the_first_row_of_a_code_counts_where_somebody_says_so(liu):
    partner(liu, name="宁波帐篷厂")
    imported(
        liu, sheet(), {"choices": {"twice": "first", "supplier": "drop", "weight": "drop"}, "units": {"樘": "SET"}}
    )
    assert Product.objects.get(code="IM-4P-01").name_en == "4-person tent"
    assert Product.objects.get(code="IM-4P-02").carton_gross_kg is None
    assert Product.objects.get(code="IM-BAG1").unit == "SET"
    assert {each.supplier.name for each in SupplierOffer.objects.all()} == {"宁波帐篷厂"}


def test_a_product_that_is_there_changes_where_the_sheet_says_something_else(liu):
    imported(liu, short(["T1", "帐篷", 300], ["T2", "睡袋", 100]))
    batch = planned(liu, short(["T1", "帐篷", 500], ["T2", "睡袋", ""], ["T3", "桌子", 5]))

    assert plan_of(liu, batch) == {("change", ""): 1, ("same", ""): 1, ("create", ""): 1}
    assert row(batch, 4).facts["changes"] == [["moq", "300", "500"]]
    written(batch, liu)
    changed = Product.objects.get(code="T1")
    assert (changed.moq, changed.version, Product.objects.get(code="T2").moq) == (500, 2, 100)
    assert (last_deed(liu, changed).facts["before"], last_deed(liu, changed).facts["after"]) == (
        {"moq": "300"}, {"moq": "500"}
    )  # fmt: skip


def test_a_cost_that_rises_is_a_new_offer_and_the_same_one_is_none(liu):
    partner(liu, name="宁波帐篷厂")
    titles = ["货号", "品名", "供应商", "成本", "退税率", "退税率生效日"]
    before = ["T1", "帐篷", "宁波帐篷厂", 168, "13%", "2026-01-01"]
    imported(liu, sheet(before, titles=titles))
    assert plan_of(liu, planned(liu, sheet(before, ["T2", "x", "", "", "", ""], titles=titles)))[("same", "")] == 1
    batch = imported(liu, sheet(["T1", "帐篷", "", 175.5, "9%", "2026-04-01"], titles=titles))

    assert list(SupplierOffer.objects.order_by("pk").values_list("cost", "ended_at")) == [
        (168, AT),
        (Decimal("175.5"), None),
    ]
    taken_back(batch, liu)
    assert list(SupplierOffer.objects.order_by("pk").values_list("cost", "ended_at", "rank")) == [
        (168, None, "main"), (Decimal("175.5"), LATER, "main")
    ]  # fmt: skip
    assert list(RebateRate.objects.filter(replaced_at=None).values_list("rate", flat=True)) == [Decimal("0.13")]


def test_the_main_supplier_an_import_brought_leaves_the_place_to_who_came_since(liu):
    _first, second = partner(liu, name="甲厂"), partner(liu, name="乙厂")
    imported(liu, short(["T1", "帐篷", 300]))
    batch = imported(liu, sheet(["T1", "帐篷", "甲厂", 168], titles=["货号", "品名", "供应商", "成本"]))
    tent = Product.objects.get(code="T1")
    offer_cost(product_id=tent.pk, version=0, details=OfferDetails(second.pk, "150"), by=liu, at=AT)
    taken_back(batch, liu)
    assert list(SupplierOffer.objects.filter(ended_at=None).values_list("cost", "rank")) == [(150, "main")]


def test_who_confirmed_a_carton_stands_for_it_again_and_who_confirms_the_new_one_keeps_it(liu):
    def carton(*rows):
        return sheet(*rows, titles=["货号", "品名", "装箱数"])

    def confirm(code, pieces):
        now = Product.objects.get(code=code)
        packing = PackingTyped(pieces_per_carton=pieces)
        about = SupplyAbout.PACKING
        confirm_supply(product_id=now.pk, version=now.version, about=about, packing=packing, by=liu, at=AT)

    imported(liu, carton(["T1", "帐篷", 4], ["T2", "睡袋", 4]))
    confirm("T1", "4")
    confirm("T2", "4")
    batch = imported(liu, carton(["T1", "帐篷", 6], ["T2", "睡袋", 6]))
    assert not SupplyWord.objects.filter(ended_at=None).exists()
    confirm("T2", "6")
    batch = taken_back(batch, liu)
    stands = SupplyWord.objects.filter(ended_at=None).order_by("product__code")
    assert list(stands.values_list("product__code", "product__pieces_per_carton")) == [("T1", 4), ("T2", 6)]
    assert (batch.counts["undone"], batch.counts["stays"]) == (1, 1)


def test_what_a_colleague_changed_since_the_preview_is_not_overwritten(liu, zhou):
    imported(liu, short(["T1", "帐篷", 300], ["T2", "睡袋", 100]))
    batch = planned(liu, short(["T1", "帐篷", 500], ["T2", "睡袋", 200]))
    there = Product.objects.get(code="T1")
    set_product_line(product_id=there.pk, version=1, line="moq", value="400", by=zhou, at=AT)
    batch = written(batch, liu)

    assert (batch.counts["changed"], batch.counts["failed"]) == (1, 1)
    left = row(batch, 4)
    assert (left.reason, left.facts["who"], left.facts["fields"]) == ("changed_meanwhile", zhou.name, ["moq"])
    there.refresh_from_db()
    assert there.moq == 400


def test_two_people_with_the_same_file_write_it_once(liu, zhou):
    one, other = planned(liu, short(["T1", "帐篷", 300])), planned(zhou, short(["T1", "帐篷", 300]))
    steps.start_import(import_id=one.pk, by=liu, at=AT)
    with pytest.raises(SameSheetUnderWay):
        steps.start_import(import_id=other.pk, by=zhou, at=AT)
    work(one, liu, LATER)
    again = steps.start_import(import_id=other.pk, by=zhou, at=LATER)
    assert again.state == ImportState.COMPARING
    assert plan_of(zhou, work(other, zhou)) == {("same", ""): 1} and Product.objects.count() == 1


def test_what_came_in_between_by_another_sheet_is_the_same_or_left_to_people(liu, zhou):
    one = planned(liu, short(["T1", "帐篷", 300], ["T2", "睡袋", 100]))
    imported(zhou, short(["T1", "帐篷", 300], ["T2", "睡袋", 120]))
    one = written(one, liu)
    assert (row(one, 4).state, row(one, 5).state, row(one, 5).reason) == ("same", "failed", "exists_since")


def test_a_row_that_breaks_fails_alone_and_a_killed_writing_goes_on(liu, monkeypatch):
    batch = planned(liu, short(*([f"T{n}", "帐篷", n] for n in range(1, 31))))
    steps.start_import(import_id=batch.pk, by=liu, at=AT)
    true_product = writing._product

    def breaking(done, line, state):
        if line.code == "T7":
            raise RuntimeError("a broken row")
        return true_product(done, line, state)

    monkeypatch.setattr(writing, "_product", breaking)

    def killed(done, _total):
        if done >= 12:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        driving.carry_on(batch.pk, by=liu, now=lambda: AT, told=killed)
    batch = work(batch, liu)
    assert (batch.counts["created"], batch.counts["failed"]) == (29, 1)
    assert row(batch, 10).facts == {"error": "RuntimeError"} and Product.objects.count() == 29


def test_the_whole_import_is_taken_back_but_what_was_used_or_changed_since(liu, li_qiang):
    imported(liu, short(["T0", "老货", 10]))
    batch = imported(liu, short(["T0", "新名", 20], ["T1", "帐篷", 300], ["T2", "睡袋", 100], ["T3", "桌子", 5]))
    old, used, changed = (Product.objects.get(code=code) for code in ("T0", "T1", "T2"))
    set_product_line(product_id=old.pk, version=2, line="moq", value="25", by=li_qiang, at=AT)
    ProductWish.objects.create(
        text="More of these", product=used, noted_by=li_qiang, noted_at=AT, state="product",
    )  # fmt: skip
    publish_product(product_id=changed.pk, version=1, by=li_qiang, at=AT)
    batch = taken_back(batch, liu)

    assert (batch.state, batch.counts["undone"], batch.counts["stays"]) == ("undone", 1, 3)
    states = dict(Product.objects.values_list("code", "state"))
    assert states == {"T0": "draft", "T1": "draft", "T2": "active", "T3": "discontinued"}
    old.refresh_from_db()
    assert (old.name_zh, old.moq) == ("老货", 25)
    assert {number: row(batch, number).reason for number in (4, 5, 6, 7)} == {
        4: "changed_since", 5: "used_since", 6: "used_since", 7: ""
    }  # fmt: skip


def test_products_that_were_taken_back_come_again_with_the_same_sheet(liu):
    first = imported(liu, short(["T1", "帐篷", 300]))
    taken_back(first, liu)
    again = imported(liu, short(["T1", "帐篷", 300]))
    back = Product.objects.get()
    assert (again.counts["changed"], back.state, back.code) == (1, "draft", "T1")


def test_after_seven_days_it_stays(liu):
    batch = imported(liu, short(["T1", "帐篷", 300]))
    with pytest.raises(ImportTooOld):
        steps.undo_import(import_id=batch.pk, by=liu, at=AT + timedelta(days=7, seconds=1))


def test_columns_are_remembered_and_the_code_must_be_one_of_them(liu):
    batch = begin(liu, sheet(["T1", "red", 5], titles=["我司代号", "颜色", "数量"]))
    with pytest.raises(NoCodeColumn):
        steps.map_columns(import_id=batch.pk, mapping={"0": "model", "1": "keep"}, by=liu, at=AT)
    steps.map_columns(import_id=batch.pk, mapping={"0": "code", "1": "keep"}, by=liu, at=AT)
    work(batch, liu)
    steps.decide(import_id=batch.pk, decisions={"choices": {"no_name": "code"}}, by=liu, at=AT)
    written(work(batch, liu), liu)
    assert Product.objects.get().parameters == [{"name": "颜色", "value": "red"}]
    again = begin(liu, sheet(["T2", "blue", 6], titles=["我司代号", "颜色", "数量"]))
    assert [(each["target"], each["sureness"]) for each in again.columns][:2] == [
        ("code", "remembered"), ("keep", "remembered")
    ]  # fmt: skip


def test_who_may_not_import_may_not_and_sees_none(li_qiang, liu, chen_jing):
    with pytest.raises(NotPermitted):
        steps.receive(sheet(), "x.xlsx", by=li_qiang)
    batch = planned(liu, sheet())
    for stranger in (li_qiang, chen_jing):
        with pytest.raises((NotFound, NotPermitted)):
            steps.start_import(import_id=batch.pk, by=stranger, at=AT)


def test_a_file_that_is_no_sheet_is_told_and_not_kept(liu):
    with pytest.raises(UnreadableSheet):
        steps.receive(b"\x89PNG\r\n\x1a\n" + bytes(100), "picture.xlsx", by=liu)
    with pytest.raises(UnreadableSheet):
        steps.receive(xlsx([[]]), "empty.xlsx", by=liu)
    assert not ProductImport.objects.exists() and not Party.objects.exists()
