"""Whose letter is it, to whom does it go, and which texts are at hand?"""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import EvidenceRoute, Letter, LetterFile, Message, MessageTemplate
from tradewind.apps.messaging.refusals import NotYourLetter
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.letters import LetterState
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows
from tradewind.platform.access.rows import the_one

# What stands in every letter that takes the end of the trail out of the house.
EVIDENCE_WORDS = "tradewind audit verify --anchor "


def visible_letters(by: Actor) -> QuerySet[Letter]:
    """One's own; leaders see everybody's. What takes the end of the trail out of the house is theirs who may look into
    the trail: whoever wants to write it anew must not hold that back.
    """
    if not allows(by, permissions.WRITE):
        return Letter.objects.none()
    rows = Letter.objects.select_related("mailbox", "party", "by", "answers")
    if not sees_all_rows(by):
        return rows.filter(by_id=by.pk)
    if allows(by, "audit.view_everything"):
        return rows
    return rows.exclude(~Q(by_id=by.pk), text__contains=EVIDENCE_WORDS)


def is_evidence(by: Actor, letter: Letter) -> bool:
    """It takes the end of the trail out of the house."""
    return EVIDENCE_WORDS in letter.text


def without_untouched(rows: QuerySet[Letter]) -> QuerySet[Letter]:
    """Letters in which something was written: one that was only opened is nobody's business, and is gone on with."""
    files = LetterFile.objects.filter(letter_id=OuterRef("pk"))
    return rows.exclude(Q(state=LetterState.DRAFT, version=1, text="") & ~Exists(files))


def letter_for(by: Actor, letter_id: int) -> Letter:
    """One letter to look at, or refuse."""
    found = the_one(visible_letters(by).filter(pk=letter_id))
    if found is None:
        raise NotFound(what="letter")
    return found


def letter_to_change(by: Actor, letter_id: int) -> Letter:
    """One letter, locked: only who writes it changes and sends it."""
    require(by, permissions.WRITE)
    found = letter_for(by, letter_id)
    if found.by_id != by.pk:
        raise NotYourLetter()
    return _locked(found)


def letter_to_hold_back(by: Actor, letter_id: int) -> Letter:
    """One letter, locked, to be kept here: by who writes it, and a colleague's by a leader."""
    require(by, permissions.WRITE)
    return _locked(letter_for(by, letter_id))


def _locked(found: Letter) -> Letter:
    return Letter.objects.select_for_update(of=("self",)).select_related("mailbox").get(pk=found.pk)


def party_of_letter(
    by: Actor, party_id: int | None, contact_id: int | None, answered: Message | None
) -> tuple[int | None, int | None]:
    """The customer a letter is for: the one that was named, else that of the message it answers.

    Whoever may open a message answers it, also where its customer is a colleague's.
    """
    is_inherited = answered is not None and party_id == answered.party_id and contact_id in (None, answered.contact_id)
    if is_inherited and party_id is not None:
        return party_id, contact_id
    if contact_id is not None:
        contact = parties.contact_for(by, contact_id)
        refuse_unfit(by, party_id or contact.party_id, contact_id)
        return contact.party_id, contact.pk
    if party_id is not None:
        refuse_unfit(by, party_id, None)
        return party_id, None
    if answered is not None and answered.party is not None:
        return answered.party_id, answered.contact_id
    return None, None


def customer_written_to(
    by: Actor, addresses: Collection[str], known: int | None
) -> tuple[int, int | None] | None:  # fmt: skip
    """Whose addresses these are: one customer's whom the writer may open, and a person of his where it is one's.

    Nothing where several hold them, and where the customer the letter is for (`known`) is among them.
    """
    held = [holder for found in parties.holders_of_addresses(by, addresses).values() for holder in found]
    ids = {party_id for party_id, _contact_id in held}
    if len(ids) != 1 or known in ids:
        return None
    party_id = ids.pop()
    if not parties.parties_in_order(by, [party_id]):
        return None
    people = {contact_id for _party_id, contact_id in held if contact_id is not None}
    return party_id, people.pop() if len(people) == 1 else None


def refuse_unfit(by: Actor, party_id: int | None, contact_id: int | None) -> None:
    """Mail belongs to a customer one may open and that stands, and to one of its people."""
    if party_id is not None:
        parties.refuse_merged(by, parties.party_for(by, party_id))
    if contact_id is not None and parties.contact_for(by, contact_id).party_id != party_id:
        raise NotFound(what="contact")


def evidence_route(by: Actor) -> EvidenceRoute | None:
    """From where and to whom the end of the trail goes every day."""
    require(by, "audit.view_everything")
    return EvidenceRoute.objects.select_related("mailbox").first()


def evidence_letters(by: Actor, route: EvidenceRoute, *, limit: int = 7) -> list[Letter]:
    """The newest letters that took the end of the trail along this fetched way."""
    rows = Letter.objects.select_related("by").filter(mailbox_id=route.mailbox_id, text__contains=EVIDENCE_WORDS)
    return list(rows.order_by("-created_at", "-pk")[:limit])


def letters_due(by: Actor, *, at: datetime) -> list[int]:
    """What waits and whose moment has come, the oldest first."""
    require(by, "jobs.view")
    due = Letter.objects.filter(state=LetterState.WAITING, send_at__lte=at)
    return list(due.order_by("send_at", "pk").values_list("pk", flat=True)[:200])


def letters_out_of_sight(by: Actor, *, before: datetime) -> list[Letter]:
    """What has been leaving since before a moment: its process ended before the server's answer was kept."""
    require(by, "jobs.view")
    return list(Letter.objects.select_related("mailbox").filter(state=LetterState.LEAVING, updated_at__lt=before))


def templates(by: Actor) -> QuerySet[MessageTemplate]:
    """The texts of the company, for whoever writes letters."""
    require(by, permissions.WRITE)
    return MessageTemplate.objects.filter(archived_at=None).order_by("purpose", "name", "language")


def template_to_change(by: Actor, template_id: int) -> MessageTemplate:
    require(by, permissions.MANAGE_TEMPLATES)
    found = the_one(MessageTemplate.objects.select_for_update().filter(pk=template_id, archived_at=None))
    if found is None:
        raise NotFound(what="template")
    return found


def template_for(by: Actor, template_id: int) -> MessageTemplate:
    """One text to look at, or refuse."""
    found = the_one(templates(by).filter(pk=template_id))
    if found is None:
        raise NotFound(what="template")
    return found
