"""Keeping a list as one wants to see it again. Views are settings: they may go, the trail says what they were."""

from datetime import datetime

from django.db.models import Max

from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.people.models import User
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next
from tradewind.platform.views import permissions, queries
from tradewind.platform.views.models import SavedView, Scope
from tradewind.platform.views.refusals import BadView, TooManyViews, ViewNameTaken

MOST_VIEWS = 30  # of one person in one list, and of the team
LONGEST_NAME, LONGEST_QUERY = 60, 2000


@use_case
def save_view(*, list_name: str, name: str, query: str, by: Actor, at: datetime) -> SavedView:
    """Keep a list's conditions, order and columns under a name, for oneself."""
    require(by, permissions.SAVE_VIEWS)
    name = _named(name, query)
    User.objects.select_for_update().get(pk=by.pk)  # two at once must not both be the last or of one name
    mine = SavedView.objects.filter(list_name=list_name, owner_id=by.pk, scope=Scope.MINE)
    if mine.count() >= MOST_VIEWS:
        raise TooManyViews(most=MOST_VIEWS)
    _refuse_taken(list_name, Scope.MINE, by.pk, name)
    last: int = mine.aggregate(last=Max("position"))["last"] or 0
    view = SavedView.objects.create(
        list_name=list_name, name=name, query=query, scope=Scope.MINE, owner_id=by.pk, position=last + 1,
        created_at=at, updated_at=at, updated_by_id=by.pk,
    )  # fmt: skip
    audit.record("view.saved", view, by=by, at=at, list=list_name, name=name, query=query)
    return view


@use_case
def revise_view(*, view_id: int, version: int, query: str, by: Actor, at: datetime) -> SavedView:
    """Let a view say what the list shows now; a leader does so with the team's."""
    view = queries.view_to_change(by, view_id)
    require(by, permissions.SAVE_VIEWS)
    refuse_stale(version, view.version)
    _named(view.name, query)
    if view.query == query:
        return view
    before, view.query = view.query, query
    save_next(view, ["query"], by=by, at=at)
    audit.record("view.revised", view, by=by, at=at, name=view.name, before=before, after=query)
    return view


@use_case
def rename_view(*, view_id: int, version: int, name: str, by: Actor, at: datetime) -> SavedView:
    """Another name for a view."""
    view = queries.view_to_change(by, view_id)
    require(by, permissions.SAVE_VIEWS)
    refuse_stale(version, view.version)
    name = _named(name, view.query)
    if view.name == name:
        return view
    _refuse_taken(view.list_name, view.scope, view.owner_id, name)
    before, view.name = view.name, name
    save_next(view, ["name"], by=by, at=at)
    audit.record("view.renamed", view, by=by, at=at, before=before, name=name)
    return view


@use_case
def share_view(*, view_id: int, version: int, by: Actor, at: datetime) -> SavedView:
    """A leader's own view becomes the team's: everybody sees it, each with the rows of the own scope."""
    view = queries.view_to_change(by, view_id)
    require(by, permissions.SHARE_VIEWS)
    refuse_stale(version, view.version)
    if view.scope == Scope.TEAM:
        return view
    of_team = SavedView.objects.filter(list_name=view.list_name, scope=Scope.TEAM)
    if of_team.count() >= MOST_VIEWS:
        raise TooManyViews(most=MOST_VIEWS)
    _refuse_taken(view.list_name, Scope.TEAM, None, view.name)
    view.scope, view.owner_id = Scope.TEAM, None
    save_next(view, ["scope", "owner"], by=by, at=at)
    audit.record("view.shared", view, by=by, at=at, name=view.name, query=view.query)
    return view


@use_case
def delete_view(*, view_id: int, version: int, by: Actor, at: datetime) -> SavedView:
    """Take a view away; the rows it showed are untouched."""
    view = queries.view_to_change(by, view_id)
    require(by, permissions.SAVE_VIEWS)
    refuse_stale(version, view.version)
    audit.record("view.deleted", view, by=by, at=at, name=view.name, query=view.query, scope=view.scope)
    SavedView.objects.filter(pk=view.pk).delete()
    return view


@use_case
def choose_columns(*, list_name: str, query: str, by: Actor, at: datetime) -> SavedView:
    """The columns with which a list opens for this person; without any, those everybody begins with."""
    require(by, permissions.SAVE_VIEWS)
    _refuse_long(query)
    User.objects.select_for_update().get(pk=by.pk)
    usual = SavedView.objects.filter(list_name=list_name, owner_id=by.pk, scope=Scope.USUAL).first()
    if usual is None:
        usual = SavedView.objects.create(
            list_name=list_name, query=query, scope=Scope.USUAL, owner_id=by.pk, created_at=at, updated_at=at,
            updated_by_id=by.pk,
        )  # fmt: skip
    elif usual.query != query:
        usual.query = query
        save_next(usual, ["query"], by=by, at=at)
    audit.record("view.columns_chosen", usual, by=by, at=at, list=list_name, query=query)
    return usual


def _named(name: str, query: str) -> str:
    name = clean_line(name)
    if not 0 < len(name) <= LONGEST_NAME:
        raise BadView()
    _refuse_long(query)
    return name


def _refuse_long(query: str) -> None:
    if len(query) > LONGEST_QUERY:
        raise BadView()


def _refuse_taken(list_name: str, scope: str, owner_id: int | None, name: str) -> None:
    if SavedView.objects.filter(list_name=list_name, scope=scope, owner_id=owner_id, name=name).exists():
        raise ViewNameTaken()
