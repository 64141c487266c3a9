"""What is done for the exchange rates in the background?"""

from django.utils import timezone
from django_tasks import task

from tradewind.apps.exchange.services import bring_in_reference
from tradewind.platform.people.queries import system_user


@task()
def keep_reference_rates(*, on: str) -> int:
    """Keep the reference rates that came with the program, at its first start and after an upgrade."""
    return bring_in_reference(by=system_user(), at=timezone.now())
