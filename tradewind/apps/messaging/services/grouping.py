"""What was fetched becomes what can be kept: its bytes are laid down, then read; what cannot be read stands beside."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tradewind.apps.messaging.services.arrivals import Arrival, came_at
from tradewind.apps.messaging.services.taking_in import Unreadable
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.parsing.limits import MEGABYTE
from tradewind.platform.mail.raw_store import keep_raw
from tradewind.platform.mail.reading.reader import MessageReader, ReadMessage
from tradewind.platform.mail.transport import MOST_BYTES, Extent, FetchedMessage

# A mail program lays its copy into the folder a little after it sent the letter, and clocks differ.
LAID_DOWN_WITHIN = timedelta(minutes=15)
NOT_GIVEN, TOO_LARGE = "message_not_given", "message_too_large"


def read_group(
    fetched: Sequence[FetchedMessage], role: FolderRole, messages: MessageReader, *, now: Callable[[], datetime],
    known_since: datetime | None = None,
) -> tuple[list[Arrival], list[Unreadable]]:  # fmt: skip
    """Lay the bytes down, then read them; what cannot be read stands beside with its reason.

    When it came its server says, else the moment we fetched it: the date in its head is whatever the sender wants.
    `known_since`: from when on what the folder holds is known; what is older and comes now was found now.
    """
    arrivals: list[Arrival] = []
    aside: list[Unreadable] = []
    for each in fetched:
        came_from = f"{each.folder} {each.uid}"
        if each.extent is Extent.NOTHING:
            aside.append(_not_given(each, came_from, role))
            continue
        raw, at = keep_raw(each.raw), came_at(each.internal_date, now())
        said = messages.read(came_from, each.raw) if each.extent is Extent.WHOLE else None
        if said is None or said.message is None:
            code, facts = _why(said)
            aside.append(Unreadable(raw.name, raw.sha256, each.size, came_from, code, facts, role=role, came_at=at))
            continue
        arrivals.append(
            Arrival.of(
                said.message, said.judged, raw_name=raw.name, raw_sha256=raw.sha256, size=raw.size,
                came_from=came_from, role=role, at=at,
                found_at=now() if known_since is not None and at < known_since - LAID_DOWN_WITHIN else None,
            )
        )  # fmt: skip
    return arrivals, aside


def _not_given(each: FetchedMessage, came_from: str, role: FolderRole) -> Unreadable:
    """The server names it and does not give it: each is remembered by its number, for there are no bytes."""
    name = f"{each.folder} {each.uidvalidity} {each.uid}"
    digest = hashlib.sha256(name.encode()).hexdigest()
    facts = {"uid": each.uid, "uidvalidity": each.uidvalidity}
    return Unreadable("", digest, each.size, came_from, NOT_GIVEN, facts, role=role)


def _why(said: ReadMessage | None) -> tuple[str, dict[str, object]]:
    """What is larger than the limit was not even fetched whole."""
    if said is None:
        return TOO_LARGE, {"megabytes": "> 50", "limit": MOST_BYTES // MEGABYTE}
    return said.problems[0].code, dict(said.problems[0].facts)
