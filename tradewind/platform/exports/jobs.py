"""When do the files of exports go?"""

from django.utils import timezone
from django_tasks import task

from tradewind.platform.exports import folder
from tradewind.platform.exports.limits import KEPT_FOR


@task()
def forget_exports(*, on: str) -> int:
    """Delete the files nobody may fetch any more."""
    return folder.forget_before(timezone.now() - KEPT_FOR)
