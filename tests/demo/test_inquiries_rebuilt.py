"""Would the use cases have left the very same inquiries and letters? A few are told again through them."""

import json
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

import pytest
from django.db import transaction

from tests.demo.conftest import TODAY, Demo
from tests.demo.test_rebuilt import columns
from tradewind.apps.inquiries import services as inquiries
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
from tradewind.apps.inquiries.services import owning
from tradewind.apps.inquiries.services.opening import InquiryDetails
from tradewind.apps.messaging import services as messaging
from tradewind.apps.messaging.models import (
    Letter,
    Mailbox,
    Message,
    MessageAddress,
    MessageCopy,
    MessagePart,
    MessageText,
    Thread,
)
from tradewind.apps.messaging.services import letters
from tradewind.apps.messaging.services.arrivals import Arrival
from tradewind.apps.messaging.services.leaving import begin_leaving, note_sent
from tradewind.apps.messaging.services.sending import outgoing_of
from tradewind.apps.parties.models import Party
from tradewind.demo.chance import dice
from tradewind.demo.days import Days
from tradewind.demo.inquiries import rows
from tradewind.demo.inquiries.rows import Answered, Ended, InquiryRow, Paused, Written
from tradewind.demo.writing.inquiries.boxes import taken_over_at
from tradewind.demo.writing.inquiries.post import (
    NOTED_AFTER,
    SENT_FROM_HERE,
    TAKEN_AFTER,
    WRITTEN_IN,
    id_of,
)
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.messaging.letters import TO_THINK_AGAIN
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.parsing import parse_message
from tradewind.platform.audit.models import AuditFacts
from tradewind.platform.mail.composing import composed
from tradewind.platform.mail.raw_store import raw_of
from tradewind.platform.people.models import User
from tradewind.platform.people.queries import system_user

OF_INQUIRY = (InquiryLine, InquiryMessage, InquiryClock, FollowUp, TriageStep)
OTHERS = {
    "inquiry_id", "message_id", "thread_id", "question_id", "answer_id", "interaction_id", "sent_id", "answers_id",
}  # fmt: skip
NUMBERS = {"message", "question", "mailbox", "answers"}  # facts that name rows which are made anew


class Part(NamedTuple):
    """How many of each kind are told again, and how many letters of them become inquiries of their own at least."""

    by_hand: int
    recent: int
    older: int
    paused: int
    came: int


A_DAY, A_NIGHT = Part(2, 5, 2, 2, came=6), Part(5, 14, 6, 3, came=18)


@pytest.fixture
def who(undone: Demo) -> dict[str, User]:
    return {user.username: user for user in User.objects.prefetch_related("duty_rows")}


@pytest.fixture(autouse=True)
def _as_it_was_then(monkeypatch):
    """How much everybody had to do at that time is not kept, so nobody has anything to do."""
    today = owning.candidates
    monkeypatch.setattr(
        owning, "candidates",
        lambda by, **when: [replace(each, open_inquiries={}, last_given_at=None) for each in today(by, **when)],
    )  # fmt: skip


@pytest.mark.parametrize("wanted", [A_DAY, pytest.param(A_NIGHT, marks=pytest.mark.nightly)])
def test_inquiries_made_through_the_use_cases_are_equal(undone, who, monkeypatch, settings, wanted):
    settings.USE_CASE_HOLD_SECONDS = None  # thousands of rows of the demo lie unwritten in the same transaction
    compared: Counter[str] = Counter()
    for row in _sample(undone.asked.inquiries, wanted):
        with suppress(_ToldOtherwise), transaction.atomic():
            inquiry = _of(row)
            before, bytes_of = _picture(inquiry), _put_out_of_sight(inquiry)
            again = _Told(row, who, bytes_of, monkeypatch).inquiry()
            after = _picture(again)
            for part, known in before.items():
                assert after[part] == known, (row.key, part)
            compared[type(row.deeds[0]).__name__] += 1
    assert compared["Written"] >= wanted.by_hand and compared["Came"] >= wanted.came


class _ToldOtherwise(Exception):
    """The letter became no inquiry of its own, or went to another than who took it in the story."""


def _sample(told: tuple[InquiryRow, ...], part: Part) -> list[InquiryRow]:
    """Some of each kind: by letter and by hand, of customers and strangers, paused, lost and open."""
    usual = [
        row for row in told
        if row.grade and not any(isinstance(deed, Ended) and deed.state is InquiryState.WON for deed in row.deeds)
    ]  # fmt: skip
    by_hand = [row for row in usual if isinstance(row.deeds[0], Written)]
    recent = [row for row in usual if row not in by_hand and row.key.startswith("open")]
    older = [row for row in usual if row not in by_hand and row not in recent]
    paused = [row for row in older if any(isinstance(deed, Paused) for deed in row.deeds)]
    chance = dice(3, "sample")
    kinds = ((by_hand, part.by_hand), (recent, part.recent), (older, part.older), (paused, part.paused))
    return [row for rows, number in kinds for row in chance.sample(rows, number)]


