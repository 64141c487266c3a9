"""Which rows does the database itself refuse to change or delete?"""

import hashlib
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.transaction import atomic


@dataclass(frozen=True, slots=True)
class Guard:
    """A table and the statements that are refused on it."""

    table: str
    forbids: tuple[str, ...]
    unless: str = ""  # SQL condition over OLD/NEW under which an UPDATE is let through after all

    def name(self, operation: str, vendor: str) -> str:
        """Carries a digest of what it does, so that a guard of an earlier version is told from today's."""
        digest = hashlib.sha256(self.does(operation, vendor).encode()).hexdigest()[:8]
        return f"guard_{self.table}_{operation.lower()}_{digest}"

    def does(self, operation: str, vendor: str) -> str:
        """The trigger's statement after its name."""
        condition = f"WHEN (NOT ({self.unless}))" if self.unless and operation == "UPDATE" else ""
        if vendor == "sqlite":
            body = f"BEGIN SELECT RAISE(ABORT, 'append-only: {operation} on {self.table} is refused'); END"
            return f"BEFORE {operation} ON {self.table} {condition} {body}"
        each = "" if operation == "TRUNCATE" else "FOR EACH ROW"
        return f"BEFORE {operation} ON {self.table} {each} {condition} EXECUTE FUNCTION tradewind_refuse()"

    def operations(self, vendor: str) -> tuple[str, ...]:
        """PostgreSQL can empty a table without deleting a row of it."""
        truncate = ("TRUNCATE",) if vendor == "postgresql" and "DELETE" in self.forbids else ()
        return (*self.forbids, *truncate)


_ONLY_ERASED = "NEW.entry_id = OLD.entry_id AND NEW.text = '' AND NEW.salt = '' AND NEW.erased_at IS NOT NULL"
# While it waits a request may be decided, or follow its record into the one it is merged into.
_STILL_ASKED = (
    "OLD.state = 'requested' AND NEW.kind = OLD.kind AND NEW.requested_by_id = OLD.requested_by_id"
    " AND NEW.requested_at = OLD.requested_at"
)

# One list for both databases; `tradewind check` and a test compare it with the database's catalogue.
GUARDS = (
    Guard("audit_auditentry", ("UPDATE", "DELETE")),
    # The one change a fact may suffer is being erased.
    Guard("audit_auditfacts", ("UPDATE", "DELETE"), unless=_ONLY_ERASED),
    Guard("audit_accesslog", ("UPDATE", "DELETE")),
    Guard("audit_accessblock", ("UPDATE", "DELETE")),
    Guard("audit_audithead", ("DELETE",)),
    # Nobody hard-deletes business records: they are archived, voided or struck through.
    Guard("parties_party", ("DELETE",)),
    Guard("parties_contact", ("DELETE",)),
    Guard("parties_interaction", ("DELETE",)),
    Guard("people_user", ("DELETE",)),
    Guard("tasks_task", ("DELETE",)),
    Guard("parties_partybankaccount", ("DELETE",)),
    Guard("parties_partyshare", ("DELETE",)),
    # What is decided stays decided, and what was asked stays as it was asked.
    Guard("approvals_approval", ("UPDATE", "DELETE"), unless=_STILL_ASKED),
    Guard("company_legalentity", ("DELETE",)),
    Guard("company_entitybankaccount", ("DELETE",)),
    # A new version of a file is a new row.
    Guard("attachments_attachment", ("UPDATE", "DELETE")),
    Guard("attachments_attachmentstrike", ("UPDATE", "DELETE")),
    Guard("parties_interactionfile", ("UPDATE", "DELETE")),
    # Mail is evidence: what a message says is never changed, and nothing of it goes.
    Guard("messaging_messagetext", ("UPDATE", "DELETE")),
    Guard("messaging_messageaddress", ("UPDATE", "DELETE")),
    Guard("messaging_messagepart", ("UPDATE", "DELETE")),
    Guard("messaging_messagecopy", ("UPDATE", "DELETE")),
    Guard("messaging_message", ("DELETE",)),
    Guard("messaging_quarantined", ("DELETE",)),
    Guard("messaging_letter", ("DELETE",)),
    Guard("messaging_mailbox", ("DELETE",)),
    Guard("inquiries_inquiry", ("DELETE",)),
    Guard("inquiries_inquiryclock", ("DELETE",)),
    Guard("inquiries_clockpause", ("DELETE",)),
    Guard("inquiries_followup", ("DELETE",)),
    Guard("inquiries_pastquotation", ("DELETE",)),
)

_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION tradewind_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = '23514'; END $$
"""


def expected_names(vendor: str) -> set[str]:
    """The triggers the database must have."""
    return {guard.name(operation, vendor) for guard in GUARDS for operation in guard.operations(vendor)}


def present_names(connection: BaseDatabaseWrapper) -> set[str]:
    """The guards the database's catalogue really lists; one that was switched off guards nothing."""
    return {name for name, _table, is_on in _catalogue(connection) if is_on}


def _catalogue(connection: BaseDatabaseWrapper) -> list[tuple[str, str, bool]]:
    if connection.vendor == "sqlite":
        query = (
            "SELECT name, tbl_name, 1 FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'"
        )
    else:
        query = (
            "SELECT tgname, relname, tgenabled <> 'D' FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE NOT tgisinternal AND starts_with(tgname::text, 'guard_')"
            " AND relnamespace = current_schema()::regnamespace"
        )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return [(str(name), str(table), bool(is_on)) for name, table, is_on in cursor.fetchall()]


def put_in_place(connection: BaseDatabaseWrapper) -> None:
    """Exactly today's guards on every table that exists: what is outdated goes, what is missing comes."""
    vendor, tables = connection.vendor, set(connection.introspection.table_names())
    expected, present = expected_names(vendor), present_names(connection)
    with atomic(connection.alias), connection.cursor() as cursor:
        if vendor == "postgresql":
            cursor.execute(_POSTGRES_FUNCTION)
        for name, table, _is_on in _catalogue(connection):
            if name not in expected & present:
                cursor.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if vendor == "postgresql" else ""))
        for guard in GUARDS:
            for operation in guard.operations(vendor) if guard.table in tables else ():
                name = guard.name(operation, vendor)
                if name not in present:
                    cursor.execute(f"CREATE TRIGGER {name} {guard.does(operation, vendor)}")
