"""Whether a typed fact can stand: names, countries, zones, web and mail addresses, phones; every problem at once."""

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

from tradewind.domain.vocabulary.countries import is_country, is_zone
from tradewind.domain.vocabulary.phones import Phone, read_phone
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_code, clean_line

LONGEST_NAME = 200
LONGEST_EMAIL = 254  # RFC 5321: the longest address that can be delivered to
LONGEST_WEBSITE = 300
LONGEST_PHONE = 60

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = rf"(?:{_LABEL}\.)+[^\W\d_](?:[\w-]{{0,61}}[^\W_])"
_EMAIL = re.compile(rf"[^\s@,;<>()\[\]\\\"]{{1,64}}@{_HOST}")
_WEBSITE = re.compile(rf"https?://{_HOST}(?::\d{{1,5}})?(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Checked(Generic[Value]):
    """A typed fact made clean, and why it cannot stand (nothing when it can)."""

    value: Value
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BadDetail:
    """One field and why it cannot stand."""

    field: str
    reason: str


class BadDetails(Refusal):
    """All that is wrong with what was typed, at once; `problems` pins each to its field."""

    code = "bad_details"

    def __init__(self, problems: tuple[BadDetail, ...]) -> None:
        super().__init__(fields=", ".join(problem.field for problem in problems))
        self.problems = problems


class Desk:
    """Takes fact after fact, keeps the problems, and refuses at closing time with all of them."""

    def __init__(self) -> None:
        self._problems: list[BadDetail] = []

    def take(self, field: str, checked: Checked[Value]) -> Value:
        if checked.reason:
            self._problems.append(BadDetail(field, checked.reason))
        return checked.value

    def close(self) -> None:
        if self._problems:
            raise BadDetails(tuple(self._problems))


def check_text(text: str, *, longest: int, required: bool = False) -> Checked[str]:
    return _within(clean_line(text), longest, required)


def check_name(text: str) -> Checked[str]:
    return check_text(text, longest=LONGEST_NAME, required=True)


def check_country(text: str, *, required: bool = True) -> Checked[str]:
    code = clean_code(text).upper()
    if not code:
        return Checked("", "required" if required else "")
    return Checked(code) if is_country(code) else Checked("", "unknown_country")


def check_zone(text: str) -> Checked[str]:
    name = clean_code(text)
    return Checked(name) if not name or is_zone(name) else Checked("", "unknown_zone")


def check_email(text: str) -> Checked[str]:
    """The host in small letters; the part before the @ as typed, for some servers tell it apart."""
    typed = clean_code(text).removeprefix("mailto:").replace(" ", "")
    local, _, host = typed.rpartition("@")
    address = f"{local}@{host.lower()}" if local else typed
    checked = _within(address, LONGEST_EMAIL)
    if checked.reason or not address or _EMAIL.fullmatch(address):
        return checked
    return Checked(address, "not_an_email")


def check_website(text: str) -> Checked[str]:
    """A web address with its scheme, completed where it was left out; other schemes (javascript:) cannot stand."""
    typed = clean_code(text)
    if not typed:
        return Checked("")
    address = typed if _SCHEME.match(typed) else f"https://{typed.lstrip('/')}"
    checked = _within(address, LONGEST_WEBSITE)
    return checked if checked.reason or _WEBSITE.fullmatch(address) else Checked(address, "not_a_website")


def check_phone(text: str, region: str | None) -> Checked[Phone]:
    """A phone keeps what was typed; only a text without enough digits cannot stand."""
    phone = read_phone(text, region)
    if len(phone.typed) > LONGEST_PHONE:
        return Checked(phone, "too_long")
    return Checked(phone, "not_a_phone" if phone.typed and len(phone.tail) < 3 else "")


def _within(text: str, longest: int, required: bool = False) -> Checked[str]:
    if required and not text:
        return Checked(text, "required")
    return Checked(text, "too_long" if len(text) > longest else "")
