"""Which deeds make one inquiry's story, in order, all of them before today?"""

from datetime import datetime, timedelta
from random import Random

from tradewind.apps.inquiries.services.opening import Line
from tradewind.demo.chance import dice
from tradewind.demo.days import Days, at_minute
from tradewind.demo.inquiries.cases import OPEN, Case
from tradewind.demo.inquiries.office import CLOCK, answer_at, looked_at, ours_after, theirs_after
from tradewind.demo.inquiries.post import Post
from tradewind.demo.inquiries.rows import (
    Answered,
    ByHand,
    Came,
    Deed,
    Ended,
    Followed,
    Graded,
    Heard,
    InquiryRow,
    MailRow,
    Paused,
    Settled,
    Written,
)
from tradewind.demo.inquiries.scripts import THEM, script_of
from tradewind.demo.inquiries.wording import Wording
from tradewind.demo.words.inquiry_talk import LINES, PLATFORMS
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.parties.channels import Channel

_SOFT = {Grade.A: 0.0, Grade.B: 0.08, Grade.C: 0.45, Grade.D: 0.75}
_ASK_SOFTLY = ("en", "de", "fr")  # whose word for a catalogue makes a letter an inquiry by itself
_CALLS_INSTEAD = 0.42
_CONFIRMED = 0.6
_WAITS_FOR_US = 0.5  # of those who wrote a last word shortly before today
_FORGOTTEN = 0.4  # of the open B inquiries old enough: nobody has written since
_FORGOTTEN_DAYS = 20
_PAUSES = {"ask_details": "buyer_details", "factory": "factory_price"}
_BY_HAND_STEPS = {
    "quote": "priced",
    "offer": "priced",
    "hold": "call",
    "answer": "unpriced",
    "chase": "nudge",
    "chase_soft": "nudge",
}
_CHASES = ("chase", "chase_soft")
_CHANNELS = {Source.FAX: Channel.FAX, Source.CHAT: Channel.WHATSAPP}
_ODD = ("not_our_trade", "not_our_trade", "other_matter")


