"""Views, columns, many rows at once and one cell: as people meet them on the lists of customers and partners."""

import html
import re

import pytest
from django.test import Client
from django.utils import timezone

from tests import builders
from tests.builders import TODAY, TOMORROW
from tests.web.exports.test_pages import fetched as exported
from tests.web.exports.test_pages import names_in, names_on, rows_of
from tests.web.firm import Firm
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import ManyChange, Party
from tradewind.domain.parties.tiers import Tier
from tradewind.platform.views.models import SavedView

CUSTOMERS = "/customers/"


def page(client: Client, path: str = CUSTOMERS) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def heads(client: Client, path: str = CUSTOMERS) -> list[str]:
    found = re.findall(r'<th scope="col".*?</th>', page(client, path), re.DOTALL)
    return [re.sub(r"<[^>]+>", "", each).strip() for each in found]


def is_changed(client: Client, path: str) -> bool:
    return "tw-changed" in page(client, path)


def current(client: Client, path: str) -> str:
    bar = page(client, path).partition('id="views"')[2].partition("</nav>")[0]
    tab = re.search(r'aria-current="page">(.*?)</a>', bar, re.DOTALL)
    assert tab
    return re.sub(r"<span class=\"visually-hidden\">.*?</span>|<[^>]+>", "", tab[1]).strip()


