"""Does a list read any query string, page, narrow and walk?"""

import pytest
from django.http import QueryDict

from tests.builders import customer
from tradewind.apps.parties import queries
from tradewind.web.shared.lists import Column, Filter, ListDefinition, Quick, page_of, read_request, walk
from tradewind.web.shared.lists import page as paging

DEFINITION = ListDefinition(
    name="customers",
    path="/customers/",
    columns=(
        Column("name", "Name", ("name",)),
        Column("next", "Next", ("next_contact_on",), nullable=True),
        Column("city", "City"),
    ),
    row_template="",
    sort="name",
    quick=(Quick("german", "German", lambda rows: rows.filter(country="DE")),),
    filters=(
        Filter(
            "country", "Country", lambda rows, value: rows.filter(country=value), choices=[("DE", "DE"), ("FR", "FR")]
        ),
        Filter("tier", "Tier", lambda rows, value: rows.filter(tier__in=value), "many", [("key", "A"), ("major", "B")]),
        Filter("until", "Until", lambda rows, value: rows.filter(next_contact_on__lte=value), "day"),
        Filter("city", "City", lambda rows, value: rows.filter(city__contains=value), "text"),
    ),
    search=lambda rows, text: rows.filter(name__icontains=text),
    noun="customers",
)
ODD = [
    "page=-1", "page=0", "page=9999999999999999999999", "page=１２", "page=1e3", "size=7", "size=-50",
    "sort=password", "sort=--name", "sort=owner__password", "q=%00", "q=%ED%A0%80", "country=ZZ",
    "country=DE&country=FR", "tier=key&tier=nope", "until=2026-02-30", "until=yesterday", "until=99999-01-01",
    "city=%F0%9F%8F%95", "quick=nope&quick=german", "from=%25&at=x", "&&&=&", "q=%27%22%3C%25_",
    "size=" + "9" * 5000, "q=" + "x" * 9000,
]  # fmt: skip


def asked(query: str):
    return read_request(DEFINITION, QueryDict(query))


@pytest.fixture
def rows(zhou):
    for name, country in (("Alpen", "DE"), ("Baltic", "SE"), ("Camping", "FR"), ("Dune", "DE"), ("Etoile", "FR")):
        customer(zhou, name, country)
    return queries.customers(zhou)


@pytest.mark.parametrize("query", ODD)
def test_no_query_string_breaks_a_list(query, rows):
    page = page_of(DEFINITION, asked(query), rows)
    assert page.page >= 1
    assert page.heads and page.sizes and page.page_links
    assert isinstance(page.chips, list)


def test_a_value_nobody_knows_is_passed_over_and_said():
    request = asked("country=ZZ&tier=key&until=2026-02-30")
    assert request.values == {"tier": ("key",)}
    assert len(request.notes) == 2


def test_lone_surrogates_and_control_characters_leave_the_search():
    assert asked("").search == ""
    assert read_request(DEFINITION, FakeQuery(q="ten\ud800t\x00\u202e")).search == "tent"


class FakeQuery(dict):
    """A query string that holds what no browser sends."""

    def getlist(self, key):
        return [self[key]] if key in self else []


def test_conditions_narrow_and_are_taken_off_by_their_chips(rows):
    page = page_of(DEFINITION, asked("quick=german&country=DE&q=du"), rows)
    assert [row.name for row in page.rows] == ["Dune"]
    assert [chip.label for chip in page.chips] == ["“du”", "German", "Country: DE"]
    assert page.chips[1].url == "/customers/?q=du&country=DE"
    assert page.clear_url == "/customers/"


def test_a_head_turns_the_order_and_keeps_the_conditions(rows):
    page = page_of(DEFINITION, asked("country=DE"), rows)
    assert page.heads[0].direction == "ascending"
    assert page.heads[0].url == "/customers/?country=DE&sort=-name"
    turned = page_of(DEFINITION, asked("country=DE&sort=-name"), rows)
    assert [row.name for row in turned.rows] == ["Dune", "Alpen"]
    assert page.heads[2].url == ""


def test_pages_do_not_overlap_and_end(rows, monkeypatch):
    monkeypatch.setattr("tradewind.web.shared.lists.request.PAGE_SIZES", (2, 20, 50, 100))
    seen = [row.name for number in (1, 2, 3) for row in page_of(DEFINITION, asked(f"size=2&page={number}"), rows).rows]
    assert seen == ["Alpen", "Baltic", "Camping", "Dune", "Etoile"]
    beyond = page_of(DEFINITION, asked("size=2&page=99"), rows)
    assert (beyond.page, beyond.first, beyond.last, beyond.next_url) == (3, 5, 5, "")


def test_counting_stops_at_the_cap(rows, monkeypatch):
    monkeypatch.setattr(paging, "COUNT_UP_TO", 3)
    page = page_of(DEFINITION, asked("page=1000000"), rows)
    assert page.is_capped and page.total_text == "3+" and page.page == 1


def test_a_page_costs_two_queries(rows, django_assert_num_queries):
    with django_assert_num_queries(2):
        page = page_of(DEFINITION, asked("quick=german"), rows)
        assert (len(page.chips), len(page.heads), len(page.rows)) == (1, 3, 2)


def test_a_record_walks_the_list_it_was_opened_from(rows):
    page = page_of(DEFINITION, asked("country=DE"), rows)
    query = QueryDict(page.record_query(1).lstrip("?"))
    found = walk(DEFINITION, rows, query, page.rows[1].pk, lambda pk: f"/parties/{pk}/")
    assert found is not None
    assert (found.place, found.total_text, found.next_url) == (2, "2", "")
    assert found.previous_url.startswith(f"/parties/{page.rows[0].pk}/?from=country%3DDE&at=1")
    assert found.list_url == "/customers/?country=DE"


@pytest.mark.parametrize(
    "query", ["", "from=&at=1", "from=country%3DFR&at=1", "from=&at=0", "from=&at=99999999", "at=1"]
)
def test_a_record_that_is_not_in_the_list_has_no_pager_or_a_right_one(rows, query):
    stranger = page_of(DEFINITION, asked("country=DE"), rows).rows[1]
    found = walk(DEFINITION, rows, QueryDict(query), stranger.pk, str)
    assert found is None
