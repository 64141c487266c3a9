"""How pictures come in, and how their files and small copies reach the browser."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import pictures as queries
from tradewind.apps.catalogue.services import pictures as services
from tradewind.apps.catalogue.wording.pictures import WORDS
from tradewind.platform.access import allows, require
from tradewind.platform.attachments import thumbnails
from tradewind.platform.attachments.images import LARGEST_FILE, refuse_large
from tradewind.platform.attachments.names import telling_name
from tradewind.platform.attachments.pictures import ReadPicture, keep_picture
from tradewind.platform.attachments.quota import refuse_full
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.picture_forms import PicturesForm
from tradewind.web.catalogue.views.pictures import SECTION
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_copy, served_file

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

BROUGHT_LATELY = 24


def read_upload(upload: "UploadedFile[bytes]") -> ReadPicture:
    """A picture somebody sends, looked at and written, before any transaction."""
    size = upload.size or 0
    refuse_large(size)
    refuse_full(size)
    return keep_picture(upload.read(), telling_name(upload.name or "", timezone.now()))


@require_http_methods(["GET", "POST"])
def add_pictures(request: Request) -> HttpResponse:
    """Many pictures at once, for the product in the address or each for the one its name tells."""
    by = request.user
    require(by, permissions.KEEP)
    product_id = _product_id(request)
    if request.method == "GET":
        return render(request, "catalogue/add_pictures.html", _context(request, product_id))
    form = PicturesForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "catalogue/add_pictures.html", _context(request, product_id, form=form), status=422)
    if request.htmx:
        told = _told(_bring(request, [read_upload(each) for each in form.cleaned_data["attached"]], product_id))
        return render(request, "catalogue/_brought.html", _context(request, product_id, notices=told))
    done = _bring(request, list(_each_read(request, form.cleaned_data["attached"])), product_id)
    for notice in _told(done):
        messages.warning(request, notice)
    count = sum(each.is_new for each in done)
    if count:
        messages.success(request, ngettext("%(n)s picture added.", "%(n)s pictures added.", count) % {"n": count})
    return redirect(f"{request.path}?product={product_id}" if product_id else request.path)


@require_GET
def pictures_of(request: Request, product_id: int) -> HttpResponse:
    """The pictures of a product, for its page, with the place to drop more."""
    require(request.user, permissions.VIEW)
    queries.product_seen(request.user, product_id)
    return render(request, "catalogue/pictures_of.html", _context(request, product_id))


@require_GET
def thumbnail(request: Request, version_id: int, size: int) -> HttpResponseBase:
    """A small copy. A version never changes, so the browser keeps it; whoever may not look gets nothing."""
    if size not in thumbnails.ON_SCREEN:
        raise Http404
    version = queries.version_for(request.user, version_id)
    path = thumbnails.thumbnail(version.file.stored_name, size)
    return served_copy(request, path, f"{version.file.sha256}-{size}", thumbnails.type_of(size))


@require_GET
def original(request: Request, version_id: int) -> HttpResponseBase:
    """The file as it was brought, to be kept."""
    return served_file(queries.version_for(request.user, version_id).file)


def _bring(request: Request, read: list[ReadPicture], product_id: int | None) -> list[services.Added]:
    brought = [services.Brought(each, product_id) for each in read]
    done = services.add_pictures(brought=brought, by=request.user, at=timezone.now()) if brought else []
    for each, one in zip(read, done, strict=True):
        if one.is_new:
            thumbnails.make_at_once(each.stored.stored_name)
    return done


def _each_read(request: Request, uploads: Iterable[Any]) -> Iterable[ReadPicture]:
    """Without a script; what is refused keeps none of the others."""
    for upload in uploads:
        try:
            yield read_upload(upload)
        except FileRefused as refusal:
            messages.error(request, f"{upload.name}: {sentence_of(refusal)}")


def _told(done: Iterable[services.Added]) -> list[str]:
    said = []
    for each in done:
        number = each.picture.number
        if not each.is_new:
            said.append(_("This very picture is in the library already: %(number)s.") % {"number": number})
        elif each.alike:
            facts = {"number": number, "others": ", ".join(each.alike)}
            said.append(_("%(number)s looks the same as %(others)s. Compare them.") % facts)
    return said


def _product_id(request: Request) -> int | None:
    text = request.GET.get("product", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _context(request: Request, product_id: int | None, **more: Any) -> dict[str, Any]:
    """Of a product all its pictures; else what the person brought last."""
    by = request.user
    rows = queries.pictures_of(by, product_id) if product_id else queries.brought_lately(by, most=BROUGHT_LATELY)
    address = reverse("catalogue:add_pictures")
    return {
        "pictures": rows, "words": WORDS, "section": SECTION, "may_keep": allows(by, permissions.KEEP),
        "product": queries.product_seen(by, product_id) if product_id else None,
        "url": f"{address}?product={product_id}" if product_id else address,
        "largest": LARGEST_FILE, "largest_megabytes": LARGEST_FILE // 1024 // 1024,
    } | more  # fmt: skip
