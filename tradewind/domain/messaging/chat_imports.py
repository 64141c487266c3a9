"""What becomes of a chat that somebody brings from a telephone?"""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class ChatState(StrEnum):
    READ = "read"  # shown to who brought it; nothing stands on the timeline
    KEPT = "kept"
    TAKEN_BACK = "taken_back"  # its entries are struck through, and the same file may be brought again


CHAT_LIFECYCLE = Lifecycle(
    start=ChatState.READ,
    moves={
        "keep": move(ChatState.READ, to=ChatState.KEPT),
        "take_back": move(ChatState.KEPT, to=ChatState.TAKEN_BACK),
    },
)
