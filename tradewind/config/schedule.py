"""What is done when, without anybody asking? name -> (cron line in company time, job)"""

from typing import Any

from django_tasks.base import Task

from tradewind.platform.backup import jobs as backup
from tradewind.platform.upkeep import jobs as upkeep

SCHEDULE: dict[str, tuple[str, Task[..., Any]]] = {
    "seal_access_log": ("20 8 * * *", upkeep.seal_access_log),  # the UTC day has ended by then
    "nightly_backup": ("30 2 * * *", backup.nightly_backup),
    "prune_old_rows": ("50 3 * * *", upkeep.prune_old_rows),
    "sweep_orphan_files": ("10 4 * * *", upkeep.sweep_orphan_files),
}
