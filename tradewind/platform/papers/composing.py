"""What exactly does the printer put where: a paper and a design, made into plain values?"""

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tradewind.domain.papers.designs import Accent, DesignSettings, LetterheadStyle, SealPlace
from tradewind.domain.papers.kinds import Block, PaperKind
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.album import Album
from tradewind.platform.papers.content import Entry, Paper, Words
from tradewind.platform.papers.coverage import unprintable
from tradewind.platform.papers.labels import LABELS
from tradewind.platform.papers.lines import sheets_of, table_of
from tradewind.platform.papers.measuring import broken_within, width_of
from tradewind.platform.papers.spoken import draft_word, how_to_reach, own_text, paragraphs, title_of

ACCENTS = {
    Accent.BLUE: "#0B5CAD", Accent.NAVY: "#1F2A52", Accent.TEAL: "#0B6B6B", Accent.GREEN: "#1E6B36",
    Accent.RED: "#A61B1B", Accent.BROWN: "#7A4A1B", Accent.BLACK: "#222222",
}  # fmt: skip
_LOGO_SIDE, _BANNER_SIDE, _SEAL_SIDE = 420, 1600, 520  # pixels
# Room of a text in millimetres, measured as if it were as large as in a table.
_PAGE_MM, _NAME_MM, _SIDE_MM, _HEAD_MM, _LABEL_MM, _SIGNED_MM = 130.0, 100.0, 72.0, 38.0, 32.0, 68.0
_LONGEST_SUBJECT = 100
_PAGE = {PaperLanguage.CHINESE: "第 {p} 页 / 共 {n} 页"}
_PAGE_ELSE = "Page {p} / {n}"

Made = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _Work:
    """What every part is made of: what is said, how it is to look, and where its pictures are gathered."""

    paper: Paper
    settings: DesignSettings
    album: Album = field(default_factory=Album)

    def entries(self, title: str, entries: Iterable[Entry]) -> Made:
        rows = [[self.label(each), self.lines(each.text)] for each in entries if each.text]
        return [{"is": "entries", "title": title, "rows": rows}] if rows else []

    def prose(self, title: str, text: Words) -> Made:
        return [{"is": "text", "title": title, "paragraphs": self.lines(text)}] if text else []

    def label(self, entry: Entry) -> str:
        return broken_within(entry.label.line(self.paper.language), _LABEL_MM)

    def word(self, name: str) -> str:
        return LABELS[name].line(self.paper.language)

    def lines(self, text: Words, width: float = _PAGE_MM) -> list[str]:
        return _within(width, paragraphs(text, self.paper))

    def seal(self) -> dict[str, Any] | None:
        """Never on a draft: what is sealed is said."""
        if self.paper.is_draft:
            return None
        return self.album.take(self.paper.ours.seal, _SEAL_SIDE, keeps_transparency=True)


def compose(paper: Paper, settings: DesignSettings) -> tuple[dict[str, Any], Album]:
    """The values of the template, and the pictures they point at."""
    work = _Work(paper, settings)
    blocks = [made for block in settings.blocks for made in _MAKERS[block](work)]
    for before, after in pairwise(blocks):
        # A signature alone on a page could stand below anything.
        before["sticky"] = after["is"] == "signature"
    if settings.seal is SealPlace.RIGHT and (seal := work.seal()):
        blocks.append({"is": "seal", "picture": seal})
    values = {
        "lang": "zh" if paper.language is PaperLanguage.CHINESE else "en",
        "accent": ACCENTS[settings.accent],
        "lying": any(block.get("lying") for block in blocks),
        "draft": draft_word(paper),
        "watermark": paper.watermark,
        "subject": _subject(paper),
        "footer": broken_within(own_text("footer", paper, settings).line(paper.language, "  "), _PAGE_MM),
        "page": _PAGE.get(paper.language, _PAGE_ELSE),
        "blocks": blocks,
        "pictures": work.album.vectors,
    }
    return values, work.album


