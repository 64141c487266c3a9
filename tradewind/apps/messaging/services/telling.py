"""Who is told what went wrong with mail?"""

from datetime import datetime, timedelta

from tradewind.apps.messaging.models import EvidenceRoute, Letter, Mailbox
from tradewind.platform.access import Actor
from tradewind.platform.notifications.services import notify
from tradewind.platform.people import queries as people

EVERY_TIME = timedelta(0)  # each try that failed is news of its own
ONCE_A_WEEK = timedelta(days=7)


def tell_readers(mailbox: Mailbox, code: str, *, by: Actor, at: datetime) -> None:
    """Whoever reads it, once an hour; of a shared one that nobody was given, who set it up."""
    readers = set(mailbox.members.filter(until=None).values_list("user_id", flat=True)) or {mailbox.updated_by_id}
    facts: dict[str, object] = {"address": mailbox.address}
    for user_id in sorted(readers):
        notify(to_id=user_id, code=code, facts=facts, weight="today", subject=mailbox, by=by, at=at)


def tell_writer(letter: Letter, code: str, by: Actor, at: datetime) -> None:
    """What became of his letter; what the system itself could not send, the bosses."""
    if letter.by_id == people.system_user().pk:
        tell_bosses_of_evidence(by, at)
        return
    facts: dict[str, object] = {"subject": letter.subject}
    notify(to_id=letter.by_id, code=code, facts=facts, weight="now", subject=letter, quiet=EVERY_TIME, by=by, at=at)


def tell_bosses_of_evidence(by: Actor, at: datetime) -> None:
    """The end of the trail did not leave the house: once, and again while it lasts for weeks."""
    route = EvidenceRoute.objects.get()
    for boss in people.bosses(by):
        notify(
            to_id=boss.pk, code="told_evidence_failed", facts={"address": route.address}, weight="now", subject=route,
            quiet=ONCE_A_WEEK, by=by, at=at,
        )  # fmt: skip


def tell_bosses_of_held(letter: Letter, *, by: Actor, at: datetime) -> None:
    """Somebody kept the end of the trail in the house: the others hear of it, each time."""
    address, who = ", ".join(each["address"] for each in letter.to), people.colleague_by_id(by.pk or 0)
    facts: dict[str, object] = {"who": who.called if who else "–", "address": address}
    for boss in people.bosses(by):
        notify(
            to_id=boss.pk, code="told_evidence_held", facts=facts, weight="now",
            subject=letter, quiet=EVERY_TIME, by=by, at=at,
        )  # fmt: skip
