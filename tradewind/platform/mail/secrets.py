"""How is a mailbox's password kept so that a backup alone does not give it away?

AES-256-GCM under a key derived from the company's secret key, which lies in the company's folder and in no backup
(docs/rooms/backup.md). What is stored names its key, so that a change of keys needs no day at which all is written
anew, and is bound to its address: moved to another mailbox's row it does not open.
"""

import base64
import hashlib
import os
import re
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tradewind.platform.mail.refusals import PasswordUnreadable

_PURPOSE = b"tradewind mailbox passwords 1"
_NONCE = 12  # bytes, NIST SP 800-38D, 8.2.2: random, far below 2^32 under one key
_STORED = re.compile(r"1\.([0-9a-f]{12})\.([A-Za-z0-9_-]+={0,2})")


class Safe:
    """Locks with the present key, opens with it and the earlier ones."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = {_name(made): AESGCM(made) for made in reversed([_derived(key) for key in keys if key])}
        self._present = next(reversed(self._keys))

    def lock(self, password: str, *, address: str) -> str:
        """What may be stored."""
        nonce = os.urandom(_NONCE)
        hidden = self._keys[self._present].encrypt(nonce, password.encode(), _bound_to(address))
        return f"1.{self._present}.{base64.urlsafe_b64encode(nonce + hidden).decode('ascii')}"

    def open(self, stored: str, *, address: str) -> str:
        """The password, or the refusal that asks for it again."""
        found = _STORED.fullmatch(stored)
        key = self._keys.get(found[1]) if found else None
        if found is None or key is None:
            raise PasswordUnreadable(address=address)
        try:
            whole = base64.urlsafe_b64decode(found[2])
            return key.decrypt(whole[:_NONCE], whole[_NONCE:], _bound_to(address)).decode()
        except (InvalidTag, ValueError) as error:
            raise PasswordUnreadable(address=address) from error

    def is_of_an_earlier_key(self, stored: str) -> bool:
        """Whether it should be locked anew: before an earlier key is thrown away, none may be left."""
        found = _STORED.fullmatch(stored)
        return found is not None and found[1] in self._keys and found[1] != self._present


def company_safe() -> Safe:
    """The safe of the company that this process serves."""
    from django.conf import settings  # here only: the rest is plain Python

    return Safe([settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS])


def _derived(key: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(key.encode())


def _name(derived: bytes) -> str:
    """Tells keys apart without giving them away."""
    return hashlib.sha256(b"name of " + derived).hexdigest()[:12]


def _bound_to(address: str) -> bytes:
    return _PURPOSE + b" " + address.strip().lower().encode()
