"""Who missed which follow-ups in the periods that are over?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tradewind.domain.inquiries.cadence import DEFAULT_TABLE, CadenceRule, Followed, Standing, stand
from tradewind.domain.inquiries.contacts import Contact, by_inquiry
from tradewind.domain.inquiries.grading import ORDER
from tradewind.domain.inquiries.periods import Period, finished_within
from tradewind.domain.vocabulary.working_time import WorkingClock

Breach = tuple[Followed, Standing]


def breaches(
    followed: Iterable[Followed], contacts: Iterable[Contact], span: Period, clock: WorkingClock,
    table: Sequence[CadenceRule] = DEFAULT_TABLE,
) -> dict[int | None, tuple[Breach, ...]]:  # fmt: skip
    """Each owner's misses in the periods that ended within the span, the most serious inquiries first.

    Whom nobody looks after stands under None: that is the assistant's to read.
    """
    cases = tuple(followed)
    known = by_inquiry(contacts, [one.inquiry for one in cases])
    periods = {rule: tuple(finished_within(rule.period, span)) for rule in table}
    found: dict[int | None, list[Breach]] = defaultdict(list)
    for one in cases:
        for rule in table:
            if rule.grade is not one.grade:
                continue
            for period in periods[rule]:
                standing = stand(rule, one, known[one.inquiry], period, period.ends_on, clock=clock)
                if standing.is_breach:
                    found[one.owner].append((one, standing))
    return {owner: tuple(sorted(rows, key=_rank)) for owner, rows in found.items()}


def _rank(breach: Breach) -> tuple[int, int, object]:
    one, standing = breach
    return ORDER.index(one.grade), one.inquiry, standing.period.begins_on
