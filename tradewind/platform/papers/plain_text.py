"""What does a paper look like as plain text in a mail: small, aligned, at most 78 signs a line?"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from tradewind.domain.papers.designs import DesignSettings
from tradewind.domain.papers.kinds import Block, Column, PaperKind
from tradewind.platform.papers.content import Entry, Group, Line, Paper
from tradewind.platform.papers.labels import HEADS, LABELS, PRICED
from tradewind.platform.papers.lines import said
from tradewind.platform.papers.spoken import draft_word, how_to_reach, own_text, paragraphs, title_of

WIDEST = 78  # RFC 5322 recommends it, and quoting adds signs in front
_INDENT = "   "
_PIECES = re.compile(r" |[\u2e80-\uffef]|[^ \u2e80-\uffef]+")
_SKIPPED = frozenset({
    Column.NUMBER, Column.PICTURE, Column.ITEM, Column.QUANTITY, Column.UNIT, Column.UNIT_PRICE, Column.AMOUNT,
})  # fmt: skip


def as_plain_text(paper: Paper, settings: DesignSettings) -> str:
    """The blocks in the design's order; pictures, seal and letterhead have no words."""
    parts = [_MAKERS[block](paper, settings) for block in settings.blocks if block in _MAKERS]
    text = "\n\n".join("\n".join(lines) for lines in parts if lines)
    return f"{text}\n"


def _title(paper: Paper) -> list[str]:
    title = f"{title_of(paper).line(paper.language)} {paper.number}".strip()
    draft = [f"*** {draft_word(paper)} ***"] if paper.is_draft else []
    return [*draft, *_wrapped([title]), "=" * min(WIDEST, _columns(title))]


def _parties(paper: Paper) -> list[str]:
    to = [Entry(LABELS["to"], paper.theirs.name)] if paper.theirs else []
    return _entries((*to, *paper.heads), paper)


def _lines(paper: Paper, settings: DesignSettings) -> list[str]:
    found: list[str] = []
    number = 0
    for group in paper.groups:
        if found:
            found.append("")
        if group.title:
            found += [*_wrapped([group.title.line(paper.language)]), ""]
        number = 0 if paper.counts_anew else number
        for line in group.lines:
            number += 1
            found += _line(number, line, paper, settings)
        found += _totals(group, paper)
        found += _wrapped(group.note.said(paper.language))
    return found


def _line(number: int, line: Line, paper: Paper, settings: DesignSettings) -> list[str]:
    """Code and name, then figures, then what else the design shows."""
    name = " ".join(part for part in (line.code, line.name.line(paper.language, " / ")) if part)
    found = _wrapped([f"{number}. {name}"], _INDENT, first="")
    found += _wrapped(line.specification.said(paper.language), _INDENT)
    figures = _figures(line, paper, settings)
    found += _wrapped([figures], _INDENT) if figures else []
    facts = [
        f"{HEADS[column].line(paper.language)}: {text}"
        for column in settings.columns
        if column not in _SKIPPED and (text := " / ".join(said(line.cells.get(column), paper)))
    ]
    return found + (_wrapped([", ".join(facts)], _INDENT) if facts else [])


def _figures(line: Line, paper: Paper, settings: DesignSettings) -> str:
    """1,200 PCS x USD 38.2000 = USD 45,840.00"""
    texts: dict[Column, str] = {
        column: " ".join(said(line.cells.get(column), paper)[:1])
        for column in (Column.QUANTITY, Column.UNIT, Column.UNIT_PRICE, Column.AMOUNT)
        if column in settings.columns
    }
    money = {column: f"{paper.currency} {texts[column]}".strip() for column in PRICED if texts.get(column)}
    quantity = " ".join(part for part in (texts.get(Column.QUANTITY, ""), texts.get(Column.UNIT, "")) if part)
    price = money.get(Column.UNIT_PRICE, "")
    product = " x ".join(part for part in (quantity if texts.get(Column.QUANTITY) else "", price) if part)
    return " = ".join(part for part in (product, money.get(Column.AMOUNT, "")) if part)


