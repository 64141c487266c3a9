"""What does a person read when something does not work?"""

import logging

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.wording import sentence_of
from tradewind.web.shared.returning import own_page

log = logging.getLogger(__name__)
STATUS: tuple[tuple[type[Refusal], int], ...] = ((NotFound, 404), (NotPermitted, 403), (StaleVersion, 409))


def status_of(refusal: Refusal) -> int:
    """The HTTP status of a refusal; 422 where no kind says otherwise."""
    return next((status for kind, status in STATUS if isinstance(refusal, kind)), 422)


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A refusal as a page; after a button on another page, as a message on that page."""
    status = status_of(refusal)
    if status == 404:
        return not_found(request)
    if status in (403, 409):
        log.info("refused %s %s: %s", request.method, request.path, refusal.code)
        return render(request, f"{status}.html", {"sentence": sentence_of(refusal)}, status=status)
    came_from = own_page(request, request.headers.get("Referer", ""), "")
    if request.method == "POST" and came_from and not getattr(request, "htmx", False):
        messages.error(request, sentence_of(refusal))
        return redirect(came_from)
    return render(request, "422.html", {"sentence": sentence_of(refusal)}, status=422)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page for a foreign row, a missing row and a wrong address."""
    return render(request, "404.html", status=404)


def not_by_this_way(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """An address that only takes what a form sends was opened: say where its page is."""
    page = render(request, "405.html", {"back": _page_above(request.path)}, status=405)
    page["Allow"] = answer["Allow"]
    return page


def _page_above(path: str, way: str = "../") -> str:
    """The way up to the nearest address that leads to something: from a button to the page of its record."""
    above = path.rstrip("/").rpartition("/")[0] + "/"
    if above == "/":
        return ""
    try:
        resolve(above)
    except Resolver404:
        return _page_above(above, way + "../")
    return way


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page of a bug: it needs neither session nor database."""
    log.error("request %s failed: %s %s", getattr(request, "number", "?"), request.method, request.path)
    return render(request, "500.html", status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Mostly a page that stood open over a new login: say so and offer to load it again."""
    return render(request, "csrf.html", status=403)


def other_request(request: HttpRequest) -> HttpResponse:
    """The key of an earlier request came with other content."""
    return render(request, "repeated.html", status=409)


def shown_before(request: HttpRequest) -> HttpResponse:
    """The answer held a secret that is shown once; the first answer had it."""
    sentence = _("This was done already. What it showed is shown only once; ask for a new one if it is lost.")
    return render(request, "repeated.html", {"sentence": sentence}, status=409)
