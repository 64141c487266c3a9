"""Two people changed a record: does the page put their work together, and ask only where both changed the same?"""

import json
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.builders import TOMORROW
from tests.web.addresses import path_of
from tests.web.crawler import Form, Page, page_of
from tests.web.firm import Firm
from tradewind.apps.parties import services as parties
from tradewind.platform.access import Duty
from tradewind.platform.people.models import User

# address, record, a line of the colleague's, a line of one's own, a line that both change
RECORDS = (
    ("parties:revise", "customer", {"city": "Bremen"}, {"source": "Canton Fair"}, "name"),
    ("parties:revise", "supplier", {"website": "https://tents.example"}, {"city": "绍兴"}, "name"),
    ("parties:revise_contact", "contact", {"title": "Buyer"}, {"wechat": "anna_berg"}, "name"),
    ("company:revise_entity", "entity", {"fax": "0574 1111 1111"}, {"awards": "出口名牌"}, "name_zh"),
)


def opened(client: Client, path: str) -> dict[str, Any]:
    """What the form on its own page would send."""
    return sent(next(form for form in page_of(client, path).forms if "version" in form.names))


def sent(form: Form) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in form.values:
        if name not in ("request_key", "csrfmiddlewaretoken"):
            values.setdefault(name, []).append(value)
    return values


def asked_again(answer: Any, path: str) -> dict[str, Any]:
    assert answer.status_code == 409
    return sent(next(form for form in Page(answer.content.decode(), path).forms if "version" in form.names))


def rows(answer: Any) -> dict[str, bool]:
    """The lines of the page, and whether they are a question."""
    return {row.name: row.is_asked for row in answer.context["conflict"].rows}


@pytest.mark.parametrize(("url", "kind", "hers", "his", "both"), RECORDS, ids=lambda value: str(value)[:20])
def test_a_careless_second_save_undoes_nothing_of_the_first(
    firm: Firm, url: str, kind: str, hers: dict[str, str], his: dict[str, str], both: str
) -> None:
    path, boss, assistant = path_of(url, firm.objects[kind]), firm.client("boss"), firm.client("assistant")
    began = opened(boss, path)
    assert assistant.post(path, began | hers | {both: "Her name"}).status_code == 302
    answer = boss.post(path, began | his | {both: "His name"})
    (her_line,) = hers
    assert rows(answer) == {her_line: False, both: True}
    form = asked_again(answer, path)
    assert form[f"keep_{her_line}"] == ["theirs"]

    assert boss.post(path, form).status_code == 302
    kept = opened(boss, path)
    expected = hers | his | {both: "His name"}
    assert {name: kept[name][0] for name in expected} == expected


def test_lists_and_ticks_are_put_together_too(firm: Firm) -> None:
    path, boss, other = path_of("people:account", firm.objects["colleague"]), firm.client("boss"), firm.client("boss")
    began = opened(boss, path)
    assert other.post(path, began | {"duties": [Duty.DOCUMENTS, Duty.MARKETING]}).status_code == 302
    answer = boss.post(path, began | {"email": "wang@firm.example"})
    assert rows(answer) == {"duties": False}
    assert boss.post(path, asked_again(answer, path)).status_code == 302
    user = User.objects.get(pk=firm.objects["colleague"]["user_id"])
    assert (user.email, user.duties) == ("wang@firm.example", {Duty.DOCUMENTS, Duty.MARKETING})


def test_whoever_stopped_being_the_main_contact_is_not_made_it_again(firm: Firm) -> None:
    owner, boss = firm.client("owner"), firm.client("boss")
    path = path_of("parties:revise_contact", firm.objects["contact"])
    began = opened(owner, path)
    assert began["is_primary"] == ["on"]
    second = builders.contact(firm.people["boss"], firm.party("customer"), "Karl Voss", is_primary=True)
    answer = owner.post(path, began | {"title": "Buyer"})
    assert rows(answer) == {"is_primary": False}
    assert owner.post(path, asked_again(answer, path)).status_code == 302
    second.refresh_from_db()
    assert second.is_primary
    assert boss.get(path).context["form"]["title"].value() == "Buyer"


def test_a_next_contact_planned_meanwhile_stands(firm: Firm) -> None:
    boss, owner, party = firm.client("boss"), firm.people["owner"], firm.party("customer")
    path = path_of("parties:revise", firm.objects["customer"])
    began = opened(boss, path)
    builders.interaction(owner, party, next_contact_on=TOMORROW)
    answer = boss.post(path, began | {"city": "Bremen"})
    assert rows(answer) == {"next_contact_on": False}
    assert answer.context["conflict"].who == owner.called
    assert boss.post(path, asked_again(answer, path)).status_code == 302
    party.refresh_from_db()
    assert (party.city, party.next_contact_on) == ("Bremen", TOMORROW)


def test_what_the_form_does_not_show_is_no_question(firm: Firm) -> None:
    boss, party = firm.client("boss"), firm.party("customer")
    path = path_of("parties:revise", firm.objects["customer"])
    began = opened(boss, path)
    parties.assign_owner(
        party_id=party.pk, version=party.version, owner_id=firm.people["wang"].pk, by=firm.people["boss"],
        at=builders.AT,
    )  # fmt: skip
    answer = boss.post(path, began | {"city": "Bremen"})
    assert rows(answer) == {}
    assert boss.post(path, asked_again(answer, path)).status_code == 302


@pytest.mark.parametrize("seen", ["", "x", "e30:x", None])
def test_what_nobody_can_tell_any_more_is_asked(firm: Firm, seen: str | None) -> None:
    """The values a form began with are signed; a form that comes without them, or with others, is asked everything."""
    boss, assistant = firm.client("boss"), firm.client("assistant")
    path = path_of("parties:revise", firm.objects["customer"])
    began = opened(boss, path)
    assert assistant.post(path, began | {"city": "Bremen"}).status_code == 302
    late = began | {"source": "Canton Fair"} | {"seen": seen}
    answer = boss.post(path, {name: value for name, value in late.items() if value is not None})
    assert rows(answer) == {"city": True, "source": True}
    row = answer.context["conflict"].rows[0]
    assert (json.loads(row.mine.sent), json.loads(row.theirs.sent)) == (["Hamburg"], ["Bremen"])