class Telling:
    """One inquiry told from its first word on."""

    def __init__(self, case: Case, seed: int, days: Days) -> None:
        self.case, self.days = case, days
        self.chance: Random = dice(seed, "course", case.key)
        self.words = Wording(case.buyer, case.owner, case.grade, case.began_at.date(), self.chance)
        is_soft = self.chance.random() < _SOFT[case.grade]
        self.is_soft = is_soft and (not case.is_by_mail or self.words.language in _ASK_SOFTLY)
        self.post = Post(
            case.key,
            case.buyer,
            case.owner,
            self.words.subject(is_soft=self.is_soft),
            is_shared=self.chance.random() < 0.6,
        )
        self.odd = self.chance.choice(_ODD)
        self.deeds: list[Deed] = []
        self.midnight = at_minute(days.today, 0, 0)
        self.told_until = self.midnight - timedelta(days=_FORGOTTEN_DAYS if self._is_forgotten(seed) else 0)

    def row(self) -> InquiryRow:
        at = self._begin()
        first, told = True, at
        for who, step, gap in script_of(self.case, is_soft=self.is_soft, chance=self.chance):
            if who == THEM:
                moment: datetime | None = theirs_after(told, gap, self.case.buyer, self.chance)
            elif first or (gap == 0 and self.chance.random() < 0.97):
                moment = answer_at(told, self.case.owner, self.chance)
            else:
                moment = ours_after(told, gap, self.chance, self.days)
            is_owed = first or step == "quote"  # nobody forgets a price for weeks
            if moment is None or moment >= (self.midnight if is_owed else self.told_until):
                break
            is_last = who == THEM and not self._is_answered_in_time(moment)
            if is_last and not (self.case.fate == OPEN and self.chance.random() < _WAITS_FOR_US):
                break
            if first:
                self._grade(at, moment)
                first = False
            self._say(who, step, moment)
            told = moment
            if is_last:
                break
        self._end(told)
        return InquiryRow(self.case.key, self.case.grade, self.case.owner, self.case.buyer.party, tuple(self.deeds))

    def _is_forgotten(self, seed: int) -> bool:
        """Drawn apart, so that the other stories stay as they are."""
        is_one = self.case.fate == OPEN and self.case.grade is Grade.B
        return is_one and dice(seed, "forgotten", self.case.key).random() < _FORGOTTEN

    def _is_answered_in_time(self, moment: datetime) -> bool:
        """What comes shortly before today would be left without an answer, which only a few open ones may be."""
        limit = timedelta(days=1) if self.case.fate == OPEN and self.case.grade is Grade.A else timedelta(days=3)
        return moment + limit < self.midnight

    def _begin(self) -> datetime:
        case, began = self.case, self.case.began_at
        if case.is_by_mail:
            is_odd = case.fate == "set_aside"
            text = self.words.odd(self.odd) if is_odd else self.words.opening(is_soft=self.is_soft)
            self.deeds.append(Came(self.post.theirs(text, began)))
            return began
        began = CLOCK.add_working_time(began, timedelta(minutes=self.chance.randint(3, 400)))
        text = self.words.line("soft" if self.is_soft else "asked")
        at = began + timedelta(minutes=self.chance.randint(1, 6))
        self.deeds.append(self._written(text, began, at))
        return at

    def _written(self, text: str, began: datetime, at: datetime) -> Written:
        case, buyer = self.case, self.case.buyer
        platform, where = self.chance.choice(PLATFORMS) if case.source is Source.PLATFORM else ("", "")
        by = "assistant" if case.source in (Source.PLATFORM, Source.FAIR) else case.owner
        lines = () if self.is_soft else (Line(self.words.good.zh, self.words.amount, "pcs"),)
        return Written(
            case.source, text, buyer.name, buyer.company, buyer.country.code, buyer.phone,
            "" if case.source is Source.PLATFORM else buyer.address, platform, where, buyer.party, began, lines, by, at,
        )  # fmt: skip

    def _grade(self, arrived: datetime, answered: datetime) -> None:
        at = max(looked_at(arrived, answered, self.chance), arrived + timedelta(minutes=2))
        self.deeds.append(Graded(self.case.grade, self.case.owner, at))
        if self.case.is_by_mail and not self.is_soft and self.chance.random() < _CONFIRMED:
            self.deeds.append(Settled(self.case.owner, at + timedelta(seconds=20)))

    def _say(self, who: str, step: str, at: datetime) -> None:
        self.words.on = at.date()
        if not self.case.is_by_mail:
            if who != THEM:
                self._say_by_hand(step, at)
        elif who == THEM:
            text, says = self.words.theirs(step)
            self.deeds.append(Heard(self.post.theirs(text, at, says)))
        elif step in _CHASES and self.case.buyer.party and self.chance.random() < _CALLS_INSTEAD:
            self._call(at)
        else:
            mail: MailRow = self.post.ours(self.words.our(step), at)
            self.deeds.append(Answered(mail))
            if step in _PAUSES:
                self.deeds.append(Paused(_PAUSES[step], mail.key, self.case.owner, at + timedelta(minutes=2)))

    def _say_by_hand(self, step: str, at: datetime) -> None:
        case = self.case
        if step in _CHASES and case.buyer.party and self.chance.random() < 0.75:
            self._call(at)
            return
        told = _BY_HAND_STEPS.get(step, "call")
        channel = Channel.PHONE if told == "call" else _CHANNELS.get(case.source, Channel.EMAIL)
        about = self._about() if case.buyer.party else ""
        self.deeds.append(ByHand(channel, self.words.line(told), told == "priced", about, case.owner, at))

    def _call(self, at: datetime) -> None:
        step, channel = self.chance.choice(
            (("call", Channel.PHONE), ("chat", Channel.WHATSAPP), ("nudge", Channel.EMAIL))
        )
        self.deeds.append(Followed(channel, self.words.line(step), self._about(), self.case.owner, at))

    def _about(self) -> str:
        return f"{self.case.key}:{len(self.deeds)}"

    def _end(self, told: datetime) -> None:
        fate = self.case.fate
        at = ours_after(told, self.chance.randint(1, 4), self.chance, self.days)
        if fate == OPEN or at is None:
            return
        if fate == "won":
            state, reason, remark = InquiryState.WON, "", ""
        elif fate == "set_aside":
            state, reason, remark = InquiryState.NOT_AN_INQUIRY, self.odd, ""
        else:
            state, reason, remark = InquiryState.LOST, fate, self._remark(fate)
        self.deeds.append(Ended(state, reason, remark, self.case.owner, at))

    def _remark(self, fate: str) -> str:
        step = {"price": "lost_price", "other_supplier": "lost_other", "payment_terms": "declined"}.get(fate)
        return self.words.line(step) if step in LINES and self.chance.random() < 0.5 else ""
