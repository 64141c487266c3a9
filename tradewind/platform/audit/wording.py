"""The sentences of the trail about itself."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "facts.erased": _("Personal details erased from the history"),
}
