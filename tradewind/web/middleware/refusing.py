"""What does a person see when the house says no?"""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.web import errors


class Refusals:
    """One handler for every refusal that a view did not pin to a form field; none is an empty page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        is_opened = request.method == "GET" and answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        return errors.not_by_this_way(request, answer) if is_opened else answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refusal):
            return errors.refused(request, exception)
        return None
