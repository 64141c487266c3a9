"""What did the sender write, and what is signature and what an older message? No line is ever lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tradewind.domain.messaging.reply_lines import announced, begins_history, could_be_greater_than, is_quoted
from tradewind.domain.messaging.signatures import is_advertisement, signature_begins

_REPLY, _SIGNATURE, _QUOTED = range(3)
_MOST_LINES = 10_000  # are looked at; what stands below is left with the line above it
_MANY_BREAKS = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Reply:
    """Every line of a text in one of three; answers between quotations are reply."""

    reply: str
    signature: str = ""
    quoted: str = ""


def split_reply(text: str) -> Reply:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    looked_at = lines[:_MOST_LINES]
    kinds = _quotations(looked_at)
    _find_signatures(looked_at, kinds)
    kinds += kinds[-1:] * (len(lines) - len(kinds))
    reply, signature, quoted = (_joined(lines, kinds, kind) for kind in (_REPLY, _SIGNATURE, _QUOTED))
    return Reply(reply, signature, quoted)


def _quotations(lines: Sequence[str]) -> list[int]:
    kinds = [_REPLY] * len(lines)
    at = 0
    while at < len(lines):
        if is_quoted(lines[at]):
            kinds[at] = _QUOTED if _stands_beside_quoted(lines, at) else _REPLY
            at += 1
        elif count := announced(lines, at):
            if not _quoted_follows(lines, at + count):
                return _all_quoted_from(kinds, at)
            kinds[at : at + count] = [_QUOTED] * count
            at += count
        elif begins_history(lines, at):
            return _all_quoted_from(kinds, at)
        else:
            at += 1
    return kinds


def _all_quoted_from(kinds: list[int], at: int) -> list[int]:
    return kinds[:at] + [_QUOTED] * (len(kinds) - at)


def _stands_beside_quoted(lines: Sequence[str], at: int) -> bool:
    if not could_be_greater_than(lines[at]):
        return True
    beside = [lines[n] for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    if any(is_quoted(line) and not could_be_greater_than(line) for line in beside):
        return True
    above = [line for line in lines[max(0, at - 3) : at] if line.strip()]
    return bool(above) and above[-1].rstrip().endswith((":", "：")) and "@" in above[-1]


def _quoted_follows(lines: Sequence[str], at: int) -> bool:
    following = next((line for line in lines[at : at + 5] if line.strip()), "")
    return is_quoted(following)


def _find_signatures(lines: Sequence[str], kinds: list[int]) -> None:
    """In every run of the sender's own lines; a reply that would be nothing but signature is reply."""
    after_text = False
    for kind, places in groupby(range(len(lines)), key=list(kinds).__getitem__):
        run = list(places)
        if kind != _REPLY:
            continue
        begin = signature_begins([lines[place] for place in run], after_text=after_text)
        after_text |= any(lines[place].strip() for place in run[:begin])
        for place in run[begin:]:
            kinds[place] = _SIGNATURE
        for place in run[:begin]:
            if is_advertisement(lines[place]):
                kinds[place] = _SIGNATURE


def _joined(lines: Sequence[str], kinds: Sequence[int], wanted: int) -> str:
    runs = [
        "\n".join(lines[place] for place in places).strip("\n")
        for kind, places in groupby(range(len(lines)), key=lambda place: kinds[place])
        if kind == wanted
    ]
    text = "\n\n".join(run for run in runs if run.strip())
    return _MANY_BREAKS.sub("\n\n", text).strip("\n") if wanted == _REPLY else text
