"""What is done when, without anybody asking? name -> (cron line in company time, job)"""

from typing import Any

from django_tasks.base import Task

from tradewind.apps.catalogue import jobs as catalogue
from tradewind.apps.exchange import jobs as exchange
from tradewind.apps.inquiries import jobs as inquiries
from tradewind.apps.messaging import jobs as messaging
from tradewind.apps.parties import jobs as parties
from tradewind.apps.quotations import jobs as quotations
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
    "keep_products_found": ("48 4 * * *", catalogue.keep_products_found),
    "carry_on_product_imports": ("*/5 * * * *", catalogue.carry_on_product_imports),
    "look_after_products": ("30 7 * * *", catalogue.look_after_products),
    "replan_inquiries": ("15 4 * * *", inquiries.replan_inquiries),
    "close_periods": ("20 0 * * *", inquiries.close_periods),
    "show_to_deputies": ("5 0 * * *", inquiries.show_to_deputies),
    "watch_ends": ("10 5 * * *", quotations.watch_ends),
    "keep_quotations_found": ("50 4 * * *", quotations.keep_quotations_found),
    "keep_reference_rates": ("7 * * * *", exchange.keep_reference_rates),  # a new company need not wait for the night
    "compare_parties": ("0 5 * * *", parties.compare_parties),
}
