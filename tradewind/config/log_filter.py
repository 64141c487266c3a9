"""What must not stand in a log: secrets in addresses, and addresses without end."""

import logging
import re

LONGEST = 300
# The link by which a password is chosen is a secret while it lives.
_SECRET = re.compile(r"(/welcome/)[\w-]{20,}")


class Discreet(logging.Filter):
    """Masks and cuts what a request brought along."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = _SECRET.sub(r"\1…", record.getMessage())
        record.msg, record.args = (message if len(message) <= LONGEST else f"{message[:LONGEST]}…"), ()
        return True
