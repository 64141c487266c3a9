"""Many rows at once and one cell: as people meet them on the lists of customers and partners."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests import builders
from tests.builders import TODAY
from tests.web.bodies import SOON
from tests.web.firm import Firm
from tests.web.shared.lists_as_tools import CUSTOMERS, hidden, page
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import ManyChange, Party
from tradewind.domain.parties.tiers import Tier

RECENT = "/changes/"


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


def test_what_was_changed_lately_stands_in_a_list_and_is_taken_back_there(market: Firm) -> None:
    client = market.client("owner")
    assert RECENT in page(client)
    say_yes(client, tick(client, "tier:key", *named("Alpen", "Dune")))
    change = ManyChange.objects.latest("pk")
    undo, row = f"/changes/{change.pk}/undo/", f"/changes/{change.pk}/"
    shown = client.get(RECENT).content.decode()
    assert "层级 → 核心" in shown and "改了 2 条，0 条未动" in shown and undo in shown
    seen = market.client("boss").get(RECENT).content.decode()
    assert change.by.name in seen and undo not in seen, "who made it takes it back"
    assert undo not in market.client("boss").get(row).content.decode()
    assert row not in market.client("other").get(RECENT).content.decode()
    answer = client.post(undo, headers={"Referer": f"http://testserver{RECENT}"})
    assert answer["Location"].endswith(RECENT) and "已恢复 2 条" in client.get(RECENT).content.decode()
    ManyChange.objects.update(at=timezone.now() - timedelta(days=8))
    assert "近 7 天没有批量修改" in client.get(RECENT).content.decode()


def test_the_whole_list_and_not_only_the_page(market: Firm) -> None:
    client = market.client("owner")
    preview = tick(client, "next_contact_on", every="1", query="country=AT", day=SOON.isoformat())
    say_yes(client, preview)
    assert {party.next_contact_on for party in named("Alpen", "Dune")} == {SOON}
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
    left, _head, changed = page(client, result).rpartition("<thead>")
    assert "Alpen" in left and "预览之后有人改过" in left and "Dune" not in left
    assert "Dune" in changed and "Alpen" not in changed
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