def hidden(text: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    assert found, name
    return html.unescape(found[1])


@pytest.fixture
def market(firm: Firm) -> Firm:
    owner = firm.people["owner"]
    for name, country in (("Alpen", "AT"), ("Baltic", "SE"), ("Dune", "AT"), ("Etoile", "FR")):
        builders.customer(owner, name, country, city=f"{name} City", next_contact_on=TODAY)
    return firm


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


# Many at once


def tick(client: Client, act: str, *records: Party, **more: object) -> str:
    answer = client.post(f"{CUSTOMERS}together/", {"act": act, "ids": [each.pk for each in records], **more})
    assert answer.status_code == 200, answer
    return answer.content.decode()


def say_yes(client: Client, preview: str) -> str:
    sent = {name: hidden(preview, name) for name in ("act", "looked_at", "here")}
    answer = client.post(f"{CUSTOMERS}together/", sent)
    assert answer.status_code == 302
    return str(answer["Location"])


def named(*names: str) -> list[Party]:
    return [Party.objects.get(name=name) for name in names]


def test_look_first_then_it_is_done_and_can_be_taken_back(market: Firm) -> None:
    client = market.client("owner")
    preview = tick(client, "tier:key", *named("Alpen", "Dune"), here=f"{CUSTOMERS}?country=AT")
    assert "2 位客户将被修改" in preview
    assert {party.tier for party in named("Alpen", "Dune")} == {"potential"}, "looking changes nothing"
    assert say_yes(client, preview) == f"{CUSTOMERS}?country=AT"
    assert {party.tier for party in named("Alpen", "Dune")} == {"key"}
    undo = f"/changes/{ManyChange.objects.latest('pk').pk}/undo/"
    assert undo in page(client)
    client.post(undo)
    assert {party.tier for party in named("Alpen", "Dune")} == {"potential"}


def test_the_whole_list_and_not_only_the_page(market: Firm) -> None:
    client = market.client("owner")
    preview = tick(client, "next_contact_on", every="1", query="country=AT", day=TOMORROW.isoformat())
    say_yes(client, preview)
    assert {party.next_contact_on for party in named("Alpen", "Dune")} == {TOMORROW}
    assert named("Baltic")[0].next_contact_on == TODAY


def test_a_foreign_customer_is_in_no_change_whatever_is_sent(market: Firm) -> None:
    foreign = builders.customer(market.people["other"], "Foreign Ltd")
    client = market.client("owner")
    preview = tick(client, "tier:key", foreign, *named("Alpen"))
    assert "Foreign Ltd" not in preview and "1 位客户将被修改" in preview
    say_yes(client, preview)
    foreign.refresh_from_db()
    assert (foreign.tier, foreign.version) == ("potential", 1)
    boss = market.client("boss")
    sealed = {name: hidden(tick(boss, "tier:key", foreign), name) for name in ("act", "looked_at", "here")}
    client.post(f"{CUSTOMERS}together/", sealed)
    foreign.refresh_from_db()
    assert (foreign.tier, foreign.version) == ("potential", 1), "another's yes is of no use"


def test_the_yes_belongs_to_what_was_looked_at(market: Firm) -> None:
    client = market.client("owner")
    sent = hidden(tick(client, "tier:key", *named("Alpen")), "looked_at")
    for act, seal in (("tier:major", sent), ("archive", sent), ("tier:key", sent + "x"), ("tier:key", "")):
        client.post(f"{CUSTOMERS}together/", {"act": act, "looked_at": seal})
    assert (named("Alpen")[0].tier, named("Alpen")[0].version) == ("potential", 1)


def test_what_changed_meanwhile_is_named(market: Firm) -> None:
    client = market.client("owner")
    preview = tick(client, "tier:key", *named("Alpen", "Dune"))
    parties.set_line(
        party_id=named("Alpen")[0].pk, version=1, line="tier", value=Tier.MAJOR, by=market.people["boss"],
        at=timezone.now(),
    )  # fmt: skip
    result = say_yes(client, preview)
    assert result.startswith("/changes/")
    told = page(client, result)
    assert "Alpen" in told and "预览之后有人改过" in told and "Dune" not in told
    assert (named("Alpen")[0].tier, named("Dune")[0].tier) == ("major", "key")


def test_a_salesperson_gives_nothing_away(market: Firm) -> None:
    client = market.client("owner")
    assert 'value="owner:' not in page(client) and 'value="owner:' in page(market.client("boss"))
    sent = {"act": f"owner:{market.people['other'].pk}", "ids": [named("Alpen")[0].pk]}
    assert client.post(f"{CUSTOMERS}together/", sent).status_code == 403


@pytest.mark.parametrize(
    "sent", [{}, {"act": "tier:gold"}, {"act": "nope"}, {"act": "owner:"}, {"act": "next_contact_on"}]
)
def test_nonsense_changes_nothing(market: Firm, sent: dict[str, str]) -> None:
    client = market.client("boss")
    answer = client.post(f"{CUSTOMERS}together/", {**sent, "ids": [each.pk for each in named("Alpen")]})
    assert answer.status_code in (302, 422)
    assert named("Alpen")[0].version == 1


# One cell


def cell(client: Client, party: Party, line: str = "tier") -> str:
    answer = client.get(f"/parties/{party.pk}/line/?line={line}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_cell_is_changed_where_it_stands(market: Firm) -> None:
    client, (party,) = market.client("owner"), named("Alpen")
    assert f'hx-get="/parties/{party.pk}/line/?line=tier"' in page(client)
    form = cell(client, party)
    sent = {"line": "tier", "tier": "key", "version": hidden(form, "version")}
    answer = client.post(f"/parties/{party.pk}/line/", sent)
    assert answer.status_code == 200 and "核心" in answer.content.decode()
    assert "<form" not in cell(client, party, "tier&shown=1")
    assert client.post(f"/parties/{party.pk}/line/", sent | {"tier": "gold", "version": 2}).status_code == 422


def test_who_is_slower_sees_who_was_faster(market: Firm) -> None:
    slow, quick, (party,) = market.client("owner"), market.client("assistant"), named("Alpen")
    sent = {"line": "next_contact_on", "version": hidden(cell(slow, party, "next_contact_on"), "version")}
    path = f"/parties/{party.pk}/line/"
    assert quick.post(path, sent | {"next_contact_on": "2027-01-04"}).status_code == 200
    answer = slow.post(path, sent | {"next_contact_on": "2027-01-05"})
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "刘敏" in told and "2027-01-05" in told and "2027-01-04" in told
    again = sent | {"version": hidden(told, "version"), "next_contact_on": "2027-01-05"}
    assert slow.post(path, again).status_code == 200
    assert named("Alpen")[0].next_contact_on.isoformat() == "2027-01-05"


def test_whoever_only_reads_gets_no_button(firm: Firm) -> None:
    shown = page(firm.client("documents"))
    assert "Fjell og Fritid" in shown and "tw-inline" not in shown and 'name="ids"' not in shown
