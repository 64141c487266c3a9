"""What is done with one picture."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import picture_uses
from tradewind.apps.catalogue.queries import pictures as queries
from tradewind.apps.catalogue.refusals.pictures import LastPicture, PictureInUse, PictureIsThere, PictureLocked
from tradewind.apps.catalogue.services import picture_changes, pictures
from tradewind.platform.access import StaleVersion, require
from tradewind.platform.attachments import thumbnails
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.picture_forms import PictureForm, RenewForm
from tradewind.web.catalogue.views.picture_files import read_upload
from tradewind.web.catalogue.views.pictures import SECTION, papers_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.returning import leave_drawer, own_page
from tradewind.web.shared.versions import version_of_button


@require_http_methods(["GET", "POST"])
def revise(request: Request, picture_id: int) -> HttpResponse:
    """Say anew what a picture shows, or move it."""
    by = request.user
    row = queries.picture_for(by, picture_id)
    require(by, permissions.KEEP)
    values = PictureForm.values_of(row)
    if request.method == "GET":
        return _form(request, "catalogue/revise_picture.html", row, PictureForm(initial=values))
    form = PictureForm(request.POST, initial=values)
    product = queries.product_of_code(by, form.cleaned_data["code"]) if form.is_valid() else None
    if form.is_valid() and form.cleaned_data["code"] and product is None:
        form.add_error("code", _("No product has this code."))
    if not form.is_valid():
        return _form(request, "catalogue/revise_picture.html", row, form, status=422)
    details, version = form.details(product.pk if product else None), form.cleaned_data["version"]
    try:
        picture_changes.revise_picture(
            picture_id=picture_id, version=version, details=details, by=by, at=timezone.now()
        )
    except StaleVersion:
        return _overtaken(request, picture_id)
    except (LastPicture, PictureLocked) as refusal:
        form.add_error("code", sentence_of(refusal))
        return _form(request, "catalogue/revise_picture.html", row, form, status=422)
    return redirect("catalogue:picture", picture_id=picture_id)


@require_http_methods(["GET", "POST"])
def renew(request: Request, picture_id: int) -> HttpResponse:
    """Lay a new version on a picture, knowing where the old one stands."""
    by = request.user
    row = queries.picture_for(by, picture_id)
    require(by, permissions.KEEP)
    if request.method == "GET":
        return _renewing(request, row, RenewForm(initial=_to_know(request, row)))
    form = RenewForm(request.POST, request.FILES)
    if not form.is_valid():
        return _renewing(request, row, form, status=422)
    said = form.cleaned_data
    try:
        read = read_upload(said["replacement"])
        renewed = pictures.renew_picture(
            picture_id=picture_id, version=said["version"], read=read, reason=said["reason"],
            known_uses=said["known_uses"], by=by, at=timezone.now(),
        )  # fmt: skip
    except (FileRefused, PictureIsThere) as refusal:
        form.add_error("replacement", sentence_of(refusal))
        return _renewing(request, row, form, status=422)
    except (PictureInUse, PictureLocked, StaleVersion) as refusal:
        return _renewing(request, queries.picture_for(by, picture_id), _anew(request, row, refusal), status=409)
    thumbnails.make_at_once(read.stored.stored_name)
    text = _("%(number)s has a new version.") % {"number": renewed.number}
    messages.success(request, text)
    return leave_drawer(request, reverse("catalogue:picture", args=[picture_id]))


@require_POST
def make_main(request: Request, picture_id: int) -> HttpResponse:
    """The one that stands on papers."""
    before = queries.picture_for(request.user, picture_id).product
    picture_changes.choose_main(picture_id=picture_id, by=request.user, at=timezone.now())
    undo = ""
    if before is not None and before.picture_id not in (None, picture_id):
        undo = reverse("catalogue:choose_main_picture", args=[before.picture_id])
    messages.success(request, _("This is the main picture now."), extra_tags=undo)
    return _back(request, picture_id)


@require_POST
def lock(request: Request, picture_id: int) -> HttpResponse:
    """Nobody lays a new version on it, moves it or puts it away."""
    text = _("Locked: nobody lays a new version on it, moves it or puts it away.")
    return _act(request, picture_id, picture_changes.lock_picture, text, "catalogue:unlock_picture")


@require_POST
def unlock(request: Request, picture_id: int) -> HttpResponse:
    """New versions may come again."""
    return _act(request, picture_id, picture_changes.unlock_picture, _("Unlocked."), "catalogue:lock_picture")


@require_POST
def archive(request: Request, picture_id: int) -> HttpResponse:
    """Put it away."""
    text = _("Put away; papers keep it.")
    return _act(request, picture_id, picture_changes.archive_picture, text, "catalogue:restore_picture")


@require_POST
def restore(request: Request, picture_id: int) -> HttpResponse:
    """Bring it back."""
    text = _("It is in the library again.")
    return _act(request, picture_id, picture_changes.restore_picture, text, "catalogue:archive_picture")


def _act(request: Request, picture_id: int, deed: Callable[..., Any], text: str, undo: str) -> HttpResponse:
    """With the version the button carries, or the address of Undo, which was drawn after the deed."""
    row = queries.picture_for(request.user, picture_id)
    version = version_of_button(request.POST if "version" in request.POST else request.GET)
    done = deed(picture_id=row.pk, version=version, by=request.user, at=timezone.now())
    messages.success(request, text, extra_tags=f"{reverse(undo, args=[row.pk])}?version={done.version}")
    return _back(request, picture_id)


def _back(request: Request, picture_id: int) -> HttpResponse:
    page = reverse("catalogue:picture", args=[picture_id])
    return redirect(own_page(request, request.POST.get("back", ""), page))


def _to_know(request: Request, row: Any) -> dict[str, Any]:
    return {"version": row.version, "known_uses": picture_uses.use_count(request.user, row)}


def _renewing(request: Request, row: Any, form: RenewForm, status: int = 200) -> HttpResponse:
    uses = picture_uses.uses_of(request.user, row)
    return _form(request, "catalogue/renew_picture.html", row, form, status=status, uses=uses, papers=papers_of(uses))


def _anew(request: Request, row: Any, refusal: Any) -> RenewForm:
    """The form with the version and the count of now; the file has to be chosen again."""
    fresh = queries.picture_for(request.user, row.pk)
    typed = request.POST.copy()
    for name, value in _to_know(request, fresh).items():
        typed[name] = str(value)
    typed.pop("is_known", None)
    again = RenewForm(typed, request.FILES)
    again.add_error(None, sentence_of(refusal))
    return again


def _form(request: Request, template: str, row: Any, form: Any, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {"picture": row, "form": form, "section": SECTION} | more
    return render(request, template, context, status=status)


def _overtaken(request: Request, picture_id: int) -> HttpResponse:
    """A colleague saved first: both people's words side by side."""
    row = queries.picture_for(request.user, picture_id)
    saved = PictureForm.values_of(row)
    deed = last_deed(request.user, row, otherwise=timezone.now())
    both = conflict_of(partial(PictureForm, initial=saved), request.POST, saved, *deed)
    return _form(request, "catalogue/revise_picture.html", row, both.pop("form"), status=409, **both)
