"""The page of help: what works today for one's role, and how."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from tradewind.web.shared.asking import Request
from tradewind.web.shared.guide import guide_for


@require_GET
def help_page(request: Request) -> HttpResponse:
    """The guide of the own role, in the reader's language."""
    english = (get_language() or "").startswith("en")
    return render(request, "shell/help.html", {"guide": guide_for(request.user.role, english=english)})
