"""Do costs, packing and lead times come from whom they should, with name, day and validity, and does asking end?"""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, TODAY, partner, product
from tradewind.apps.catalogue.models import CatalogueTask, SupplierOffer, SupplyWord
from tradewind.apps.catalogue.queries import record, supply
from tradewind.apps.catalogue.refusals.products import NotASupplier, OfferEnded
from tradewind.apps.catalogue.services.owing import ask_supply_word
from tradewind.apps.catalogue.services.rates import set_rebate_rate
from tradewind.apps.catalogue.services.supply import (
    OfferDetails,
    PackingTyped,
    confirm_supply,
    end_offer,
    offer_cost,
    rank_supplier,
)
from tradewind.domain.catalogue.freshness import Freshness, SupplyAbout
from tradewind.domain.catalogue.offers import ValidityPast
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.tasks import queries as tasks
from tradewind.platform.tasks import services as to_dos

DAY = timedelta(days=1)


def offer(tent, supplier, by, cost="190", version=0, at=AT, **more):
    details = OfferDetails(supplier_id=supplier.pk, cost=cost, **more)
    return offer_cost(product_id=tent.pk, version=version, details=details, by=by, at=at)


def test_the_first_supplier_is_the_main_one_the_next_a_backup(zhou, chen_jing):
    tent, first, second = product(zhou), partner(zhou), partner(zhou, name="慈溪顺达户外用品厂")
    assert [offer(tent, each, chen_jing).rank for each in (first, second)] == ["main", "backup"]
    assert [row.supplier for row in supply.standing_offers(chen_jing, tent)] == [first, second]


def test_a_new_price_ends_the_old_one_and_keeps_the_rank(zhou, chen_jing):
    tent, first, second = product(zhou), partner(zhou), partner(zhou, name="慈溪顺达户外用品厂")
    old = offer(tent, first, chen_jing)
    offer(tent, second, chen_jing)
    new = offer(tent, first, chen_jing, cost="196.5", version=old.pk, at=AT + DAY)
    assert (new.rank, new.cost) == ("main", Decimal("196.5000"))
    assert [row.cost for row in supply.former_offers(chen_jing, tent)] == [190]
    deed = last_deed(chen_jing, tent)
    assert (deed.action, deed.facts["before"], deed.facts["cost"]) == ("product.cost_offered", "190.0000", "196.5000")


def test_who_did_not_see_the_newest_price_overwrites_none(zhou, chen_jing):
    tent, supplier = product(zhou), partner(zhou)
    offer(tent, supplier, chen_jing)
    with pytest.raises(StaleVersion):
        offer(tent, supplier, zhou, cost="180")


def test_only_suppliers_offer_and_only_purchasing_notes_it(zhou, chen_jing, li_qiang):
    tent = product(zhou)
    with pytest.raises(NotASupplier):
        offer(tent, partner(zhou, PartyKind.FORWARDER, "宁波东港货代"), chen_jing)
    with pytest.raises(NotPermitted):
        offer(tent, partner(zhou), li_qiang)


def test_a_price_that_ended_yesterday_is_no_offer(zhou, chen_jing):
    tent, supplier = product(zhou), partner(zhou)
    with pytest.raises(ValidityPast):
        offer(tent, supplier, chen_jing, valid_until=TODAY - DAY)
    with pytest.raises(BadDetails):
        offer(tent, supplier, chen_jing, cost="free")
    assert not SupplierOffer.objects.exists()


def test_the_main_supplier_changes_and_goes(zhou, chen_jing):
    tent, first, second = product(zhou), partner(zhou), partner(zhou, name="慈溪顺达户外用品厂")
    one, two = offer(tent, first, chen_jing), offer(tent, second, chen_jing)
    rank_supplier(offer_id=two.pk, by=chen_jing, at=AT)
    assert [row.pk for row in supply.standing_offers(chen_jing, tent)] == [two.pk, one.pk]
    end_offer(offer_id=two.pk, by=chen_jing, at=AT)
    assert [(row.pk, row.rank) for row in supply.standing_offers(chen_jing, tent)] == [(one.pk, "main")]
    for gone in (rank_supplier, end_offer):
        with pytest.raises(OfferEnded):
            gone(offer_id=two.pk, by=chen_jing, at=AT)
    with pytest.raises(NotFound):
        end_offer(offer_id=99_999, by=chen_jing, at=AT)


def test_what_it_costs_is_hidden_from_who_sells(zhou, chen_jing, li_qiang):
    tent = product(zhou)
    offer(tent, partner(zhou), chen_jing)
    (seen,), (hidden,) = (record.supply_of(by, tent, on=TODAY).offers for by in (chen_jing, li_qiang))
    assert seen.offer.cost == 190 and hidden.offer is None
    assert hidden.word.who == "陈静" and hidden.supplier == "宁波海曙帐篷厂"
    assert record.supply_of(li_qiang, tent, on=TODAY).has_no_backup


