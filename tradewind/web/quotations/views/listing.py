"""The list of quotations."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.quotations import permissions, queries
from tradewind.platform.access import allows, require
from tradewind.web.quotations.exporting import source_of
from tradewind.web.quotations.lists import quotation_list
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists import export_list, leaves_page, render_list


@require_GET
def quotations(request: Request) -> HttpResponse:
    """The quotations of one's scope."""
    by = request.user
    require(by, permissions.VIEW)
    return render_list(
        request, "quotations/quotations.html", quotation_list(by), queries.quotations(by), section="products",
        today=timezone.localdate(), may_set=allows(by, permissions.SET_LIMITS),
    )  # fmt: skip


@leaves_page
@require_POST
def export(request: Request) -> HttpResponse:
    """The quotations as the list shows them."""
    return export_list(request, source_of(request.user))
