"""Are long, odd and repeated inputs answered by a sentence, with nothing lost and nothing doubled?"""

from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from tests.web.addresses import path_of
from tests.web.bodies import body_of
from tests.web.crawler import Form, Page
from tests.web.firm import Firm
from tests.web.test_permission_matrix import Line, lines
from tests.web.watching import fingerprint, undone
from tradewind.apps.parties.models import Contact, Interaction, Party
from tradewind.platform.people.models import User
from tradewind.platform.tasks.models import Task

LONG = "长" * 350_000  # 1 MB
# What is never put back into the page it was typed on; a step is a button.
NOT_SHOWN_AGAIN = frozenset(
    {"replacement", "password", "current", "version", "seen", "request_key", "csrfmiddlewaretoken", "step"}
)


def typing_lines() -> list[Line]:
    """Forms people type into: both a page and a POST, and a body of texts."""
    gets = {(line.url, line.kind) for line in lines() if line.method == "GET"}
    return [line for line in lines() if line.method == "POST" and (line.url, line.kind) in gets]


ACTORS = {"people:login": "anonymous", "people:set_password": "anonymous", "parties:object_to_merge": "other",
          "messaging:letter": "owner", "messaging:enclose": "owner"}  # fmt: skip
# No text of a person's: which cell of the list is edited; another one is not there.
CHOSEN = {("parties:line", "line"), ("catalogue:line", "line"), ("catalogue:offer", "with_vat"),
          ("messaging:answer", "how"), ("messaging:probe_new", "address"),
          ("messaging:probe_new", "kind"), ("exchange:enter", "step"),
          ("quotations:edit", "option"), ("samples:revise", "pays_at_door")}  # fmt: skip


# Without a customer these two ask for one; their forms are tested where he is known.
ELSEWHERE = ("samples:draft", "samples:first")


def texts_of(body: dict[str, Any]) -> list[str]:
    """What a person types; which row a line of a grid is, its script says."""
    scripted = ("_FORMS", ".record", ".typed", ".chosen")
    return [name for name, value in body.items() if isinstance(value, str) and not name.endswith(scripted)]


@pytest.mark.nightly
@pytest.mark.pure
def test_a_megabyte_in_any_field_is_a_sentence_and_keeps_the_rest(firm: Firm) -> None:
    clients = {actor: firm.client(actor) for actor in ("boss", "anonymous", "other", "owner")}
    wrong = []
    for line in typing_lines():
        actor = ACTORS.get(line.url, "boss")
        path, body = path_of(line.url, firm.objects[line.kind]), body_of(firm, actor, line.url, line.kind)
        for name in texts_of(body):
            if (line.url, name) in CHOSEN or line.url in ELSEWHERE:
                continue
            with undone():
                answer = clients[actor].post(path, body | {name: LONG})
            if answer.status_code not in (200, 302, 422):
                wrong.append(f"{line.url} {name}: {answer.status_code}")
            elif answer.status_code == 422:
                wrong += [f"{line.url} {name}: {lost} is lost" for lost in _lost(answer, path, body, name)]
            else:
                wrong.append(f"{line.url} {name}: a megabyte was taken ({answer.status_code})")
    assert wrong == []


def _lost(answer: Any, path: str, body: dict[str, Any], long_one: str) -> list[str]:
    """Which of the texts typed into the form are not on the page that came back."""
    forms: list[Form] = Page(answer.content.decode(), path).forms
    shown = {value for form in forms for _name, value in form.values}
    kept = {name: value for name, value in body.items() if name not in NOT_SHOWN_AGAIN | {long_one}}
    each = [
        (name, str(text)) for name, value in kept.items() for text in (value if isinstance(value, list) else [value])
    ]
    return [name for name, text in each if text not in shown]


ODD_NAMES = (
    ("  Zwei   Leerzeichen \u200b", "Zwei Leerzeichen"),
    ("Ａｃｍｅ　Ｔｅｎｔｓ", None),
    ("Łódź & Söhne “GmbH” <b>", "Łódź & Söhne “GmbH” <b>"),
    ("𠮷野家🏕️", "𠮷野家🏕️"),
    ("شركة الخيام", "شركة الخيام"),
    ("Nul\x00l", "Null"),
    ("Name\r\nX-Header: y", None),
    ("{{ 7|add:7 }} {% now 'Y' %} %(name)s %s", "{{ 7|add:7 }} {% now 'Y' %} %(name)s %s"),
    ("＝1+1", None),
)


