"""The sentences people are told."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "told_task_assigned": _("%(by)s gave you a to-do: %(title)s"),
    "told_deputy": _("You stand in for %(owner)s with %(party)s"),
    "told_owner_changed": _("%(party)s is now yours (before: %(before)s)"),
    "told_backup_failed": _("Last night's backup could not be verified: %(reason)s"),
}