def test_packing_is_confirmed_with_name_day_and_validity(zhou, chen_jing, li_qiang):
    tent = product(zhou)
    packing = PackingTyped(pieces_per_carton="4", carton_gross_kg="9.6", carton_net_kg="8.8")
    tent = confirm_supply(
        product_id=tent.pk, version=tent.version, about=SupplyAbout.PACKING, packing=packing,
        valid_until=TODAY + 30 * DAY, by=chen_jing, at=AT,
    )  # fmt: skip
    word = record.supply_of(li_qiang, tent, on=TODAY).packing
    assert (word.state, word.who, word.on, word.until) == (
        Freshness.CONFIRMED, "陈静", date(2026, 11, 24), TODAY + 30 * DAY,
    )  # fmt: skip
    assert record.supply_of(li_qiang, tent, on=TODAY + 31 * DAY).packing.state is Freshness.STALE
    assert tent.carton_gross_kg == Decimal("9.600")
    with pytest.raises(NotPermitted):
        confirm_supply(
            product_id=tent.pk, version=tent.version, about=SupplyAbout.LEAD, lead_days="9", by=li_qiang, at=AT
        )  # fmt: skip
    with pytest.raises(StaleVersion):
        confirm_supply(product_id=tent.pk, version=1, about=SupplyAbout.LEAD, lead_days="9", by=chen_jing, at=AT)


def test_a_line_that_is_old_is_asked_about_once_and_the_answer_ends_it(zhou, chen_jing, li_qiang):
    tent, supplier = product(zhou), partner(zhou)
    for _twice in range(2):
        for about in SupplyAbout:
            ask_supply_word(product_id=tent.pk, about=about, by=li_qiang, at=AT)
    mine = [row.title for row in tasks.open_tasks(chen_jing, limit=20)]
    assert len(mine) == 3 and all(title.startswith("TE-4P-02 四人帐篷") for title in mine)
    offer(tent, supplier, zhou)
    confirm_supply(
        product_id=tent.pk, version=tent.version, about=SupplyAbout.LEAD, lead_days="40", by=zhou, at=AT
    )  # fmt: skip
    assert [each.about for each in record.owed_of(li_qiang, tent) if each.about != "picture"] == ["packing"]
    assert len(tasks.open_tasks(chen_jing, limit=20)) == 1


def test_who_ticks_it_off_without_an_answer_is_asked_again(zhou, chen_jing, li_qiang):
    tent = product(zhou)
    first = ask_supply_word(product_id=tent.pk, about=SupplyAbout.COST, by=li_qiang, at=AT)
    to_dos.complete_task(task_id=first.task_id, by=chen_jing, at=AT)
    second = ask_supply_word(product_id=tent.pk, about=SupplyAbout.COST, by=li_qiang, at=AT + DAY)
    assert second.task_id != first.task_id
    assert CatalogueTask.objects.filter(about="cost", settled_at=None).count() == 1


def test_a_keeper_who_may_answer_is_asked_first(zhou, chen_jing, li_qiang):
    tent = product(zhou, keeper_id=zhou.pk)
    assert ask_supply_word(product_id=tent.pk, about=SupplyAbout.COST, by=li_qiang, at=AT).task.assignee == zhou
    other = product(zhou, "TE-2", keeper_id=li_qiang.pk)
    assert ask_supply_word(product_id=other.pk, about=SupplyAbout.COST, by=li_qiang, at=AT).task.assignee == chen_jing


def test_a_rebate_rate_counts_from_its_day(zhou, li_qiang):
    tent = product(zhou)
    old = set_rebate_rate(
        product_id=tent.pk, version=0, rate="13%", valid_from=date(2025, 1, 1), source="库 2025A", by=li_qiang, at=AT
    )  # fmt: skip
    set_rebate_rate(product_id=tent.pk, version=old.pk, rate="9", valid_from=TODAY, by=li_qiang, at=AT)
    assert supply.rebate_for(li_qiang, tent, TODAY - DAY).rate == Decimal("0.13")
    assert supply.rebate_for(li_qiang, tent, TODAY).rate == Decimal("0.09")
    assert deeds(li_qiang, tent)[0] == "product.rebate_set"
    with pytest.raises(StaleVersion):
        set_rebate_rate(product_id=tent.pk, version=old.pk, rate="8", valid_from=TODAY, by=li_qiang, at=AT)
    newest = max(row.pk for row in supply.rebate_rates(li_qiang, tent))
    for typed in ("", "130", "nine"):
        with pytest.raises(BadDetails):
            set_rebate_rate(product_id=tent.pk, version=newest, rate=typed, valid_from=TODAY, by=li_qiang, at=AT)


def test_the_later_word_for_the_same_day_counts(zhou):
    tent = product(zhou)
    first = set_rebate_rate(product_id=tent.pk, version=0, rate="13", valid_from=TODAY, by=zhou, at=AT)
    set_rebate_rate(product_id=tent.pk, version=first.pk, rate="0", valid_from=TODAY, by=zhou, at=AT)
    assert [row.rate for row in supply.rebate_rates(zhou, tent)] == [0]


def test_the_database_itself_keeps_costs_and_words(zhou, chen_jing):
    tent, supplier = product(zhou), partner(zhou)
    kept = offer(tent, supplier, chen_jing)
    with pytest.raises(DatabaseError), transaction.atomic():
        kept.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        SupplyWord.objects.create(product=tent, about="taste", said_by=zhou, said_at=AT)
