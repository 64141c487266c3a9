"""Which messages are not read at all?"""

from tradewind.domain.vocabulary.refusal import Refusal


class MessageUnreadable(Refusal):
    """The bytes are kept; nothing is shown of them but this sentence, one of several."""

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code  # type: ignore[misc]
        super().__init__(**facts)
