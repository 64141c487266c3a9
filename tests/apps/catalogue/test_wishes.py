"""Do buyers' wishes reach whoever decides, and does something come of each?"""

import pytest

from tests.apps.parties.reading import deeds
from tests.builders import AT, customer, product
from tradewind.apps.catalogue.queries import wishes as queries
from tradewind.apps.catalogue.refusals.products import NoWish, WishNeedsAnswer, WishNeedsProduct
from tradewind.apps.catalogue.services.wishes import WishDetails, decide_wish, note_wish
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.tasks import queries as tasks


def wish(by, text="A roof tent for two with a skylight", **more):
    return note_wish(details=WishDetails(text=text, **more), by=by, at=AT)


def decide(found, by, action, **more):
    return decide_wish(wish_id=found.pk, version=found.version, action=action, by=by, at=AT, **more)


def test_a_wish_becomes_a_product(li_qiang, chen_jing):
    found = wish(li_qiang, party_id=customer(li_qiang).pk, quantity_hint="500 before May")
    (todo,) = tasks.open_tasks(chen_jing, limit=9)
    assert "roof tent" in todo.title
    found = decide(found, chen_jing, "develop")
    assert tasks.open_tasks(chen_jing, limit=9) == []
    with pytest.raises(WishNeedsProduct):
        decide(found, chen_jing, "make_product")
    tent = product(li_qiang, "RT-01")
    found = decide(queries.wish_for(chen_jing, found.pk), chen_jing, "make_product", product_id=tent.pk)
    assert (found.state, found.product, found.decided_at) == ("product", tent, AT)
    assert queries.wishes_behind(li_qiang, tent) == [found]
    assert deeds(chen_jing, found) == ["wish.decided", "wish.decided", "wish.noted"]


def test_a_no_says_why_and_may_be_taken_up_again(li_qiang, chen_jing):
    found = wish(li_qiang)
    with pytest.raises(WishNeedsAnswer):
        decide(found, chen_jing, "decline")
    found = decide(queries.wish_for(chen_jing, found.pk), chen_jing, "decline", answer="No mould for it.")
    with pytest.raises(MoveNotAllowed):
        decide(found, chen_jing, "make_to_order")
    found = decide(queries.wish_for(chen_jing, found.pk), chen_jing, "reopen")
    assert found.decided_at is None and len(tasks.open_tasks(chen_jing, limit=9)) == 1


def test_who_decides_second_sees_that_it_is_decided(li_qiang, chen_jing, zhou):
    found = wish(li_qiang)
    decide(queries.wish_for(zhou, found.pk), zhou, "make_to_order")
    with pytest.raises(StaleVersion):
        decide(found, chen_jing, "develop")


def test_a_colleagues_customers_wish_is_not_there(li_qiang, li_na, chen_jing, tang):
    found = wish(li_qiang, party_id=customer(li_qiang).pk)
    for stranger in (li_na, tang):
        with pytest.raises(NotFound):
            queries.wish_for(stranger, found.pk)
    seen = queries.wish_for(li_qiang, found.pk)
    assert queries.buyer_shown(chen_jing)(seen) is None
    assert queries.buyer_shown(li_qiang)(seen) == found.party
    assert queries.wish_for(li_na, wish(li_qiang).pk)


def test_who_may_not_decides_nothing_and_nobody_wishes_for_nothing(li_qiang, li_na, tang):
    found = wish(li_qiang)
    with pytest.raises(NotPermitted):
        decide(found, li_qiang, "decline", answer="no")
    with pytest.raises(NotPermitted):
        wish(tang)
    with pytest.raises(NoWish):
        wish(li_qiang, "  \n ")
    with pytest.raises(NotFound):
        wish(li_na, party_id=customer(li_qiang).pk)
