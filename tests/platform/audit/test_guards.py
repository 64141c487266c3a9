"""Does the database itself refuse what nobody may do?"""

import pytest
from django.db import DatabaseError, connection, transaction

from tests.builders import AT, contact, customer, interaction
from tradewind.platform import audit
from tradewind.platform.audit import guards
from tradewind.platform.audit.guards import GUARDS
from tradewind.platform.audit.models import AuditEntry


@pytest.fixture
def rows(li_qiang):
    """At least one row in the guarded tables of the first rooms."""
    party = customer(li_qiang)
    contact(li_qiang, party)
    interaction(li_qiang, party)
    audit.note_access("view", by=li_qiang, at=AT, subject=party)


def _refused(statement: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return "append-only" in str(error)
    return False


def _has_rows(table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return bool(cursor.fetchone()[0])


def test_the_catalogue_has_exactly_the_guards_of_the_list(db):
    assert guards.present_names(connection) == guards.expected_names(connection.vendor)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.table)
def test_raw_sql_is_refused(rows, guard):
    assert _has_rows(guard.table), f"the fixture `rows` needs one in {guard.table}"
    with connection.cursor() as cursor:
        column = connection.introspection.get_table_description(cursor, guard.table)[1].name
    for operation in guard.forbids:
        statement = {"UPDATE": f"UPDATE {guard.table} SET {column} = {column}", "DELETE": f"DELETE FROM {guard.table}"}
        assert _refused(statement[operation]), f"{operation} on {guard.table}"
    if "DELETE" in guard.forbids and connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # else the pending foreign keys of the fixtures refuse it first
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        assert _refused(f"TRUNCATE {guard.table} CASCADE")


def test_an_insert_that_replaces_is_refused_too(rows):
    upsert = (
        "INSERT INTO audit_auditentry SELECT * FROM audit_auditentry WHERE true ON CONFLICT (seq) DO UPDATE SET actor"
    )
    assert _refused(f"{upsert} = 'user:1'")
    if connection.vendor == "sqlite":  # deletes without firing a trigger, unless recursive triggers are on
        assert _refused("INSERT OR REPLACE INTO audit_auditentry SELECT * FROM audit_auditentry")


def test_facts_may_only_be_erased_whole(rows):
    table = "audit_auditfacts"
    assert _refused(f"UPDATE {table} SET text = 'x', erased_at = CURRENT_TIMESTAMP")
    assert _refused(f"UPDATE {table} SET text = ''")
    assert _refused(f"UPDATE {table} SET text = '', erased_at = CURRENT_TIMESTAMP, salt = 'kept'")
    assert not _refused(f"UPDATE {table} SET text = '', salt = '', erased_at = CURRENT_TIMESTAMP")


def test_the_orm_is_refused_as_well(rows):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        AuditEntry.objects.update(actor="user:1")


def test_a_guard_that_is_gone_comes_back(db):
    on = " ON audit_auditentry" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER guard_audit_auditentry_update{on}")
    assert guards.expected_names(connection.vendor) - guards.present_names(connection)
    guards.create_missing(connection)
    assert guards.present_names(connection) == guards.expected_names(connection.vendor)


REBUILD = """
from django.core.management import call_command
from django.db import connection
from tradewind.apps.parties.models import Party
from tradewind.platform.audit import guards
def lacking():
    return sorted(guards.expected_names(connection.vendor) - guards.present_names(connection))
if connection.vendor == "sqlite":
    with connection.schema_editor() as editor:
        editor._remake_table(Party)
else:
    connection.cursor().execute("DROP TRIGGER guard_parties_party_delete ON parties_party")
without = lacking()
call_command("migrate", verbosity=0)
answer = [without, lacking()]
"""


def test_a_rebuilt_table_is_guarded_again_after_migrating(company):
    without, lacking = company.python(REBUILD)
    assert "guard_parties_party_delete" in without
    assert lacking == []
