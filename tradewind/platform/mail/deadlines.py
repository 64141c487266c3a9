"""How does a step end although the other side drips one byte a minute?

A socket's own time-out begins anew with every byte; here a clock of the whole step shuts the socket down.
"""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


class Deadline:
    """Whether the step took too long. The socket is asked for when time is up: STARTTLS exchanges it on the way."""

    def __init__(self, the_socket: Callable[[], socket.socket | None]) -> None:
        self._the_socket = the_socket
        self.passed = False

    def _end(self) -> None:
        self.passed = True
        if (open_socket := self._the_socket()) is not None:
            with suppress(OSError):
                # The plain socket's own: an encrypted one would forget its keys under the reader's hands.
                socket.socket.shutdown(open_socket, socket.SHUT_RDWR)


@contextmanager
def within(seconds: float, the_socket: Callable[[], socket.socket | None]) -> Iterator[Deadline]:
    """Shut the socket down when the block takes longer; the block then fails and `passed` says why."""
    deadline = Deadline(the_socket)
    clock = threading.Timer(seconds, deadline._end)
    clock.daemon = True
    clock.start()
    try:
        yield deadline
    finally:
        clock.cancel()
