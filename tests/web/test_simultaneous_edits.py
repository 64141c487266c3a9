"""T22: is a save over somebody else's save refused on every form, with both values shown and nothing lost?"""

import json
from html import escape

import pytest
from django.test import Client
from django.urls import resolve

from tests.web.addresses import all_addresses, path_of
from tests.web.bodies import body_of
from tests.web.crawler import Form, Page, crawl, page_of
from tests.web.edits import (
    EDITS,
    NOT_FILLED_IN,
    ODD_VERSIONS,
    OF_THE_BOSS,
    OUT_OF_REACH,
    REFUSED_AS_A_WHOLE,
    STANDS_ON,
    WALKERS,
    WITHOUT_VERSION,
)
from tests.web.firm import Firm
from tests.web.sparing import pages_in_a_word
from tests.web.test_permission_matrix import lines
from tests.web.watching import fingerprint


def forms_within_reach(firm: Firm) -> dict[str, set[str]]:
    """What can be filled in, by the address it is sent to, over all pages that these people can open."""
    found: dict[str, set[str]] = {}
    for actor, alike in WALKERS.items():
        for _address, _body, forms in crawl(firm.client(actor), alike=alike, frames=False):
            for form in forms:
                if form.method == "POST":
                    found.setdefault(resolve(form.action.split("?")[0]).view_name, set()).update(form.fields)
    return found


def test_every_form_that_changes_a_record_carries_its_version(firm: Firm) -> None:
    posts = {line.url for line in lines() if line.method == "POST"}
    reached = {url: fields for url, fields in forms_within_reach(firm).items() if url in posts}
    filled_in = {url for url, fields in reached.items() if fields - NOT_FILLED_IN}
    versioned = {url for url in filled_in if "version" in reached[url]}
    assert sorted(filled_in - versioned - set(WITHOUT_VERSION)) == [], "add a version, or a reason in edits.py"
    assert sorted(versioned & set(WITHOUT_VERSION)) == []
    assert versioned - REFUSED_AS_A_WHOLE == {url for url, _kind in EDITS}, "each has its stale save below"
    assert sorted(posts - set(reached) - set(OUT_OF_REACH)) == [], "let a page lead there, or give a reason in edits.py"


def opened_form(client: Client, firm: Firm, url: str, kind: str) -> Form:
    """The form as the page shows it, wherever it stands."""
    path = path_of(url, firm.objects[kind])
    page = STANDS_ON[url](firm) if url in STANDS_ON else path
    return next(form for form in page_of(client, page).forms if form.method == "POST" and form.action == path)


@pytest.mark.parametrize(("url", "kind"), EDITS, ids=lambda value: value)
def test_a_stale_save_is_a_conflict_that_shows_both(firm: Firm, url: str, kind: str) -> None:
    path, (field, values) = path_of(url, firm.objects[kind]), EDITS[url, kind]
    theirs, mine = values(firm)
    slow, quick = firm.client("boss"), firm.client("boss" if url in OF_THE_BOSS else "assistant")
    before = opened_form(slow, firm, url, kind)
    assert "version" in before.names
    opened = {name: value for name, value in before.values if name != "request_key"} | body_of(firm, "boss", url, kind)

    assert quick.post(path, opened | {field: theirs}).status_code == 302
    saved = fingerprint()
    answer = slow.post(path, opened | {field: mine})
    assert answer.status_code == 409
    assert fingerprint() == saved
    page = answer.content.decode()
    row = next(row for row in answer.context["conflict"].rows if row.name == field)
    assert (json.loads(row.mine.sent), json.loads(row.theirs.sent), row.is_asked) == ([mine], [theirs], True)
    assert escape(row.mine.text) in page and escape(row.theirs.text) in page
    again = next(form for form in Page(page, path).forms if "version" in form.names)
    assert dict(again.values)[field] == mine, "what was typed is kept"

    assert slow.post(path, dict(again.values) | {"next": ""}).status_code == 302
    assert fingerprint() != saved, "the second save, made knowingly, holds"


def test_no_odd_version_saves_anything(firm: Firm) -> None:
    boss = firm.client("boss")
    wrong, before = [], fingerprint()
    for url, kind in EDITS:
        for version in ODD_VERSIONS:
            body = body_of(firm, "boss", url, kind) | {"version": version}
            if version == "missing":
                del body["version"]
            with pages_in_a_word():
                answer = boss.post(path_of(url, firm.objects[kind]), body)
            if answer.status_code not in (409, 422):
                wrong.append(f"{url} {kind} {version}: {answer.status_code}")
    assert wrong == []
    assert fingerprint() == before


def test_the_lists_above_name_only_what_exists() -> None:
    names = {address.name for address in all_addresses()}
    assert set(WITHOUT_VERSION) | set(OUT_OF_REACH) <= names
    assert {url for url, _kind in EDITS} | set(STANDS_ON) <= names
