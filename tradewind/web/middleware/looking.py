"""Which requests only look, so that what they read twice is asked for once?"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from tradewind.platform.reading import looking

LOOKS = ("GET", "HEAD")  # they write nothing a page is about


class ReadOnce:
    """A page that only looks sees the settings of the house as they stood when it first asked for them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in LOOKS:
            return self.get_response(request)
        with looking():
            return self.get_response(request)
