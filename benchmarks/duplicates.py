"""How well and how fast are company names compared?

Precision and recall on the labelled pairs of `tests/domain/parties/duplicates`, all of them and the half nothing was
tuned by; then the time to fold a name, to make its keys, to compare two and to find the nearest of 300.
"""

import random
import time
from collections.abc import Callable, Iterable, Sequence
from statistics import mean
from typing import TypeVar

from tests.domain.parties.duplicates.labelled import Pair, labelled_pairs, outcome_of
from tradewind.domain.parties.duplicates.keys import closest, name_keys, sketch
from tradewind.domain.parties.duplicates.names import fold
from tradewind.domain.parties.duplicates.score import compare_folded, compare_names

CANDIDATES = 300
Thing = TypeVar("Thing")


def main() -> None:
    pairs = labelled_pairs()
    print(f"{'':14}{'pairs':>6}{'precision':>11}{'recall':>8}")
    tell("all", pairs)
    tell("held out", [pair for pair in pairs if pair.is_held_out])
    tell("tuned by", [pair for pair in pairs if not pair.is_held_out])
    for kind in dict.fromkeys(pair.kind for pair in pairs):
        tell(f"  {kind}", [pair for pair in pairs if pair.kind == kind])
    tell_times(pairs)


def tell(name: str, pairs: Iterable[Pair]) -> None:
    listed = list(pairs)
    outcome = outcome_of(listed)
    print(f"{name:14}{len(listed):>6}{outcome.precision:>11.4f}{outcome.recall:>8.4f}")


def tell_times(pairs: Iterable[Pair]) -> None:
    names = sorted({name for pair in pairs for name in (pair.left, pair.right)})
    folded = [fold(name) for name in names]
    dice = random.Random(1)
    strangers = [(dice.choice(folded), dice.choice(folded)) for _ in range(3000)]
    sketches = [sketch(dice.choice(names)) for _ in range(CANDIDATES)]
    print(f"\n{mean(len(name_keys(name)) for name in names):.1f} keys a name")
    tell_time("fold a name", names, fold)
    tell_time("its keys", names, name_keys)
    tell_time("compare two alike, texts", list(pairs), lambda pair: compare_names(pair.left, pair.right))
    tell_time("compare two strangers, folded", strangers, lambda two: compare_folded(*two))
    tell_time(f"nearest of {CANDIDATES}", names[:200], lambda name: closest(name, sketches, 40))


def tell_time(what: str, things: Sequence[Thing], act: Callable[[Thing], object]) -> None:
    """Time of the processor, so that other work on the machine does not count."""
    for thing in things:
        act(thing)
    started = time.process_time()
    for thing in things:
        act(thing)
    each = (time.process_time() - started) / len(things) * 1_000_000
    print(f"{what:30}{each:>9.1f} us{1_000_000 / each:>12,.0f} a second")


if __name__ == "__main__":
    main()
