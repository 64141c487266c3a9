"""What is still missing of a quotation, in sentences?"""

from django.utils.translation import gettext as _

from tradewind.apps.quotations.refusals import NotReady
from tradewind.platform.wording import sentence

MOST = 6
_BLANKS = {"code": "", "what": "", "currency": ""}


def missing_said(refusal: NotReady) -> str:
    """The first of them with their places: option 1, line 3."""
    said = [f"{_place(place)}{sentence(code, _BLANKS).rstrip(': ')}" for place, code in refusal.problems[:MOST]]
    more = len(refusal.problems) - MOST
    return "; ".join(said) + (_(" and %(n)s more") % {"n": more} if more > 0 else "")


def _place(place: str) -> str:
    option, _dot, line = place.partition(".")
    return _("Line %(line)s: ") % {"line": line} if line else _("Option %(option)s: ") % {"option": option}
