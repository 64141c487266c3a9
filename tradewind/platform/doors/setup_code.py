"""Does whoever founds the company sit at its computer? Then he can read the code on its console."""

import secrets
import unicodedata
from datetime import datetime
from pathlib import Path

from django.conf import settings

from tradewind.platform.doors.refusals import NoSetUpCode, TooManyCodes, WrongSetUpCode
from tradewind.platform.people import queries
from tradewind.platform.people import services as people
from tradewind.platform.people.refusals import TooManyTries

# Tries are counted like those of a login; no account can have a name with a control character.
COUNTED_AS = "\x1fset-up code"


def code_file() -> Path:
    return Path(settings.COMPANY_FOLDER) / "keys" / "setup-code"


def check_code(*, typed: str, address: str, at: datetime) -> None:
    """Refuse any but the code; five wrong tries wait out a quarter of an hour."""
    try:
        attempt_id = people.begin_try(username=COUNTED_AS, address=address, by=None, at=at)
    except TooManyTries as refusal:
        raise TooManyCodes(refusal.until) from refusal
    code = _code()
    if not code:
        raise NoSetUpCode()
    if not secrets.compare_digest(_folded(typed).encode(), _folded(code).encode()):
        raise WrongSetUpCode()
    people.end_try(attempt_id=attempt_id, by=queries.system_user(), at=at)


def burn_code() -> None:
    """The code has founded a company; it founds no other."""
    code_file().unlink(missing_ok=True)


def _code() -> str:
    try:
        return code_file().read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _folded(code: str) -> str:
    """As people type it: full-width, small letters, with or without the dash and spaces."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", code).upper() if sign.isalnum())
