"""Which files belong to no record, and how do they go?"""

from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from tradewind.platform.attachments import storage
from tradewind.platform.attachments.models import Attachment

LEFT_ALONE = timedelta(days=1)  # a use case may still be about to keep it
CHUNK = 500  # below SQLite's limit of variables a statement


def sweep_orphans(now: datetime) -> int:
    """Delete the files older than a day of which no row speaks; how many went."""
    gone, old = 0, storage.written_before(now - LEFT_ALONE)
    while chunk := list(islice(old, CHUNK)):
        gone += _sweep(chunk)
    return gone


def _sweep(paths: list[Path]) -> int:
    names = [path.name for path in paths]
    kept = set(Attachment.objects.filter(stored_name__in=names).values_list("stored_name", flat=True))
    orphans = [path for path in paths if path.name not in kept]
    for path in orphans:
        path.unlink(missing_ok=True)
    return len(orphans)
