"""Which domain imitates a known one?"""

import unicodedata
from collections.abc import Collection

# Endings under which registries sell names; the name is the part before.
_ENDINGS = "com co net org gov edu ac or ne go gob nom ind gen ltd plc me in web"
_SECOND_LEVEL = frozenset(_ENDINGS.split())
# Letters of other scripts and pairs of letters that look like a Latin one (Unicode's confusables, those in use).
_SAME_SHAPE = str.maketrans(
    {
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d",
        "һ": "h", "ӏ": "l", "к": "k", "м": "m", "т": "t", "в": "b", "н": "h", "ο": "o", "α": "a", "ν": "v", "ρ": "p",
        "τ": "t", "κ": "k", "ι": "i", "ε": "e", "υ": "u", "χ": "x", "ı": "i", "ł": "l", "ø": "o", "ß": "b", "đ": "d",
        "0": "o", "1": "l", "5": "s", "i": "l", "-": None,
    }
)  # fmt: skip
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
_SHORTEST = 5  # letters of a name in which one slip still means imitation


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].strip().rstrip(".").lower() if "@" in address else ""


def organisation_of(host: str) -> str:
    """The part of a host name that somebody registered: mail.nordic.co.uk and nordic.co.uk are one."""
    labels = host.lower().rstrip(".").split(".")
    count = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-count:])


def looks_like(domain: str, known: Collection[str]) -> str:
    """The known domain that this one imitates; empty where it is known itself or like none."""
    own = organisation_of(domain)
    organisations = {organisation_of(each) for each in known if each}
    if not own or own in organisations:
        return ""
    name, ending = _parts(own)
    return next((each for each in sorted(organisations) if _imitates((name, ending), _parts(each))), "")


def _parts(organisation: str) -> tuple[str, str]:
    name, _dot, ending = organisation.partition(".")
    return _readable(name), ending


def _readable(label: str) -> str:
    if not label.startswith("xn--"):
        return unicodedata.normalize("NFKC", label)
    try:
        return label[4:60].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def _imitates(one: tuple[str, str], other: tuple[str, str]) -> bool:
    (name, ending), (known, known_ending) = one, other
    if _shape(name) == _shape(known):
        # The same name under another ending is a branch abroad more often than a forger.
        return name != known
    if len(known) < _SHORTEST or ending != known_ending:
        return False
    return _one_slip(name, known)


def _shape(name: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    for pair, letter in _PAIRS:
        bare = bare.replace(pair, letter)
    return bare.translate(_SAME_SHAPE)


def _one_slip(one: str, other: str) -> bool:
    """One letter changed, added or left out, or two neighbours exchanged."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) != len(long):
        return short[at:] == long[at + 1 :]
    exchanged = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or exchanged
