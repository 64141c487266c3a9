"""What does a visitor carry from one company to its neighbour, and can it be trusted?"""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.core import signing

from tradewind.platform.access import Role
from tradewind.platform.doors.refusals import PassRefused

LIFE = timedelta(seconds=60)
SKEW = timedelta(seconds=5)  # both companies read the same clock; it may be set back a little
_SALT = "tradewind.doors"
_LANGUAGES = frozenset(dict(settings.LANGUAGES))


@dataclass(frozen=True, slots=True)
class Pass:
    """To which company, as which role, in which language; good once and for a minute."""

    folder: str
    role: str
    language: str
    nonce: str
    made_at: datetime


def issue(*, folder: str, role: str, language: str, at: datetime) -> str:
    """A signed pass. The key lies in the home folder: only its companies can write and read one."""
    content = {"to": folder, "role": role, "language": language, "nonce": secrets.token_urlsafe(18)}
    return _signer().sign_object({**content, "at": at.timestamp()})


def read(text: str, *, at: datetime) -> Pass:
    """The pass of a visitor of this company, or refuse. Whether it was used already is not known here."""
    try:
        found = _signer().unsign_object(text)
        wanted = {"folder": str(found["to"]), "role": str(found["role"]), "language": str(found["language"])}
        carried = Pass(**wanted, nonce=str(found["nonce"]), made_at=datetime.fromtimestamp(found["at"], UTC))
    except (signing.BadSignature, KeyError, TypeError, ValueError, OverflowError) as error:
        raise PassRefused() from error
    is_ours = carried.folder == settings.COMPANY_FOLDER.name
    is_known = carried.language in _LANGUAGES and carried.role in ("", *Role)
    if not is_ours or not is_known or not -SKEW <= at - carried.made_at <= LIFE:
        raise PassRefused()
    return carried


def _signer() -> signing.Signer:
    return signing.Signer(key=settings.DOORS_KEY, salt=_SALT)
