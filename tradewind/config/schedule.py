"""What is done when, without anybody asking? name -> (cron line in company time, job)"""

from typing import Any

from django_tasks.base import Task

from tradewind.apps.inquiries import jobs as inquiries
from tradewind.apps.messaging import jobs as messaging
from tradewind.apps.parties import jobs as parties
from tradewind.platform.backup import jobs as backup
from tradewind.platform.exports import jobs as exports
from tradewind.platform.upkeep import jobs as upkeep

SCHEDULE: dict[str, tuple[str, Task[..., Any]]] = {
    "seal_access_log": ("20 8 * * *", upkeep.seal_access_log),  # the UTC day has ended by then
    "nightly_backup": ("30 2 * * *", backup.nightly_backup),
    "prune_old_rows": ("50 3 * * *", upkeep.prune_old_rows),
    "forget_exports": ("20 4 * * *", exports.forget_exports),
    "sweep_orphan_files": ("10 4 * * *", upkeep.sweep_orphan_files),
    "forget_sheets": ("0 4 * * *", parties.forget_sheets),
    "carry_on_imports": ("*/5 * * * *", parties.carry_on_imports),
    "carry_on_changes": ("*/5 * * * *", parties.carry_on_changes),
    "keep_parties_found": ("40 4 * * *", parties.keep_parties_found),
    "read_mailboxes": ("*/2 * * * *", messaging.read_mailboxes),
    "send_waiting_letters": ("* * * * *", messaging.send_waiting_letters),
    "mail_evidence": ("35 8 * * *", messaging.mail_evidence),
    "call_about_clocks": ("*/2 * * * *", inquiries.call_about_clocks),
    "keep_inquiries_found": ("45 4 * * *", inquiries.keep_inquiries_found),
    "replan_inquiries": ("15 4 * * *", inquiries.replan_inquiries),
    "show_to_deputies": ("5 0 * * *", inquiries.show_to_deputies),
    "compare_parties": ("0 5 * * *", parties.compare_parties),
}
