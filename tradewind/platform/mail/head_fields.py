"""How does a field of a message's head look on the way, so that every client reads it and nobody can slip one in?

Written out here because the standard library's own folding lost quotes and commas in several of its versions.
"""

import base64
import re
from collections.abc import Iterable
from urllib.parse import quote

from tradewind.domain.messaging.message import Address
from tradewind.platform.mail.refusals import AddressRefused, HeadRefused

LINE = 76
# base64 of 45 bytes is 60 signs; with =?utf-8?B?…?= 72, below the 75 of RFC 2047, 2.
_BYTES_OF_A_WORD = 45
_LONGEST_LINE = 900  # RFC 5322, 2.1.1 allows 998
_PLAIN = re.compile(r"[!-~]+( [!-~]+)*")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x80-\x9f\u2028\u2029]")
_ID = re.compile(r"[!-;=?-~]+")  # anything to be seen but angle brackets: other programs' ids are not always an address
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[^\s@<>,;:()\[\]\\\"]{1,250}")


def single_line(text: str, field: str) -> str:
    """Refuse what would begin another field, or a line of its own."""
    if _CONTROL.search(text):
        raise HeadRefused(field=field)
    return text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no character


def text_field(name: str, text: str) -> str:
    """A field of plain text, as Subject."""
    clean = single_line(text, name)
    if _is_plain(clean):
        return _folded(name, clean.split(" "), " ")
    return _folded(name, _encoded_words(clean), " ")


def address_field(name: str, addresses: Iterable[Address]) -> str:
    """A field of addresses, one a line."""
    shown = [_shown(one, name) for one in addresses]
    return f"{name}: " + ",\r\n ".join(shown)


def id_field(name: str, ids: Iterable[str]) -> str:
    """A field of ids, which stand without brackets here. Those of other programs that are none are left out."""
    return _folded(name, [f"<{one}>" for one in ids if _ID.fullmatch(one) and len(one) < _LONGEST_LINE], " ")


def checked_id(message_id: str) -> str:
    """Our own id, which has to be one."""
    if not _ID.fullmatch(message_id) or message_id.count("@") != 1 or len(message_id) > 200:
        raise HeadRefused(field="Message-ID")
    return message_id


def wire_address(address: str) -> str:
    """An address as servers take it: the domain in ASCII (RFC 5891)."""
    if len(address) > 254 or not _ADDRESS.fullmatch(address) or _CONTROL.search(address):
        raise AddressRefused(address=address)
    local, _at, domain = address.rpartition("@")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError as error:
        raise AddressRefused(address=address) from error


def file_name_fields(content_type: str, disposition: str, name: str) -> list[str]:
    """The name of a file in both ways: RFC 2231 for programs that keep the rules, an encoded word for old ones.

    Outlook, Foxmail and QQ read `name` of Content-Type, the others `filename*` of Content-Disposition.
    """
    clean = single_line(name, "filename").strip()
    if not clean:
        return [f"Content-Type: {content_type}", f"Content-Disposition: {disposition}"]
    if _is_plain(clean) and len(clean) <= 60:
        quoted = _quoted(clean)
        return [
            f"Content-Type: {content_type};\r\n name={quoted}",
            f"Content-Disposition: {disposition};\r\n filename={quoted}",
        ]
    words = "\r\n ".join(_encoded_words(clean))
    return [
        f'Content-Type: {content_type};\r\n name="{words}"',
        f"Content-Disposition: {disposition};\r\n {_extended('filename', clean)}",
    ]


def _extended(parameter: str, text: str) -> str:
    """RFC 2231; in one piece while a line may be that long, because fewer programs put pieces together."""
    value = quote(text, safe="")
    if len(value) <= _LONGEST_LINE:
        return f"{parameter}*=utf-8''{value}"
    pieces = re.findall(r"(?:%[0-9A-F]{2}|[^%]){1,240}", value)
    first = f"{parameter}*0*=utf-8''{pieces[0]}"
    return ";\r\n ".join([first, *(f"{parameter}*{number}*={piece}" for number, piece in enumerate(pieces[1:], 1))])


def _shown(one: Address, field: str) -> str:
    address = wire_address(one.address)
    name = single_line(one.name, field).strip()
    if not name:
        return address
    if _ATOMS.fullmatch(name) and len(name) < LINE and "=?" not in name:
        return f"{name} <{address}>"
    if name.isascii() and len(name) < LINE and "=?" not in name:
        return f"{_quoted(name)} <{address}>"
    return "\r\n ".join([*_encoded_words(name), f"<{address}>"])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_plain(text: str) -> bool:
    """Whether it may stand as it is: no line of it can be too long, and nothing looks like an encoded word."""
    return bool(_PLAIN.fullmatch(text)) and "=?" not in text and all(len(word) < LINE for word in text.split(" "))


def _encoded_words(text: str) -> list[str]:
    """RFC 2047; every word holds whole characters."""
    words, piece = [], b""
    for sign in text:
        letters = sign.encode()
        if len(piece) + len(letters) > _BYTES_OF_A_WORD:
            words.append(piece)
            piece = b""
        piece += letters
    return [f"=?utf-8?B?{base64.b64encode(word).decode()}?=" for word in [*words, piece]] if text else [""]


def _folded(name: str, words: list[str], between: str) -> str:
    lines, line = [], f"{name}:"
    for word in words:
        if len(line) + len(between) + len(word) > LINE and line.strip() and line != f"{name}:":
            lines.append(line)
            line = ""
        line += between + word
    return "\r\n".join([*lines, line])
