"""What belongs to one inquiry of the demo while it is being made, before it has a number?"""

from dataclasses import dataclass, field
from datetime import date, datetime

from tradewind.apps.inquiries.models import (
    ClockPause,
    FollowUp,
    Inquiry,
    InquiryClock,
    InquiryLine,
    InquiryMessage,
    PriceQuestion,
    TriageStep,
)
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.models import Interaction
from tradewind.platform.access import Actor

Noted = tuple[str, Actor, datetime, dict[str, object]]


@dataclass(slots=True)
class File:
    """The inquiry and its rows. `noted` becomes its trail once everything has a number."""

    inquiry: Inquiry
    lines: list[InquiryLine] = field(default_factory=list)
    mail: list[InquiryMessage] = field(default_factory=list)
    questions: list[PriceQuestion] = field(default_factory=list)
    clocks: list[InquiryClock] = field(default_factory=list)
    pauses: list[ClockPause] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    steps: list[TriageStep] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)
    planned_on: date | None = None  # the day of the last deed after which the next contact is planned anew

    def clocks_of(self, question: PriceQuestion) -> list[InquiryClock]:
        return [clock for clock in self.clocks if clock.question is question]

    def pauses_of(self, question: PriceQuestion | None) -> list[ClockPause]:
        return [pause for pause in self.pauses if question is not None and pause.question is question]

    def is_known(self, message: Message | None, interaction: Interaction | None) -> bool:
        """One follow-up for a letter or an exchange; what was answered by hand stands in no record, and counts."""
        return bool(message or interaction) and any(
            row.message is message and row.interaction is interaction for row in self.follow_ups
        )

    def touch(self, by: Actor, at: datetime) -> None:
        inquiry = self.inquiry
        inquiry.version, inquiry.updated_at, inquiry.updated_by_id = inquiry.version + 1, at, by.pk
