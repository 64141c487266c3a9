"""The sentences of views."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "bad_view": _("A view needs a name of at most 60 characters."),
    "view_name_taken": _("A view of this name is there already: choose another name."),
    "too_many_views": _("A list holds at most %(most)s views of one person. Delete one first."),
    "view.saved": _("View saved: %(name)s"),
    "view.revised": _("View changed: %(name)s"),
    "view.renamed": _("View renamed: %(before)s → %(name)s"),
    "view.shared": _("View made the team's: %(name)s"),
    "view.deleted": _("View deleted: %(name)s"),
    "view.columns_chosen": _("Columns of a list chosen"),
}