def _totals(group: Group, paper: Paper) -> list[str]:
    found = []
    for total in group.totals:
        cell = total.cells.get(Column.AMOUNT)
        texts = [f"{paper.currency} {cell.text}".strip()] if cell else [each.text for each in total.cells.values()]
        found += _spread(total.label.line(paper.language), " ".join(texts))
    return ["-" * WIDEST, *found] if found and paper.kind is not PaperKind.CATALOGUE else found


def _spread(label: str, figure: str) -> list[str]:
    gap = WIDEST - _columns(label) - _columns(figure)
    return [f"{label}{' ' * gap}{figure}"] if gap > 0 else _wrapped([f"{label} {figure}"])


def _entries(entries: Sequence[Entry], paper: Paper) -> list[str]:
    """Labels as wide as the widest, so that what they say stands in one column."""
    rows = [(entry.label.line(paper.language), paragraphs(entry.text, paper)) for entry in entries if entry.text]
    edge = min(24, max((_columns(label) for label, _ in rows), default=0)) + 2
    found = []
    for label, texts in rows:
        if _columns(label) >= edge:
            found += [*_wrapped([f"{label}:"]), *_wrapped(texts, " " * edge)]
            continue
        first = f"{label}:" + " " * (edge - _columns(label) - 1)
        found += _wrapped(texts[:1], " " * edge, first=first) + _wrapped(texts[1:], " " * edge)
    return found


def _remarks(paper: Paper) -> list[str]:
    if not paper.remarks:
        return []
    return [f"{LABELS['remarks'].line(paper.language)}:", *_wrapped(paragraphs(paper.remarks, paper))]


def _bank(paper: Paper) -> list[str]:
    entries = _entries(paper.bank, paper)
    return [f"{LABELS['bank'].line(paper.language)}:", *entries] if entries else []


def _signature(paper: Paper) -> list[str]:
    ours = paper.ours
    return _wrapped([*ours.name.said(paper.language), *ours.address.said(paper.language), *how_to_reach(paper)])


def _wrapped(texts: Iterable[str], indent: str = "", first: str | None = None) -> list[str]:
    """Broken so that no line is wider than a mail's, a Chinese sign counting twice."""
    found: list[str] = []
    for text in texts:
        start = indent if first is None or found else first
        found += _broken(" ".join(text.split()), start, indent)
    return found


def _broken(text: str, first: str, indent: str) -> list[str]:
    """Between words, and between any two Chinese signs; a word too long for a line wherever the line ends."""
    lines, line = [], first
    for piece in _PIECES.findall(text):
        for part in _by_width(piece, WIDEST - len(indent)):
            if _columns(line) + _columns(part) > WIDEST:
                lines.append(line)
                line = indent
            line += "" if part == " " and line in (first, indent) else part
    return [each.rstrip() for each in (*lines, line)]


def _by_width(word: str, room: int) -> list[str]:
    if _columns(word) <= room:
        return [word]
    return [word[at : at + room // 2] for at in range(0, len(word), room // 2)]


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


_MAKERS: dict[Block, Callable[[Paper, DesignSettings], list[str]]] = {
    Block.TITLE: lambda paper, _settings: _title(paper),
    Block.PARTIES: lambda paper, _settings: _parties(paper),
    Block.LINES: _lines,
    Block.AMOUNT_IN_WORDS: lambda paper, _settings: _wrapped(paper.amount_in_words.said(paper.language)),
    Block.TERMS: lambda paper, _settings: _entries(paper.terms, paper),
    Block.REMARKS: lambda paper, _settings: _remarks(paper),
    Block.BANK: lambda paper, _settings: _bank(paper),
    Block.INTRODUCTION: lambda paper, settings: _wrapped(paragraphs(own_text("introduction", paper, settings), paper)),
    Block.CLOSING: lambda paper, settings: _wrapped(paragraphs(own_text("closing", paper, settings), paper)),
    Block.SIGNATURE: lambda paper, _settings: _signature(paper),
}
