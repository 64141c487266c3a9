"""What keeps a quotation from leaving, in sentences and in the trail?"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.quotations import services
from tradewind.apps.quotations.refusals import ApprovalNeeded, NotReady
from tradewind.domain.quotations.rows import MOST_LINES
from tradewind.platform.wording import sentence
from tradewind.web.quotations.showing import said_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.formats import in_turn

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption

MOST = 6
_BLANKS = {"code": "", "what": "", "currency": ""}


def missing_said(refusal: NotReady, options: Sequence["QuotationOption"]) -> str:
    """The first of them with their places: option 1, line 3. `options`: as they are kept, with what they say."""
    known = {(str(each.place), row["code"]): row for each in options for row in each.problems} | {
        (f"{each.place}.{line.place}", row["code"]): row
        for each in options for line in each.lines.all() for row in line.problems
    }  # fmt: skip
    said = [f"{_place(place)}{_said(known.get((place, code)), code)}" for place, code in refusal.problems[:MOST]]
    more = len(refusal.problems) - MOST
    return in_turn(said) + (_(" and %(n)s more") % {"n": more} if more > 0 else "")


def _said(row: Mapping[str, Any] | None, code: str) -> str:
    said = said_of(row) if row else sentence(code, _BLANKS).rstrip(": ")
    return said.rstrip("。.")


@contextmanager
def refusal_noted(request: Request, revision_id: int) -> Iterator[None]:
    """Whoever presses Issue to learn whether the boss has to be asked is in the trail."""
    try:
        yield
    except ApprovalNeeded:
        services.note_refused_issue(revision_id=revision_id, by=request.user, at=timezone.now())
        raise


def too_many_said(lines: int) -> str:
    """Where a draft from elsewhere holds more lines than one may."""
    return sentence("quotation_too_many_lines", {"most": MOST_LINES}) if lines > MOST_LINES else ""


def _place(place: str) -> str:
    option, _dot, line = place.partition(".")
    return _("Line %(line)s: ") % {"line": line} if line else _("Option %(option)s: ") % {"option": option}
