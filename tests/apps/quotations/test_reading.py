"""Whose quotations somebody sees, what else a product was offered for, and what became of it all."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.apps.quotations.quoting import CHAIR, TARP, TENT, drafted, fresh, issued, option, options_of, page, row
from tests.builders import AT, TODAY, customer, rates, task
from tradewind.apps.catalogue.models import CatalogueTask, ProductWish, SupplierOffer
from tradewind.apps.inquiries import services as inquiries
from tradewind.apps.parties import services as parties
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.queries import Span
from tradewind.platform.access import NotFound
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.approvals.services import deciding


def seen(by):
    assert set(queries.quotations(by)) == set(queries.visible_quotations(by))
    return {each.pk for each in queries.quotations(by)}


def test_everybody_sees_the_own_and_leaders_all(goods, zhou, liu, li_qiang, li_na, mei, tang, chen_jing):
    mine = issued(li_qiang).quotation_id
    hers = issued(li_na, party=customer(li_na, "Rashid Trading LLC", "AE")).quotation_id
    assert [seen(each) for each in (li_qiang, li_na)] == [{mine}, {hers}]
    assert seen(zhou) == seen(liu) == {mine, hers}
    assert [seen(each) for each in (mei, tang, chen_jing)] == [set()] * 3
    with pytest.raises(NotFound):
        queries.quotation_for(li_na, mine)


def test_deputies_stand_ins_and_those_with_a_to_do_see_it_too(goods, liu, li_qiang, li_na, wang_fang, mei):
    revision = issued(li_qiang)
    quotation, party = fresh(revision.quotation), revision.quotation.party
    parties.assign_owner(
        party_id=party.pk, version=party.version, owner_id=li_qiang.pk, deputy_id=li_na.pk, by=liu, at=AT
    )
    assert seen(li_na) == {quotation.pk} and queries.may_change(li_na, queries.quotation_for(li_na, quotation.pk))
    away = inquiries.AbsenceDetails(user_id=li_qiang.pk, deputy_id=wang_fang.pk, begins_on=TODAY, ends_on=TODAY)
    inquiries.note_absence(details=away, by=liu, at=AT)
    assert seen(wang_fang) == {quotation.pk}
    task(liu, mei, subject=quotation)
    assert seen(mei) == {quotation.pk} and not queries.may_change(mei, queries.quotation_for(mei, quotation.pk))


def test_another_price_into_the_same_country_is_told_to_whoever_may_open_it_and_others_whom_to_ask(
    goods, zhou, li_qiang, li_na
):
    theirs = issued(li_na, row(TENT, "500", "37"), party=customer(li_na, "Zelt Discount GmbH", "DE"))
    later, much_later = AT + timedelta(days=29), AT + timedelta(days=31)
    revision = drafted(li_qiang, row(TENT, "500", "38"), row(TARP, "10"))
    quotation = fresh(revision.quotation)

    def told(by, at=later):
        return list(queries.other_prices_of(by, quotation, queries.options_of(by, revision), at=at).values())

    ((blind,), (hint,)) = told(li_qiang), told(zhou)
    assert (blind.price, blind.number, blind.quotation_id) == (None, "", None)
    assert (blind.person, blind.days) == ("李娜", 29)
    assert (hint.price, hint.number, hint.quotation_id) == (Decimal("37"), "Q-26-0001", theirs.quotation_id)
    assert not told(zhou, much_later) and not told(li_qiang, much_later)


def test_what_was_sent_in_a_span_counts_with_what_became_of_it(goods, zhou, li_qiang, li_na):
    rashid = customer(li_na, "Rashid Trading LLC", "AE")
    sold = [issued(li_qiang), issued(li_qiang, row(CHAIR, "10")), issued(li_na, party=rashid)]
    drafted(li_qiang)
    for each in sold:
        services.hand_over(revision_id=each.pk, by=each.quotation.owner, at=AT)
    first, second, _third = (fresh(each.quotation) for each in sold)
    services.win_quotation(quotation_id=first.pk, version=first.version, by=li_qiang, at=AT + timedelta(days=4))
    services.lose_quotation(quotation_id=second.pk, version=second.version, reason="price", by=li_qiang, at=AT)
    span = Span(TODAY, TODAY)
    found = queries.conversions(zhou, span)
    whole = found.whole
    assert (whole.quoted, whole.won, whole.lost, whole.open, whole.days, whole.rate) == (3, 1, 1, 1, 4, 0.5)
    assert [(each.key, each.quoted, each.won) for each in found.markets] == [("DE", 2, 1), ("AE", 1, 0)]
    assert [each.names[0] for each in found.people] == ["李强", "李娜"]
    products = {each.key: (each.quoted, each.won) for each in found.products}
    assert products == {TENT: (2, 1), TARP: (2, 1), CHAIR: (1, 0)}
    assert queries.conversions(li_na, span).whole.quoted == 1
    assert queries.conversions(zhou, Span(TODAY + timedelta(days=1), TODAY + timedelta(days=9))).whole.quoted == 0


def test_amounts_count_in_yuan_and_of_two_options_the_one_that_was_bought(goods, zhou, li_qiang):
    rates(zhou, USD="7")
    revision = drafted(li_qiang)
    several = page(option(row(TENT, "1000", "40")), option(row(CHAIR, "1000", "80"), currency="CNY"))
    revision = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=several, by=li_qiang, at=AT
    ).revision
    services.issue_version(revision_id=revision.pk, version=revision.version, by=li_qiang, at=AT)
    services.hand_over(revision_id=revision.pk, by=li_qiang, at=AT)
    span = Span(TODAY, TODAY)
    found = queries.conversions(zhou, span)
    assert (found.whole.quoted_cny, found.whole.won_cny, found.whole.unrated) == (280_000, 0, 0)
    assert {each.key: each.quoted_cny for each in found.products} == {TENT: 280_000, CHAIR: 0}
    quotation = fresh(revision.quotation)
    services.win_quotation(
        quotation_id=quotation.pk, version=quotation.version, option_id=options_of(revision)[1].pk, by=li_qiang, at=AT
    )
    found = queries.conversions(zhou, span)
    assert (found.whole.quoted_cny, found.whole.won_cny, found.amounts) == (80_000, 80_000, {"CNY": (80_000, 80_000)})
    assert {each.key: each.won_cny for each in found.products} == {TENT: 0, CHAIR: 80_000}


def test_purchasing_is_asked_for_what_nobody_stands_behind(goods, li_qiang, chen_jing):
    custom = row("", "50", "7", description="Bag as per drawing", is_custom=True)
    revision = drafted(li_qiang, row(TENT, "1200"), custom)
    assert [line.lead_word for line in options_of(revision)[0].lines.order_by("place")] == ["estimated", "estimated"]
    asked = services.ask_supply(revision_id=revision.pk, by=li_qiang, at=AT)
    owed = set(CatalogueTask.objects.exclude(about="picture").values_list("about", flat=True))
    assert asked == 3 and owed == {"packing", "lead", "wish"}
    assert ProductWish.objects.get().party_id == revision.quotation.party_id
    services.ask_supply(revision_id=revision.pk, by=li_qiang, at=AT)
    assert ProductWish.objects.count() == 1


def test_what_is_out_of_date_is_asked_by_itself_when_it_leaves_and_once(goods, li_qiang, zhou):
    offer = SupplierOffer.objects.get(product=goods[TENT])
    offer.valid_until = TODAY - timedelta(days=1)
    offer.save()
    revision = drafted(li_qiang, row(TENT, "1200", "35"), row("", "50", "7", description="Bag", is_custom=True))
    assert owed() == [], "a draft asks nobody"
    services.submit_for_approval(revision_id=revision.pk, version=revision.version, reason="季末", by=li_qiang, at=AT)
    assert owed() == ["cost", "wish"]
    CatalogueTask.objects.filter(about="cost").update(settled_at=AT)
    SupplierOffer.objects.update(valid_until=TODAY + timedelta(days=30), confirmed_at=AT)
    (approval,) = approvals.to_decide(zhou)
    deciding.grant_approval(approval_id=approval.pk, by=zhou, at=AT)
    revision.refresh_from_db()
    services.issue_version(revision_id=revision.pk, version=revision.version, by=li_qiang, at=AT)
    assert owed() == ["cost", "wish"], "purchasing has answered meanwhile"


def owed():
    return sorted(CatalogueTask.objects.exclude(about="picture").values_list("about", flat=True))


def test_with_the_customer_its_offers_are_shown_and_found(goods, li_qiang):
    revision = issued(li_qiang)
    (shown,) = queries.quotations_of_party(li_qiang, revision.quotation.party)
    assert (shown.called, shown.state, shown.amount) == ("Q-26-0001", "issued", Decimal("56280"))
    assert [each.pk for each in queries.find_quotations(li_qiang, "nordlicht", limit=5)] == [shown.pk]
    rows = queries.matching_quotations(li_qiang, queries.quotations(li_qiang), "q-26-0001")
    assert [each.pk for each in rows] == [shown.pk]


def test_a_copy_for_a_page_of_the_same_options_differs_in_nothing(goods, li_qiang):
    revision = drafted(li_qiang)
    saved = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(option(row(TENT, "5"))), by=li_qiang, at=AT
    ).revision
    assert queries.differences(li_qiang, saved, saved) == []
