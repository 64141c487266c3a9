"""What came with a message, where do its bytes lie, and what was set aside?"""

from collections.abc import Iterable, Sequence

from django.db.models import Prefetch, QuerySet

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import (
    Letter,
    LetterFile,
    MailboxMember,
    Message,
    MessageAddress,
    MessageCopy,
    MessagePart,
    MessageText,
    Quarantined,
)
from tradewind.apps.messaging.queries.letters import letter_for, without_untouched
from tradewind.apps.messaging.queries.reading import thread_of
from tradewind.apps.messaging.queries.scope import mailbox_ids_of, message_for, openable
from tradewind.domain.messaging.letters import LetterState
from tradewind.domain.messaging.mailboxes import MailboxKind, QuarantineState
from tradewind.domain.messaging.message import Address
from tradewind.platform.access import Actor, NotFound, require, sees_all_rows
from tradewind.platform.access.rows import the_one
from tradewind.platform.use_case.revising import fingerprint

LONGEST_THREAD = 100  # messages on a page; of a longer one the newest


def opened_thread(by: Actor, message: Message, *, most: int = LONGEST_THREAD) -> list[Message]:
    """The newest messages of a thread as far as this person may open each, oldest first, with people and files.

    The one that was asked for stands among them, however old it is.

    One may read a thread's message through the own mailbox and not another that lies in a colleague's alone.
    """
    rows = _readable_thread(by, message).prefetch_related(
        Prefetch("addresses", MessageAddress.objects.order_by("pk")),
        Prefetch("parts", MessagePart.objects.order_by("place")),
    )
    newest = list(rows.order_by("-at", "-pk")[:most])
    if message.pk not in {each.pk for each in newest}:
        newest += rows.filter(pk=message.pk)
    return newest[::-1]


def thread_at_a_glance(by: Actor, message: Message, *, most: int) -> list[Message]:
    """The fetched message, then the newest others of its thread, with their words and no more."""
    others = _readable_thread(by, message).exclude(pk=message.pk).order_by("-at", "-pk")
    return [message, *others[:most]]


def _readable_thread(by: Actor, message: Message) -> QuerySet[Message]:
    rows = thread_of(by, message)
    if sees_all_rows(by):
        return rows
    of_thread = list(Message.objects.filter(thread_id=message.thread_id).only("pk", "party_id"))
    return rows.filter(pk__in=openable(by, of_thread) | {message.pk})


def part_for(by: Actor, part_id: int) -> MessagePart:
    """One file of a message one may open."""
    found = the_one(MessagePart.objects.select_related("message").filter(pk=part_id))
    if found is None:
        raise NotFound(what="file")
    message_for(by, found.message_id)
    return found


def raw_name_of(by: Actor, message: Message) -> str:
    """Where the bytes of a fetched message lie; every copy says the same, apart from its way through servers."""
    copy = MessageCopy.objects.filter(message=message).order_by("pk").first()
    if copy is None:
        raise NotFound(what="message")
    return copy.raw_name


def html_of(by: Actor, message: Message) -> str:
    """The HTML of a fetched message, as it came."""
    return MessageText.objects.filter(message=message).values_list("html", flat=True).first() or ""


def text_of(by: Actor, message: Message) -> str:
    """The plain text of a fetched message."""
    return MessageText.objects.filter(message=message).values_list("text", flat=True).first() or ""


def inline_parts(by: Actor, message: Message) -> list[MessagePart]:
    """The files of a fetched message that its HTML may show."""
    return list(MessagePart.objects.filter(message=message).exclude(content_id="").order_by("place"))


def letter_files(by: Actor, letter: Letter) -> list[LetterFile]:
    """What goes along with a fetched letter."""
    return list(LetterFile.objects.select_related("attachment").filter(letter=letter).order_by("pk"))


def letter_file_for(by: Actor, file_id: int) -> LetterFile:
    """One file of a letter one may look at."""
    found = the_one(LetterFile.objects.select_related("attachment", "letter").filter(pk=file_id))
    if found is None:
        raise NotFound(what="file")
    letter_for(by, found.letter_id)
    return found


