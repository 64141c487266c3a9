"""How do the pages of an import show columns, plans and outcomes?"""

import io
import tempfile
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tradewind.apps.parties import queries
from tradewind.apps.parties.wording import FIELDS
from tradewind.apps.parties.wording.imports import REASONS
from tradewind.domain.parties.importing.fields import Target
from tradewind.domain.parties.importing.lifecycle import ImportState, Plan, RowState
from tradewind.platform.access import Actor
from tradewind.web.shared.left_out import sheet_of_rows

_STEPS = (
    ("file", gettext_lazy("File")), ("sheet", gettext_lazy("Sheet and titles")), ("columns", gettext_lazy("Columns")),
    ("problems", gettext_lazy("Problems")), ("preview", gettext_lazy("Preview")), ("result", gettext_lazy("Result")),
)  # fmt: skip
_STEP_OF = {
    ImportState.SHEET: 1, ImportState.COLUMNS: 2, ImportState.READING: 2, ImportState.PROBLEMS: 3,
    ImportState.COMPARING: 3, ImportState.PREVIEW: 4,
}  # fmt: skip
TARGET_WORDS: dict[str, Any] = {
    **{name: FIELDS[name] for name in ("name", "name_zh", "country", "city", "address", "website", "email", "phone",
       "tax_number", "business_type", "products", "annual_purchase", "source", "tier", "next_contact_on", "owner",
       "remarks")},
    "contact_name": gettext_lazy("Contact: name"), "contact_title": gettext_lazy("Contact: position"),
    "contact_email": gettext_lazy("Contact: e-mail"), "contact_phone": gettext_lazy("Contact: phone"),
    "contact_whatsapp": gettext_lazy("Contact: WhatsApp"), "contact_wechat": gettext_lazy("Contact: WeChat"),
    "keep": gettext_lazy("Keep as a line of the remarks"), "ignore": gettext_lazy("Leave out"),
}  # fmt: skip
_OUTCOMES: tuple[tuple[str, Any], ...] = (
    (RowState.CREATED, gettext_lazy("New")), (RowState.MERGED, gettext_lazy("Merged")),
    (RowState.SKIPPED, gettext_lazy("Skipped")), (RowState.FAILED, gettext_lazy("Failed")),
    (RowState.WAITING, gettext_lazy("Not written")), (RowState.UNDONE, gettext_lazy("Taken back")),
    (RowState.STAYS, gettext_lazy("Stays")),
)  # fmt: skip
_DETAIL_SHOWN = 100


def steps_of(batch: Any) -> list[dict[str, Any]]:
    """The stepper: file, sheet, columns, problems, preview, result."""
    here = 0 if batch is None else _STEP_OF.get(ImportState(batch.state), 5)
    ended = batch is not None and batch.state in (ImportState.DONE, ImportState.UNDONE)
    return [
        {"state": "done" if place < here or ended else "run" if place == here else "todo", "label": label, "note": "",
         "share": 50, "url": ""}
        for place, (_key, label) in enumerate(_STEPS)
    ]  # fmt: skip


def column_choices(batch: Any) -> list[dict[str, Any]]:
    """Each column with its samples and what it may be."""
    return [
        each | {
            "chosen": batch.mapping.get(str(each["place"]), each["target"]),
            "choices": [(target.value, TARGET_WORDS[target.value]) for target in Target],
        }
        for each in batch.columns
    ]  # fmt: skip


def plans_of(by: Actor, batch: Any, shown: str) -> dict[str, Any]:
    """New, merged, skipped with the reasons, and the rows of what a person looks into."""
    counts = queries.planned_counts(by, batch)
    sums = {plan: sum(number for each, _reason, number in counts if each == plan) for plan in Plan}
    reasons = [(reason, number, f"{number:,}") for plan, reason, number in counts if plan == Plan.SKIP]
    plan, _colon, reason = shown.partition(":")
    rows = queries.planned_rows(by, batch, plan, reason, limit=_DETAIL_SHOWN) if plan in {*Plan} else []
    shown_of = sum(number for each, why, number in counts if each == plan and (not reason or why == reason))
    writing = sums[Plan.CREATE] + sums[Plan.MERGE]
    return {
        "new": f"{sums[Plan.CREATE]:,}", "merged": f"{sums[Plan.MERGE]:,}", "skipped": f"{sums[Plan.SKIP]:,}",
        "reasons": reasons,
        "plan": plan, "shown_of": f"{shown_of:,}", "rows": _rows(by, rows),
        "is_nothing": not writing, "writing_rows": writing, "writing": f"{writing:,}",
    }  # fmt: skip


def rows_shown(by: Actor, batch: Any, state: str) -> list[dict[str, Any]]:
    """Some rows of a result, with why."""
    rows = queries.rows_in(by, batch, state, limit=_DETAIL_SHOWN) if state in {*RowState} else []
    return _rows(by, rows)


def _rows(by: Actor, rows: list[Any]) -> list[dict[str, Any]]:
    records = queries.records_of_rows(by, rows)
    return [_row(row, records.get(row.party_id)) for row in rows]


def _row(row: Any, party: Any) -> dict[str, Any]:
    """A row and its record; of one the person does not see today the name in its own row is enough."""
    columns = row.ready.get("columns", {})
    texts = [text for text in row.texts if text][:4]
    fields = [str(FIELDS.get(name, name)) for name in row.facts.get("fields", []) if name != "phone_e164"]
    return {
        "number": row.number, "name": columns.get("name") or " · ".join(texts) or "--", "party": party,
        "country": columns.get("country", ""),
        "why": _why(row),
        "fields": _(", ").join(fields), "people": row.facts.get("people", 0),
    }  # fmt: skip


def outcome_of(batch: Any) -> list[tuple[str, Any, str]]:
    """State, word and number of rows, those that are not nothing."""
    return [(state, word, f"{batch.counts[state]:,}") for state, word in _OUTCOMES if batch.counts.get(state)]


def left_out_sheet(by: Actor, batch: Any) -> tuple[BinaryIO, str]:
    """The original columns and one more: why."""
    return sheet_of_rows(batch, queries.rows_left_out(by, batch).iterator(chunk_size=500), _why)


def _why(row: Any) -> str:
    return str(REASONS[row.reason] % row.facts) if row.reason else ""


def demo_sheet() -> tuple[BinaryIO, str] | None:
    """The sheet that the demo company offers to try imports with; other companies have none."""
    if not settings.SAMPLE_SHEET:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.xlsx"
        name = import_string(settings.SAMPLE_SHEET)(path)
        return io.BytesIO(path.read_bytes()), name
