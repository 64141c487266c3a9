"""Does the server give now what it named and did not give? A step of reading a folder."""

from collections.abc import Callable
from datetime import datetime

from django.db.models.fields.json import KeyTextTransform

from tradewind.apps.messaging.models import Mailbox, MailFolder, Quarantined
from tradewind.apps.messaging.services.grouping import NOT_GIVEN, read_group
from tradewind.apps.messaging.services.taking_in import settle_quarantined
from tradewind.domain.messaging.mailboxes import FolderRole, QuarantineState
from tradewind.platform.access import Actor
from tradewind.platform.mail.reading.reader import MessageReader
from tradewind.platform.mail.transport import FolderState, MailReader

AT_MOST = 20  # of a folder, each time it is read


def ask_again(
    mailbox: Mailbox, folder: MailFolder, state: FolderState, reader: MailReader, messages: MessageReader, *,
    by: Actor, now: Callable[[], datetime],
) -> int:  # fmt: skip
    """How many came after all."""
    waiting = Quarantined.objects.filter(mailbox=mailbox, code=NOT_GIVEN, state=QuarantineState.WAITING)
    rows = waiting.filter(facts__uidvalidity=state.uidvalidity, came_from__startswith=f"{folder.name} ")
    # The longest not asked for first: else a few that never come keep the others from being asked for.
    asked_at = KeyTextTransform("asked_at", "facts")
    asked = {row.facts["uid"]: row for row in rows.order_by(asked_at.asc(nulls_first=True), "pk")[:AT_MOST]}
    for row in asked.values():
        row.facts |= {"asked_at": now().isoformat()}
    Quarantined.objects.bulk_update(asked.values(), ["facts"])
    came = 0
    for fetched in reader.read_again(state, sorted(asked)) if asked else ():
        arrivals, _aside = read_group([fetched], FolderRole(folder.role), messages, now=now)
        if arrivals:
            settle_quarantined(quarantined_id=asked[fetched.uid].pk, arrival=arrivals[0], by=by, at=now())
            came += 1
    return came
