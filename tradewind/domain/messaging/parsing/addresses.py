"""Who stands in an address header, however it was written?"""

import re
from dataclasses import dataclass, field

from tradewind.domain.messaging.message import Address
from tradewind.domain.messaging.parsing.encoded_words import WORD_SHAPE, decoded
from tradewind.domain.messaging.parsing.limits import ADDRESSES
from tradewind.domain.vocabulary.text import clean_line

# Each alternative begins with a character of its own, and what may run on is bounded: linear, whatever is written.
_TOKEN = re.compile(
    rf"""(?P<word>{WORD_SHAPE})"""
    r"""|"(?P<quoted>(?:[^"\\]|\\.){0,500})"|<(?P<angle>[^<>]{0,500})>?|(?P<mark>[(),;:])"""
    r"""|(?P<text>[^\s"<(),;:=]+|[="\s])""",
    re.DOTALL,
)
_ADDRESS = re.compile(r"[^\s@<>\"',;]{1,200}@[^\s@<>\"',;]{1,250}")


@dataclass(slots=True)
class _Mailbox:
    """One address while it is read."""

    words: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    angle: str | None = None

    def finished(self) -> Address | None:
        name = _name_of(self.words)
        comment = _name_of(self.comment)
        if self.angle is not None:
            address = _bare(self.angle)
            return Address(name or comment, address) if name or address else None
        if found := _ADDRESS.search(name):
            rest = clean_line(re.sub(rf"<?{re.escape(found[0])}>?", " ", name, count=1)).strip("\"'()[] ")
            return Address(rest or comment, _bare(found[0]))
        return Address(name, "") if name else None


@dataclass(slots=True)
class _Reader:
    found: list[Address] = field(default_factory=list)
    mailbox: _Mailbox = field(default_factory=_Mailbox)
    depth: int = 0  # of comments
    in_group: bool = False

    def take(self, token: re.Match[str]) -> None:
        kind = token.lastgroup
        if kind == "mark":
            self._mark(token["mark"])
        elif self.depth:
            self.mailbox.comment.append(token[0])
        elif kind == "angle" and self.mailbox.angle is None:
            self.mailbox.angle = token["angle"]
        elif kind == "word" and self.mailbox.angle is not None and decoded(token[0]).strip() == ",":
            self.end()  # Python's own library writes a comma so, where a line is folded
        elif kind == "quoted":
            self.mailbox.words.append(re.sub(r"\\(.)", r"\1", token["quoted"]))
        elif kind != "angle":
            self.mailbox.words.append(token[0])

    def _mark(self, mark: str) -> None:
        if mark == "(":
            self.depth += 1
        elif mark == ")":
            self.depth = max(0, self.depth - 1)
        elif self.depth:
            self.mailbox.comment.append(mark)
        elif mark == ":" and not self.in_group and self.mailbox.angle is None:
            self.in_group = True  # the name of a group says nothing about its members
            self.mailbox = _Mailbox()
        elif mark == ":":
            self.mailbox.words.append(mark)
        else:
            self.in_group &= mark != ";"
            self.end()

    def end(self) -> None:
        if address := self.mailbox.finished():
            self.found.append(address)
        self.mailbox = _Mailbox()


def addresses_in(text: str) -> tuple[tuple[Address, ...], bool]:
    """The addresses of one header, and whether there were more than are read."""
    reader = _Reader()
    for token in _TOKEN.finditer(text):
        reader.take(token)
        if len(reader.found) >= ADDRESSES:
            return tuple(reader.found), bool(text[token.end() :].strip())
    reader.end()
    if not any(each.address for each in reader.found) and "=?" in text and "@" in (whole := decoded(text)):
        return addresses_in(whole.replace("=?", " "))  # somebody encoded the address too
    return tuple(reader.found), False


def _name_of(words: list[str]) -> str:
    text = clean_line(decoded("".join(words)))
    return text[1:-1].strip() if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _bare(address: str) -> str:
    """Without route, blanks and the marks of links."""
    text = clean_line(decoded(address)).replace(" ", "").strip("<>\"'")
    text = text.rpartition(":")[2] if text.startswith("@") else text.removeprefix("mailto:")
    return text.lower()
