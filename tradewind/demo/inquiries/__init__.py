"""What became of everybody who asked in 24 months, and what lies in the mailbox this morning?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from tradewind.demo import parties
from tradewind.demo.chance import SEED
from tradewind.demo.days import OFFICE_ZONE, Days
from tradewind.demo.inquiries.cases import Casting
from tradewind.demo.inquiries.inbox import late_inquiry, morning, paused_inquiry, unread
from tradewind.demo.inquiries.past import past_quotations
from tradewind.demo.inquiries.rows import (
    Answered,
    ByHand,
    Came,
    Followed,
    Heard,
    InquiriesStory,
    InquiryRow,
    moment_of,
)
from tradewind.demo.inquiries.telling import Telling
from tradewind.demo.parties.rows import ContactedRow, PartiesStory, SpokenRow

__all__ = ["InquiriesStory", "story", "with_exchanges"]


def story(people: PartiesStory, at: datetime, seed: int = SEED) -> InquiriesStory:
    """Everything, the same for a seed and a moment; only the morning's letters hang on the hour."""
    today = at.astimezone(OFFICE_ZONE).date()
    days, rows = Days(today), {row.details.name: row for row in people.parties}
    careers = parties.careers(today, seed)
    casting = Casting(careers, rows, days, seed)
    told = [Telling(case, seed, days).row() for case in casting.cases()]
    planted = (late_inquiry(rows, days, at), paused_inquiry(rows, days), *morning(rows, at))
    inquiries = tuple(sorted([*told, *planted], key=lambda row: row.began_at))
    return InquiriesStory(
        inquiries, past_quotations(careers, days, seed), tuple(spoken for row in inquiries for spoken in _spoken(row)),
        tuple(contacted for row in inquiries for contacted in _contacted(row)), unread(at),
    )  # fmt: skip


def with_exchanges(people: PartiesStory, inquiries: InquiriesStory) -> PartiesStory:
    """The customers' story with what was said and written about inquiries."""
    spoken = sorted((*people.spoken, *inquiries.spoken), key=lambda row: row.at)
    return replace(people, spoken=tuple(spoken), contacted=tuple(sorted(inquiries.contacted, key=lambda row: row.at)))


def _spoken(row: InquiryRow) -> Iterator[SpokenRow]:
    for deed in row.deeds:
        if isinstance(deed, Followed):
            yield SpokenRow(row.party, None, deed.channel, deed.summary, deed.at, deed.by, None, deed.about)
        elif isinstance(deed, ByHand) and deed.about:
            yield SpokenRow(row.party, None, deed.channel, deed.note, deed.at, deed.by, None, deed.about)


def _contacted(row: InquiryRow) -> Iterator[ContactedRow]:
    for deed in row.deeds if row.party else ():
        if isinstance(deed, Came | Heard | Answered):
            yield ContactedRow(row.party, deed.mail.is_ours, moment_of(deed))
