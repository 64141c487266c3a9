"""The list of samples."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.samples import permissions, queries
from tradewind.apps.samples.wording import WORDS
from tradewind.platform.access import allows, require
from tradewind.web.samples.exporting import source_of
from tradewind.web.samples.lists import sample_list
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists import export_list, leaves_page, render_list


@require_GET
def samples(request: Request) -> HttpResponse:
    """The samples of one's scope."""
    by = request.user
    require(by, permissions.VIEW)
    return render_list(
        request, "samples/samples.html", sample_list(by), queries.samples_of_scope(by), sample_words=WORDS,
        today=timezone.localdate(), may_set_rules=allows(by, permissions.SET_RULES),
    )  # fmt: skip


@leaves_page
@require_POST
def export(request: Request) -> HttpResponse:
    """The samples as the list shows them."""
    return export_list(request, source_of(request.user))
