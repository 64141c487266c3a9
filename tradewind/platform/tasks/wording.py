"""The sentences of to-dos."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "task_closed": _("This to-do was closed already."),
    "task_there": _("This colleague has this to-do already."),
    "bad_task": _("A to-do needs a title of at most 200 characters and a day."),
}
