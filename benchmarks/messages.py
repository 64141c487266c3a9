"""How fast are messages read, how long do bombs take, and does any of 10,000 spoiled ones raise?

`python -m benchmarks.messages [COUNT]`
"""

import random
import sys
import time
from collections import Counter

from tests.domain.messaging.bombs import BOMBS
from tests.domain.messaging.mutations import SOUND, spoiled
from tradewind.domain.messaging.kinds import kind_of
from tradewind.domain.messaging.parsing import MessageUnreadable, parse_message
from tradewind.domain.messaging.warnings import warnings
from tradewind.platform.mail.reading.reader import read_messages


def main(count: int) -> Counter[str]:
    chance = random.Random(7)
    messages = [spoiled(SOUND[number % len(SOUND)], chance) for number in range(count)]
    endings = _all_at_home(messages)
    _all_in_a_child(messages)
    _sound_ones(count)
    _bombs()
    return endings


def _all_at_home(messages: list[bytes]) -> Counter[str]:
    endings: Counter[str] = Counter()
    longest = 0.0
    started = time.perf_counter()
    for raw in messages:
        before = time.perf_counter()
        try:
            message = parse_message(raw)
            kind_of(message), warnings(message)
            endings["read"] += 1
        except MessageUnreadable as refusal:
            endings[refusal.code] += 1
        except Exception as error:
            endings[f"exception {type(error).__name__}"] += 1
        longest = max(longest, time.perf_counter() - before)
    seconds = time.perf_counter() - started
    rate = len(messages) / seconds
    print(f"{len(messages)} spoiled: {rate:.0f} a second, longest {longest * 1000:.0f} ms, {dict(endings)}")
    return endings


def _all_in_a_child(messages: list[bytes]) -> None:
    started = time.perf_counter()
    read = sum(each.message is not None for each in read_messages(("", raw) for raw in messages))
    seconds = time.perf_counter() - started
    print(f"the same in a child: {len(messages) / seconds:.0f} a second, {read} read")


def _sound_ones(count: int) -> None:
    started = time.perf_counter()
    for number in range(count):
        parse_message(SOUND[number % len(SOUND)])
    print(f"sound ones: {count / (time.perf_counter() - started):.0f} a second")


def _bombs() -> None:
    for name, (build, _code) in BOMBS.items():
        raw = build()
        started = time.perf_counter()
        try:
            told = ", ".join(each.code for each in parse_message(raw).complaints)
        except MessageUnreadable as refusal:
            told = refusal.code
        print(
            f"{name}: {len(raw) / 1_000_000:.2f} MB, {time.perf_counter() - started:.3f} s, {told or 'nothing to tell'}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
