"""Which views of a list does a person have, and which may the person change?"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from tradewind.platform.access import Actor, NotFound, allows
from tradewind.platform.views import permissions
from tradewind.platform.views.models import SavedView, Scope


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A view in the bar above its list."""

    pk: int
    name: str
    query: str
    is_team: bool
    version: int


@dataclass(frozen=True, slots=True)
class ListViews:
    """One's own views and the team's, in their order; `usual`: with which columns the list opens for the person."""

    rows: Sequence[ViewRow] = ()
    usual: str = ""


def visible_views(by: Actor, list_name: str) -> QuerySet[SavedView]:
    """One's own and the team's; another's are not there."""
    return SavedView.objects.filter(Q(scope=Scope.TEAM) | Q(owner_id=by.pk), list_name=list_name)


def views_of(by: Actor, list_name: str) -> ListViews:
    """Everything a list needs of its views, in one query."""
    found = list(visible_views(by, list_name).order_by("position", "pk"))
    named = sorted((each for each in found if each.scope != Scope.USUAL), key=lambda each: each.scope != Scope.TEAM)
    usual = next((each for each in found if each.scope == Scope.USUAL), None)
    return ListViews(
        tuple(ViewRow(each.pk, each.name, each.query, each.scope == Scope.TEAM, each.version) for each in named),
        usual.query if usual else "",
    )


def view_to_change(by: Actor, view_id: int) -> SavedView:
    """One view, locked: one's own, or the team's for a leader; to others a team's view is not theirs to change."""
    rows = SavedView.objects.select_for_update().exclude(scope=Scope.USUAL)
    mine = Q(owner_id=by.pk) | Q(scope=Scope.TEAM) if allows(by, permissions.SHARE_VIEWS) else Q(owner_id=by.pk)
    view = rows.filter(mine, pk=view_id).first()
    if view is None:
        raise NotFound(what="view")
    return view
