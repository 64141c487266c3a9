"""T22: is a save over somebody else's save refused on every form, with both values shown and nothing lost?"""

import pytest
from django.test import Client

from tests.web.addresses import all_addresses, path_of
from tests.web.bodies import BODIES, body_of
from tests.web.crawler import Form, page_of
from tests.web.firm import Firm
from tests.web.forms import all_forms
from tests.web.test_permission_matrix import lines
from tests.web.watching import fingerprint

# Forms that carry no version although they change something, and why that loses nothing.
WITHOUT_VERSION = {
    "people:login": "changes no record",
    "people:second_step": "changes no record",
    "people:second_step_setup": "one's own phone",
    "people:set_password": "the link works once",
    "people:preferences": "one's own settings, three choices that are seen at once",
    "people:change_password": "asks for the present password",
    "people:open_account": "a new record",
    "parties:register_customer": "a new record",
    "parties:register_partner": "a new record",
    "parties:log": "a new record",
    "parties:add_contact": "a new record",
    "tasks:assign": "a new record",
    "company:register_entity": "a new record",
    "company:propose_bank_account": "a new record that a second person confirms",
    "company:change_bank_account": "a proposal; a second one is refused while it waits",
    "company:image": "a new picture; the old one is kept",
    "welcome:found": "the first account of an empty company, once",
    "welcome:enter": "changes no record",
    "welcome:door": "opens another company, changes nothing in this one",
    "welcome:company": "says for the first time who we are; afterwards the company's own pages change it",
    "welcome:colleagues": "new records",
    "welcome:calendar": "the same small table as company:hours",
    "company:hours": "a small table, replaced as a whole; before and after stand in the trail",
    "company:day": "one word about one day; before and after stand in the trail",
}  # fmt: skip
# The same field as another person would have filled it meanwhile, and as the slower one types it.
ODD_VERSIONS = ("", "0", "-1", "9" * 20, "x", "９", "missing")
THEIRS, MINE = "Saved by the other person", "Typed by the slower person"


def editing_addresses() -> list[tuple[str, str]]:
    """Every address with a page and a form that is sent back to it, with a record of each kind."""
    gets = {(line.url, line.kind) for line in lines() if line.method == "GET"}
    return sorted({(line.url, line.kind) for line in lines() if line.method == "POST"} & gets)


def form_of(client: Client, path: str) -> Form | None:
    """The form of the page that is sent back to the page itself."""
    return next((form for form in page_of(client, path).forms if form.method == "POST" and form.action == path), None)


def test_every_form_that_changes_a_record_carries_its_version(firm: Firm) -> None:
    boss, without = firm.client("boss"), set()
    for url, kind in editing_addresses():
        path = path_of(url, firm.objects[kind])
        form = None if url == "company:image" else form_of(boss, path)
        if form is not None and "version" not in form.names:
            without.add(url)
    assert without <= set(WITHOUT_VERSION), "add a version, or a reason here"


def versioned() -> list[tuple[str, str]]:
    return [(url, kind) for url, kind in editing_addresses() if url not in WITHOUT_VERSION]


@pytest.mark.parametrize(("url", "kind"), versioned(), ids=lambda value: value)
def test_a_stale_save_is_a_conflict_that_shows_both(firm: Firm, url: str, kind: str) -> None:
    path = path_of(url, firm.objects[kind])
    slow, quick = firm.client("boss"), firm.client("boss" if kind == "account" else "assistant")
    before = form_of(slow, path)
    assert before is not None and "version" in before.names
    typed = body_of(firm, "boss", url, kind)
    field = "name_zh" if "name_zh" in typed else "name"
    opened = {name: value for name, value in before.values if name != "request_key"} | typed

    assert quick.post(path, opened | {field: THEIRS}).status_code == 302
    saved = fingerprint()
    answer = slow.post(path, opened | {field: MINE})
    assert answer.status_code == 409
    assert fingerprint() == saved
    page = answer.content.decode()
    assert THEIRS in page and MINE in page
    again = next(form for form in page_of_answer(page, path) if "version" in form.names)
    assert dict(again.values)[field] == MINE, "what was typed is kept"

    assert slow.post(path, opened | {field: MINE, "version": dict(again.values)["version"]}).status_code == 302
    assert MINE in slow.get(path).content.decode(), "the second save, made knowingly, holds"


def page_of_answer(page: str, path: str) -> list[Form]:
    from tests.web.crawler import Page

    return Page(page, path).forms


def test_no_odd_version_saves_anything(firm: Firm) -> None:
    boss = firm.client("boss")
    wrong, before = [], fingerprint()
    for url, kind in versioned():
        for version in ODD_VERSIONS:
            body = body_of(firm, "boss", url, kind) | {"version": version}
            if version == "missing":
                del body["version"]
            answer = boss.post(path_of(url, firm.objects[kind]), body)
            if answer.status_code not in (409, 422):
                wrong.append(f"{url} {kind} {version}: {answer.status_code}")
    assert wrong == []
    assert fingerprint() == before


def test_the_lists_above_name_only_what_exists() -> None:
    names = {address.name for address in all_addresses()}
    assert set(WITHOUT_VERSION) <= names
    assert {url for url, _kind in BODIES} <= names
    assert all_forms()
