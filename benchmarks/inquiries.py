"""How well and how fast are inquiries read out of letters?

Precision and recall of every field on the labelled letters of `tests/domain/inquiries`, first on those nothing was
tuned by; then letters a second. With `--wrong` every letter that is read otherwise than its label says.
"""

import sys
import time

from tests.domain.inquiries.labelled import Case, labelled_letters, marks, outcomes_of, said
from tradewind.domain.inquiries.reading.facts import read_inquiry

ROUNDS = 3


def main() -> None:
    cases = labelled_letters()
    for name, chosen in (
        ("held out", [case for case in cases if case.is_held_out]),
        ("tuned by", [case for case in cases if not case.is_held_out]),
    ):
        tell(name, chosen)
    tell_speed(cases)
    if "--wrong" in sys.argv:
        for case in cases:
            tell_wrong(case)


def tell(name: str, cases: list[Case]) -> None:
    print(f"{name}: {len(cases)} letters\n{'':14}{'right':>6}{'wrong':>6}{'missed':>7}{'precision':>11}{'recall':>8}")
    for field, outcome in outcomes_of(cases).items():
        print(
            f"{field:14}{outcome.found:>6}{outcome.wrong:>6}{outcome.missed:>7}"
            f"{outcome.precision:>11.3f}{outcome.recall:>8.3f}"
        )


def tell_speed(cases: tuple[Case, ...]) -> None:
    started = time.process_time()
    for _round in range(ROUNDS):
        for case in cases:
            read_inquiry(case.letter)
    each = (time.process_time() - started) / (ROUNDS * len(cases) or 1)
    print(f"{1 / each:,.0f} letters a second, {each * 1000:.2f} ms each")


def tell_wrong(case: Case) -> None:
    bad = {field: mark for field, mark in marks(case).items() if mark[1] or mark[2]}
    if bad:
        found = said(read_inquiry(case.letter))
        print(f"\n{case.name}{' (held out)' if case.is_held_out else ''}")
        for field in bad:
            print(f"  {field}: wanted {case.expected.get(field)!r}, found {found.get(field)!r}")


if __name__ == "__main__":
    main()
