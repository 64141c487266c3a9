"""Taking out of a message what lies in it: in a child process with limits, whatever was sent."""

from collections.abc import Callable, Iterable
from datetime import datetime

from tradewind.apps.messaging.models import Quarantined
from tradewind.apps.messaging.refusals import FileNotInMessage, StillUnreadable, TooLargeToRead
from tradewind.apps.messaging.services.arrivals import Arrival, came_at
from tradewind.apps.messaging.services.grouping import TOO_LARGE
from tradewind.apps.messaging.services.taking_in import settle_quarantined
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.message import Part
from tradewind.platform.access import Actor
from tradewind.platform.mail.raw_store import raw_of
from tradewind.platform.mail.reading.reader import MessageReader, ReadMessage


def part_content(raw_name: str, place: int) -> Part:
    """One file of a message, by its place among the parts."""
    (found,) = parts_content(raw_name, [place])
    return found


def parts_content(raw_name: str, places: Iterable[int]) -> list[Part]:
    """Several files of a message, read once."""
    said = _read(raw_of(raw_name))
    if said.message is None:
        raise FileNotInMessage()
    parts = said.message.parts
    wanted = [parts[place] for place in places if place < len(parts)]
    if not wanted:
        raise FileNotInMessage()
    return wanted


def read_quarantined_again(kept: Quarantined, *, by: Actor, now: Callable[[], datetime]) -> Quarantined:
    """Try a message that was set aside once more: a later version may be able to read it."""
    if kept.code == TOO_LARGE:
        raise TooLargeToRead(limit=kept.facts.get("limit", ""))
    said = _read(raw_of(kept.raw_name)) if kept.raw_name else None
    if said is None or said.message is None:
        raise StillUnreadable()
    arrival = Arrival.of(
        said.message, said.judged, raw_name=kept.raw_name, raw_sha256=kept.raw_sha256, size=kept.size,
        came_from=kept.came_from, role=FolderRole(kept.role), at=came_at(kept.came_at or said.message.sent_at, kept.at),
    )  # fmt: skip
    return settle_quarantined(quarantined_id=kept.pk, arrival=arrival, by=by, at=now())


def _read(raw: bytes) -> ReadMessage:
    with MessageReader() as reader:
        return reader.read("message", raw)
