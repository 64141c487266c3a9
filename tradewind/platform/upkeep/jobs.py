"""Which upkeep runs at night?"""

from datetime import UTC

from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks import task

from tradewind.platform.attachments import sweeping
from tradewind.platform.jobs import worker
from tradewind.platform.people import throttling
from tradewind.platform.people.queries import system_user
from tradewind.platform.upkeep import services
from tradewind.platform.use_case import answers


@task()
def seal_access_log(*, on: str) -> int:
    """Seal every finished day that is not sealed yet."""
    now = timezone.now()
    days = services.days_to_seal(today=now.astimezone(UTC).date())
    for day in days:
        services.seal_access_log(on=day, by=system_user(), at=now)
    return len(days)


@task()
def prune_old_rows(*, on: str) -> int:
    """Forget old results, request keys, tries to log in and expired sessions."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    return worker.prune(now) + answers.prune(now) + throttling.forget_old(now)


@task()
def sweep_orphan_files(*, on: str) -> int:
    """Delete files that no record came to keep."""
    return sweeping.sweep_orphans(timezone.now())
