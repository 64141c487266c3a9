"""Rows of messages that were not there before: prepared in memory, written together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model

from tradewind.apps.messaging.models import (
    Mailbox,
    Message,
    MessageAddress,
    MessageCopy,
    MessagePart,
    MessageText,
)
from tradewind.apps.messaging.queries import FAILED
from tradewind.apps.messaging.services.warning import Warned, warned_of
from tradewind.domain.messaging.judging import Judged, judge
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction, FolderRole
from tradewind.domain.messaging.message import Address, ParsedMessage
from tradewind.domain.messaging.ours import Ours

LONGEST_ID, LONGEST_NAME, LONGEST_SUBJECT, LONGEST_ADDRESS, BEGINS = 500, 300, 500, 254, 200
_BATCH = 200
WriteRows = Callable[[type[Model], Sequence[Model]], None]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that was read, and where its bytes lie. `at`: when the mailbox got it, or when it was sent.

    What takes long to find in a long text was found by the child that read it: before the transaction, in which
    others wait.
    """

    parsed: ParsedMessage
    raw_name: str
    raw_sha256: str
    size: int
    came_from: str
    role: FolderRole
    at: datetime
    identity: str = ""
    kind: MessageKind = MessageKind.PERSONAL
    failed: tuple[str, ...] = ()  # whom returned mail says it did not reach
    begins: str = ""
    warned: tuple[Warned, ...] = ()
    account: str = ""  # the words that say where to pay
    blind: tuple[Address, ...] = ()  # whom its bytes do not name, of a letter written here
    returns: tuple[str, ...] = ()  # the ids that returned mail names
    is_foreign: bool = False  # it lies in the sent folder, and its sender is none of us
    found_at: datetime | None = None  # where it was not there when its folder was read after its date

    @classmethod
    def of(cls, parsed: ParsedMessage, judged: Judged | None = None, **where: object) -> "Arrival":
        """`judged` is left out where no stranger wrote it."""
        words = " ".join((parsed.reply_text or parsed.text)[: 10 * BEGINS].split())
        judged = judged or judge(parsed)
        return cls(
            parsed=parsed, identity=judged.identity, kind=judged.kind.kind, begins=words[:BEGINS],
            failed=judged.kind.failed, returns=judged.kind.returns, warned=warned_of(judged.findings),
            account=judged.account, **where,  # type: ignore[arg-type]
        )  # fmt: skip

    @property
    def direction(self) -> Direction:
        """Only the folder of sent mail makes a message ours: a sender's name can be written by anybody (T11)."""
        return Direction.OUT if self.role is FolderRole.SENT and not self.is_foreign else Direction.IN

    @property
    def written_to(self) -> tuple[Address, ...]:
        return (*self.parsed.to, *self.parsed.cc, *self.blind)


def came_at(said: datetime | None, now: datetime) -> datetime:
    """Nothing comes later than now: no answer would end the clocks of a message that is dated ahead."""
    return min(said or now, now)


def others_of(arrival: Arrival, ours: Ours) -> list[str]:
    """The addresses of the other side: who wrote to us, or to whom we wrote. None of what we write to one another."""
    people = (arrival.parsed.sender,) if arrival.direction is Direction.IN else arrival.written_to
    return [each.address for each in people if each.address and each.address not in ours]


def message_row(arrival: Arrival, **more: object) -> Message:
    parsed = arrival.parsed
    return Message(
        identity=arrival.identity, direction=arrival.direction, rfc_id=parsed.message_id[:LONGEST_ID],
        in_reply_to=parsed.in_reply_to[:LONGEST_ID], sender_name=parsed.sender.name[:LONGEST_NAME],
        sender_address=parsed.sender.address[:LONGEST_ADDRESS], subject=parsed.subject[:LONGEST_SUBJECT],
        kind=arrival.kind, begins=arrival.begins, sent_at=parsed.sent_at, at=arrival.at,
        found_at=arrival.found_at,
        files=sum(not part.is_inline for part in parsed.parts), **more,
    )  # fmt: skip


def in_batches(model: type[Model], rows: Sequence[Model]) -> None:
    model._default_manager.bulk_create(rows, batch_size=_BATCH)


def write_messages(
    mailbox: Mailbox, found: Sequence[tuple[Arrival, Message]], *, write: WriteRows = in_batches
) -> None:  # fmt: skip
    """All rows of new messages; the threads are there already."""
    write(Message, [message for _arrival, message in found])
    write(MessageText, [_text(each, message) for each, message in found])
    write(MessageAddress, [row for each, message in found for row in _addresses(each, message)])
    write(MessagePart, [row for each, message in found for row in _parts(each.parsed, message)])
    write_copies(mailbox, found)


def write_copies(mailbox: Mailbox, found: Iterable[tuple[Arrival, Message]]) -> None:
    """The same message twice in one mailbox (in two folders) has one copy."""
    copies = {
        message.pk: MessageCopy(
            message=message, mailbox=mailbox, role=each.role, at=each.at, came_from=each.came_from[:255],
            raw_name=each.raw_name, raw_sha256=each.raw_sha256, size=each.size,
        )
        for each, message in found
    }  # fmt: skip
    MessageCopy.objects.bulk_create(copies.values(), batch_size=_BATCH, ignore_conflicts=True)


def _text(arrival: Arrival, message: Message) -> MessageText:
    parsed = arrival.parsed
    complaints = [{"code": each.code, "facts": _plain(dict(each.facts))} for each in parsed.complaints]
    return MessageText(
        message=message, text=parsed.text, reply_text=parsed.reply_text, signature=parsed.signature, html=parsed.html,
        complaints=complaints,
    )  # fmt: skip


def _plain(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: value if isinstance(value, int | str) else str(value) for name, value in facts.items()}


def _addresses(arrival: Arrival, message: Message) -> Iterable[MessageAddress]:
    parsed, failed = arrival.parsed, tuple(Address("", each) for each in arrival.failed)
    roles: dict[str, tuple[Address, ...]] = {
        "to": parsed.to, "cc": parsed.cc, "bcc": arrival.blind, "reply_to": parsed.reply_to, FAILED: failed,
    }  # fmt: skip
    for role, people in roles.items():
        for each in people:
            if each.address:
                yield MessageAddress(
                    message=message, role=role, name=each.name[:LONGEST_NAME], address=each.address[:LONGEST_ADDRESS]
                )


def _parts(parsed: ParsedMessage, message: Message) -> Iterable[MessagePart]:
    for place, part in enumerate(parsed.parts):
        yield MessagePart(
            message=message, place=place, filename=part.filename[:255], content_type=part.content_type[:120],
            content_id=part.content_id[:255], is_inline=part.is_inline, size=part.size,
        )  # fmt: skip
