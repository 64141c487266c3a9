"""How long does a login last, and when is a second step needed?"""

from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from tradewind.web.people.kept_forms import kept_of
from tradewind.web.people.second_factor import needs_second_step
from tradewind.web.people.views.entry import login_page
from tradewind.web.shared.asking import Request
from tradewind.web.shared.returning import own_page

IDLE_SECONDS = 60 * 60
TOUCH_SECONDS = 5 * 60  # the session row is written at most this often
STARTED, SEEN = "started_at", "seen_at"


class SessionLimits:
    """Ends a session after an hour without a request and twelve hours in all (ASVS 7.3.1, 7.3.2)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = timezone.now().timestamp()
            started, seen = request.session.get(STARTED, now), request.session.get(SEEN, 0.0)
            if now - started > settings.SESSION_COOKIE_AGE or (seen and now - seen > IDLE_SECONDS):
                logout(request)
            elif now - seen > TOUCH_SECONDS:
                request.session[STARTED], request.session[SEEN] = started, now
        return self.get_response(request)


class LoginFirst(LoginRequiredMiddleware):
    """Nothing without a login. A form whose session ended under it is kept by the login page, and goes on after it."""

    def handle_no_permission(self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]) -> Any:
        is_form = request.method == "POST" and not getattr(request, "htmx", False)
        if is_form and (kept := kept_of(request)):
            return login_page(request, kept=kept)
        if request.method == "POST" and (page := own_page(request, request.headers.get("Referer", ""), "")):
            return redirect_to_login(page, reverse("people:login"))  # never the bare address of a form
        return super().handle_no_permission(request, view_func)


class SecondFactor:
    """Sends those who need a second step to it before anything else (ASVS 6.3.3)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and (step := needs_second_step(cast(Request, request))):
            allowed = {reverse(name) for name in (step, "people:logout", "shell:preferences")}
            if request.path not in allowed:
                return redirect(step)
        return self.get_response(request)
