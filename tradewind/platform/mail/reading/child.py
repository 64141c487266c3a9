"""Reads messages from standard input and answers each on standard output, in a process that may die of one.

It has limits from its first moment, knows no database and no key, and what it says is only read, never run.
"""

import json
import sys
from typing import IO

from tradewind.domain.messaging.judging import judge
from tradewind.domain.messaging.parsing import MessageUnreadable, parse_message
from tradewind.domain.messaging.parsing.limits import MEGABYTE
from tradewind.platform.jobs.processes import OUT_OF_MEMORY, limit_this_process, renew_time
from tradewind.platform.mail.reading.limits import Limits
from tradewind.platform.mail.reading.wire import receive_message, send_parsed, send_refusal


def main() -> int:
    limits = Limits(**json.loads(sys.argv[1]))
    # For the whole life of the process; for each message its time is renewed.
    seconds = limits.seconds * 60
    limit_this_process(memory=limits.memory_bytes, seconds=seconds, wall_seconds=limits.wall_seconds)
    source, target = sys.stdin.buffer, sys.stdout.buffer
    try:
        while True:
            renew_time(seconds=seconds, wall_seconds=0)  # waiting costs nothing
            raw = receive_message(source)
            if raw is None:
                return 0
            renew_time(seconds=limits.seconds, wall_seconds=limits.wall_seconds)
            answer(raw, target, limits)
    except MemoryError:
        return OUT_OF_MEMORY


def answer(raw: bytes, target: IO[bytes], limits: Limits) -> None:
    """Read one message and judge it; whatever hinders is told in a code."""
    try:
        message = parse_message(raw)
        judged = judge(message)
    except MessageUnreadable as refusal:
        send_refusal(refusal.code, refusal.facts, target)
    except MemoryError:
        send_refusal("message_needs_too_much_memory", {"limit": limits.memory_bytes // MEGABYTE}, target)
    except Exception as error:
        # Not foreseen: the message is the cause and a sentence the answer; the raw one is kept.
        send_refusal("message_damaged", {}, target)
        print(f"unforeseen {type(error).__name__}: {error}"[:500], file=sys.stderr)
    else:
        send_parsed(message, judged, target)


if __name__ == "__main__":
    sys.exit(main())
