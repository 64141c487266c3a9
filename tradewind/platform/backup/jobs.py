"""Which backups run at night?"""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.backup import services
from tradewind.platform.backup.refusals import BackupDiffers, BackupFailed
from tradewind.platform.backup.services import Kind
from tradewind.platform.jobs.models import ScheduledRun
from tradewind.platform.notifications import services as notifications
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence_of


@task()
def nightly_backup(*, on: str) -> int:
    """Back up, prove it by restoring, throw away what is spent; tell the bosses when it cannot be trusted."""
    folder, now = Path(settings.COMPANY_FOLDER), timezone.now()
    try:
        return back_up_and_prove(folder, at=now)
    except Exception as error:
        tell_bosses(error if isinstance(error, Refusal) else BackupFailed(reason=str(error)), at=now)
        raise  # the Jobs page shows it, and it is tried again


def back_up_and_prove(folder: Path, *, at: datetime) -> int:
    """The size of the archive; a backup that gives back something else is refused and kept to be looked at."""
    taken = services.back_up(folder, Kind.NIGHTLY, at=at)
    proof = services.verify_by_restoring(taken.path, folder)
    if not proof.holds:
        raise BackupDiffers(what="; ".join(proof.differences)[:500])
    services.throw_away_spent(folder)
    return taken.size


def tell_bosses(refusal: Refusal, *, at: datetime) -> None:
    """Each in the own language; once, however often the night's job is tried again."""
    run = ScheduledRun.objects.filter(name="nightly_backup").order_by("-slot").first()
    system = people.system_user()
    for boss in people.bosses(system):
        reason = sentence_of(refusal, boss.language)
        notifications.notify(
            to_id=boss.pk, code="told_backup_failed", facts={"reason": reason}, weight="now", subject=run,
            by=system, at=at,
        )  # fmt: skip
