"""In which form are domains, addresses, numbers and accounts compared, however they are written?"""

import re
import unicodedata

from tradewind.domain.parties.duplicates.mail_domains import FREE_MAIL, PLATFORMS, SECOND_LEVEL
from tradewind.domain.parties.tax_numbers import compact_number
from tradewind.domain.vocabulary.phones import read_phone
from tradewind.domain.vocabulary.text import clean_code

_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@?#]*@)?([^/:?#]+)")
_LABEL = re.compile(r"[a-z0-9\u0080-\U0010ffff](?:[a-z0-9\u0080-\U0010ffff_-]*[a-z0-9\u0080-\U0010ffff])?")
_ADDRESS = re.compile(r"[^\s@<>\"',;:]+@[^\s@<>\"',;:]+")
_DOTLESS_MAIL = frozenset({"gmail.com", "googlemail.com"})
_PLUS_MAIL = _DOTLESS_MAIL | {"outlook.com", "hotmail.com", "live.com", "icloud.com", "proton.me", "protonmail.com",
                              "fastmail.com"}  # fmt: skip
_ONE_MAIL = {"googlemail.com": "gmail.com", "vip.qq.com": "qq.com", "protonmail.com": "proton.me"}
_SHORTEST_TAIL = 7
_SHORTEST_TAX = 6


def registered_domain(host: str) -> str | None:
    """www.sales.alnoor.co.ae -> alnoor.co.ae: the part somebody has registered, or None."""
    text = unicodedata.normalize("NFKC", host).strip().strip(".").lower()
    labels = text.split(".")
    if len(labels) < 2 or not all(map(_LABEL.fullmatch, labels)) or labels[-1].isdigit():
        return None
    size = 3 if ".".join(labels[-2:]) in SECOND_LEVEL else 2
    return ".".join(labels[-size:]) if len(labels) >= size else None


def domain_of_website(website: str) -> str | None:
    """The domain by which a company is known; None for market places, social pages and what is no address."""
    found = _HOST.match(clean_code(website).lower())
    return _own_domain(found[1]) if found else None


def domain_of_email(email: str) -> str | None:
    """The company behind an address; None for free mail."""
    address = email_key(email)
    return _own_domain(address.rpartition("@")[2]) if address else None


def _own_domain(host: str) -> str | None:
    domain = registered_domain(host)
    if domain is None or {domain, host} & FREE_MAIL or {domain, host.removeprefix("www.")} & PLATFORMS:
        return None
    return domain


def email_key(email: str) -> str | None:
    """The address as its provider reads it: case, Gmail's dots and plus labels do not count."""
    found = _ADDRESS.search(clean_code(email).lower())
    if found is None:
        return None
    name, _at, host = found[0].strip(".").rpartition("@")
    if registered_domain(host) is None:
        return None
    if host in _PLUS_MAIL:
        name = name.partition("+")[0]
    if host in _DOTLESS_MAIL:
        name = name.replace(".", "")
    return f"{name}@{_ONE_MAIL.get(host, host)}" if name else None


def phone_key(phone: str, country: str | None = None) -> str | None:
    """The last digits by which a number is recognised; None where there are too few to say anything."""
    tail = read_phone(phone, country).tail
    return tail if len(tail) >= _SHORTEST_TAIL and len(set(tail)) > 2 else None


def wechat_key(account: str) -> str | None:
    """A WeChat account; those that are a phone number are compared as one."""
    text = clean_code(account).lower().removeprefix("wxid:").strip("@ ")
    return text if len(text) >= 5 and " " not in text else None


def tax_key(number: str) -> str | None:
    """A tax or registration number without its dots and dashes."""
    text = compact_number(number)
    return text if len(text) >= _SHORTEST_TAX and len(set(text)) > 2 else None
