"""The groups in which the office sorts its products."""

from datetime import datetime

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Category
from tradewind.apps.catalogue.queries.scope import category_to_change
from tradewind.apps.catalogue.refusals.products import CategoryTaken
from tradewind.domain.vocabulary.details import Desk, check_text
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next
from tradewind.platform.use_case.turns import one_at_a_time

LONGEST = 80
MOST_POSITION = 9_999


@use_case
def add_category(*, name_zh: str, name_en: str = "", position: int = 0, by: Actor, at: datetime) -> Category:
    """A new group."""
    require(by, permissions.KEEP)
    columns = _columns(name_zh, name_en, position)
    _refuse_taken(str(columns["name_zh"]))
    category = Category.objects.create(**columns)
    audit.record("category.added", category, by=by, at=at, name=category.name_zh)
    return category


@use_case
def revise_category(
    *, category_id: int, version: int, name_zh: str, name_en: str = "", position: int = 0, by: Actor, at: datetime
) -> Category:
    """Another name or place of a group; its products stay in it."""
    category = category_to_change(by, category_id)
    refuse_stale(version, category.version)
    columns = _columns(name_zh, name_en, position)
    _refuse_taken(str(columns["name_zh"]), but=category.pk)
    changes = put(category, columns)
    if changes:
        save_next(category, changes.after, by=by, at=at)
        audit.record("category.revised", category, by=by, at=at, before=changes.before, after=changes.after)
    return category


def _columns(name_zh: str, name_en: str, position: int) -> dict[str, object]:
    desk = Desk()
    columns: dict[str, object] = {
        "name_zh": desk.take("name_zh", check_text(name_zh, longest=LONGEST, required=True)),
        "name_en": desk.take("name_en", check_text(name_en, longest=LONGEST)),
        "position": max(0, min(position, MOST_POSITION)),
    }
    desk.close()
    return columns


def _refuse_taken(name: str, *, but: int | None = None) -> None:
    one_at_a_time("product categories")
    if Category.objects.filter(name_zh=name).exclude(pk=but or 0).exists():
        raise CategoryTaken()
