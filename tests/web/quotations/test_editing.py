"""The grid of a draft: what is typed is saved whole, and what cannot be read stays in its cell."""

import re
from datetime import timedelta
from decimal import Decimal
from functools import partial

from django.urls import reverse
from django.utils import timezone

from tests.apps.quotations.quoting import CHAIR, TARP, TENT, drafted, fresh, lines_of, options_of, row
from tests.people import enter
from tests.web.quotations.writing import address, now, typed
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.platform.approvals import queries as approvals


def test_codes_pasted_without_prices_get_the_customers_own(goods, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "1200")), enter(li_qiang)
    (line,) = lines_of(revision)
    answer = client.post(address(revision), typed(revision, (line.pk, TENT, "1,300", ""), ("", CHAIR, "50", "")))
    assert answer.status_code == 302
    tent, chair = lines_of(revision)
    assert (tent.pk, tent.quantity, tent.unit_price) == (line.pk, 1300, Decimal("38.2"))
    assert (chair.code, chair.unit_price) == (CHAIR, Decimal("9.85"))


def test_what_cannot_be_read_comes_back_in_its_cell(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    client.post(address(revision), typed(revision, ("", "xyz-9", "viele", "3,2,1")))
    shown = client.get(address(revision)).content.decode()
    for said in ("xyz-9", "viele", "3,2,1", "is-warn"):
        assert said in shown


def test_a_text_longer_than_its_column_is_refused_and_stays_on_the_page(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    page = typed(revision, ("", TENT, "1200", "")) | {"lines1.description": "帐" * 400}
    shown = client.post(address(revision), page)
    assert shown.status_code == 422 and "帐" * 400 in shown.content.decode()
    kept = client.post(address(revision), page, headers={"X-Kept-By-Itself": "1"})
    assert kept.status_code == 422 and "300" in kept.json()["refused"][0]


def test_ctrl_enter_issues_what_is_ready_and_says_what_is_not(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    client.post(address(revision), typed(revision, ("", "xyz-9", "5", "3"), does="issue"))
    assert fresh(revision.quotation).number == ""
    client.post(address(revision), typed(now(revision), ("", TENT, "1200", ""), does="issue"))
    assert fresh(revision.quotation).number == "Q-26-0001"
    assert client.get(address(revision)).status_code == 302  # nothing to write in any more


def test_below_the_floor_it_is_submitted_and_not_issued(goods, li_qiang, zhou):
    revision, client = drafted(li_qiang), enter(li_qiang)
    client.post(address(revision), typed(revision, ("", TENT, "1200", "35"), does="issue"))
    assert now(revision).is_below_floor and now(revision).state == "draft"
    page = client.get(address(revision)).content.decode()
    assert 'value="submit" data-send' in page, "the button that leads on asks the boss"
    assert 'name="reason"' in page.partition("data-asks-first")[2], "and asks for a reason before"
    client.post(address(revision), typed(now(revision), (lines_of(revision)[0].pk, TENT, "1200", "35"), does="submit"))
    (asked,) = approvals.to_decide(zhou)
    assert (now(revision).state, asked.reason) == ("submitted", ""), "what nobody wrote is no reason"
    assert client.post(address(revision), typed(now(revision), ("", TENT, "1", "50"))).status_code == 422
    assert [line.unit_price for line in lines_of(revision)] == [35], "nobody writes in it meanwhile"


def test_two_who_write_at_once_both_keep_their_words(goods, li_qiang, zhou):
    revision, slow, quick = drafted(li_qiang), enter(li_qiang), enter(zhou)
    before = typed(revision, ("", TENT, "900", ""))
    assert quick.post(address(revision), typed(revision, ("", TENT, "1200", ""))).status_code == 302
    answer = slow.post(address(revision), before)
    page = answer.content.decode()
    assert answer.status_code == 409 and "周总 已于" in page and 'value="900"' in page
    assert [line.quantity for line in lines_of(revision)] == [1200]
    assert slow.post(address(revision), before | {"version": now(revision).version}).status_code == 302
    assert [line.quantity for line in lines_of(revision)] == [900]


def test_lines_added_meanwhile_stand_below_ones_own_and_stay(goods, li_qiang, zhou):
    revision, slow, quick = drafted(li_qiang, row(TENT, "900"), row(TARP, "5")), enter(li_qiang), enter(zhou)
    tent, tarp = lines_of(revision)
    seen = hidden(slow.get(address(revision)), "seen")
    before = typed(revision, (tent.pk, TENT, "950", "")) | {"seen": seen}  # without the tarp, which goes
    added = typed(revision, (tent.pk, TENT, "900", ""), (tarp.pk, TARP, "5", ""), ("", CHAIR, "50", ""))
    assert quick.post(address(revision), added).status_code == 302
    itself = slow.post(address(revision), before, headers={"X-Kept-By-Itself": "1"})
    assert itself.status_code == 409
    answer = slow.post(address(revision), before)
    page = answer.content.decode()
    assert answer.status_code == 409 and f"期间新加的行已放在您的行下面：{CHAIR}" in page
    records = re.findall(r'name="lines1\.record" value="(\d+)"', page)
    assert records == [str(tent.pk), str(lines_of(revision)[-1].pk)]
    rows = [(records[0], TENT, "950", ""), (records[1], CHAIR, "50", "")]
    again = slow.post(address(revision), typed(now(revision), *rows) | {"seen": hidden(answer, "seen")})
    assert again.status_code == 302
    assert [(line.code, line.quantity) for line in lines_of(revision)] == [(TENT, 950), (CHAIR, 50)]
    kept = slow.post(address(revision), typed(now(revision), *rows), headers={"X-Kept-By-Itself": "1"}).json()
    assert kept["seen"] == lines_of(revision)[-1].pk


def hidden(answer, name):
    return re.search(rf'name="{name}" value="(\d+)"', answer.content.decode())[1]


def test_what_the_page_has_no_column_for_stays(goods, li_qiang):
    custom = row("", "10", "5", description="Bag", specification="420D, 2 zips", remark="logo left", is_custom=True)
    revision, client = drafted(li_qiang, custom, row(TENT, "5", remark="blue")), enter(li_qiang)
    bag, tent = lines_of(revision)
    page = typed(revision, (bag.pk, "", "12", "5"), (tent.pk, TENT, "5", "")) | {"lines1.description": ["Bag", ""]}
    assert client.post(address(revision), page).status_code == 302
    bag, tent = lines_of(revision)
    assert (bag.quantity, bag.specification, bag.remark, tent.remark) == (12, "420D, 2 zips", "logo left", "blue")


def test_it_keeps_itself_and_brings_back_what_the_house_knows(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    page = typed(revision, ("", TENT, "1200", ""), ("", "xyz-9", "5", ""))
    kept = client.post(address(revision), page, headers={"X-Kept-By-Itself": "1"}).json()
    tent, unknown = kept["options"][0]["lines"]
    assert (tent["cells"]["price"], tent["tone"], unknown["tone"]) == ("38.2", "done", "warn")
    assert (tent["chosen"], tent["facts"]["pieces"], unknown["chosen"]) == (str(goods[TENT].pk), "4", "")
    assert kept["version"] == now(revision).version > revision.version
    assert [str(line.pk) for line in lines_of(revision)] == [tent["record"], unknown["record"]]
    assert client.post(address(revision), page, headers={"X-Kept-By-Itself": "1"}).status_code == 409


def test_a_price_nobody_typed_follows_the_quantity_and_a_typed_one_stays(goods, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "10"), row(CHAIR, "10", "9.99")), enter(li_qiang)
    page = client.get(address(revision)).content.decode()
    assert page.count('name="lines1.typed" value="price"') == 1


def test_the_paper_beside_it_is_the_one_that_is_sent(goods, li_qiang, li_na):
    revision, client = drafted(li_qiang, row(TENT, "10")), enter(li_qiang)
    shown = client.get(reverse("quotations:preview", args=[revision.pk])).content.decode()
    first = reverse("quotations:preview_page", args=[revision.pk, 1])
    assert first in shown and client.get(first).content.startswith(b"\x89PNG")
    assert client.get(reverse("quotations:preview_page", args=[revision.pk, 9])).status_code == 404
    assert enter(li_na).get(first).status_code == 404


def test_every_number_of_a_price_is_explained_to_the_boss_alone(goods, zhou, li_qiang):
    revision = drafted(li_qiang, row(TENT, "1200"))
    (line,) = lines_of(revision)
    costs = reverse("quotations:costs", args=[revision.pk, line.pk])
    assert enter(li_qiang).get(costs).status_code == 403
    assert enter(zhou).get(costs).status_code == 200


def test_another_option_stands_beside_the_first(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    client.post(address(revision), typed(revision, ("", TENT, "1200", "38"), does="more"))
    assert [each.currency for each in options_of(revision)] == ["USD", "EUR"]
    assert client.get(address(revision)).content.decode().count("data-lines=") == 2


def test_an_older_page_and_a_torn_one_overwrite_nothing(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    page = typed(revision, ("", TENT, "7", "38"))
    client.post(address(revision), page)
    assert client.post(address(revision), page | {"lines1.quantity": ["8"]}).status_code == 409
    torn = typed(now(revision), ("", TENT, "7", "38")) | {"lines1.quantity": ["8", "9"]}
    assert client.post(address(revision), torn).status_code == 422
    assert [line.quantity for line in lines_of(revision)] == [7]


def test_a_cell_learns_names_prices_and_cartons(goods, li_qiang, li_na):
    revision = drafted(li_qiang)
    offered = enter(li_qiang).get(reverse("quotations:choices", args=[revision.pk]), {"q": "te-4p"}).json()
    (tent,) = offered["choices"]
    assert (tent["code"], tent["cells"]["price"], tent["facts"]["pieces"]) == (TENT, "38.2", "4")
    known = enter(li_qiang).post(reverse("quotations:resolve", args=[revision.pk]), {"code": ["ch-11-03", "xyz-9"]})
    assert known.json()["ch-11-03"]["code"] == CHAIR and known.json()["xyz-9"] is None
    assert enter(li_na).get(reverse("quotations:choices", args=[revision.pk])).status_code == 404


def test_a_code_much_like_one_of_ours_is_offered_in_its_place(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    path = reverse("quotations:choices", args=[revision.pk])
    (first, *_others) = client.get(path, {"q": "TE-4P-03"}).json()["choices"]
    assert (first["code"], first["cells"]["price"]) == (TENT, "38.2")
    assert client.get(path, {"q": "nothing like it"}).json() == {"choices": []}
    page = client.get(address(revision)).content.decode()
    assert "data-lines-unknown" in page and reverse("catalogue:register_product") in page


def test_a_rate_that_is_missing_or_old_is_said_with_where_to_enter_one(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    assert "没有 USD 汇率" in client.get(address(revision)).content.decode()
    facts = {"currency": "USD", "quote": "CNY", "kind": "buying", "source": "中国银行", "entered_by": li_qiang}
    old = timezone.now() - timedelta(days=9)
    for_day = partial(ExchangeRate.objects.create, **facts, rate=Decimal("7.1"))
    for_day(on=timezone.localdate(old), taken_at=old, entered_at=old)
    page = client.get(address(revision)).content.decode()
    assert "中国银行" in page and "小时" in page and reverse("exchange:enter") in page
    kept = client.post(address(revision), typed(revision, ("", TENT, "1", "")), headers={"X-Kept-By-Itself": "1"})
    assert "中国银行" in kept.json()["options"][0]["rate"]
    for_day(on=timezone.localdate(), taken_at=timezone.now(), entered_at=timezone.now())
    assert "data-rate hidden" in client.get(address(revision)).content.decode()


def test_the_tick_at_a_reference_rate_is_for_the_currency_it_was_shown_for(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    line = ("", TENT, "1200", "40")
    for currency, named in (("USD", li_qiang.pk), ("EUR", None)):
        ticked = {"currency": currency, "names_rate": "on", "rate_of": "USD"}
        client.post(address(revision), typed(now(revision), line, **ticked))
        assert options_of(revision)[0].rate_named_by_id == named