@pytest.mark.parametrize(("typed", "kept"), ODD_NAMES, ids=range(len(ODD_NAMES)))
def test_an_odd_name_makes_the_round(firm: Firm, typed: str, kept: str | None) -> None:
    client = firm.client("owner")
    answer = client.post(path_of("parties:register_customer", {}), {"name": typed, "country": "DE"})
    assert answer.status_code == 302
    party = Party.objects.latest("pk")
    if kept is not None:
        assert party.name == kept
    assert "\x00" not in party.name and "\n" not in party.name and "\r" not in party.name
    page = client.get(answer["Location"]).content.decode()
    assert party.name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#x27;") in page
    edit = client.get(path_of("parties:revise", {"party_id": party.pk})).content.decode()
    shown = next(dict(form.values)["name"] for form in Page(edit, "/").forms if "name" in form.names)
    assert shown == party.name


def test_a_nul_never_reaches_a_row(firm: Firm) -> None:
    client, party = firm.client("owner"), firm.objects["customer"]
    client.post(path_of("parties:log", party), {"summary": "a\x00b\x00", "channel": "phone"})
    client.post(path_of("parties:add_contact", party), {"name": "N\x00orma", "wechat": "w\x00"})
    assert Interaction.objects.latest("pk").summary == "ab"
    assert Contact.objects.latest("pk").name == "Norma"
    assert client.get("/customers/", {"q": "\x00nord"}).status_code == 200
    assert client.get("/parties/1%00/").status_code == 404


# address, record, the rows of which one more may stand afterwards
DOUBLE_CLICKS = (
    ("parties:register_customer", "", Party),
    ("parties:register_partner", "", Party),
    ("parties:log", "customer", Interaction),
    ("parties:add_contact", "customer", Contact),
    ("tasks:assign", "", Task),
    ("people:open_account", "", User),
)


@pytest.mark.parametrize(("url", "kind", "model"), DOUBLE_CLICKS, ids=lambda value: getattr(value, "__name__", value))
def test_a_double_click_makes_one_record(firm: Firm, url: str, kind: str, model: Any) -> None:
    client, before = firm.client("boss"), model.objects.count()
    path, body = path_of(url, firm.objects[kind]), body_of(firm, "boss", url, kind) | {"request_key": str(uuid4())}
    first, second = client.post(path, body), client.post(path, body)
    assert model.objects.count() == before + 1
    assert first.status_code == second.status_code or second.status_code == 409
    assert first.headers.get("Location") == second.headers.get("Location")


def test_the_same_key_with_other_content_is_refused_and_writes_nothing(firm: Firm) -> None:
    client, key = firm.client("owner"), str(uuid4())
    path = path_of("parties:register_customer", {})
    assert client.post(path, {"name": "One", "country": "DE", "request_key": key}).status_code == 302
    before = fingerprint()
    assert client.post(path, {"name": "Two", "country": "DE", "request_key": key}).status_code == 409
    assert fingerprint() == before


def test_a_refused_request_leaves_its_key_free(firm: Firm) -> None:
    """Whoever mends the field and sends the same form again is not told that it was sent before."""
    client, key = firm.client("owner"), str(uuid4())
    path = path_of("parties:register_customer", {})
    assert client.post(path, {"name": "", "country": "DE", "request_key": key}).status_code == 422
    assert client.post(path, {"name": "Mended", "country": "DE", "request_key": key}).status_code == 302


def test_somebody_elses_key_gives_no_answer_away(firm: Firm) -> None:
    key, path = str(uuid4()), path_of("parties:register_customer", {})
    body = {"name": "One", "country": "DE", "request_key": key}
    made = firm.client("owner").post(path, body)
    answer = firm.client("other").post(path, body)
    assert answer.status_code == 409
    assert made["Location"] not in answer.content.decode() and "Location" not in answer.headers


def test_a_form_too_big_for_any_page_is_refused_without_a_failure(firm: Firm) -> None:
    client = Client(raise_request_exception=True)
    client.force_login(firm.people["owner"])
    answer = client.post(path_of("parties:register_customer", {}), {"name": "x" * 9_000_000, "country": "DE"})
    assert answer.status_code in (400, 413, 422)
    many = {f"field{number}": "x" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    assert client.post(path_of("parties:register_customer", {}), many).status_code == 400
