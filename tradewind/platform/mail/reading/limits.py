"""How much may reading one message cost?"""

from dataclasses import dataclass

from tradewind.domain.messaging.parsing.limits import MEGABYTE, MESSAGE_BYTES


@dataclass(frozen=True, slots=True)
class Limits:
    """For one message, except `messages`: a child is replaced after so many, however well it feels."""

    message_bytes: int = MESSAGE_BYTES
    memory_bytes: int = 300 * MEGABYTE
    seconds: int = 5  # of the processor
    wall_seconds: int = 30  # by the clock, on a machine that is busy with something else
    messages: int = 2_000


LIMITS = Limits()
