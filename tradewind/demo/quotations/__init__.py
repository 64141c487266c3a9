"""What did the demo company quote in 24 months, to whom, and what became of it?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days, at_minute, moment
from tradewind.demo.quotations.rows import AskedRow, BuyerRow, LineRow, QuotationRow, World
from tradewind.demo.quotations.telling import Telling

__all__ = ["ALL", "ANSWERS", "SAMPLE_BUYER", "QuotationRow", "World", "quotations"]

SAMPLE_BUYER = "Nordic Leisure AB"  # 李强 quoted him some days ago, and owes him a sample
ALL, PLANTED = 1_150, 3  # quotations, and those of them that are told as deeds of their own
ANSWERS = 766  # of them answer an inquiry
_DRAFTS, _ISSUED, _ENDING, _SENT = 11, 7, 8, 26  # as they stand today, besides those of open inquiries
_OLDEST_STANDING, _UNDECIDED = 12, 26  # days back


def quotations(world: World, days: Days, seed: int = SEED) -> tuple[QuotationRow, ...]:
    """All of them in the order in which they were begun, the same for a seed and a day."""
    telling = Telling(world.goods, days, seed)
    answers = [telling.answer(asked) for asked in _answered(world.asked, seed)]
    standing = [*_standing(telling, world.buyers, days, seed), _sample_due(telling, world.buyers, days, seed)]
    left = ALL - PLANTED - len(answers) - len(standing)
    free = [_free(telling, number, world.buyers, days, seed) for number in range(left)]
    return tuple(sorted([*answers, *standing, *free], key=lambda row: (row.begun_at, row.party)))


def _answered(asked: tuple[AskedRow, ...], seed: int) -> list[AskedRow]:
    """All whose inquiry is open, and a share of the others."""
    is_open = [row for row in asked if row.ended_at is None]
    ended = [row for row in asked if row.ended_at is not None]
    return [*is_open, *dice(seed, "answers").sample(ended, min(ANSWERS - len(is_open), len(ended)))]


def _free(telling: Telling, number: int, buyers: tuple[BuyerRow, ...], days: Days, seed: int) -> QuotationRow:
    """Trade grows: the later, the likelier."""
    chance = dice(seed, "quotation", "free", str(number))
    worked = days.between(days.first + timedelta(days=20), days.back(_UNDECIDED))
    begun = moment(worked[int(len(worked) * chance.random() ** 0.7)], chance)
    known = [buyer for buyer in buyers if buyer.since < begun] or list(buyers)
    return telling.offer(chance.choice(known), begun, chance)


def _standing(telling: Telling, buyers: tuple[BuyerRow, ...], days: Days, seed: int) -> Iterator[QuotationRow]:
    """Drafts, those that nobody has sent yet, those whose last day comes, and the others that are with the buyer."""
    for number in range(_DRAFTS + _ISSUED + _ENDING + _SENT):
        chance = dice(seed, "quotation", "standing", str(number))
        is_draft, is_sent = number < _DRAFTS, number >= _DRAFTS + _ISSUED
        on = days.back(1 + number % (5 if is_draft else _OLDEST_STANDING))
        buyer, at = _lately(buyers, number, on, chance), moment(on, chance)
        if is_draft:
            yield telling.draft(buyer, at, chance)
            continue
        is_ending = is_sent and number < _DRAFTS + _ISSUED + _ENDING
        left = (days.today - on).days + 1 + number % 3
        yield telling.standing(buyer, at, left if is_ending else 30, chance, sent=is_sent)


def _sample_due(telling: Telling, buyers: tuple[BuyerRow, ...], days: Days, seed: int) -> QuotationRow:
    chance = dice(seed, "quotation", SAMPLE_BUYER)
    buyer = next(each for each in buyers if each.party == SAMPLE_BUYER)
    row = telling.standing(buyer, at_minute(days.back(4), 10, 12), 30, chance)
    lines = (LineRow("TE-4P-02", 600), LineRow("CH-11-03", 1_000), LineRow("TA-34-01", 300))
    return replace(row, versions=(replace(row.versions[0], lines=lines),))


def _lately(buyers: tuple[BuyerRow, ...], number: int, on: date, chance: Random) -> BuyerRow:
    """Every salesperson has some, 李强 the most."""
    known = [buyer for buyer in buyers if buyer.since.date() < on]
    mine = [buyer for buyer in known if buyer.owner == "liqiang"] if number % 3 == 0 else known
    return chance.choice(mine or known)