def _of(row: InquiryRow) -> Inquiry:
    first = row.deeds[0]
    if isinstance(first, Written):
        return Inquiry.objects.get(message=None, created_at=first.at, subject=first.text, person=first.person)
    return Inquiry.objects.get(message__rfc_id=id_of(first.mail))


def _picture(inquiry: Inquiry) -> dict[str, object]:
    """Every column of every row, and the trail; numbers of rows left out."""
    found: dict[str, object] = {"inquiry": columns(inquiry, OTHERS)}
    for model in OF_INQUIRY:
        found[model.__name__] = _rows(model.objects.filter(inquiry=inquiry))
    found["questions"] = _rows(PriceQuestion.objects.filter(inquiry=inquiry))
    found["pauses"] = _rows(ClockPause.objects.filter(question__inquiry=inquiry))
    messages = Message.objects.filter(thread=inquiry.thread) if inquiry.thread_id else Message.objects.none()
    found["messages"] = _rows(messages)
    for model in (MessageText, MessageAddress, MessagePart, MessageCopy):
        found[model.__name__] = _rows(model.objects.filter(message__in=messages), {"came_from"})
    found["letters"] = _rows(Letter.objects.filter(sent__in=messages))
    found["thread"] = _rows(Thread.objects.filter(pk=inquiry.thread_id))
    found["trail"] = _trail("inquiries.inquiry", [inquiry.pk])
    found["trail of messages"] = _trail("messaging.message", [message.pk for message in messages])
    found["trail of letters"] = _trail(
        "messaging.letter", list(Letter.objects.filter(sent__in=messages).values_list("pk", flat=True))
    )
    return found


def _rows(found, without: set[str] = frozenset()) -> list[dict[str, object]]:
    return sorted((columns(row, OTHERS | without) for row in found), key=repr)


def _trail(subject_type: str, ids: list[int]) -> list[object]:
    entries = AuditFacts.objects.select_related("entry").filter(
        entry__subject_type=subject_type, entry__subject_id__in=ids, entry__at__gte=taken_over_at(Days(TODAY))
    )
    return sorted(
        (
            (row.entry.at, row.entry.actor, row.entry.action,
             {name: value for name, value in json.loads(row.text).items() if name not in NUMBERS})
            for row in entries
        ),
        key=repr,
    )  # fmt: skip


def _put_out_of_sight(inquiry: Inquiry) -> dict[str, bytes]:
    """Nothing is ever deleted: the letters get other names, and answer none that a new letter could await."""
    messages = Message.objects.filter(thread=inquiry.thread) if inquiry.thread_id else Message.objects.none()
    copies = MessageCopy.objects.filter(message__in=messages).select_related("message")
    bytes_of = {copy.message.rfc_id: raw_of(copy.raw_name) for copy in copies}
    for message in messages:
        Message.objects.filter(pk=message.pk).update(identity=f"{message.pk}", rfc_id=f"{message.pk}", in_reply_to="")
    return bytes_of


