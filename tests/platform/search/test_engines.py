"""Are the parts of the search in the database, do they follow the rows, and are they what the search goes by?"""

from datetime import timedelta

import pytest
from django.db import connection

from tests import builders
from tests.builders import AT
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.services.finding import keep_found
from tradewind.domain.vocabulary.findable import RULES, Findable
from tradewind.domain.vocabulary.searching import read_query
from tradewind.platform.search import engines, finding
from tradewind.platform.search.models import SearchText
from tradewind.platform.search.services import forget, keep_findable
from tradewind.platform.use_case import use_case

KINDS = ("zephyr", "ze", "信风", "信", "xfhw", "123456", "C-0187", "187", "info@zephyr.example", "zephyr berlin")


def ids(typed: str) -> list[int]:
    return [pk for pk, _text in finding.texts(Party, read_query(typed), 50)]


def keep(pk: int, *names: str) -> None:
    keep_findable(Party, [(pk, Findable(names=names))], at=AT)


def plan_of(sql: str, values: list[object]) -> str:
    explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
    with connection.cursor() as cursor:
        cursor.execute(explain + sql, values)
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def test_nothing_of_the_search_is_missing(db):
    assert engines.missing_parts(connection) == []


def test_what_was_dropped_comes_back_and_reads_what_was_written_meanwhile(db):
    keep(1, "Zephyr Outdoor")
    with connection.cursor() as cursor:
        for name in engines.parts(connection.vendor):
            kind = "INDEX" if connection.vendor == "postgresql" else "TRIGGER"
            cursor.execute(f"DROP {'TABLE' if name == engines.MIRROR else kind} {name}")
    assert engines.missing_parts(connection)
    if connection.vendor == "postgresql":
        keep(2, "Zephyr Import")
    else:
        SearchText.objects.create(subject_type="parties.party", subject_id=2, at=AT, rules=RULES,
                                  **vars_of(Findable(names=("Zephyr Import",))))  # fmt: skip
    engines.put_in_place(connection)
    assert engines.missing_parts(connection) == [] and sorted(ids("zephyr")) == [1, 2]


def vars_of(found_by: Findable) -> dict[str, str]:
    kept = found_by.kept()
    return {"text": kept.text, "keys": kept.keys}


def test_the_index_follows_every_change_of_a_row(db):
    keep(1, "Zephyr Outdoor")
    assert ids("zephyr") == [1]
    keep(1, "Boreas Outdoor")
    assert ids("zephyr") == [] and ids("boreas") == [1]
    forget(Party, [1])
    assert ids("boreas") == []


@pytest.mark.parametrize("typed", KINDS)
def test_every_kind_of_search_goes_by_the_index_and_reads_no_table(db, typed):
    """With a book large enough that reading it whole would cost; small tables are read whole on purpose."""
    SearchText.objects.bulk_create(
        SearchText(subject_type="parties.party", subject_id=n, rules=RULES, at=AT, **vars_of(
            Findable(names=(f"Nord Leisure {n}",), numbers=(f"C-{n}",), phones=(f"+4915{n:08d}",))
        ))
        for n in range(3000)
    )  # fmt: skip
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE search_searchtext")
    for marks in ((), ("u7", "partner")):
        plan = plan_of(*finding.statement("parties.party", read_query(typed), marks=marks))
        if connection.vendor == "postgresql":
            assert engines.INDEX in plan and "Seq Scan" not in plan, plan
        else:
            assert "VIRTUAL TABLE INDEX" in plan and "USING INTEGER PRIMARY KEY" in plan, plan
            assert not [line for line in plan.splitlines() if line.startswith("SCAN") and "VIRTUAL" not in line], plan


def test_a_word_that_is_everywhere_still_shows_number_and_beginning_first(db, li_qiang):
    for n in range(finding.CANDIDATES + 30):
        keep(1000 + n, f"Old Nord Leisure {n}")
    keep(7, "Leisure First Ltd")
    keep_findable(Party, [(8, Findable(names=("Leisure 999",), numbers=("C-0187",)))], at=AT)
    for n in range(finding.CANDIDATES + 30):
        keep(5000 + n, f"New Nord Leisure {n} of 1875")
    best = [hit.pk for hit in finding.hits(Party, read_query("leisure"))][:2]
    assert sorted(best) == [7, 8]
    assert finding.hits(Party, read_query("187"))[0].pk == 8


def test_a_list_holds_every_row_that_answers_however_many(db, li_qiang, monkeypatch):
    made = [builders.customer(li_qiang, f"Nord Leisure {n}", "DE") for n in range(8)]
    builders.customer(li_qiang, "Zephyr", "DE")
    for few, many in ((500, 10_000), (3, 10_000), (3, 20)):
        monkeypatch.setattr(finding, "FEW", few)
        monkeypatch.setattr(finding, "MANY", many)
        rows = queries.matching_parties(li_qiang, queries.customers(li_qiang), "nord lei")
        assert rows.count() == len(made) and set(rows.values_list("pk", flat=True)) == {party.pk for party in made}

    monkeypatch.setattr(finding, "MANY", 3)
    newest = queries.matching_parties(li_qiang, queries.customers(li_qiang), "nord lei")
    assert set(newest.values_list("pk", flat=True)) == {party.pk for party in made[-4:]}


def test_of_a_word_that_is_everywhere_a_list_holds_the_newest_and_everybody_the_own(
    db, zhou, li_qiang, li_na, monkeypatch
):
    own = [builders.customer(li_na, f"Nord Leisure {n}", "DE") for n in range(2)]
    others = [builders.customer(li_qiang, f"Nord Leisure 1{n}", "DE") for n in range(6)]
    monkeypatch.setattr(finding, "MANY", 3)
    monkeypatch.setattr(finding, "LOOK", 3)  # so few rows are enough to see that it is everywhere
    ask = {by: queries.matching_parties(by, queries.customers(by), "nord lei") for by in (zhou, li_na)}
    assert set(ask[zhou].values_list("pk", flat=True)) == {party.pk for party in others[-4:]}
    assert set(ask[li_na].values_list("pk", flat=True)) == {party.pk for party in own}


def test_the_sweep_finds_what_is_missing_outdated_or_older_than_its_record(zhou, li_qiang, system):
    whole, missing, outdated, older = (builders.customer(li_qiang, f"Zephyr {n}", "DE") for n in range(4))
    assert list(queries.gaps_in_search(system)) == []
    SearchText.objects.filter(subject_id=missing.pk).delete()
    SearchText.objects.filter(subject_id=outdated.pk).update(rules=RULES - 1)
    SearchText.objects.filter(subject_id=older.pk).update(at=AT - timedelta(days=1))
    assert finding.is_outdated()
    (gaps,) = queries.gaps_in_search(system)
    assert gaps == [missing.pk, outdated.pk, older.pk]
    assert services.refresh_found(party_ids=gaps, by=system, at=AT) == 3
    assert list(queries.gaps_in_search(system)) == [] and not finding.is_outdated()
    assert len(queries.find_parties(zhou, "zephyr").customers) == 4 and whole.pk


def test_what_a_use_case_fails_to_do_is_not_found(db, li_qiang):
    party = builders.customer(li_qiang, "Zephyr", "DE")

    @use_case
    def rename_and_fail(*, by, at):
        Party.objects.filter(pk=party.pk).update(name="Boreas")
        keep_found(party.pk, at=at)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        rename_and_fail(by=li_qiang, at=AT)
    assert ids("zephyr") == [party.pk] and ids("boreas") == []
