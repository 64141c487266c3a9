"""The sentences and words of pictures."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "picture_locked": _("%(number)s is locked by %(who)s since %(day)s. The boss or the assistant unlocks it first."),
    "picture_in_use": _("%(number)s stands on %(count)s papers. Confirm that you know it."),
    "picture_is_there": _("This very picture is in the library already: %(number)s."),
    "last_picture": _("%(number)s is the only picture of %(code)s, which is sold. Add another one first."),
    "picture_of_no_product": _("Say first of which product this picture is."),
    "picture_archived": _("%(number)s is put away. Bring it back first."),
    "brochure_of_nothing": _("Choose one product at least."),
    "brochure_too_long": _("At most %(most)s products fit into one brochure."),
    "brochure_without_prices": _("The list %(name)s prices none of these products."),
    "picture.added": _("Picture added: %(number)s"),
    "picture.renewed": _("Version %(ordinal)s of the picture (%(reason)s)"),
    "picture.revised": _("Said anew what the picture shows"),
    "picture.chosen": _("Chosen as the product's main picture"),
    "picture.locked": _("Picture locked"),
    "picture.unlocked": _("Picture unlocked"),
    "picture.archived": _("Picture put away"),
    "picture.restored": _("Picture brought back"),
    "brochure.made": _("Brochure made: version %(ordinal)s, %(count)s products"),
    "brochure.archived": _("Brochure put away"),
    "brochure.restored": _("Brochure brought back"),
}
WORDS: dict[str, Any] = {
    "picture.main": _("Main picture"),
    "picture.detail": _("Detail"),
    "picture.scene": _("Scene"),
    "picture.packing": _("Packing picture"),
    "picture.drawing": _("Drawing with sizes"),
    "brochure.zh": _("Chinese"),
    "brochure.en": _("English"),
    "brochure.both": _("Both languages"),
}
FIELDS: dict[str, Any] = {}
