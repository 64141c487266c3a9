"""Does the search answer with a script and without, each person with what is theirs?"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import builders
from tests.builders import AT
from tests.people import enter
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.kinds import PartyKind

MOST = 14  # queries of the search itself: two for each of its seven kinds of record
HTMX = {"HX-Request": "true"}


def found(person, typed: str) -> str:
    return enter(person).get("/search/", {"q": typed}, headers=HTMX).content.decode()


@pytest.fixture
def nuevo(li_qiang):
    party = builders.customer(li_qiang, "El Nuevo Camping S.L.", "ES", name_zh="新营地", phone="+34 963 123 456")
    builders.contact(li_qiang, party, "María Ortega", email="maria.ortega@nuevo.example")
    return party


def test_the_palette_gets_options_and_the_page_gets_links(li_qiang, nuevo):
    part, page = found(li_qiang, "xyd"), enter(li_qiang).get("/search/?q=xyd").content.decode()
    link = f'href="{reverse("parties:party", args=[nuevo.pk])}"'
    assert link in part and 'role="option"' in part and "<html" not in part
    assert link in page and 'role="option"' not in page and "<html" in page and "新营地" in page


def test_nothing_typed_shows_what_was_looked_at_and_what_can_be_made(li_qiang, li_na, nuevo):
    client = enter(li_qiang)
    assert nuevo.name not in client.get("/search/").content.decode()
    client.get(reverse("parties:party", args=[nuevo.pk]))
    answer = client.get("/search/").content.decode()
    assert nuevo.name in answer and reverse("parties:register_customer") in answer
    assert nuevo.name not in enter(li_na).get("/search/").content.decode()


def test_a_lost_customer_is_not_remembered_as_looked_at(li_qiang, li_na, liu, nuevo):
    client = enter(li_qiang)
    client.get(reverse("parties:party", args=[nuevo.pk]))
    parties.assign_owner(party_id=nuevo.pk, version=nuevo.version, owner_id=li_na.pk, by=liu, at=AT)
    assert nuevo.name not in client.get("/search/").content.decode()


def test_the_old_name_is_said(li_qiang, nuevo):
    details = PartyDetails(name="Iberica Outdoor S.A.", country="ES")
    parties.revise_party(party_id=nuevo.pk, version=nuevo.version, details=details, by=li_qiang, at=AT)
    answer = found(li_qiang, "nuevo camping")
    assert "Iberica Outdoor S.A." in answer and "曾用名 El Nuevo Camping S.L." in answer
    page = enter(li_qiang).get(reverse("parties:party", args=[nuevo.pk])).content.decode()
    assert "曾用名" in page and "El Nuevo Camping S.L." in page


def test_pages_actions_colleagues_and_to_dos_are_found_in_both_languages(zhou, li_na, li_qiang, nuevo):
    assert reverse("parties:register_customer") in found(zhou, "新建客户")
    assert reverse("parties:register_customer") in found(zhou, "xjkh")
    assert reverse("company:calendar") in found(zhou, "working cal")
    assert reverse("people:account", args=[li_na.pk]) in found(zhou, "ln")
    assert reverse("people:account", args=[li_na.pk]) not in found(li_qiang, "li na")
    builders.task(li_qiang, title="寄新目录")
    assert "寄新目录" in found(li_qiang, "目录") and "寄新目录" not in found(li_na, "目录")


def test_a_masked_customer_has_no_address_and_no_way_to_reach_it(li_na, nuevo):
    answer = found(li_na, "maria.ortega@nuevo.example")
    assert "同事的客户" in answer and nuevo.name in answer and "李强" in answer
    for hidden in ("María", "963", "新营地", reverse("parties:party", args=[nuevo.pk]), f"C-{nuevo.pk:04d}"):
        assert hidden not in answer
    assert nuevo.name not in found(li_na, "nuevo")


def test_whoever_opens_customers_is_offered_a_new_one(li_qiang, mei, nuevo):
    assert "name=Acme+Ltd" in found(li_qiang, "Acme Ltd")
    assert "customers/new" not in found(mei, "Acme Ltd")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=200) | st.text(alphabet="nu%_*\"'<>&;()\\新- 1@\x00", max_size=40))
def test_anything_typed_is_a_page(li_qiang, nuevo, client, typed):
    client.force_login(li_qiang)
    assert client.get("/search/", {"q": typed}, headers=HTMX).status_code == 200
    assert client.get("/customers/", {"q": typed}).status_code == 200


@pytest.mark.parametrize("typed", ["nuevo", "123456", "maria.ortega@nuevo.example", "xyd", "C-1"])
def test_the_search_itself_asks_twice_for_each_kind_at_most(li_qiang, liu, li_na, nuevo, typed):
    builders.partner(liu, PartyKind.SUPPLIER, "Nuevo Textil")
    for person in (li_qiang, liu, li_na):
        client = enter(person)
        client.get("/search/")
        with CaptureQueriesContext(connection) as frame:
            client.get("/search/", {"q": "--"}, headers=HTMX)  # session, person, duties and the like
        with CaptureQueriesContext(connection) as whole:
            client.get("/search/", {"q": typed}, headers=HTMX)
        assert len(whole) - len(frame) <= MOST, [query["sql"][:90] for query in whole]
