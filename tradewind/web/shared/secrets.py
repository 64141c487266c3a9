"""Which answers hold a secret that may be shown once and kept nowhere?"""

from django.http import HttpResponse


def shown_once(response: HttpResponse) -> HttpResponse:
    """Mark an answer so that it is not kept for a request that comes twice."""
    response.shown_once = True  # type: ignore[attr-defined]
    return response


def is_shown_once(response: HttpResponse) -> bool:
    return getattr(response, "shown_once", False)
