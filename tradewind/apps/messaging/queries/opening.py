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
_LOOKED_THROUGH = 2_000  # where a colleague wrote so many after the last that is one's own, older ones are left out


def opened_thread(by: Actor, message: Message, *, most: int = LONGEST_THREAD) -> list[Message]:
    """The newest messages of a thread as far as this person may open each, oldest first, with people and files.

    The one that was asked for stands among them, however old it is.

    One may read a thread's message through the own mailbox and not another that lies in a colleague's alone.
    """
    shown = _newest_openable(by, message, most)
    rows = thread_of(by, message).filter(pk__in={*shown, message.pk}).prefetch_related(
        Prefetch("addresses", MessageAddress.objects.order_by("pk")),
        Prefetch("parts", MessagePart.objects.order_by("place")),
    )  # fmt: skip
    found = list(rows.order_by("-at", "-pk"))
    # Where it is older than those, it stands first.
    return sorted(found, key=lambda each: each.pk not in shown)[::-1]


def _newest_openable(by: Actor, message: Message, most: int) -> set[int]:
    """Asked for a few at a time: of a thread of thousands nobody needs to know which of the old ones he may open."""
    found: list[int] = []
    newest = Message.objects.filter(thread_id=message.thread_id).order_by("-at", "-pk").only("pk", "party_id")
    for begins in range(0, _LOOKED_THROUGH, LONGEST_THREAD):
        some = list(newest[begins : begins + LONGEST_THREAD])
        open_ones = openable(by, some)
        found += [each.pk for each in some if each.pk in open_ones]
        if len(found) >= most or len(some) < LONGEST_THREAD:
            break
    return set(found[:most])


def thread_at_a_glance(by: Actor, message: Message, *, most: int) -> list[Message]:
    """The fetched message, then the newest others of its thread, with their words and no more."""
    shown = thread_of(by, message).filter(pk__in=_newest_openable(by, message, most + 1)).exclude(pk=message.pk)
    return [message, *shown.order_by("-at", "-pk")[:most]]


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
