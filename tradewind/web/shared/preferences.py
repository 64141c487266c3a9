"""How are language and theme switched from any page?"""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from tradewind.domain.people.details import THEMES
from tradewind.platform.people import services as people
from tradewind.web.shared.cookies import A_YEAR, LANGUAGE_COOKIE, THEME_COOKIE
from tradewind.web.shared.returning import own_page


@login_not_required
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the choice with the person; before login, in a cookie. Back to the page it was made on."""
    language, theme = request.POST.get("language", ""), request.POST.get("theme", "")
    language = language if language in dict(settings.LANGUAGES) else ""
    theme = theme if theme in THEMES else ""
    if request.user.is_authenticated and (language or theme):
        user = request.user
        people.set_preferences(
            language=language or user.language, theme=theme or user.theme, time_zone=user.time_zone,
            by=user, at=timezone.now(),
        )  # fmt: skip
    response = redirect(own_page(request, request.POST.get("next", ""), "/"))
    for name, value in ((LANGUAGE_COOKIE, language), (THEME_COOKIE, theme)):
        if value:
            response.set_cookie(name, value, max_age=A_YEAR, samesite="Lax", httponly=True, secure=settings.BEHIND_TLS)
    return response
