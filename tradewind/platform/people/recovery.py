"""What are the codes that stand in for a lost phone?"""

import hashlib
import secrets
import unicodedata
from datetime import datetime

from tradewind.platform.people.models import RecoveryCode, User

CODES = 10
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another
GROUPS, GROUP = 4, 4  # 79 bits: nobody finds the code to a digest, so that a quick digest is enough


def renew_codes(user: User, at: datetime) -> tuple[str, ...]:
    """New codes, shown once; the earlier ones are void. Only their digests are kept."""
    forget_codes(user)
    codes = tuple(_new_code() for _ in range(CODES))
    for code in codes:
        RecoveryCode.objects.create(user=user, code_digest=_digest(code), made_at=at)
    return codes


def spend_code(user: User, typed: str) -> bool:
    """Whether this is one of the person's codes; then it is gone."""
    gone, _ = RecoveryCode.objects.filter(user=user, code_digest=_digest(typed)).delete()
    return gone > 0


def forget_codes(user: User) -> None:
    RecoveryCode.objects.filter(user=user).delete()


def _new_code() -> str:
    return "-".join("".join(secrets.choice(SIGNS) for _ in range(GROUP)) for _ in range(GROUPS))


def _digest(code: str) -> str:
    """Of the code as people type it: full-width, in capitals, with or without dashes and blanks."""
    signs = [sign for sign in unicodedata.normalize("NFKC", code).lower() if sign.isalnum()]
    return hashlib.sha256("".join(signs).encode("utf-8", "replace")).hexdigest()
