"""How does what was told of inquiries become rows? As the use cases would have left them, but all at once."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Model
from django.utils import timezone

from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, first_due, followed
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage, TriageStep
from tradewind.apps.inquiries.services.following import KINDS
from tradewind.apps.inquiries.services.reading import read_letter
from tradewind.apps.inquiries.services.steps import columns_of
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.models import Interaction, Party
from tradewind.demo.inquiries import rows
from tradewind.demo.inquiries.settings import AbsenceRow
from tradewind.demo.writing.inquiries import clocks
from tradewind.demo.writing.inquiries.beginning import Beginning
from tradewind.demo.writing.inquiries.file import File
from tradewind.demo.writing.inquiries.post import NOTED_AFTER, TAKEN_AFTER, Post
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows
from tradewind.domain.inquiries.cadence import next_contact
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import FOLLOW_UPS, ContactKind
from tradewind.domain.inquiries.lifecycle import (
    INQUIRY_LIFECYCLE,
    InquiryState,
    PriceQuestionState,
    after_hearing,
    whose_turn,
)
from tradewind.domain.inquiries.priced import names_price
from tradewind.domain.parties.channels import Channel
from tradewind.platform.company.queries import working_clock
from tradewind.platform.people.models import User

_ACTIONS = {InquiryState.WON: "won", InquiryState.LOST: "lost", InquiryState.NOT_AN_INQUIRY: "set_aside"}


class Desk:
    """Every deed's hand; one file an inquiry."""

    def __init__(self, post: Post, parties: dict[str, Party], ledger: Ledger, absence: AbsenceRow) -> None:
        self._post, self._parties, self._ledger = post, parties, ledger
        self._office, self._rules = working_clock(), cadence_rules(None)
        self._asks: dict[str, list[dict[str, str]]] = {}
        self._beginning = Beginning(post, parties, ledger, self._office, absence)
        self._hands: dict[type, Callable[[File, Any], None]] = {
            rows.Heard: self._heard, rows.Answered: self._answered, rows.Graded: self._graded,
            rows.Settled: self._settled, rows.Paused: self._paused, rows.ByHand: self._by_hand,
            rows.Followed: self._followed, rows.Ended: self._ended,
        }  # fmt: skip

    def write(self, inquiries: Iterable[rows.InquiryRow]) -> None:
        files = []
        for row in inquiries:
            file = self._beginning.of(row)
            for deed in row.deeds[1:]:
                self._hands[type(deed)](file, deed)
            self._plan(file)
            file.inquiry.due_at = first_due(file.clocks)
            files.append(file)
        _save(files)
        for file in files:
            for action, by, at, facts in file.noted:
                plain = {name: value.pk if isinstance(value, Model) else value for name, value in facts.items()}
                self._ledger.note_by(action, file.inquiry, by, at, **plain)

    def _person(self, username: str) -> User:
        return self._ledger.people[username]

    def _heard(self, file: File, deed: rows.Heard) -> None:
        message, inquiry, house = self._post.messages[deed.mail.key], file.inquiry, self._post.house
        at = message.at + TAKEN_AFTER
        file.mail.append(InquiryMessage(inquiry=inquiry, message=message))
        inquiry.state = after_hearing(inquiry.state)
        inquiry.heard_at = max(inquiry.heard_at, message.at)
        clocks.end_pauses(file, message.at, self._office)
        asks = self._asked(deed.mail, message)
        if asks:
            clocks.start_question(file, message, asks, message.at, self._office)
        file.touch(house, at)
        file.noted.append(("inquiry.heard", house, at, {"message": message, "asks": len(asks)}))

    def _asked(self, mail: rows.MailRow, message: Message) -> list[dict[str, str]]:
        """Letters of one pattern ask the same; each pattern is read once."""
        if not mail.says:
            return read_letter(message).asks
        if mail.says not in self._asks:
            self._asks[mail.says] = read_letter(message).asks
        return list(self._asks[mail.says])

    def _answered(self, file: File, deed: rows.Answered) -> None:
        message = self._post.messages[deed.mail.key]
        reply = Answer(message.at, is_priced=names_price(message.words.reply_text))
        file.mail.append(InquiryMessage(inquiry=file.inquiry, message=message))
        at = message.at + (NOTED_AFTER if deed.mail.key in self._post.letters else TAKEN_AFTER)
        self._answer(file, reply, ContactKind.WRITTEN, at, self._post.house, message=message)

    def _by_hand(self, file: File, deed: rows.ByHand) -> None:
        reply = Answer(deed.at, is_priced=deed.is_priced, is_fax=deed.channel is Channel.FAX)
        entry = self._ledger.exchanges[deed.about] if deed.about else None
        said = {"channel": str(deed.channel), "note": deed.note}
        by = self._person(deed.by)
        self._answer(file, reply, KINDS[deed.channel], deed.at, by, interaction=entry, said=said)

    def _followed(self, file: File, deed: rows.Followed) -> None:
        entry = self._ledger.exchanges[deed.about]
        self._answer(file, Answer(deed.at), KINDS[deed.channel], deed.at, self._person(deed.by), interaction=entry)

    def _answer(
        self, file: File, reply: Answer, kind: ContactKind, at: datetime, by: User, *, message: Message | None = None,
        interaction: Interaction | None = None, said: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        left, inquiry = reply.left_at or at, file.inquiry
        clocks.stop_clocks(file, reply, left, message, self._office)
        if not file.is_known(message, interaction):
            file.follow_ups.append(
                FollowUp(
                    inquiry=inquiry, kind=kind, on=timezone.localdate(left), at=left,
                    by_id=message.by_id if message else by.pk, message=message, interaction=interaction,
                    is_priced=reply.is_priced, answers_fax=reply.is_fax,
                )
            )  # fmt: skip
        if kind not in FOLLOW_UPS:
            return
        is_priced = reply.is_priced or inquiry.state == InquiryState.QUOTED
        owes_price = clocks.owes_price(file)
        inquiry.state = whose_turn(inquiry.state, is_answered=True, is_priced=is_priced, owes_price=owes_price)
        inquiry.answered_at = inquiry.answered_at or left
        inquiry.said_at = max(inquiry.said_at or left, left)
        if reply.is_priced:
            inquiry.quoted_at = inquiry.quoted_at or left
        if inquiry.grade:
            file.planned_on = timezone.localdate(at)
        file.touch(by, at)
        file.noted.append(("inquiry.answered", by, at, {"message": message, "priced": reply.is_priced, **(said or {})}))

    def _graded(self, file: File, deed: rows.Graded) -> None:
        inquiry, by, before = file.inquiry, self._person(deed.by), columns_of(file.inquiry)
        inquiry.state = INQUIRY_LIFECYCLE.after("grade", inquiry.state)
        inquiry.grade, inquiry.grade_since = deed.grade, timezone.localdate(deed.at)
        inquiry.owner_id = inquiry.owner_id or by.pk
        file.planned_on = inquiry.next_contact_on = timezone.localdate(
            deed.at
        )  # which day, is planned when it is asked
        self._step(file, "graded", before, by, deed.at, grade=deed.grade, owner=inquiry.owner_id)

    def _settled(self, file: File, deed: rows.Settled) -> None:
        if not file.questions:
            return
        question, by = file.questions[0], self._person(deed.by)
        question.state, question.settled_at, question.settled_by = PriceQuestionState.CONFIRMED, deed.at, by
        file.noted.append(("inquiry.question_settled", by, deed.at, {"question": question, "state": question.state}))

    def _paused(self, file: File, deed: rows.Paused) -> None:
        if not file.questions:
            return
        by = self._person(deed.by)
        clocks.pause(file, deed.reason, self._post.messages[deed.mail], by, self._office)
        facts: dict[str, object] = {"question": file.questions[0], "reason": file.pauses[-1].reason}
        file.noted.append(("inquiry.paused", by, deed.at, facts))

    def _ended(self, file: File, deed: rows.Ended) -> None:
        self._plan(file)
        inquiry, by, before = file.inquiry, self._person(deed.by), columns_of(file.inquiry)
        inquiry.state = deed.state
        inquiry.ended_on, inquiry.end_reason, inquiry.end_remark = timezone.localdate(deed.at), deed.reason, deed.remark
        inquiry.next_contact_on = file.planned_on = None
        clocks.end_clocks(file, deed.at, was_none=deed.state == InquiryState.NOT_AN_INQUIRY)
        facts: dict[str, object] = {"reason": deed.reason} if deed.reason else {}
        self._step(file, _ACTIONS[deed.state], before, by, deed.at, **facts)

    def _step(
        self, file: File, action: str, before: dict[str, object], by: User, at: datetime, **facts: object
    ) -> None:
        now = columns_of(file.inquiry)
        changed = {name: value for name, value in before.items() if now[name] != value}
        kept = {name: value.isoformat() if isinstance(value, date) else value for name, value in changed.items()}
        if action in _ACTIONS.values():
            kept["ended_clocks"] = {}  # none of them had ended before
        file.touch(by, at)
        version = file.inquiry.version
        file.steps.append(TriageStep(by=by, inquiry=file.inquiry, action=action, before=kept, version=version, at=at))
        file.noted.append((f"inquiry.{action}", by, at, facts))

    def _plan(self, file: File) -> None:
        """The next contact as the last deed left it; computed only where somebody sees it."""
        if file.planned_on is None:
            return
        case = followed(file.inquiry)
        due = (
            next_contact(case, contacts_of(file.follow_ups), file.planned_on, self._office, self._rules)
            if case
            else None
        )
        file.inquiry.next_contact_on, file.planned_on = due.due_on if due else None, None


def _save(files: list[File]) -> None:
    """Each table once, those that others point to first."""
    write_rows(Inquiry, [file.inquiry for file in files])
    for name in ("lines", "mail", "questions", "clocks", "pauses", "follow_ups", "steps"):
        found = [row for file in files for row in getattr(file, name)]
        if found:
            write_rows(type(found[0]), found)
