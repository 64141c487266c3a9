"""How is a job named, and how does `shared/_job.html` show the one somebody asked for?"""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tradewind.platform.access import Actor
from tradewind.platform.jobs.queries import ProgressRow
from tradewind.platform.wording import sentence

NAMES = {
    "seal_access_log": gettext_lazy("Seal yesterday's access log into the evidence chain"),
    "nightly_backup": gettext_lazy("Back up everything and prove it by restoring"),
    "prune_old_rows": gettext_lazy("Forget old results and expired sessions"),
    "sweep_orphan_files": gettext_lazy("Delete uploads that no record came to keep"),
    "export_parties": gettext_lazy("Export a list"),
    "carry_on_changes": gettext_lazy("Take up changes of many records that were interrupted"),
    "change_many": gettext_lazy("Change many records"),
    "keep_parties_found": gettext_lazy("Write what the search lacks"),
    "compare_parties": gettext_lazy("Compare the records that have changed"),
    "compare_all_parties": gettext_lazy("Compare all records"),
    "forget_exports": gettext_lazy("Delete exported files that are a day old"),
    "advance_import": gettext_lazy("Import customers"),
    "forget_sheets": gettext_lazy("Forget the cells of sheets that can no longer be taken back"),
    "carry_on_imports": gettext_lazy("Take up imports that were interrupted"),
    "read_mailboxes": gettext_lazy("Fetch new mail of every mailbox"),
    "read_one_mailbox": gettext_lazy("Fetch new mail"),
    "send_waiting_letters": gettext_lazy("Send letters whose moment has come"),
    "send_due_letter": gettext_lazy("Send a letter"),
    "mail_evidence": gettext_lazy("Mail the end of the evidence chain"),
    "call_about_clocks": gettext_lazy("Tell who must answer before a clock runs out"),
    "keep_inquiries_found": gettext_lazy("Write what the search lacks of inquiries"),
    "watch_ends": gettext_lazy("Remind of quotations that end, and note those that are over"),
    "keep_quotations_found": gettext_lazy("Write what the search lacks of quotations"),
    "export_products": gettext_lazy("Export products"),
    "keep_products_found": gettext_lazy("Write what the search lacks of products"),
    "advance_product_import": gettext_lazy("Import products"),
    "carry_on_product_imports": gettext_lazy("Take up imports of products that were interrupted"),
    "look_after_products": gettext_lazy("Ask for missing photos and ending certificates"),
    "replan_inquiries": gettext_lazy("Plan the next contacts anew"),
    "close_periods": gettext_lazy("Close the weeks and months of contacts"),
    "show_to_deputies": gettext_lazy("Show inquiries of who is away to the deputies"),
    "keep_reference_rates": gettext_lazy("Keep the reference rates that came with the program"),
    "verify_trail": gettext_lazy("Verify the whole evidence chain"),
}
# The page on which one sees what a job has done, where its outcome is no file.
_PAGES = {"change_many": ("parties:recent_changes", gettext_lazy("Recent bulk changes"))}


def drawn(row: ProgressRow, by: Actor) -> dict[str, Any]:
    """The row as `shared/_job.html` shows it."""
    name, outcome = str(NAMES.get(row.name, row.name)), row.outcome
    may_stop = row.state in ("waiting", "running") and row.asked_by_id == by.pk
    return {
        "key": f"job-{row.task_id}", "title": f"{name}: {row.about}" if row.about else name,
        "state": row.state, "done": row.done, "total": row.total, "percent": row.percent,
        "note": sentence(outcome["code"], outcome["facts"]) if outcome else "",
        "is_finding": bool(outcome and outcome.get("is_finding")),
        **_result(row),
        "cancel_url": reverse("jobs:stop", args=[row.task_id]) if may_stop else "",
    }  # fmt: skip


def _result(row: ProgressRow) -> dict[str, str]:
    """Where what came of it is looked at."""
    if row.name in _PAGES and row.state == "done":
        address, label = _PAGES[row.name]
        return {"result_url": reverse(address), "result_label": str(label)}
    return {"result_url": row.outcome.get("result_url", "") if row.outcome else "", "result_label": _("Download")}
