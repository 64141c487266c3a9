"""Which inquiries came in 24 months: how serious, from whom, by which way, and how did each end?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.days import Days, at_minute
from tradewind.demo.inquiries.buyers import Buyer, known, stranger
from tradewind.demo.inquiries.office import in_their_hours
from tradewind.demo.parties.careers import Career
from tradewind.demo.parties.rows import PartyRow
from tradewind.demo.people import SELLERS
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.sources import Source

GRADES: Mapping[Grade, int] = {Grade.A: 210, Grade.B: 520, Grade.C: 860, Grade.D: 810}
# How many of each grade a salesperson follows now: A, B, C, D.
FOLLOWED: Mapping[str, tuple[int, int, int, int]] = {
    "liqiang": (3, 6, 8, 5), "wangfang": (3, 6, 7, 4), "zhoukai": (2, 5, 6, 4), "wudi": (2, 4, 5, 4),
    "sunyue": (1, 4, 5, 3), "lina": (1, 3, 4, 4),
}  # fmt: skip
OPEN = "open"
_KNOWN_SHARE = {Grade.A: 0.9, Grade.B: 0.78, Grade.C: 0.58, Grade.D: 0.42}
_FATES: Mapping[Grade, Mapping[str, int]] = {
    Grade.A: {"won": 52, "price": 18, "other_supplier": 9, "delivery_time": 7, "minimum_quantity": 4, "no_reply": 10},
    Grade.B: {"won": 24, "price": 22, "minimum_quantity": 10, "other_supplier": 12, "delivery_time": 8,
              "project_dropped": 6, "payment_terms": 3, "no_reply": 15},
    Grade.C: {"won": 7, "price": 15, "minimum_quantity": 13, "project_dropped": 14, "other_supplier": 8,
              "no_reply": 43},
    Grade.D: {"won": 1, "price": 6, "minimum_quantity": 14, "project_dropped": 8, "no_reply": 62, "set_aside": 9},
}  # fmt: skip
_BY_HAND = {Source.PLATFORM: 58, Source.FAIR: 20, Source.PHONE: 12, Source.FAX: 3, Source.CHAT: 7}
_OF_CUSTOMERS = {Source.PHONE: 30, Source.CHAT: 42, Source.FAX: 6, Source.VISIT: 12, Source.PLATFORM: 10}
_LATEST_END = {Grade.A: 48, Grade.B: 62, Grade.C: 75, Grade.D: 60}  # days an inquiry takes at most to its end
_LONGEST_OPEN = {Grade.A: 26, Grade.B: 40, Grade.C: 55, Grade.D: 50}
_TOLD_ELSEWHERE = 2  # the B whose buyer has asked again this morning, and the one that waits for the factory
_TO_ANSWER = 3  # working days that an open inquiry has behind it
MAIL_BEGINS = 120  # days ago: before that letters lay in private programs, and inquiries were written down by hand
_MAIL_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Case:
    key: str
    grade: Grade
    owner: str
    buyer: Buyer
    source: Source
    began_at: datetime
    fate: str

    @property
    def is_by_mail(self) -> bool:
        return self.source in (Source.MAIL, Source.FORM)


class Casting:
    """Who asks whom: the customers by their present owner, as far as their stories leave them free."""

    def __init__(self, careers: tuple[Career, ...], rows: Mapping[str, PartyRow], days: Days, seed: int) -> None:
        self._rows, self._days, self._seed = rows, days, seed
        self._of: dict[str, list[Career]] = defaultdict(list)
        for career in careers:
            if career.customer.owner and not career.customer.planted:
                self._of[career.customer.owner].append(career)

    def cases(self) -> Iterator[Case]:
        left = {**GRADES, Grade.B: GRADES[Grade.B] - _TOLD_ELSEWHERE}
        for owner, counts in FOLLOWED.items():
            for grade, count in zip(Grade, counts, strict=True):
                left[grade] -= count
                for number in range(count):
                    yield self._open(f"open.{owner}.{grade}.{number}", grade, owner)
        for grade, count in left.items():
            for number in range(count):
                yield self._ended(f"past.{grade}.{number}", grade)

    def _open(self, key: str, grade: Grade, owner: str) -> Case:
        chance = dice(self._seed, "inquiry", key)
        began = self._moment(chance.randint(2, _LONGEST_OPEN[grade]), chance)
        if began.date() > self._days.worked[-_TO_ANSWER]:  # after a long holiday nobody could have answered yet
            began = at_minute(self._days.worked[-_TO_ANSWER], chance.randrange(20), chance.randrange(60))
        return self._cast(key, grade, owner, began, OPEN, chance)

    def _ended(self, key: str, grade: Grade) -> Case:
        chance = dice(self._seed, "inquiry", key)
        fate = chance.choices(list(_FATES[grade]), list(_FATES[grade].values()))[0]
        # Trade grows: the later, the likelier.
        span = 700 - _LATEST_END[grade]
        began = self._moment(_LATEST_END[grade] + round(span * (1 - chance.random() ** 0.75)), chance)
        owner = chance.choices(SELLERS, (24, 20, 22, 15, 9, 14))[0]
        return self._cast(key, grade, owner, began, fate, chance)

    def _moment(self, back: int, chance: Random) -> datetime:
        """Buyers write at all hours; on Sundays of ours few do."""
        on = self._days.today - timedelta(days=back)
        if on.weekday() == 6 and chance.random() < 0.7:
            on -= timedelta(days=1)
        return at_minute(on, chance.randrange(24), chance.randrange(60), chance.randrange(60))

    def _cast(self, key: str, grade: Grade, owner: str, began: datetime, fate: str, chance: Random) -> Case:
        buyer = None
        if fate != "set_aside" and chance.random() < _KNOWN_SHARE[grade]:
            buyer = self._customer(owner, began, fate == OPEN, chance)
        source = self._source(began, buyer is not None, fate, chance)
        asks = buyer or stranger(owner, chance)
        return Case(key, grade, owner, asks, source, self._written_at(began, asks, source, seed=key), fate)

    def _written_at(self, began: datetime, asks: Buyer, source: Source, *, seed: str) -> datetime:
        """Letters are written where it is day; nobody could answer one that came too late."""
        if source is not Source.MAIL:
            return began
        at = in_their_hours(began, asks, dice(self._seed, "hours", seed))
        return began if at.date() > self._days.worked[-_TO_ANSWER] else at

    def _customer(self, owner: str, began: datetime, is_open: bool, chance: Random) -> Buyer | None:
        """A customer of this owner who was his all the time; who is overdue now was not written to lately."""
        for career in chance.sample(self._of[owner], min(8, len(self._of[owner]))):
            row = self._rows[career.customer.name]
            is_overdue = career.due_on is not None and career.due_on < self._days.today
            ready = max(row.contacts[-1].at, career.hands[-1].since) + timedelta(days=1)
            if ready < began and not (is_overdue and (is_open or began > row.at + timedelta(days=600))):
                return known(career.customer, row, chance)
        return None

    def _source(self, began: datetime, is_known: bool, fate: str, chance: Random) -> Source:
        has_mail = began > at_minute(self._days.today - timedelta(days=MAIL_BEGINS), 0, 0)
        if has_mail and (fate == "set_aside" or chance.random() < _MAIL_SHARE):
            return Source.MAIL
        if is_known:
            return chance.choices(list(_OF_CUSTOMERS), list(_OF_CUSTOMERS.values()))[0]
        return chance.choices(list(_BY_HAND), list(_BY_HAND.values()))[0]