def _subject(paper: Paper) -> str:
    """What stands at the foot and in the file's own title."""
    whole = f"{title_of(paper).line(paper.language)} {paper.number}".strip()
    return broken_within(textwrap.shorten(whole, _LONGEST_SUBJECT, placeholder="…"), _PAGE_MM)


def missing_signs(values: Any) -> str:
    """Every sign of the composed paper that cannot be printed."""
    return unprintable("".join(_all_texts({name: each for name, each in values.items() if name != "pictures"})))


def _all_texts(values: Any) -> list[str]:
    if isinstance(values, str):
        return [values]
    inside = values.values() if isinstance(values, dict) else values if isinstance(values, list | tuple) else ()
    return [text for each in inside for text in _all_texts(each)]


def _letterhead(work: _Work) -> Made:
    ours, style = work.paper.ours, work.settings.letterhead
    side = _BANNER_SIDE if style is LetterheadStyle.BANNER else _LOGO_SIDE
    wanted = None if style is LetterheadStyle.WORDS else ours.letterhead
    picture = work.album.take(wanted, side, keeps_transparency=True)
    return [{
        "is": "letterhead", "banner": style is LetterheadStyle.BANNER and picture is not None, "picture": picture,
        "names": work.lines(ours.name, _NAME_MM),
        "lines": [*work.lines(ours.address), *_within(_PAGE_MM, how_to_reach(work.paper))],
    }]  # fmt: skip


def _title(work: _Work) -> Made:
    return [{"is": "title", "lines": work.lines(title_of(work.paper))}]


def _parties(work: _Work) -> Made:
    theirs, heads = work.paper.theirs, work.paper.heads
    if theirs is None and not heads:
        return []
    return [{
        "is": "parties",
        "label": work.word("to") if theirs else "",
        "names": work.lines(theirs.name, _SIDE_MM) if theirs else [],
        "lines": _within(_SIDE_MM, theirs.lines) if theirs else [],
        "label_width": round(min(_LABEL_MM, max((width_of(work.label(entry)) for entry in heads), default=0.0)), 2),
        "heads": [[work.label(entry), work.lines(entry.text, _HEAD_MM)] for entry in heads],
    }]  # fmt: skip


def _lines(work: _Work) -> Made:
    make = sheets_of if work.paper.kind is PaperKind.CATALOGUE else table_of
    return make(work.paper, work.settings, work.album.take)


def _words(work: _Work) -> Made:
    said = work.lines(work.paper.amount_in_words)
    return [{"is": "words", "lines": said}] if said else []


def _terms(work: _Work) -> Made:
    return work.entries("", work.paper.terms)


def _bank(work: _Work) -> Made:
    return work.entries(work.word("bank"), work.paper.bank)


def _remarks(work: _Work) -> Made:
    return work.prose(work.word("remarks"), work.paper.remarks)


def _own(name: str) -> "Maker":
    return lambda work: work.prose("", own_text(name, work.paper, work.settings))


def _signature(work: _Work) -> Made:
    paper = work.paper
    theirs = paper.theirs if paper.is_countersigned else None
    return [{
        "is": "signature",
        "label": work.word("signed_for"),
        "names": work.lines(paper.ours.name, _SIGNED_MM),
        "accepted": work.word("accepted_by") if paper.is_countersigned else "",
        "theirs": work.lines(theirs.name, _SIGNED_MM) if theirs else [],
        "below": work.word("signature_date"),
        "seal": work.seal() if work.settings.seal is SealPlace.SIGNATURE else None,
    }]  # fmt: skip


def _within(width: float, texts: Iterable[str]) -> list[str]:
    return [broken_within(text, width) for text in texts]


Maker = Callable[[_Work], Made]
_MAKERS: dict[Block, Maker] = {
    Block.LETTERHEAD: _letterhead,
    Block.TITLE: _title,
    Block.PARTIES: _parties,
    Block.INTRODUCTION: _own("introduction"),
    Block.LINES: _lines,
    Block.AMOUNT_IN_WORDS: _words,
    Block.TERMS: _terms,
    Block.REMARKS: _remarks,
    Block.BANK: _bank,
    Block.CLOSING: _own("closing"),
    Block.SIGNATURE: _signature,
}
