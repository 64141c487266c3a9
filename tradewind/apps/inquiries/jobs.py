"""What happens with inquiries without anybody waiting for it?"""

import logging
from datetime import date

from django.utils import timezone
from django_tasks import task

from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.events import CadenceSet
from tradewind.apps.inquiries.services import correcting
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.events import MessagesFoundOurs, MessagesTakenIn
from tradewind.platform.people.queries import system_user

log = logging.getLogger(__name__)

CHUNK = 50


@task()
def take_up_messages(*, message_ids: list[int]) -> int:
    """Find or open the inquiry of each new message; one that fails keeps no other waiting, and is tried again."""
    house, failed = system_user(), []
    for message in messaging.messages_with_words(house, message_ids):
        try:
            services.take_up_message(message, by=house, now=timezone.now)
        except Exception:
            log.exception("message %s could not be taken up", message.pk)
            failed.append(message.pk)
    if failed:
        raise RuntimeError(f"messages not taken up: {failed}")
    return len(message_ids)


def on_messages_taken_in(event: MessagesTakenIn) -> None:
    """Reading letters takes its time: it waits in the queue, in the order in which they came."""
    take_up_messages.enqueue(message_ids=list(event.message_ids))


def on_cadence_set(event: CadenceSet) -> None:
    """Whoever opens the list a minute later sees the days of the new table."""
    replan_inquiries.enqueue(on=timezone.localdate(event.at).isoformat())


def on_messages_found_ours(event: MessagesFoundOurs) -> None:
    """What was taken for a buyer's message is ours: it answers something."""
    take_up_messages.enqueue(message_ids=correcting.take_back_false(event))


@task()
def call_about_clocks(*, on: str) -> int:
    """Tell owners, assistants and the boss of clocks that run out; how many were told."""
    house, told = system_user(), 0
    for chunk in queries.clocks_to_call_about(house, at=timezone.now(), size=CHUNK):
        told += services.call_about_clocks(clock_ids=chunk, by=house, at=timezone.now())
    return told


@task()
def replan_inquiries(*, on: str) -> int:
    """Plan anew, in a new day's calendar and by the table that is in force; how many days have moved."""
    house, changed = system_user(), 0
    for chunk in queries.inquiries_to_plan(house, size=CHUNK):
        changed += services.replan_inquiries(inquiry_ids=chunk, by=house, at=timezone.now())
    return changed


@task()
def keep_inquiries_found(*, on: str) -> int:
    """Write what the search lacks: what was opened past the use cases, or by earlier rules."""
    house, now = system_user(), timezone.now()
    chunks = queries.inquiries_not_found(house)
    return sum(services.refresh_found(inquiry_ids=chunk, by=house, at=now) for chunk in chunks)


@task()
def show_to_deputies(*, on: str) -> int:
    """What is followed of somebody who is away from today is seen by the deputy too, until he is back."""
    return services.show_to_deputies(on=date.fromisoformat(on), by=system_user(), at=timezone.now())


@task()
def close_periods(*, on: str) -> int:
    """Write down whose follow-ups were missed in the weeks, half months and months that are over; how many were."""
    house, missed = system_user(), 0
    for day in queries.days_to_close(house, on=date.fromisoformat(on)):
        found = list(queries.quotas_ended(house, on=day))
        missed += services.close_periods(on=day, outcomes=found, by=house, at=timezone.now())
    return missed
