"""Which exports are a person's own, and may the file still be fetched?"""

from datetime import datetime

from django.db.models import Sum
from django.utils import timezone

from tradewind.platform.access import Actor, NotFound, allows
from tradewind.platform.exports.limits import KEPT_FOR
from tradewind.platform.exports.models import Export
from tradewind.platform.exports.refusals import ExportExpired


def own_export(by: Actor, export_id: int) -> Export:
    """An export one asked for oneself; another's is not there."""
    export = Export.objects.filter(pk=export_id, asked_by_id=by.pk).first()
    if export is None:
        raise NotFound(what="export")
    return export


def file_to_fetch(by: Actor, export_id: int, *, at: datetime) -> Export:
    """An export whose file this person may have now: asked for by him, still allowed to him, written, not too old."""
    export = own_export(by, export_id)
    if export.finished_at is None or not allows(by, export.permission):
        raise NotFound(what="export")
    if at >= export.finished_at + KEPT_FOR:
        raise ExportExpired()
    return export


def rows_today(by: Actor, *, at: datetime) -> int:
    """How many rows a person has exported since midnight of the company's day."""
    local = timezone.localtime(at, timezone.get_default_timezone())
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    asked = Export.objects.filter(asked_by_id=by.pk, at__gte=midnight)
    return asked.aggregate(total=Sum("rows"))["total"] or 0
