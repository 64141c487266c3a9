"""Is this the number of a container, and if not, what is wrong with it? And which box does its size code name?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.text import clean_code

SOURCE = "ISO 6346:2022"


class ContainerType(StrEnum):
    """The boxes of dry goods, as forwarders call them."""

    GP20 = "20GP"
    GP40 = "40GP"
    HQ40 = "40HQ"
    HQ45 = "45HQ"


class Equipment(StrEnum):
    """The fourth letter of a number."""

    CONTAINER = "U"
    DETACHABLE = "J"  # what is hung on a container: a generator, a cooler
    VEHICLE = "Z"  # trailers and chassis


# Letters count from 10 on; 11 and its multiples are left out.
_VALUES = {sign: int(sign) for sign in "0123456789"} | dict(
    zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (number for number in range(10, 39) if number % 11), strict=True)
)
_OWNER, _SERIAL, _WHOLE = 4, 6, 11  # with the check digit behind
_SIZE_TYPE = re.compile(r"[0-9A-Z]{2}[A-Z][0-9A-Z]")
_LOOKS_LIKE_DIGIT = str.maketrans("OQDISZBG", "00015286")

_FEET = {"1": 10, "2": 20, "3": 30, "4": 40, "L": 45, "M": 48}
_IS_HIGH = {"2": False, "5": True}  # 8 feet 6 inches; 9 feet 6 inches, the high cube


class BodyType(StrEnum):
    """The third letter of a size and type code, its group."""

    GENERAL = "G"
    VENTILATED = "V"
    BULK = "B"
    NAMED_CARGO = "S"
    THERMAL = "R"
    THERMAL_DEVICE = "H"
    OPEN_TOP = "U"
    PLATFORM = "P"
    TANK = "T"
    AIR_SURFACE = "A"


@dataclass(frozen=True, slots=True)
class SizeType:
    """A code such as 45G1 beside the number: 40 feet, 9'6" high, general purpose. None is not known to us."""

    code: str
    feet: int | None
    is_high: bool | None
    body: BodyType | None

    @property
    def container(self) -> ContainerType | None:
        """The box of dry goods it names; None for every other."""
        return _DRY.get((self.feet, self.is_high)) if self.body is BodyType.GENERAL else None


_DRY: dict[tuple[int | None, bool | None], ContainerType] = {
    (20, False): ContainerType.GP20,
    (40, False): ContainerType.GP40,
    (40, True): ContainerType.HQ40,
    (45, True): ContainerType.HQ45,
}


@dataclass(frozen=True, slots=True)
class ContainerNumber:
    """What was typed, read as a number; it can stand where no finding is a problem."""

    text: str  # capitals and digits only
    check_digit: str  # the one it must have; empty where that cannot be worked out
    size_type: SizeType | None
    findings: tuple[Finding, ...]

    @property
    def is_right(self) -> bool:
        return all(each.severity is not Severity.PROBLEM for each in self.findings)

    @property
    def shown(self) -> str:
        """As it is painted on the box: CSQU 305438-3."""
        if len(self.text) != _WHOLE:
            return self.text
        return f"{self.text[:_OWNER]} {self.text[_OWNER:-1]}-{self.text[-1]}"


def check_digit_of(first_ten: str) -> int:
    """Of owner, equipment letter and serial; 10 is written as 0."""
    return _remainder(first_ten) % 10


def read_container_number(typed: str) -> ContainerNumber:
    """Blanks, hyphens and small letters are how people type; everything else must be right."""
    text = "".join(sign for sign in clean_code(typed).upper() if sign.isascii() and sign.isalnum())
    text, size_type = _without_size_type(text)
    first_ten = text[: _OWNER + _SERIAL]
    is_readable = len(first_ten) == _OWNER + _SERIAL and not list(_misread(text))
    check_digit = str(check_digit_of(first_ten)) if is_readable else ""
    return ContainerNumber(text, check_digit, size_type, tuple(_findings(text, check_digit)))


def read_size_type(code: str) -> SizeType | None:
    """Length, height and group; None where it is no such code."""
    said = clean_code(code).upper()
    if not _SIZE_TYPE.fullmatch(said):
        return None
    body = BodyType(said[2]) if said[2] in set(BodyType) else None
    return SizeType(said, _FEET.get(said[0]), _IS_HIGH.get(said[1]), body)


def _without_size_type(text: str) -> tuple[str, SizeType | None]:
    """CSQU3054383 22G1 is a number and the code that is painted below it."""
    size_type = read_size_type(text[_WHOLE:])
    return (text[:_WHOLE], size_type) if size_type else (text, None)


def _remainder(first_ten: str) -> int:
    return sum((_VALUES[sign] << place) for place, sign in enumerate(first_ten)) % 11


def _findings(text: str, check_digit: str) -> Iterator[Finding]:
    if not text:
        yield _problem("container_number_missing")
        return
    yield from _misread(text)
    digits = len(text) - _OWNER
    if digits == _SERIAL and check_digit:
        yield _problem("container_check_digit_missing", number=text, expected=check_digit)
    elif digits != _SERIAL + 1:
        yield _problem("container_number_length", number=text, length=len(text))
    elif check_digit and text[-1] != check_digit:
        yield _problem("container_check_digit_wrong", number=text, given=text[-1], expected=check_digit)
    elif check_digit and _remainder(text[:-1]) == 10:
        yield Finding("container_check_digit_weak", SOURCE, {"number": text}, Severity.NOTE)
    if text[_OWNER - 1 : _OWNER] in (Equipment.DETACHABLE, Equipment.VEHICLE):
        yield Finding("container_is_other_equipment", SOURCE, {"number": text, "letter": text[_OWNER - 1]})


def _misread(text: str) -> Iterator[Finding]:
    """Signs that cannot stand where they stand."""
    owner, serial = text[:_OWNER], text[_OWNER:]
    if len(owner) < _OWNER or not owner.isalpha():
        yield _problem("container_owner_not_letters", number=text, owner=owner)
    elif owner[-1] not in set(Equipment):
        yield _problem("container_equipment_unknown", number=text, letter=owner[-1])
    if serial and not serial.isdigit():
        letters = ", ".join(dict.fromkeys(sign for sign in serial if sign.isalpha()))
        likely = serial.translate(_LOOKS_LIKE_DIGIT)
        if _fits(owner + likely):
            yield _problem("container_letter_for_digit", number=text, letters=letters, likely=owner + likely)
        else:
            yield _problem("container_serial_not_digits", number=text, letters=letters)


def _fits(number: str) -> bool:
    """Shape and check digit of a number of eleven characters."""
    has_shape = len(number) == _WHOLE and number[:_OWNER].isalpha() and number[_OWNER:].isdigit()
    return has_shape and str(check_digit_of(number[:-1])) == number[-1]


def _problem(code: str, **facts: object) -> Finding:
    return Finding(code, SOURCE, facts, Severity.PROBLEM)
