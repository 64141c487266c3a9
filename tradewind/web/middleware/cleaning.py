"""Which characters never reach a view?"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, QueryDict

NUL = "\x00"  # PostgreSQL cannot store it, and nobody ever means it


class CleanCookies:
    """Passes over cookies with a NUL, before the session is looked up by one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.COOKIES = {name: text for name, text in request.COOKIES.items() if NUL not in name + text}
        return self.get_response(request)


class CleanInput:
    """Drops NUL characters from the query and the form; an address that holds one does not exist."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if NUL in request.path:
            return HttpResponseNotFound()
        request.GET = _clean(request.GET)  # type: ignore[assignment]
        if request.method == "POST":
            request.POST = _clean(request.POST)  # type: ignore[assignment]
        return self.get_response(request)


def _clean(values: QueryDict) -> QueryDict:
    if not any(NUL in text for key in values for text in (key, *values.getlist(key))):
        return values
    clean = QueryDict(mutable=True)
    for key in values:
        clean.setlist(key.replace(NUL, ""), [text.replace(NUL, "") for text in values.getlist(key)])
    return clean
