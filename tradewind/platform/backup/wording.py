"""The sentences of backups."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "backup_unreadable": _("%(file)s is damaged, cut short or no backup. Nothing was changed."),
    "backup_newer": _("This backup was made by the newer version %(version)s. Upgrade Tradewind first."),
    "backup_other_database": _("This is a backup of a %(engine)s database; this company uses another one."),
    "backup_target_not_empty": _(
        "There is a company in %(folder)s already. With --force it is backed up first and then replaced."
    ),
    "backup_tool_missing": _("%(tool)s is missing. Install PostgreSQL's client programs (Debian: postgresql-client)."),
    "backup_failed": _("The backup could not be made or read: %(reason)s"),
    "backup_differs": _("What the backup gives back is not what went in: %(what)s"),
}
