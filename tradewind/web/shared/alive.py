"""Does a Tradewind answer here? What the parent process and its neighbours ask."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def alive(_request: HttpRequest) -> JsonResponse:
    """Tells nothing but what it is: anybody may ask."""
    return JsonResponse({"product": "tradewind"})
