"""What happens with quotations without anybody waiting for it?"""

from django.utils import timezone
from django_tasks import task

from tradewind.apps.quotations import queries, services
from tradewind.platform.house_days import house_day
from tradewind.platform.people.queries import system_user


@task()
def watch_ends(*, on: str) -> int:  # noqa: ARG001
    """Remind owners of offers that end soon, and note those whose last day is over; how many of both."""
    house, day, done = system_user(), house_day(timezone.now()), 0  # a night late, it is later than it was planned for
    while ids := queries.to_expire(house, day):
        done += services.expire_quotations(quotation_ids=ids, by=house, at=timezone.now())
    while ids := queries.to_remind(house, day):
        done += services.remind_of_ends(quotation_ids=ids, by=house, at=timezone.now())
    return done


@task()
def keep_quotations_found(*, on: str) -> int:  # noqa: ARG001
    """Write by what those quotations are found which the search lacks."""
    house, done = system_user(), 0
    for chunk in queries.quotations_not_found(house):
        done += services.refresh_found(quotation_ids=chunk, by=house, at=timezone.now())
    return done
