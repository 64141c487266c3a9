"""The sentences of access."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "refused": _("This cannot be done."),
    "not_permitted": _("Your role does not include this. Ask the boss or the assistant if you need it."),
    "not_found": _("There is no such record, or it is not yours to see."),
    "stale_version": _("Somebody else saved this record after you opened it. Nothing of yours was overwritten."),
}
