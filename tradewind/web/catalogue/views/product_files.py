"""Files of a product and of its certificates."""

from datetime import datetime
from functools import partial

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import scope
from tradewind.apps.catalogue.queries.files import file_of_product, same_content
from tradewind.apps.catalogue.services import files as services
from tradewind.platform.access import require
from tradewind.platform.attachments.storage import StoredFile
from tradewind.web.catalogue.filing import panel_of
from tradewind.web.shared import files as shown
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_file
from tradewind.web.shared.bringing import (
    FilesForm,
    keep_by_script,
    keep_each,
    looked_at,
    notice_of,
    shown_in_frame,
    strike_by_form,
)


@require_http_methods(["GET", "POST"])
def files(request: Request, product_id: int) -> HttpResponse:
    """All files of a product; by POST one or several more. A script sends them one by one and gets the list alone."""
    by, product = request.user, scope.product_for(request.user, product_id)
    context = {"product": product, "files": panel_of(by, product)}
    if request.method == "GET":
        return render(request, "catalogue/files.html", context)
    require(by, permissions.KEEP)
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "catalogue/files.html", context | {"form": form}, status=422)

    def keep(stored: StoredFile, at: datetime) -> str:
        named = form.cleaned_data["replaces_id"]
        done = services.attach_to_product(product_id=product_id, stored=stored, replaces_id=named, by=by, at=at)
        return notice_of(done, partial(same_content, by))

    if request.htmx:
        notices = keep_by_script(form, keep)
        context = {"files": panel_of(by, product, most=shown.SHOWN), "notices": notices}
        return render(request, "shared/_file_list.html", context)
    keep_each(request, form, keep)
    return redirect("catalogue:product", product_id=product_id)


@require_GET
def file(request: Request, document_id: int) -> HttpResponseBase:
    """Download a file."""
    kept, _product = file_of_product(request.user, document_id)
    return served_file(kept)


@require_GET
def file_shown(request: Request, document_id: int) -> HttpResponseBase:
    """What the frame of the preview holds."""
    kept, _product = file_of_product(request.user, document_id)
    return shown_in_frame(kept)


@require_GET
def file_preview(request: Request, document_id: int) -> HttpResponse:
    """A file looked at in the drawer."""
    kept, _product = file_of_product(request.user, document_id)
    return looked_at(request, kept, "catalogue")


@require_POST
def strike_file(request: Request, document_id: int) -> HttpResponse:
    """Take a file off the product, with a reason."""
    _kept, product = file_of_product(request.user, document_id)
    by, at = request.user, timezone.now()
    strike_by_form(request, lambda why: services.strike_product_file(file_id=document_id, reason=why, by=by, at=at))
    return redirect("catalogue:product", product_id=product.pk)
