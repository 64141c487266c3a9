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
    deletes: str = ""  # SQL condition over OLD under which a DELETE is

    def name(self, operation: str, vendor: str) -> str:
        """Carries a digest of what it does, so that a guard of an earlier version is told from today's."""
        digest = hashlib.sha256(self.does(operation, vendor).encode()).hexdigest()[:8]
        return f"guard_{self.table}_{operation.lower()}_{digest}"

    def does(self, operation: str, vendor: str) -> str:
        """The trigger's statement after its name."""
        let_through = {"UPDATE": self.unless, "DELETE": self.deletes}.get(operation, "")
        condition = f"WHEN (NOT ({let_through}))" if let_through else ""
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
# The next number, or another beginning of a year that has none yet; nothing is taken back or passed over.
_NEXT_NUMBER = (
    "NEW.entity_id = OLD.entity_id AND NEW.series = OLD.series AND NEW.year = OLD.year AND ("
    "(OLD.last = OLD.begins_after AND NEW.last = NEW.begins_after) OR (NEW.last = OLD.last + 1 AND NEW.begins_after"
    " = OLD.begins_after AND NEW.prefix = OLD.prefix AND NEW.letter = OLD.letter AND NEW.digits = OLD.digits))"
)
# A rate that was corrected says since when, once; what it was stays.
_REPLACED = "OLD.replaced_at IS NULL AND NEW.replaced_at IS NOT NULL" + "".join(
    f" AND NEW.{column} = OLD.{column}"
    for column in (
        "currency", "quote", "kind", "source", "rate", '"on"', "taken_at", "entered_by_id", "entered_at",
    )
)  # fmt: skip


def _same(*columns: str) -> str:
    """That an UPDATE leaves these as they were; SQLite before 3.39 knows no IS NOT DISTINCT FROM."""
    return " AND ".join(f"(NEW.{name} = OLD.{name} OR (NEW.{name} IS NULL AND OLD.{name} IS NULL))" for name in columns)


# What was issued stays as it was: only that it was superseded or made void is noted.
_NOT_ISSUED_OR_ENDED = "OLD.issued_at IS NULL OR (NEW.state IN ('issued', 'superseded', 'void') AND " + _same(
    "quotation_id", "ordinal", "language", "design", "design_version", "presentation", "strategy_id", "price_list_id",
    "valid_until", "expected_ship_on", "lead_text", "notes_zh", "notes_en", "is_below_floor", "granted_by_id",
    "granted_at", "issued_by_id", "issued_at",
) + ")"  # fmt: skip
_NUMBER_STAYS = "OLD.number = '' OR (NEW.number = OLD.number AND NEW.entity_id = OLD.entity_id)"

_SAME_DESIGN = (
    "NEW.is_current <> OLD.is_current AND NEW.kind = OLD.kind AND NEW.name = OLD.name"
    " AND NEW.version = OLD.version AND NEW.chosen = OLD.chosen"
    " AND NEW.made_by_id = OLD.made_by_id AND NEW.made_at = OLD.made_at"
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
    # Papers name the version of the design they were printed with; only which one is in use may change.
    Guard("papers_paperdesign", ("UPDATE", "DELETE"), unless=_SAME_DESIGN),
    Guard("company_entitybankaccount", ("DELETE",)),
    Guard("numbering_numberseries", ("UPDATE", "DELETE"), unless=_NEXT_NUMBER),
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
    Guard("exchange_exchangerate", ("UPDATE", "DELETE"), unless=_REPLACED),
    Guard("catalogue_product", ("DELETE",)),
    Guard("catalogue_supplieroffer", ("DELETE",)),
    Guard("catalogue_supplyword", ("DELETE",)),
    Guard("catalogue_rebaterate", ("DELETE",)),
    Guard("catalogue_productcertificate", ("DELETE",)),
    Guard("catalogue_productlisting", ("DELETE",)),
    Guard("catalogue_productpicture", ("DELETE",)),
    Guard("catalogue_pictureversion", ("UPDATE", "DELETE")),
    Guard("catalogue_productbrochure", ("DELETE",)),
    Guard("catalogue_brochureversion", ("UPDATE", "DELETE")),
    Guard("catalogue_brochureitem", ("UPDATE", "DELETE")),
    Guard("catalogue_productwish", ("DELETE",)),
    Guard("inquiries_inquiry", ("DELETE",)),
    Guard("inquiries_inquiryclock", ("DELETE",)),
    Guard("inquiries_clockpause", ("DELETE",)),
    Guard("inquiries_followup", ("DELETE",)),
    Guard("inquiries_pastquotation", ("DELETE",)),
    Guard("quotations_quotation", ("UPDATE", "DELETE"), unless=_NUMBER_STAYS),
    Guard("quotations_quotationrevision", ("UPDATE", "DELETE"), unless=_NOT_ISSUED_OR_ENDED),
    Guard("quotations_quotationoption", ("UPDATE", "DELETE"), unless="NOT OLD.is_frozen", deletes="NOT OLD.is_frozen"),
    Guard("quotations_quotationline", ("UPDATE", "DELETE"), unless="NOT OLD.is_frozen", deletes="NOT OLD.is_frozen"),
    Guard("quotations_quotationpaper", ("UPDATE", "DELETE")),
    Guard("quotations_dispatch", ("DELETE",)),
    Guard("quotations_sharelink", ("DELETE",)),
    Guard("quotations_shareopening", ("UPDATE", "DELETE")),
    Guard("samples_sample", ("UPDATE", "DELETE"), unless=_NUMBER_STAYS),
    Guard("samples_samplecheck", ("UPDATE", "DELETE")),
    Guard("samples_samplemovement", ("UPDATE", "DELETE")),
    Guard("samples_sampleanswer", ("UPDATE", "DELETE")),
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
