"""How is a request that comes twice carried out once?"""

import hashlib
import re
import time
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve
from django.utils import timezone

from tradewind.platform.use_case import AlreadyDone, answers, bound_request_key
from tradewind.platform.use_case.unit import BoundKey
from tradewind.web import errors
from tradewind.web.shared.secrets import is_shown_once

WAIT_SECONDS = 10.0  # for the answer of a twin that is still being carried out
_KEY = re.compile(r"[0-9a-f-]{32,36}")
_NOT_CONTENT = frozenset({"request_key", "csrfmiddlewaretoken"})


class AnswerOnce:
    """A POST with a request key changes something once; its twins get the same answer (kept at least a day)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = request.POST.get("request_key", "") if request.method == "POST" else ""
        if not _KEY.fullmatch(key) or not request.user.is_authenticated:
            return self.get_response(request)
        bound = BoundKey(key, request.user.pk, _digest(request), timezone.now())
        request.bound_key = bound  # type: ignore[attr-defined]
        if found := answers.find(key):
            if found.user_id == bound.user_id and found.body_digest != bound.body_digest and _leaves_page(request):
                return self.get_response(request)
            return _answer_again(request, bound)
        with bound_request_key(bound):
            response = self.get_response(request)
        if bound.claimed:
            _keep(bound, response)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        bound = getattr(request, "bound_key", None)
        if isinstance(exception, AlreadyDone) and bound:
            return _answer_again(request, bound)
        return None


def _leaves_page(request: HttpRequest) -> bool:
    """Whether the page stays with its key, as after a file: another body is another request, not a twin."""
    return bool(getattr(resolve(request.path_info).func, "leaves_page", False))


def _digest(request: HttpRequest) -> str:
    running = hashlib.sha256(request.path.encode("utf-8", "surrogatepass"))
    for name in sorted(set(request.POST) - _NOT_CONTENT):
        for value in request.POST.getlist(name):
            running.update(f"\n{name}={value}".encode("utf-8", "surrogatepass"))
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            running.update(f"\n{name}:{file.name}:{file.size}".encode("utf-8", "surrogatepass"))
    return running.hexdigest()


def _keep(bound: BoundKey, response: HttpResponse) -> None:
    has_no_body = response.streaming or response.headers.get("Location") or is_shown_once(response)
    body = "" if has_no_body else response.content.decode("utf-8", "replace")
    answers.keep(
        bound.key, status=response.status_code, location=response.headers.get("Location", ""),
        content_type=response.headers.get("Content-Type", ""), body=body,
    )  # fmt: skip


def _answer_again(request: HttpRequest, bound: BoundKey) -> HttpResponse:
    answer = _await_answer(bound.key, timezone.now())
    if answer is None:
        return redirect(request.path)
    if answer.user_id != bound.user_id or answer.body_digest != bound.body_digest:
        return errors.other_request(request)
    if answer.location:
        response = HttpResponse(status=answer.status)
        response.headers["Location"] = answer.location
        if answer.status == HTTPStatus.NO_CONTENT:  # a form in the drawer: the script goes on there
            response.headers["HX-Redirect"] = answer.location
        return response
    if not answer.body:  # a secret was shown once: the twin is told so
        return errors.shown_before(request)
    return HttpResponse(answer.body, status=answer.status, content_type=answer.content_type)


def _await_answer(key: str, started: datetime) -> answers.Answer | None:
    while (timezone.now() - started).total_seconds() < WAIT_SECONDS:
        answer = answers.find(key)
        if answer is None or answer.status is not None:
            return answer
        time.sleep(0.05)
    return None
