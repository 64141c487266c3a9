"""The sentences people are told."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "told_task_assigned": _("%(by)s gave you a to-do: %(title)s"),
    "told_owner_changed": _("%(party)s is now yours (before: %(before)s)"),
    "told_export_ready": _("Your export is ready: %(title)s"),
    "told_job_failed": _("A background job failed: %(title)s"),
    "told_backup_failed": _("Last night's backup could not be verified: %(reason)s"),
}
