"""Does a letter leave while somebody looks on? Then the page asks again, and tells when it has left."""

from datetime import datetime, timedelta
from typing import Any

SOON = timedelta(minutes=15)


def leaves_soon(letter: Any, at: datetime) -> bool:
    return bool(letter.state == "leaving" or (letter.state == "waiting" and letter.send_at - at < SOON))
