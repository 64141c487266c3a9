"""What should whoever reads a message beware of?"""

from collections.abc import Collection

from tradewind.domain.messaging.message import ParsedMessage

Warned = dict[str, object]


def warnings_of(parsed: ParsedMessage, own: Collection[str]) -> list[Warned]:
    """As codes with facts: the page says them in the reader's language."""
    return []
