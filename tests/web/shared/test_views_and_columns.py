"""Views and columns: as people meet them on the lists of customers and partners."""

import html
import re

from django.test import Client

from tests import builders
from tests.web.exports.test_pages import fetched as exported
from tests.web.exports.test_pages import names_in, names_on, rows_of
from tests.web.firm import Firm
from tests.web.shared.lists_as_tools import CUSTOMERS, current, heads, is_changed, page
from tradewind.apps.parties.models import Party
from tradewind.platform.views.models import SavedView


def save(client: Client, name: str, query: str) -> str:
    sent = {"list": "customers", "name": name, "query": query, "list_path": CUSTOMERS}
    answer = client.post("/views/", sent)
    assert answer.status_code == 302
    return str(answer["Location"])


# Views


def test_a_view_has_an_address_and_a_change_stays_in_the_address(market: Firm) -> None:
    client = market.client("owner")
    address = save(client, "Alps", "country=AT&sort=name")
    assert names_on(client, address) == ["Alpen", "Dune"]
    assert current(client, address) == "Alps" and not is_changed(client, address)
    changed = f"{address}&country=SE"
    assert names_on(client, changed) == ["Baltic"]
    assert current(client, changed) == "Alps" and is_changed(client, changed)
    assert names_on(client, changed) == ["Baltic"], "a refresh shows the same"
    assert names_on(client, address) == ["Alpen", "Dune"], "the view itself is as it was"


def test_everything_taken_out_of_a_view_is_a_change_too(market: Firm) -> None:
    client = market.client("owner")
    address = save(client, "Alps", "country=AT")
    assert is_changed(client, f"{address}&changed=1")
    assert len(names_on(client, f"{address}&changed=1")) > 2


def test_the_tool_bar_asks_with_the_view_and_gets_the_shortest_address(market: Firm) -> None:
    client = market.client("owner")
    address = save(client, "Alps", "country=AT&sort=name")
    htmx = {"HX-Request": "true", "HX-Target": "list"}
    sent = f"{address}&changed=1&country=AT&sort=name&cols=name"
    answer = client.get(
        sent + "".join(f"&cols={key}" for key in ["country", "tier", "owner", "local", "last", "next"]), headers=htmx
    )
    assert answer["HX-Push-Url"] == address and b'id="views" hx-swap-oob' in answer.content
    answer = client.get(f"{address}&changed=1&country=AT&sort=name&quick=due", headers=htmx)
    assert answer["HX-Push-Url"] == f"{address}&changed=1&quick=due&country=AT&sort=name"


def test_a_change_of_mine_is_nobody_elses(market: Firm) -> None:
    boss = market.client("boss")
    address = save(boss, "Alps", "country=AT")
    view = SavedView.objects.get(name="Alps")
    assert boss.post(f"/views/{view.pk}/share/", {"version": 1, "next": CUSTOMERS}).status_code == 302
    owner, other = market.client("owner"), market.client("other")
    assert len(names_on(owner, address)) == 2
    assert names_on(other, address) == [], "each sees the own rows"
    page(owner, f"{address}&country=SE")
    assert not is_changed(owner, address) and not is_changed(other, address)
    assert "更新视图" not in page(owner, f"{address}&country=SE") and "更新视图" in page(boss, f"{address}&country=SE")


def test_the_view_of_somebody_else_is_a_list_without_it(market: Firm) -> None:
    address = save(market.client("owner"), "Alps", "country=AT")
    other = market.client("other")
    shown = page(other, address)
    assert "Alps" not in shown and "这个视图已不在" in shown
    for odd in ("view=x", "view=0", "view=%00", "view=" + "9" * 40, "view=１２", "changed=1", "cols=nope&cols=%00"):
        page(other, f"{CUSTOMERS}?{odd}")


def test_a_view_that_was_saved_over_is_not_overwritten(market: Firm) -> None:
    client = market.client("owner")
    save(client, "Alps", "country=AT")
    view = SavedView.objects.get(name="Alps")
    assert (
        client.post(f"/views/{view.pk}/", {"version": 1, "query": "country=SE", "list_path": CUSTOMERS}).status_code
        == 302
    )
    for path in (f"/views/{view.pk}/", f"/views/{view.pk}/name/", f"/views/{view.pk}/delete/"):
        assert client.post(path, {"version": 1, "query": "", "name": "x"}).status_code == 409
    view.refresh_from_db()
    assert (view.query, view.name) == ("country=SE", "Alps")


def test_the_houses_views_are_there_for_everybody(market: Firm) -> None:
    assert current(market.client("owner"), CUSTOMERS) == "全部客户"
    assert current(market.client("owner"), f"{CUSTOMERS}?view=important") == "核心与重点"
    boss = market.client("boss")
    assert current(boss, f"{CUSTOMERS}?quick=unassigned") == "未分派" and not is_changed(
        boss, f"{CUSTOMERS}?quick=unassigned"
    )
    assert "未分派" not in page(market.client("owner"))


def test_a_record_opened_from_a_view_walks_that_view_and_leads_back(market: Firm) -> None:
    client = market.client("owner")
    address = save(client, "Alps", "country=AT&sort=name")
    link = re.search(r'class="tw-name" href="(/parties/\d+/\?[^"]+)"', page(client, address))
    assert link
    record = page(client, html.unescape(link[1]))
    assert "1 / 2" in record and f'href="{address}"' in record


# Columns


def test_the_chosen_columns_are_shown_and_exported_and_no_others(market: Firm) -> None:
    client = market.client("owner")
    chosen = f"{CUSTOMERS}?country=AT&cols=name&cols=city&cols=contact_email"
    assert heads(client, chosen) == ["客户", "城市", "联系人邮箱", ""]
    assert "Alpen City" in page(client, chosen)
    book = exported(market.client("boss"), chosen)
    assert rows_of(book)[0] == ["名称", "中文名", "城市", "联系人邮箱"]
    assert sorted(map(str, names_in(book))) == ["Alpen", "Dune"]


def test_my_usual_columns_are_mine(market: Firm) -> None:
    owner, other = market.client("owner"), market.client("other")
    before = heads(other)
    owner.post("/views/columns/", {"list": "customers", "query": "cols=city&cols=tier", "next": CUSTOMERS})
    assert heads(owner) == ["客户", "城市", "层级", ""]
    assert heads(other) == before
    assert heads(owner, f"{CUSTOMERS}?cols=name&cols=phone") == ["客户", "电话", ""]
    owner.post("/views/columns/", {"list": "customers", "query": "", "next": CUSTOMERS})
    assert heads(owner) == before


def test_every_column_can_be_shown(market: Firm) -> None:
    builders.contact(market.people["owner"], Party.objects.get(name="Alpen"), "Urs", title="Buyer", is_primary=True)
    for path in (CUSTOMERS, "/partners/supplier/"):
        client = market.client("boss")
        keys = re.findall(r'name="cols" value="(\w+)"', page(client, path))
        shown = page(client, f"{path}?" + "&".join(f"cols={key}" for key in keys))
        rows = re.findall(r"<tr><td.*?</tr>", shown, re.DOTALL)
        assert rows and {row.count("<td") for row in rows} == {shown.count('<th scope="col"')}
    assert "Urs" in page(client, f"{CUSTOMERS}?cols=contact")