class _Told:
    """One inquiry told again, deed by deed."""

    def __init__(self, row: InquiryRow, who: dict[str, User], bytes_of: dict[str, bytes], monkeypatch) -> None:
        self._row, self._who, self._bytes, self._patch = row, who, bytes_of, monkeypatch
        self._house, self._pk = system_user(), 0

    def inquiry(self) -> Inquiry:
        for deed in self._row.deeds:
            getattr(self, f"_{type(deed).__name__.lower()}")(deed)
        return Inquiry.objects.get(pk=self._pk)

    def _now(self) -> Inquiry:
        return Inquiry.objects.get(pk=self._pk)

    def _arrival(self, mail: rows.MailRow, came_from: str = "x") -> Arrival:
        raw, copy_role = self._bytes[id_of(mail)], FolderRole.SENT if mail.is_ours else FolderRole.INBOX
        digest = sha256(raw).hexdigest()
        return Arrival.of(
            parse_message(raw), raw_name=f"{digest}.eml", raw_sha256=digest, size=len(raw), came_from=came_from,
            role=copy_role, at=mail.at,
        )  # fmt: skip

    def _take_in(self, mail: rows.MailRow) -> Message:
        box = Mailbox.objects.get(address=mail.mailbox)
        taken = messaging.take_in_messages(
            mailbox_id=box.pk, arrivals=[self._arrival(mail)], by=self._house, at=mail.at + TAKEN_AFTER
        )
        message = Message.objects.select_related("words", "thread").get(pk=taken.messages[0].pk)
        inquiries.take_up_message(message, by=self._house, now=lambda: mail.at + TAKEN_AFTER)  # as the queue does
        return message

    def _came(self, deed: rows.Came) -> None:
        found = Inquiry.objects.filter(message=self._take_in(deed.mail)).first()
        if found is None or (found.owner and found.owner.username != self._row.owner):
            raise _ToldOtherwise
        self._pk = found.pk

    def _heard(self, deed: rows.Heard) -> None:
        self._take_in(deed.mail)

    def _answered(self, deed: Answered) -> None:
        mail = deed.mail
        if mail.at <= self._letters_since():
            self._take_in(mail)
            return
        self._patch.setattr(letters, "new_message_id", lambda _domain: id_of(mail))
        by, answers = self._who[mail.by], Message.objects.filter(thread=self._now().thread).latest("at")
        box = Mailbox.objects.get(address=mail.mailbox)
        details = letters.LetterDetails(box.pk, [mail.to], mail.subject, mail.text, answers_id=answers.pk)
        begun_at = mail.at - TO_THINK_AGAIN - WRITTEN_IN
        letter = letters.begin_letter(details=details, by=by, at=begun_at)
        letters.send_letter(letter_id=letter.pk, version=1, by=by, at=mail.at - TO_THINK_AGAIN)
        letter = begin_leaving(letter_id=letter.pk, by=self._house, at=mail.at)
        assert letter is not None and composed(outgoing_of(letter, mail.at)) == self._bytes[id_of(mail)]
        sent = note_sent(
            letter_id=letter.pk, arrival=self._arrival(mail, "sent"), outcome=None, by=self._house,
            at=mail.at + NOTED_AFTER,
        ).sent  # fmt: skip
        assert sent is not None
        message = Message.objects.select_related("words", "thread").get(pk=sent.pk)
        inquiries.take_up_message(message, by=self._house, now=lambda: mail.at + NOTED_AFTER)

    def _letters_since(self) -> datetime:
        return Message.objects.latest("at").at - SENT_FROM_HERE

    def _written(self, deed: Written) -> None:
        party = Party.objects.get(name=deed.party).pk if deed.party else None
        details = InquiryDetails(
            deed.source, deed.text, deed.person, deed.company, deed.country, deed.email, deed.phone, deed.platform,
            answer_at=deed.answer_at, party_id=party, arrived_at=deed.arrived_at, lines=deed.lines,
        )  # fmt: skip
        self._pk = inquiries.register_inquiry(details=details, by=self._who[deed.by], at=deed.at).pk

    def _graded(self, deed: rows.Graded) -> None:
        self._key("grade_inquiry", deed, grade=deed.grade)

    def _settled(self, deed: rows.Settled) -> None:
        if question := self._first_question():
            inquiries.settle_question(question_id=question.pk, is_one=True, by=self._who[deed.by], at=deed.at)

    def _paused(self, deed: Paused) -> None:
        if question := self._first_question():
            told = Message.objects.filter(thread=self._now().thread, direction="out").latest("at").pk
            inquiries.pause_question(
                question_id=question.pk, reason=deed.reason, message_id=told, by=self._who[deed.by], at=deed.at
            )

    def _first_question(self) -> PriceQuestion | None:
        return PriceQuestion.objects.filter(inquiry_id=self._pk).order_by("pk").first()

    def _byhand(self, deed: rows.ByHand) -> None:
        self._key("answer_by_hand", deed, channel=deed.channel, note=deed.note, is_priced=deed.is_priced)

    def _followed(self, deed: rows.Followed) -> None:
        inquiries.log_follow_up(
            party_id=self._now().party_id, inquiry_ids=[self._pk], channel=deed.channel, summary=deed.summary,
            by=self._who[deed.by], at=deed.at,
        )  # fmt: skip

    def _ended(self, deed: Ended) -> None:
        name = "lose_inquiry" if deed.state is InquiryState.LOST else "set_aside_inquiry"
        self._key(name, deed, reason=deed.reason, remark=deed.remark)

    def _key(self, use_case: str, deed, **facts: object) -> None:
        version = self._now().version
        getattr(inquiries, use_case)(inquiry_id=self._pk, version=version, by=self._who[deed.by], at=deed.at, **facts)
