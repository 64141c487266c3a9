"""Which calls, chats and visits stand in the thread of an inquiry, between its messages?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from tradewind.apps.inquiries.queries import Followed
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.parties import queries as parties
from tradewind.platform.access import Actor
from tradewind.platform.attachments.kinds import Shown
from tradewind.web.shared.files import previewed_as


@dataclass(frozen=True, slots=True)
class TalkFile:
    """A file that came with it; a picture is seen where it stands."""

    name: str
    preview_url: str
    picture_url: str


@dataclass(frozen=True, slots=True)
class Talk:
    """What was logged. It has the moment of a message, so that both stand in one order."""

    at: datetime
    who: str
    word: object
    text: str
    files: tuple[TalkFile, ...]


def talks_of(by: Actor, follow_ups: Sequence[Followed], *, may_open: bool) -> list[Talk]:
    """Of the follow-ups of a fetched inquiry those that were logged; their files for who may open the customer."""
    logged = [each for each in follow_ups if each.interaction_id]
    if not logged:
        return []
    files = parties.files_of_interactions(by, [each.interaction_id or 0 for each in logged]) if may_open else {}
    return [
        Talk(
            each.at, each.who, WORDS[f"contact.{each.kind}"], each.text,
            tuple(_file(file) for file in files.get(each.interaction_id or 0, ())),
        )
        for each in logged
    ]  # fmt: skip


def _file(file: object) -> TalkFile:
    pk: int = file.pk  # type: ignore[attr-defined]
    picture = reverse("parties:file_shown", args=[pk]) if previewed_as(file) is Shown.PICTURE else ""
    return TalkFile(file.original_name, reverse("parties:file_preview", args=[pk]), picture)  # type: ignore[attr-defined]
