"""The sentences of the trail about itself."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "trail_holds": _("The evidence holds: %(entries)s entries."),
    "trail_breaks": _(
        "The evidence is broken in %(count)s places, at entry %(places)s. Do not delete anything; show it to your IT."
    ),
    "facts.erased": _("Personal details erased from the history"),
}
