"""Washes one letter's HTML from standard input to standard output, in a process that may die of it."""

import json
import sys

from tradewind.platform.jobs.processes import OUT_OF_MEMORY, limit_this_process
from tradewind.platform.mail.safe_html import washed


def main() -> int:
    memory, seconds, wall_seconds, most = json.loads(sys.argv[1])
    limit_this_process(memory=memory, seconds=seconds, wall_seconds=wall_seconds)
    try:
        clean = washed(sys.stdin.buffer.read().decode())
        if len(clean) > most:  # tags left open are opened again in every paragraph
            return OUT_OF_MEMORY
        sys.stdout.buffer.write(clean.encode())
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


if __name__ == "__main__":
    sys.exit(main())
