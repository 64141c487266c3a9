"""Taking in messages that lie in files. Outside of any transaction: each group is one of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from tradewind.apps.messaging.models import Mailbox
from tradewind.apps.messaging.services.arrivals import Arrival, came_at
from tradewind.apps.messaging.services.mailboxes import MailboxDetails, open_mailbox
from tradewind.apps.messaging.services.taking_in import AT_ONCE, Unreadable, take_in_messages
from tradewind.domain.messaging.mailboxes import FolderRole, MailboxKind
from tradewind.platform.access import Actor
from tradewind.platform.mail.raw_store import keep_raw
from tradewind.platform.mail.reading.mailboxes import Found
from tradewind.platform.mail.reading.reader import MessageReader

ARCHIVE = "archive@mail.example"  # the address of kept mail that belongs to no mailbox of ours


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it. `known`: messages that were there already; `problems`: names with a code each."""

    new: int = 0
    known: int = 0
    problems: tuple[tuple[str, str], ...] = ()


def import_messages(
    found: Iterable[Found], *, mailbox: Mailbox, role: FolderRole, by: Actor, now: Callable[[], datetime]
) -> Imported:
    """Take in what was found; a message that is there already adds nothing, one that cannot be read is set aside."""
    new = known = 0
    problems: list[tuple[str, str]] = []
    with MessageReader() as messages:
        for group in _groups(found):
            arrivals, aside = _read(group, role, messages, problems, now=now)
            taken = take_in_messages(
                mailbox_id=mailbox.pk, arrivals=arrivals, unreadable=aside, by=by, at=now()
            )  # fmt: skip
            new, known = new + taken.new, known + len(arrivals) - taken.new
    return Imported(new, known, tuple(problems))


def archive_for(by: Actor, *, at: datetime) -> Mailbox:
    """The mailbox of kept mail, made when it is first needed."""
    kept = Mailbox.objects.filter(address=ARCHIVE).first()
    details = MailboxDetails(name="", address=ARCHIVE)
    return kept or open_mailbox(kind=MailboxKind.ARCHIVE, details=details, owner_id=None, by=by, at=at)


def _read(
    group: list[Found], role: FolderRole, messages: MessageReader, problems: list[tuple[str, str]], *,
    now: Callable[[], datetime],
) -> tuple[list[Arrival], list[Unreadable]]:  # fmt: skip
    arrivals: list[Arrival] = []
    aside: list[Unreadable] = []
    for each in group:
        if each.problem:
            problems.append((each.name, each.problem))
            continue
        raw, said = keep_raw(each.raw), messages.read(each.name, each.raw)
        if said.message is None:
            why = said.problems[0]
            problems.append((each.name, why.code))
            aside.append(Unreadable(raw.name, raw.sha256, raw.size, each.name, why.code, dict(why.facts), role=role))
            continue
        arrivals.append(
            Arrival.of(
                said.message, said.judged, raw_name=raw.name, raw_sha256=raw.sha256, size=raw.size,
                came_from=each.name, role=role, at=came_at(said.message.sent_at, now()),
            )
        )  # fmt: skip
    return arrivals, aside


def _groups(found: Iterable[Found]) -> Iterator[list[Found]]:
    walking = iter(found)
    while group := list(islice(walking, AT_ONCE)):
        yield group
