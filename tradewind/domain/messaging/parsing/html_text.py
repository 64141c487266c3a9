"""What does an HTML mail say as text, and which of its lines are quoted?

A pass of our own over the tags: Python's html.parser takes quadratic time on unclosed tags, and of a library's tree
nothing but the text would be used. What stands in the quotation of a mail program gets the `> ` of plain mail.
"""

import html
import re
from dataclasses import dataclass, field

from tradewind.domain.messaging.parsing.limits import HTML_CHARACTERS

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
_PLAIN_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)([^>]*+)>")
_ATTRIBUTE = re.compile(r"""\b(class|id|type|alt|name|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_UNSEEN = ("script", "style", "title", "template", "xml", "svg", "math")
_UNSEEN_END = {tag: re.compile(rf"</(?:\w+:)?{tag}\b", re.IGNORECASE) for tag in _UNSEEN}
_ALONE = "div tr li dl dt dd section article header footer center form address figure body"
_WITH_SPACE = "p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre"
_APART = frozenset(_WITH_SPACE.split())
_BLOCKS = _APART | frozenset(_ALONE.split())
_QUOTING_CLASSES = frozenset(
    {"gmail_quote", "qmbox", "yahoo_quoted", "protonmail_quote", "zmail_extra", "tutanota_quote"}
)
# From here to the end of the mail.
_QUOTING_IDS = frozenset({"divrplyfwdmsg", "isreplycontent", "appendonsend", "oriMsgHtmlSeperator".lower()})
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_MOST_LEVELS = 200


def text_of_html(page: str) -> str:
    """Lines as a reader sees them, at most one empty line between two."""
    writer = _Writer()
    _walk(page[:HTML_CHARACTERS], writer)
    return writer.finished()


def _walk(page: str, writer: "_Writer") -> None:
    at, tags = 0, _TAG
    while True:
        begin = page.find("<", at)
        if begin < 0 or page.find(">", begin) < 0:
            writer.text(page[at:])
            return
        writer.text(page[at:begin])
        if page.startswith(("<!", "<?"), begin):
            at = _after_declaration(page, begin)
            continue
        match = tags.match(page, begin)
        if match is None and tags is _TAG and page[begin + 1 : begin + 2].isalpha():
            tags = _PLAIN_TAG  # a quote is never closed; it is not looked for again
            match = tags.match(page, begin)
        if match is None:
            writer.text("<")
            at = begin + 1
            continue
        at = _after_tag(page, match, writer)


def _after_declaration(page: str, begin: int) -> int:
    closing = "-->" if page.startswith("<!--", begin) else ">"
    end = page.find(closing, begin + 2)
    if end < 0:
        return page.index(">", begin) + 1 if closing == ">" else len(page)
    return end + len(closing)


def _after_tag(page: str, match: re.Match[str], writer: "_Writer") -> int:
    closes, name, attributes = bool(match[1]), match[2].lower().rpartition(":")[2], match[3]
    if name in _UNSEEN_END and not closes and not attributes.endswith("/"):
        return writer.end_of_unseen(page, name, match.end())
    if closes:
        writer.close(name)
    else:
        writer.open(name, _attributes(attributes))
    return match.end()


def _attributes(text: str) -> dict[str, str]:
    if "=" not in text:
        return {}
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(text[:5_000])
    }


@dataclass(slots=True)
class _Level:
    """A quotation that is open: the tag that began it and how many like it are open inside."""

    tag: str
    open: int = 1


@dataclass(slots=True)
class _Writer:
    _lines: list[str] = field(default_factory=list)
    _line: list[str] = field(default_factory=list)
    _levels: list[_Level] = field(default_factory=list)
    _quoted_to_end: bool = False
    _preformatted: int = 0
    _never_closed: set[str] = field(default_factory=set)

    def end_of_unseen(self, page: str, tag: str, at: int) -> int:
        """Where a script ends; one that never does is looked for once."""
        found = None if tag in self._never_closed else _UNSEEN_END[tag].search(page, at)
        if found is None:
            self._never_closed.add(tag)
        return found.start() if found else at

    def text(self, raw: str) -> None:
        if not raw:
            return
        said = html.unescape(raw).replace("\xa0", " ").replace("\u200b", "")
        if self._preformatted:
            first, *others = said.replace("\r", "").split("\n")
            self._line.append(first)
            for line in others:
                self._break()
                self._line.append(line)
            return
        said = _SPACES.sub(" ", said)
        if said != " " or (self._line and not self._line[-1].endswith(" ")):
            self._line.append(said if self._line else said.lstrip())

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _BLOCKS:
            self._end_line(apart=tag in _APART)
        self._begin_quotation(tag, attributes)
        if tag == "br":
            self._break()
        elif tag == "li":
            self._line.append("- ")
        elif tag in ("td", "th") and self._line:
            self._line.append("\t")
        elif tag == "hr":
            self._end_line()
        elif tag == "pre":
            self._preformatted += 1

    def close(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line(apart=tag in _APART)
        if tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)
        for place in range(len(self._levels) - 1, -1, -1):
            level = self._levels[place]
            if level.tag == tag:
                level.open -= 1
                if level.open == 0:
                    del self._levels[place:]
                return

    def _begin_quotation(self, tag: str, attributes: dict[str, str]) -> None:
        if attributes.get("id", "").lower() in _QUOTING_IDS:
            self._quoted_to_end = True
        classes = set(attributes.get("class", "").lower().split())
        cited = tag == "blockquote" and attributes.get("type", "").lower() == "cite"
        if (cited or classes & _QUOTING_CLASSES) and len(self._levels) < _MOST_LEVELS:
            self._end_line()
            self._levels.append(_Level(tag))
            return
        for level in reversed(self._levels):
            if level.tag == tag:
                level.open += 1
                return

    def _break(self) -> None:
        line = "".join(self._line)
        line = line.rstrip() if self._preformatted else " ".join(line.split(" ")).strip(" \t")
        quoted = self._quoted_to_end or bool(self._levels)
        self._lines.append(f"> {line}".rstrip() if quoted else line)
        self._line = []

    def _end_line(self, *, apart: bool = False) -> None:
        if any(piece.strip() for piece in self._line):
            self._break()
        self._line = []
        if apart and self._lines and self._lines[-1].strip("> "):
            self._break()

    def finished(self) -> str:
        self._end_line()
        kept: list[str] = []
        for line in self._lines:
            if line.strip("> ") or not kept or kept[-1].strip("> "):
                kept.append(line)
        return "\n".join(kept).strip("\n")
