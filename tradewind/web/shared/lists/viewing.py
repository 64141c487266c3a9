"""How are views saved, changed, shared and deleted, and which tabs does the bar above a list show?"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tradewind.platform.access import Actor, allows
from tradewind.platform.views import permissions, queries, services
from tradewind.platform.views.queries import ListViews, ViewRow
from tradewind.web.shared.asking import Request
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.lists.forms import LONGEST_QUERY
from tradewind.web.shared.returning import own_page
from tradewind.web.shared.versions import VersionField

MOST_TABS = 7


@dataclass(frozen=True, slots=True)
class Tab:
    """A view in the bar."""

    label: str
    url: str
    kind: str  # house, team, mine
    is_current: bool
    row: ViewRow | None = None


class SaveForm(HouseForm):
    """What the bar sends to keep a list under a name."""

    list = forms.SlugField(max_length=40)
    name = forms.CharField(max_length=200)
    query = forms.CharField(required=False, max_length=LONGEST_QUERY)
    list_path = forms.CharField(required=False)
    next = forms.CharField(required=False)


class ViewForm(HouseForm):
    """What a button of one view sends."""

    version = VersionField()
    name = forms.CharField(required=False, max_length=200)
    query = forms.CharField(required=False, max_length=LONGEST_QUERY)
    list_path = forms.CharField(required=False)
    next = forms.CharField(required=False)


class ColumnsForm(HouseForm):
    list = forms.SlugField(max_length=40)
    query = forms.CharField(required=False, max_length=LONGEST_QUERY)
    next = forms.CharField(required=False)


def known_views(by: Actor, list_name: str) -> Callable[[], ListViews]:
    """The saved views of a list, for its definition: fetched when they are needed, and once."""
    return cache(lambda: queries.views_of(by, list_name))


def may_save(by: Actor) -> bool:
    return allows(by, permissions.SAVE_VIEWS)


def may_share(by: Actor) -> bool:
    return allows(by, permissions.SHARE_VIEWS)


@require_POST
def save(request: Request) -> HttpResponse:
    """Keep what the list shows, for oneself."""
    form = SaveForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("A view needs a name of at most 60 characters."))
        return redirect(_back(request))
    view = services.save_view(
        list_name=form.cleaned_data["list"], name=form.cleaned_data["name"], query=form.cleaned_data["query"],
        by=request.user, at=timezone.now(),
    )  # fmt: skip
    messages.success(request, _("“%(name)s” is among your views now.") % {"name": view.name})
    return redirect(_list_of(request, view.pk))


@require_POST
def revise(request: Request, view_id: int) -> HttpResponse:
    """Let the view say what the list shows now."""
    sent = _sent(request)
    view = services.revise_view(
        view_id=view_id, version=sent["version"], query=sent["query"], by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("“%(name)s” shows this from now on.") % {"name": view.name})
    return redirect(_list_of(request, view_id))


@require_POST
def rename(request: Request, view_id: int) -> HttpResponse:
    """Another name."""
    sent = _sent(request)
    services.rename_view(
        view_id=view_id, version=sent["version"], name=sent["name"], by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("Saved."))
    return redirect(_back(request))


@require_POST
def share(request: Request, view_id: int) -> HttpResponse:
    """One's own becomes the team's."""
    view = services.share_view(
        view_id=view_id, version=_sent(request)["version"], by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("Everybody sees “%(name)s” now, each with the own rows.") % {"name": view.name})
    return redirect(_back(request))


@require_POST
def delete(request: Request, view_id: int) -> HttpResponse:
    """Away with a view; the list stays."""
    view = services.delete_view(
        view_id=view_id, version=_sent(request)["version"], by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("The view “%(name)s” is deleted; the records are untouched.") % {"name": view.name})
    return redirect(own_page(request, request.POST.get("list_path", ""), "/"))


@require_POST
def choose_columns(request: Request) -> HttpResponse:
    """The columns with which the list opens from now on; without any, the house's."""
    form = ColumnsForm(request.POST)
    if form.is_valid():
        services.choose_columns(
            list_name=form.cleaned_data["list"], query=form.cleaned_data["query"], by=request.user, at=timezone.now()
        )  # fmt: skip
        messages.success(request, _("The list opens with these columns from now on."))
    return redirect(_back(request))


def _sent(request: Request) -> dict[str, Any]:
    """The button's fields; with a version nothing ever has where it carries none."""
    form = ViewForm(request.POST)
    return form.cleaned_data if form.is_valid() else {"version": -1, "query": "", "name": ""}


def _back(request: Request) -> str:
    return own_page(request, request.POST.get("next", ""), "/")


def _list_of(request: Request, view_id: int) -> str:
    path = own_page(request, request.POST.get("list_path", ""), "/")
    return f"{path.partition('?')[0]}?view={view_id}"
