"""Is a version complete enough to leave? Everything that is missing at once."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from tradewind.apps.quotations.facts import is_problem
from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.refusals import NotReady
from tradewind.domain.quotations.validity import refuse_bad_validity
from tradewind.platform.house_days import house_day

Offered = Sequence[tuple[QuotationOption, Sequence[QuotationLine]]]  # options in their order, with their lines


def refuse_unready(revision: QuotationRevision, offered: Offered, *, at: datetime) -> None:
    """A step of submitting and issuing."""
    refuse_bad_validity(revision.valid_until, on=house_day(at))
    problems = tuple(problem for option, lines in offered for problem in _of_option(option, lines))
    if problems or not offered:
        raise NotReady(problems or (("", "option_empty"),))


def _of_option(option: QuotationOption, lines: Sequence[QuotationLine]) -> Iterator[tuple[str, str]]:
    """Places as the page names its fields: `1` an option, `1.3` a line of it."""
    place = str(option.place)
    if not lines:
        yield place, "option_empty"
    if not option.incoterm:
        yield place, "incoterm_missing"
    if not option.named_place:
        yield place, "named_place_missing"
    if not option.payment:
        yield place, "payment_missing"
    yield from ((place, str(each["code"])) for each in option.problems if is_problem(each))
    for line in sorted(lines, key=lambda each: each.place):
        yield from ((f"{place}.{line.place}", str(each["code"])) for each in line.problems if is_problem(each))
