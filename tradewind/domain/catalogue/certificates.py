"""How long does a certificate still count?"""

from datetime import date, timedelta
from enum import StrEnum

NOTICE = timedelta(days=60)  # a laboratory needs six weeks for most of them
USUAL = (
    "CE", "UKCA", "FCC", "UL", "REACH", "RoHS", "CPSIA", "CPAI-84", "EN 5912", "ISO 9001", "BSCI", "FSC", "OEKO-TEX",
)  # fmt: skip


class CertificateState(StrEnum):
    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"


def state_of(expires_on: date | None, *, on: date) -> CertificateState:
    """It counts on its last day; one without such a day stays valid."""
    if expires_on is None or expires_on > on + NOTICE:
        return CertificateState.VALID
    return CertificateState.EXPIRED if expires_on < on else CertificateState.EXPIRING
