"""The ways from one company of this home to another."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from tradewind.platform.access import NotFound, Role, allows
from tradewind.platform.audit import note_access
from tradewind.platform.doors import home, passes, permissions, services
from tradewind.platform.doors.home import Door, DoorState
from tradewind.platform.doors.refusals import PassRefused
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence_of
from tradewind.web.shared.cookies import A_YEAR, LANGUAGE_COOKIE
from tradewind.web.shared.doors import DoorCard, address_beside, door_cards


@login_not_required
@require_GET
def doors(request: HttpRequest) -> HttpResponse:
    """Where one is, where one can go, and how the demo is removed."""
    by, is_own = request.user, settings.COMPANY_KIND == "own"
    is_boss = by.is_authenticated and by.role == Role.BOSS
    return render(request, "welcome/doors.html", {
        "doors": door_cards(),
        "is_own": is_own,
        "demo_folder": home.folder_of(home.DEMO) if is_own and is_boss else None,
        "may_set_up": is_own and by.is_authenticated and allows(by, permissions.SET_UP),
    })  # fmt: skip


@login_not_required
@require_http_methods(["GET", "POST"])
def door(request: HttpRequest, name: str) -> HttpResponse:
    """Posted to: ask for the company to be opened. Looked at: a small page that goes on by itself when it is."""
    card = _card(name)
    if request.method == "POST":
        home.knock(name)
        return redirect("welcome:door", name=name)
    found = home.door_to(name)
    context = {"card": card, "door": found, "way_in": _way_in(request, found), "cause": _cause(request, found)}
    return render(request, "welcome/waiting.html", context)


@login_not_required
@require_GET
def door_state(request: HttpRequest, name: str) -> HttpResponse:
    """What the waiting page asks every second."""
    _card(name)
    found = home.door_to(name)
    return JsonResponse({"state": found.state, "url": _way_in(request, found), "sentence": _cause(request, found)})


@login_not_required
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """The other side of a door: a look changes nothing, going in uses the pass up."""
    text = (request.POST if request.method == "POST" else request.GET).get("pass", "")
    try:
        carried = passes.read(text, at=timezone.now())
        if request.method == "GET":
            return render(request, "welcome/enter.html", {"pass": text, "language": carried.language})
        visitor = services.enter_by_pass(text=text, by=people.system_user(), at=timezone.now())
    except PassRefused as refusal:
        context = {"sentence": sentence_of(refusal), "doors": door_cards()}
        return render(request, "welcome/refused.html", context, status=422)
    if visitor.user is not None:
        login(request, visitor.user)
        note_access("login", by=visitor.user, at=timezone.now(), address=request.META.get("REMOTE_ADDR", ""))
    response = redirect("home:today" if request.user.is_authenticated else "people:login")
    response.set_cookie(
        LANGUAGE_COOKIE, visitor.language, max_age=A_YEAR, samesite="Lax", httponly=True, secure=settings.BEHIND_TLS
    )  # fmt: skip
    return response


def _card(name: str) -> DoorCard:
    """The door of that name, or a 404: only neighbours of this home have one."""
    card = next((card for card in door_cards() if card.name == name), None)
    if card is None:
        raise NotFound(what="door")
    return card


def _cause(request: HttpRequest, door: Door) -> str:
    """Why it could not be opened; the sentence may name folders of the machine, which are no stranger's business."""
    return door.sentence if request.user.is_authenticated else ""


def _way_in(request: HttpRequest, door: Door) -> str:
    """Address and pass for an open door; the role is only told to the demo, which lets its own people be played."""
    if door.state is not DoorState.READY:
        return ""
    by = request.user
    role = by.role if door.name == home.DEMO and by.is_authenticated else ""
    text = passes.issue(folder=door.name, role=role, language=get_language() or "zh-hans", at=timezone.now())
    return f"{address_beside(request, door.port)}{reverse('welcome:enter')}?{urlencode({'pass': text})}"
