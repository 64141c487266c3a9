"""How are many messages read, one of which may be poison?

Starting a process costs more than reading a hundred messages, so one child reads many. A message that kills it is named
and set aside, and the next one goes to a new child.
"""

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from types import TracebackType

from tradewind.domain.messaging.judging import Judged
from tradewind.domain.messaging.message import Complaint, ParsedMessage
from tradewind.domain.messaging.parsing.limits import MEGABYTE
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.platform.jobs.processes import Ending, bare_environment, ending_of, without_window
from tradewind.platform.mail.reading.limits import LIMITS, Limits
from tradewind.platform.mail.reading.wire import Broken, receive_parsed, send_message

_GRACE = 5  # seconds in which the child's own clock may end it first
_ENDINGS = {
    Ending.TOO_SLOW: "message_too_slow",
    Ending.TOO_MUCH_MEMORY: "message_needs_too_much_memory",
}


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """A message and what is to be said of it; both are None where it could not be read."""

    name: str
    raw: bytes = field(repr=False)
    message: ParsedMessage | None
    problems: tuple[Finding, ...] = ()
    judged: Judged | None = None


def read_messages(messages: Iterable[tuple[str, bytes]], limits: Limits = LIMITS) -> Iterator[ReadMessage]:
    """Each named message in its order, as soon as it is read."""
    with MessageReader(limits) as reader:
        for name, raw in messages:
            yield reader.read(name, raw)


class MessageReader:
    """Keeps one child at a time. Use it in `with`, or close it."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the reader
        self._answered = 0

    def read(self, name: str, raw: bytes) -> ReadMessage:
        if len(raw) > self._limits.message_bytes:
            facts = (("megabytes", -(-len(raw) // MEGABYTE)), ("limit", self._limits.message_bytes // MEGABYTE))
            return _unread(name, raw, Complaint("message_too_large", facts))
        told = self._ask(raw)
        if isinstance(told, Complaint):
            return _unread(name, raw, told)
        message, judged = told
        notes = tuple(Finding(each.code, name, dict(each.facts), Severity.NOTE) for each in message.complaints)
        return ReadMessage(name, raw, message, notes, judged)

    def _ask(self, raw: bytes) -> tuple[ParsedMessage, Judged] | Complaint:
        if self._answered >= self._limits.messages:
            self.stop()
        child = self._child or self._started()
        assert child.stdin and child.stdout
        watch = threading.Timer(self._limits.wall_seconds + _GRACE, child.kill)
        watch.daemon = True
        watch.start()
        try:
            send_message(raw, child.stdin)
            told = receive_parsed(child.stdout)
            self._answered += 1
            return told
        except (Broken, OSError, ValueError, KeyError, TypeError):
            return self._cause_of_death(child)
        finally:
            watch.cancel()

    def _started(self) -> "subprocess.Popen[bytes]":
        # -P: the folder one stands in may hold anything, and nothing in it is to be imported.
        command = [sys.executable, "-P", "-m", "tradewind.platform.mail.reading.child"]
        self._child = subprocess.Popen(
            [*command, json.dumps(asdict(self._limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env=bare_environment(),
            **without_window(),
        )
        self._answered = 0
        return self._child

    def _cause_of_death(self, child: "subprocess.Popen[bytes]") -> Complaint:
        self._child = None
        _let_go(child)
        self._said.seek(0)
        said = self._said.read()[-2_000:]
        self._said.seek(0)
        self._said.truncate()
        code = _ENDINGS.get(ending_of(child.returncode, said), "message_damaged")
        limit = self._limits.seconds if code == "message_too_slow" else self._limits.memory_bytes // MEGABYTE
        return Complaint(code, () if code == "message_damaged" else (("limit", limit),))

    def stop(self) -> None:
        """The next message gets a new child."""
        child, self._child = self._child, None
        if child is not None:
            with suppress(OSError):
                if child.stdin:
                    child.stdin.close()
            _let_go(child)

    def close(self) -> None:
        self.stop()
        self._said.close()

    def __enter__(self) -> "MessageReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _let_go(child: "subprocess.Popen[bytes]") -> None:
    """Ended, or made to end, and its pipes closed."""
    try:
        child.wait(2)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    for pipe in (child.stdin, child.stdout):
        with suppress(OSError):
            if pipe:
                pipe.close()


def _unread(name: str, raw: bytes, why: Complaint) -> ReadMessage:
    return ReadMessage(name, raw, None, (Finding(why.code, name, dict(why.facts), Severity.PROBLEM),))
