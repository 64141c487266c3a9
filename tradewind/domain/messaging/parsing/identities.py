"""Which ids of messages stand in a header, and what is a message called that has none?"""

import hashlib
import re

_IN_BRACKETS = re.compile(r"<([^<>]{1,900})>")
_BARE = re.compile(r"[^\s<>\"(),;]{1,900}@[^\s<>\"(),;]{1,250}")
_LONGEST = 500
_MOST = 200  # a thread longer than this is found by its nearest messages
_MADE_UP = "@made-up.invalid"


def identities_in(text: str) -> tuple[str, ...]:
    """Without brackets and blanks, each once, in their order; the last ones where there are too many."""
    found = _IN_BRACKETS.findall(text) or _BARE.findall(text[:20_000])
    bare = ("".join(each.split()) for each in found)
    return tuple(dict.fromkeys(each[:_LONGEST] for each in bare if each))[-_MOST:]


def made_up_identity(raw: bytes) -> str:
    """The same bytes get the same id, so that a message fetched twice is one message."""
    return hashlib.sha256(raw).hexdigest()[:40] + _MADE_UP


def is_made_up(message_id: str) -> bool:
    return message_id.endswith(_MADE_UP)
