"""The grid of a draft: what is typed is saved whole, and what cannot be read stays in its cell."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.apps.quotations.quoting import CHAIR, TENT, drafted, entity, fresh, lines_of, options_of, row, stocked
from tests.people import enter
from tradewind.apps.quotations.models import QuotationRevision
from tradewind.platform.approvals import queries as approvals


@pytest.fixture
def goods(zhou, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    entity(zhou)
    return stocked(zhou)


def address(revision):
    return reverse("quotations:edit", args=[revision.pk])


def typed(revision, *rows, does="save", place=1, **more):
    """What the page sends: a row is (record, code, quantity, price)."""
    head = {
        "version": revision.version, "language": "en", "presentation": "price_first", "does": does,
        "design": "standard", "option": str(place), "valid_until": revision.valid_until.isoformat(),
    }  # fmt: skip
    option = options_of(revision)[place - 1]
    terms = {
        "id": option.pk,
        "currency": "USD",
        "incoterm": "FOB",
        "named_place": "Ningbo",
        "payment": "tt_deposit_copy",
    } | more
    body = head | {f"o{place}-{name}": value for name, value in terms.items()}
    names = ("record", "code", "quantity", "price")
    columns = {name: [str(each[at]) for each in rows] for at, name in enumerate(names)}
    columns["typed"] = ["price" if each[3] else "" for each in rows]
    for name in ("chosen", "description", "unit"):
        columns[name] = [""] * len(rows)
    return body | {f"lines{place}.{name}": values for name, values in columns.items()}


def now(revision):
    return QuotationRevision.objects.get(pk=revision.pk)


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
    assert "data-when-asked data-send" in page, "the button that leads on asks the boss"
    client.post(address(revision), typed(now(revision), (lines_of(revision)[0].pk, TENT, "1200", "35"), does="submit"))
    assert now(revision).state == "submitted" and approvals.to_decide(zhou).count() == 1
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


def test_it_keeps_itself_and_brings_back_what_the_house_knows(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    page = typed(revision, ("", TENT, "1200", ""), ("", "xyz-9", "5", ""))
    kept = client.post(address(revision), page, headers={"X-Kept-By-Itself": "1"}).json()
    tent, unknown = kept["options"][0]["lines"]
    assert (tent["price"], tent["tone"], unknown["tone"]) == ("38.2", "done", "warn")
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
