"""What does a header say whose words are encoded (RFC 2047), also where a character is split between two words?"""

import binascii
import re
from collections.abc import Iterator
from itertools import groupby

from tradewind.domain.messaging.parsing.charsets import code_of, text_of
from tradewind.domain.messaging.parsing.transfer import from_base64

# A question mark inside belongs to broken senders; their number is bounded so that the search stays linear.
_CONTENT = r"[^?]*(?:\?(?!=)[^?]*){0,8}"
WORD_SHAPE = rf"=\?[^?\s]{{1,60}}\?[BbQq]\?{_CONTENT}\?="
_WORD = re.compile(rf"=\?([^?\s]{{1,60}})\?([BbQq])\?({_CONTENT})\?=")


def decoded(text: str) -> str:
    """The text with its encoded words read; what is none stays as it is."""
    if "=?" not in text:
        return text
    pieces: list[str] = []
    run: list[re.Match[str]] = []  # neighbours of one charset
    at = 0
    for word in _WORD.finditer(text):
        between = text[at : word.start()]
        if run and (between.strip() or not _continues(run[-1], word)):
            pieces.append(_read(run))
            run = []
        if between.strip() or at == 0:
            pieces.append(between)
        run.append(word)
        at = word.end()
    if run:
        pieces.append(_read(run))
    pieces.append(text[at:])
    return "".join(pieces)


def _continues(before: re.Match[str], word: re.Match[str]) -> bool:
    return _label(before) == _label(word)


def _label(word: re.Match[str]) -> str:
    return word[1].partition("*")[0].lower()


def _read(run: list[re.Match[str]]) -> str:
    label = _label(run[0])
    raw = b"".join(_bytes_of(run))
    return text_of(raw, label) if code_of(label) or not raw.isascii() else raw.decode("ascii")


def _bytes_of(run: list[re.Match[str]]) -> Iterator[bytes]:
    """Base64 that was cut between two words at any place is joined before it is read."""
    for is_base64, words in groupby(run, key=lambda word: word[2] in "Bb"):
        content = "".join(word[3] for word in words)
        if is_base64:
            yield from_base64(content.encode("ascii", "ignore"))[0]
        else:
            yield binascii.a2b_qp(content.encode("utf-8", "replace"), header=True)
