"""Who says what, how many days after the last word, until an inquiry has its end?"""

from collections.abc import Iterator
from random import Random

from tradewind.demo.inquiries.cases import OPEN, Case
from tradewind.domain.inquiries.grading import Grade

Step = tuple[str, str, int]  # us or them, what, days later
US, THEM = "us", "them"
_EVERY = {Grade.A: (2, 4), Grade.B: (5, 8), Grade.C: (13, 17), Grade.D: (20, 30)}
_CHASES = {Grade.A: (2, 4), Grade.B: (2, 4), Grade.C: (1, 3), Grade.D: (1, 2)}
_LAST_WORDS = {
    "price": ("too_dear",), "other_supplier": ("too_dear",), "minimum_quantity": ("too_many",),
    "delivery_time": ("too_late",), "project_dropped": ("dropped",),
}  # fmt: skip


def script_of(case: Case, *, is_soft: bool, chance: Random) -> Iterator[Step]:
    """The steps behind the first letter; of an open inquiry as many as there are days."""
    if case.fate == "set_aside":
        yield US, "polite_no", 0
        return
    yield from _first_answer(is_soft, chance)
    if case.fate == OPEN:
        yield from _going_on(case, is_soft, chance)
    elif case.fate == "won":
        yield from _to_an_order(case, is_soft, chance)
    else:
        yield from _to_nothing(case, is_soft, chance)


def _first_answer(is_soft: bool, chance: Random) -> Iterator[Step]:
    if is_soft:
        yield US, "answer", 0
        return
    lot = chance.random()
    if lot < 0.07:
        yield US, "ask_details", 0
        yield THEM, "details", 1
        yield US, "quote", 0
    elif lot < 0.11:
        yield US, "factory", 0
        yield US, "quote", 1
    else:
        yield US, "quote", 0


def _to_an_order(case: Case, is_soft: bool, chance: Random) -> Iterator[Step]:
    yield from _asks_after_all(is_soft, chance)
    yield from _chases(case, 1, chance)
    if chance.random() < 0.7:
        yield THEM, "haggle", chance.randint(1, 5)
        yield US, "offer", 0
    if chance.random() < 0.5:
        yield THEM, "sample", chance.randint(1, 4)
        yield US, "sample_sent", 1
        yield from _chases(case, 1, chance)
        yield THEM, "good", chance.randint(4, 7)
        yield US, "thanks_good", 0
    yield THEM, "order", chance.randint(1, 6)
    yield US, "thanks_order", 0


def _asks_after_all(is_soft: bool, chance: Random) -> Iterator[Step]:
    """Who only wanted a catalogue first."""
    if is_soft:
        yield THEM, "ask", chance.randint(1, 4)
        yield US, "quote", 0


def _to_nothing(case: Case, is_soft: bool, chance: Random) -> Iterator[Step]:
    if case.fate in ("price", "minimum_quantity", "other_supplier", "delivery_time"):
        yield from _asks_after_all(is_soft, chance)
        is_soft = False
    if case.fate == "price":
        yield THEM, "haggle", chance.randint(1, 5)
        yield US, "hold", 0
    elif case.fate == "project_dropped":
        yield THEM, "later", chance.randint(1, 6)
        yield US, "later_ok", 0
    yield from _chases(case, chance.randint(*_CHASES[case.grade]), chance, is_soft=is_soft)
    for word in _LAST_WORDS.get(case.fate, ()):
        yield THEM, word, chance.randint(1, 6)
        yield US, "polite_lost", 0


def _going_on(case: Case, is_soft: bool, chance: Random) -> Iterator[Step]:
    """Some talk, then as often as the grade asks; whoever leads has fewer days than steps."""
    lot = chance.random()
    if lot < 0.35 and case.grade in (Grade.A, Grade.B) and not is_soft:
        yield THEM, "haggle", chance.randint(1, 3)
        yield US, "offer", 0
    elif lot < 0.5:
        yield THEM, "later", chance.randint(1, 4)
        yield US, "later_ok", 0
    elif lot < 0.62 and case.grade is not Grade.D:
        yield THEM, "sample", chance.randint(1, 4)
        yield US, "sample_sent", 1
    yield from _chases(case, 14, chance, is_soft=is_soft)


def _chases(case: Case, count: int, chance: Random, *, is_soft: bool = False) -> Iterator[Step]:
    """Who has no offer yet is not asked what he thinks of it."""
    for _ in range(count):
        yield US, "chase_soft" if is_soft else "chase", chance.randint(*_EVERY[case.grade])
