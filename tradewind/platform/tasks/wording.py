"""The sentences of to-dos."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "day_is_past": _("Choose today or a later day."),
    "too_late_to_reopen": _("A to-do about a record can be taken back for an hour. Ask for a new one."),
    "bad_task": _("A to-do needs a title of at most 200 characters and a day."),
}
