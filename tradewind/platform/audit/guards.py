"""Which rows does the database itself refuse to change or delete?"""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(frozen=True, slots=True)
class Guard:
    """A table and the statements that are refused on it."""

    table: str
    forbids: tuple[str, ...]
    unless: str = ""  # SQL condition over OLD/NEW under which an UPDATE is let through after all

    def name(self, operation: str) -> str:
        return f"guard_{self.table}_{operation.lower()}"

    def operations(self, vendor: str) -> tuple[str, ...]:
        """PostgreSQL can empty a table without deleting a row of it."""
        truncate = ("TRUNCATE",) if vendor == "postgresql" and "DELETE" in self.forbids else ()
        return (*self.forbids, *truncate)


_ONLY_ERASED = "NEW.entry_id = OLD.entry_id AND NEW.text = '' AND NEW.salt = '' AND NEW.erased_at IS NOT NULL"

# One list for both databases; `tradewind check` and a test compare it with the database's catalogue.
GUARDS = (
    Guard("audit_auditentry", ("UPDATE", "DELETE")),
    # The one change a fact may suffer is being erased.
    Guard("audit_auditfacts", ("UPDATE", "DELETE"), unless=_ONLY_ERASED),
    Guard("audit_accesslog", ("UPDATE", "DELETE")),
    Guard("audit_audithead", ("DELETE",)),
    # Nobody hard-deletes business records: they are archived, voided or struck through.
    Guard("parties_party", ("DELETE",)),
    Guard("parties_contact", ("DELETE",)),
    Guard("parties_interaction", ("DELETE",)),
    Guard("people_user", ("DELETE",)),
)

_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION tradewind_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = '23514'; END $$
"""


def expected_names(vendor: str) -> set[str]:
    """The triggers the database must have."""
    return {guard.name(operation) for guard in GUARDS for operation in guard.operations(vendor)}


def present_names(connection: BaseDatabaseWrapper) -> set[str]:
    """The guards the database's catalogue really lists."""
    if connection.vendor == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'"
    else:  # one that was switched off guards nothing
        query = (
            "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE NOT tgisinternal AND tgenabled <> 'D' AND starts_with(tgname::text, 'guard_')"
            " AND relnamespace = current_schema()::regnamespace"
        )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {row[0] for row in cursor.fetchall()}


def create_missing(connection: BaseDatabaseWrapper) -> None:
    """Put every guard in place whose table exists; safe to repeat."""
    tables, present = set(connection.introspection.table_names()), present_names(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRES_FUNCTION)
        for guard in GUARDS:
            if guard.table not in tables:
                continue
            for operation in guard.operations(connection.vendor):
                if guard.name(operation) not in present:
                    cursor.execute(_statement(connection.vendor, guard, operation))


def _statement(vendor: str, guard: Guard, operation: str) -> str:
    name, table = guard.name(operation), guard.table
    condition = f"WHEN (NOT ({guard.unless}))" if guard.unless and operation == "UPDATE" else ""
    if vendor == "sqlite":
        body = f"BEGIN SELECT RAISE(ABORT, 'append-only: {operation} on {table} is refused'); END"
        return f"CREATE TRIGGER {name} BEFORE {operation} ON {table} {condition} {body}"
    each = "" if operation == "TRUNCATE" else "FOR EACH ROW"
    head = f"CREATE OR REPLACE TRIGGER {name} BEFORE {operation} ON {table} {each} {condition}"
    return f"{head} EXECUTE FUNCTION tradewind_refuse()"
