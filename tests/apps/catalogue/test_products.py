"""Are products written down, changed, published and discontinued by the right people, with everything on record?"""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, product
from tradewind.apps.catalogue.models import Category, Product, SupplyWord
from tradewind.apps.catalogue.queries import scope
from tradewind.apps.catalogue.refusals.products import BadKeeper, CategoryTaken, CodeTaken
from tradewind.apps.catalogue.services import categories
from tradewind.apps.catalogue.services import products as services
from tradewind.apps.catalogue.services.products import ProductDetails
from tradewind.apps.catalogue.services.supply import confirm_supply
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.tasks import queries as tasks

TENT = {
    "code": "TE-4P-02", "name_zh": "四人帐篷 210D 绿", "name_en": "4P Tent 210D Green", "moq": "300",
    "lead_days": "45", "pieces_per_carton": "4", "carton_length_cm": "62", "carton_width_cm": "40",
    "carton_height_cm": "25", "carton_gross_kg": "9.2", "carton_net_kg": "8.4", "hs_code": "6306220010",
}  # fmt: skip


def revise(tent, by, version=None, **more):
    details = ProductDetails(**(TENT | more))
    return services.revise_product(
        product_id=tent.pk, version=version or tent.version, details=details, by=by, at=AT + timedelta(hours=1)
    )


def test_a_product_begins_as_a_draft_and_is_published(li_qiang):
    tent = product(li_qiang, is_active=False)
    assert (tent.code, tent.state, tent.moq, tent.vat_rate) == ("TE-4P-02", "draft", Decimal(300), Decimal("0.13"))
    services.publish_product(product_id=tent.pk, version=1, by=li_qiang, at=AT)
    assert deeds(li_qiang, tent) == ["product.published", "product.registered"]


def test_a_code_is_given_once_however_it_is_typed(li_qiang, li_na):
    tent = product(li_qiang)
    with pytest.raises(CodeTaken) as refused:
        product(li_na, "ｔｅ－4p-02")
    assert refused.value.facts["product_id"] == tent.pk
    other = product(li_na, "TE-2P-01")
    with pytest.raises(CodeTaken):
        revise(other, li_na)


def test_finance_looks_and_keeps_nothing(tang, li_qiang):
    tent = product(li_qiang)
    assert scope.product_for(tang, tent.pk).pk == tent.pk
    with pytest.raises(NotPermitted):
        product(tang, "TE-9")
    with pytest.raises(NotPermitted):
        revise(tent, tang)


def test_who_has_no_role_finds_no_product(wu, li_qiang):
    tent = product(li_qiang)
    with pytest.raises(NotFound):
        scope.product_for(wu, tent.pk)


def test_the_keeper_is_a_colleague_who_may_keep_products(li_qiang, tang, sun):
    for keeper in (tang, sun):
        with pytest.raises(BadKeeper):
            product(li_qiang, keeper_id=keeper.pk)
    assert product(li_qiang, keeper_id=li_qiang.pk).keeper == li_qiang


def test_a_change_is_told_with_what_it_said_before(li_qiang):
    tent = product(li_qiang)
    revise(tent, li_qiang, moq="500")
    deed = last_deed(li_qiang, tent)
    assert (deed.action, deed.facts["fields"], deed.facts["after"]) == ("product.revised", ["moq"], {"moq": "500.000"})
    with pytest.raises(StaleVersion):
        revise(tent, li_qiang, version=1, moq="600")


def test_what_is_not_fit_to_stand_changes_nothing(li_qiang):
    tent = product(li_qiang)
    with pytest.raises(BadDetails):
        revise(tent, li_qiang, vat_rate="113")
    assert Product.objects.get(pk=tent.pk).version == tent.version


def test_another_packing_is_nobodys_confirmed_word_any_more(li_qiang, chen_jing):
    tent = product(li_qiang)
    for about, typed in ((SupplyAbout.PACKING, {}), (SupplyAbout.LEAD, {"lead_days": "45"})):
        tent = confirm_supply(
            product_id=tent.pk, version=tent.version, about=about, **typed, by=chen_jing, at=AT
        )  # fmt: skip
    tent = revise(tent, li_qiang, carton_gross_kg="9.4")
    assert [word.about for word in SupplyWord.objects.filter(ended_at=None)] == ["lead"]
    revise(tent, li_qiang, carton_gross_kg="9.4", lead_days="50")
    assert not SupplyWord.objects.filter(ended_at=None).exists()


def test_one_line_is_changed_where_it_stands(li_qiang, li_na):
    tent = product(li_qiang)
    tent = services.set_product_line(
        product_id=tent.pk, version=tent.version, line="moq", value="1,200", by=li_qiang, at=AT
    )  # fmt: skip
    assert Product.objects.get(pk=tent.pk).moq == 1200
    services.set_product_line(
        product_id=tent.pk, version=tent.version, line="keeper_id", value=li_na.pk, by=li_qiang, at=AT
    )  # fmt: skip
    assert Product.objects.get(pk=tent.pk).keeper == li_na
    with pytest.raises(NotFound):
        services.set_product_line(product_id=tent.pk, version=3, line="state", value="x", by=li_qiang, at=AT)


def test_what_is_discontinued_can_be_offered_again_but_not_published_twice(li_qiang):
    tent = product(li_qiang)
    with pytest.raises(MoveNotAllowed):
        services.publish_product(product_id=tent.pk, version=tent.version, by=li_qiang, at=AT)
    tent = services.discontinue_product(product_id=tent.pk, version=tent.version, by=li_qiang, at=AT)
    tent = services.resume_product(product_id=tent.pk, version=tent.version, by=li_qiang, at=AT)
    assert tent.state == "active"


def test_a_product_on_offer_without_a_photo_is_a_to_do_once(li_qiang, zhou, fang_zhou):
    tent = product(li_qiang)
    open_ones = tasks.open_tasks(fang_zhou, limit=9)
    assert [row.title for row in open_ones] == ["TE-4P-02 四人帐篷 210D 绿：拍主图"]
    tent = services.discontinue_product(product_id=tent.pk, version=tent.version, by=li_qiang, at=AT)
    assert tasks.open_tasks(fang_zhou, limit=9) == []
    services.resume_product(product_id=tent.pk, version=tent.version, by=li_qiang, at=AT)
    assert len(tasks.open_tasks(fang_zhou, limit=9)) == 1


def test_categories_have_names_of_their_own(li_qiang, tang):
    tents = categories.add_category(name_zh="帐篷", name_en="Tents", by=li_qiang, at=AT)
    with pytest.raises(CategoryTaken):
        categories.add_category(name_zh=" 帐篷 ", by=li_qiang, at=AT)
    with pytest.raises(NotPermitted):
        categories.add_category(name_zh="睡袋", by=tang, at=AT)
    tents = categories.revise_category(
        category_id=tents.pk, version=1, name_zh="帐篷与天幕", name_en="Tents and tarps", by=li_qiang, at=AT
    )  # fmt: skip
    with pytest.raises(StaleVersion):
        categories.revise_category(category_id=tents.pk, version=1, name_zh="帐", by=li_qiang, at=AT)
    tent = product(li_qiang, category_id=tents.pk)
    assert tent.category == Category.objects.get() and tent.category.label("en") == "Tents and tarps"
