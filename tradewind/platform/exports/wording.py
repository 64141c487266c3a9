"""The sentences of exports."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "too_many_rows": _(
        "Your role may export %(most)s rows a day, of which %(left)s are left: no copy should hold the whole book."
        " Narrow the list, go on tomorrow, or ask the boss or the assistant."
    ),
    "export_expired": _("This file was kept for a day and is gone. Export the list again."),
    "list_exported": _("%(rows)s rows. The file is kept for a day."),
    "list.exported": _("List exported: %(rows)s rows"),
}