def waiting_letter_of(by: Actor, message: Message) -> Sequence[Letter]:
    """Own letters that answer this thread and have not left."""
    rows = Letter.objects.filter(by_id=by.pk, answers__thread_id=message.thread_id)
    rows = rows.filter(state__in=["draft", "waiting", "leaving", "failed", "unknown"])
    return list(without_untouched(rows).order_by("-updated_at")[:5])


def draft_answering(by: Actor, message: Message) -> Letter | None:
    """One's own answer to this very message that is begun, also where nothing was written yet."""
    rows = Letter.objects.filter(by_id=by.pk, answers=message, state=LetterState.DRAFT)
    return rows.order_by("-updated_at").first()


def letters_under_way(by: Actor, thread_id: int | None) -> Sequence[Letter]:
    """Anybody's letters that answer a thread and have not left, of a page the caller may open: no second answer."""
    if thread_id is None:
        return []
    rows = Letter.objects.select_related("by").filter(answers__thread_id=thread_id)
    under_way = (LetterState.DRAFT, LetterState.WAITING, LetterState.LEAVING, LetterState.FAILED, LetterState.UNKNOWN)
    rows = without_untouched(rows.filter(state__in=under_way)).defer("text")
    return list(rows.order_by("-updated_at")[:5])


def members_of(by: Actor, mailbox_ids: Iterable[int]) -> dict[int, list[str]]:
    """Who reads each of these fetched mailboxes."""
    found: dict[int, list[str]] = {}
    rows = MailboxMember.objects.select_related("user").filter(mailbox_id__in=mailbox_ids, until=None).order_by("pk")
    for row in rows:
        found.setdefault(row.mailbox_id, []).append(row.user.called)
    return found


def member_ids_of(by: Actor, mailbox_id: int) -> list[int]:
    """The people of one fetched mailbox."""
    rows = MailboxMember.objects.filter(mailbox_id=mailbox_id, until=None)
    return list(rows.order_by("pk").values_list("user_id", flat=True))


def members_version(by: Actor, mailbox_id: int) -> int:
    """Another number as soon as others read a fetched mailbox."""
    return fingerprint(*sorted(member_ids_of(by, mailbox_id)))


def quarantined(by: Actor) -> list[Quarantined]:
    """What was set aside in the mailboxes a person reads and waits for somebody, the newest first."""
    require(by, permissions.READ)
    rows = _visible_quarantined(by).filter(state=QuarantineState.WAITING)
    return list(rows.order_by("-at", "-pk")[:200])


def quarantined_for(by: Actor, quarantined_id: int) -> Quarantined:
    """One message that was set aside in a mailbox one reads, or refuse."""
    found = _visible_quarantined(by).filter(pk=quarantined_id).first()
    if found is None:
        raise NotFound(what="message")
    return found


def _visible_quarantined(by: Actor) -> QuerySet[Quarantined]:
    rows = Quarantined.objects.select_related("mailbox")
    return rows if sees_all_rows(by) else rows.filter(mailbox_id__in=mailbox_ids_of(by))


def people_of(by: Actor, message: Message) -> dict[str, list[Address]]:
    """To whom a fetched message went, and where its sender wants the answer, by role."""
    found: dict[str, list[Address]] = {"to": [], "cc": [], "reply_to": []}
    for row in MessageAddress.objects.filter(message=message).order_by("pk"):
        found.setdefault(row.role, []).append(Address(row.name, row.address))
    return found


def mailbox_ids_with(by: Actor, message: Message) -> set[int]:
    """The mailboxes in which a fetched message lies."""
    return set(MessageCopy.objects.filter(message=message).values_list("mailbox_id", flat=True))


def mailboxes_with(by: Actor, message: Message) -> list[str]:
    """The addresses of the mailboxes in which a fetched message lies; archives are no mailbox one writes from."""
    rows = MessageCopy.objects.filter(message=message).exclude(mailbox__kind=MailboxKind.ARCHIVE)
    return list(rows.order_by("mailbox__address").values_list("mailbox__address", flat=True))
