"""The letters: what is being written, what waits, what did not leave, what left."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.messaging import permissions, queries, services
from tradewind.domain.messaging.letters import LetterState
from tradewind.platform.access import NotFound, require
from tradewind.web.messaging.letter_page import trouble_of
from tradewind.web.messaging.tabs import tabs
from tradewind.web.shared.asking import Request

_MOST = 100  # of a group on a page
_FARTHEST = 100  # pages; what left long ago stands in the list of mail
_GROUPS: tuple[tuple[str, tuple[LetterState, ...]], ...] = (
    ("trouble", (LetterState.UNKNOWN, LetterState.FAILED)),
    ("waiting", (LetterState.WAITING, LetterState.LEAVING)),
    ("drafts", (LetterState.DRAFT,)),
    ("sent", (LetterState.SENT,)),
)


@require_GET
def letters(request: Request) -> HttpResponse:
    """What went wrong stands on top and stays there until somebody has settled it."""
    by = request.user
    require(by, permissions.WRITE)
    rows = queries.without_untouched(queries.visible_letters(by))
    page = _page_of(request)
    groups = []
    for key, states in _GROUPS:
        order = ("send_at", "pk") if key == "waiting" else ("-updated_at", "-pk")
        of_state = rows.filter(state__in=states).order_by(*order)
        begins = (page - 1) * _MOST if key == "sent" else 0
        found = list(of_state[begins : begins + _MOST])
        is_all = not begins and len(found) < _MOST
        total = len(found) if is_all else of_state.order_by().count()
        groups.append((key, [(each, trouble_of(each)) for each in found], total))
    many = groups[-1][-1]
    context = {
        "groups": groups, "tabs": tabs(by, "letters"), "page": page,
        "newer": page - 1, "older": page + 1 if page * _MOST < many and page < _FARTHEST else 0,
        "first": (page - 1) * _MOST + 1, "last": min(page * _MOST, many),
    }  # fmt: skip
    return render(request, "messaging/letters.html", context)


def _page_of(request: Request) -> int:
    """Of what left; anything that is no number is the first."""
    asked = request.GET.get("page", "")
    is_number = asked.isascii() and asked.isdecimal() and len(asked) <= len(str(_FARTHEST))
    return min(max(int(asked), 1), _FARTHEST) if is_number else 1


@require_POST
def take_back(request: Request, letter_id: int) -> HttpResponse:
    """Second thoughts, or a leader's about a colleague's: it stays here, as a draft."""
    queries.letter_for(request.user, letter_id)
    services.take_back_letter(letter_id=letter_id, by=request.user, at=timezone.now())
    messages.success(request, _("Kept back: it is a draft again."))
    return redirect("messaging:letter", letter_id=letter_id)


@require_POST
def send_again(request: Request, letter_id: int) -> HttpResponse:
    """Let a letter leave once more that did not, or of which nobody knows."""
    record = _own(request, letter_id)
    services.send_letter(letter_id=letter_id, version=record.version, by=request.user, at=timezone.now())
    messages.success(request, _("Leaves in 10 seconds."))
    return redirect("messaging:letters")


@require_POST
def settle(request: Request, letter_id: int) -> HttpResponse:
    """Somebody asked the buyer what became of a letter of which nobody knew: `arrived` is yes or no."""
    by = request.user
    record = queries.letter_for(by, letter_id)
    require(by, permissions.WRITE)
    said = request.POST.get("arrived")
    if said not in ("yes", "no"):
        raise NotFound(what="letter")
    done = services.settle_unknown(record, has_arrived=said == "yes", by=by, now=timezone.now)
    if done.sent_id:
        messages.success(request, _("It arrived: it stands in its thread, and what waited for it has ended."))
        return redirect("messaging:message", message_id=done.sent_id)
    messages.success(request, _("It did not arrive: it is a draft again."))
    return redirect("messaging:letter", letter_id=letter_id)


@require_POST
def drop(request: Request, letter_id: int) -> HttpResponse:
    """Give up what was begun."""
    record = _own(request, letter_id)
    services.drop_letter(letter_id=letter_id, by=request.user, at=timezone.now())
    messages.success(request, _("Given up."))
    if record.answers_id:
        return redirect("messaging:message", message_id=record.answers_id)
    return redirect("messaging:letters")


def _own(request: Request, letter_id: int) -> Any:
    """Only who writes a letter decides about it."""
    record = queries.letter_for(request.user, letter_id)
    if record.by_id != request.user.pk:
        raise NotFound(what="letter")
    return record
