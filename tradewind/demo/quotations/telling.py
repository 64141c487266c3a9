"""How is one quotation told: its lines, its versions and its end, all of them before today?"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.days import Days, at_minute, moment
from tradewind.demo.quotations.rows import AskedRow, BuyerRow, EndRow, GoodRow, LineRow, QuotationRow, VersionRow
from tradewind.demo.words.quotations import HANDED, LOST, WON
from tradewind.domain.quotations.lifecycle import QuotationState, SentBy

MOST_LINES = 12
_COUNTS = (18, 20, 18, 14, 10, 7, 4, 4, 2, 1, 1, 1)  # how likely one line is, two, three ...
_VALID = (15, 15, 30, 30, 7)
_MULTIPLES = (1, 1, 1.5, 2, 3, 5)
_PAYMENTS = ("tt_deposit_copy", "tt_deposit_copy", "tt_deposit_copy", "lc_sight", "tt_advance")
_FURTHER = {QuotationState.WON: (0.45, 0.15), QuotationState.LOST: (0.22, 0.05)}  # shares with a second, a third one
_ENDS = ((QuotationState.WON, 30), (QuotationState.LOST, 45), (None, 25))
_REASONS = {
    "price": 34, "minimum_quantity": 14, "delivery_time": 9, "payment_terms": 4, "quality_or_certificates": 4,
    "other_supplier": 12, "project_dropped": 7, "no_reply": 14, "we_declined": 2,
}  # fmt: skip
_TO_DECIDE = timedelta(days=55)  # within which a buyer says yes or no
_BECOMES_EUROS = 0.05


class Telling:
    """The goods of the house and its days; every quotation rolls dice of its own."""

    def __init__(self, goods: Sequence[GoodRow], days: Days, seed: int) -> None:
        self._goods, self._days, self._seed = goods, days, seed
        self._midnight = at_minute(days.today, 0, 0)

    def answer(self, asked: AskedRow) -> QuotationRow:
        """It left the moment the inquiry's clock stopped, and ended with it."""
        chance = dice(self._seed, "quotation", str(asked.inquiry), asked.party)
        before = min((asked.at - asked.taken_at) / 2, timedelta(minutes=chance.randint(25, 80)))
        how = SentBy.MAIL if asked.message else SentBy.HANDED
        first = VersionRow(
            self.lines(asked.party, asked.wanted, asked.taken_at, chance), asked.at - before, chance.choice(_VALID),
            asked.at - before / 5, asked.at, how, "" if asked.message else chance.choice(HANDED),
        )  # fmt: skip
        end = None
        if asked.ended_at is not None and asked.state in (QuotationState.WON, QuotationState.LOST):
            end = self._end(QuotationState(asked.state), asked.ended_at + timedelta(minutes=4), asked.reason, chance)
        return QuotationRow(
            asked.party, asked.owner, tuple(self._versions(first, end, chance)), chance.choice(_PAYMENTS), end,
            asked.inquiry, asked.message, chance.random() < _BECOMES_EUROS,
        )  # fmt: skip

    def offer(self, buyer: BuyerRow, begun_at: datetime, chance: Random) -> QuotationRow:
        """What nobody had asked for in writing, told from long ago enough to have ended."""
        first = self._sent(buyer.party, begun_at, chance.choice(_VALID), chance)
        state = chance.choices([each for each, _ in _ENDS], [share for _, share in _ENDS])[0]
        end = self._ended(state, begun_at, chance) if state else None
        return QuotationRow(
            buyer.party, buyer.owner, tuple(self._versions(first, end, chance)), chance.choice(_PAYMENTS), end,
            two_currencies=chance.random() < _BECOMES_EUROS,
        )  # fmt: skip

    def standing(
        self, buyer: BuyerRow, begun_at: datetime, valid_days: int, chance: Random, *, sent: bool = True
    ) -> QuotationRow:  # noqa: E501
        """Not decided yet."""
        first = self._sent(buyer.party, begun_at, valid_days, chance, sent=sent)
        return QuotationRow(buyer.party, buyer.owner, (first,), chance.choice(_PAYMENTS))

    def draft(self, buyer: BuyerRow, begun_at: datetime, chance: Random) -> QuotationRow:
        lines = self.lines(buyer.party, (), begun_at, chance)
        return QuotationRow(buyer.party, buyer.owner, (VersionRow(lines, begun_at, 15),), chance.choice(_PAYMENTS))

    def lines(
        self, party: str, wanted: Iterable[tuple[str, int]], at: datetime, chance: Random
    ) -> tuple[LineRow, ...]:  # fmt: skip
        """What was wanted as far as we have it, then what this customer usually buys."""
        known = [good for good in self._goods if good.at < at] or list(self._goods[:1])
        count = chance.choices(range(1, MOST_LINES + 1), _COUNTS)[0]
        chosen: dict[str, LineRow] = {}
        for family, quantity in wanted:
            fitting = [good for good in known if good.code == family] or [
                good for good in known if good.family == family
            ]
            if fitting:
                good = chance.choice(fitting)
                chosen[good.code] = LineRow(good.code, max(quantity, good.moq), self._off(chance))
        usual = self._usual(party, known)
        for good in chance.sample(usual, min(count, len(usual))):
            if len(chosen) >= count:
                break
            chosen.setdefault(good.code, LineRow(good.code, _quantity(good, chance), self._off(chance)))
        return tuple(chosen.values())[:MOST_LINES]

    def _usual(self, party: str, known: Sequence[GoodRow]) -> list[GoodRow]:
        families = sorted({good.family for good in self._goods})
        liked = set(dice(self._seed, "likes", party).sample(families, 9))
        return [good for good in known if good.family in liked] or list(known)

    def _off(self, chance: Random) -> Decimal:
        return Decimal(chance.choice((0, 0, 0, 0, 1, 2)))

    def _sent(
        self, party: str, begun_at: datetime, valid_days: int, chance: Random, *, sent: bool = True
    ) -> VersionRow:  # fmt: skip
        issued = begun_at + timedelta(minutes=chance.randint(20, 90))
        return VersionRow(
            self.lines(party, (), begun_at, chance), begun_at, valid_days, issued,
            issued + timedelta(minutes=chance.randint(3, 25)) if sent else None, SentBy.HANDED, chance.choice(HANDED),
        )  # fmt: skip

    def _versions(self, first: VersionRow, end: EndRow | None, chance: Random) -> Iterable[VersionRow]:
        """The buyer haggles: each further version is two per cent cheaper, and leaves the same day."""
        yield first
        former, sent_at = first, first.sent_at
        for share in _FURTHER.get(end.state, ()) if end else ():
            between = (
                self._days.between(sent_at.date() + timedelta(days=3), end.at.date() - timedelta(days=1))
                if end and sent_at
                else ()
            )  # noqa: E501
            if not between or chance.random() > share:
                return
            begun = moment(chance.choice(between[:20]), chance)
            lines = tuple(LineRow(line.code, line.quantity, line.off + 2) for line in former.lines)
            sent_at = begun + timedelta(minutes=chance.randint(30, 60))
            former = VersionRow(
                lines, begun, chance.choice(_VALID), begun + timedelta(minutes=chance.randint(8, 28)), sent_at,
                SentBy.HANDED, chance.choice(HANDED),
            )  # fmt: skip
            yield former

    def _ended(self, state: QuotationState, begun_at: datetime, chance: Random) -> EndRow | None:
        later = self._days.between((begun_at + timedelta(days=2)).date(), (begun_at + _TO_DECIDE).date())
        if not later:
            return None
        reason = "" if state is QuotationState.WON else chance.choices(list(_REASONS), list(_REASONS.values()))[0]
        return self._end(state, moment(chance.choice(later), chance), reason, chance)

    def _end(self, state: QuotationState, at: datetime, reason: str, chance: Random) -> EndRow:
        if state is QuotationState.WON:
            return EndRow(state, at, "", chance.choice(WON))
        said = chance.choice(LOST[reason]) if reason in LOST and chance.random() < 0.6 else ""  # noqa: PLR2004
        return EndRow(state, at, reason or "other", said or ("" if reason else "没有说原因"))


def _quantity(good: GoodRow, chance: Random) -> int:
    return good.moq if good.is_dear else int(good.moq * chance.choice(_MULTIPLES) // 50 * 50)
