"""What do the guides for each role say, in one language? They are read from docs/user, where they stand once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import tradewind
from tradewind.platform.access import Role

FOLDER = Path(tradewind.__file__).parents[1] / "docs" / "user"
FILES = {Role.BOSS: "boss.md", Role.ASSISTANT: "assistant.md"}  # everybody else reads the salesperson's
_INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|`(?P<code>[^`]+)`|\[(?P<link>[^\]]+)\]\([^)]*\)")
_HAN = re.compile("[\u4e00-\u9fff]")
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: strong words, keys, or neither."""

    text: str
    kind: str = ""


@dataclass(slots=True)
class Section:
    """A heading with its lines; `is_in_order`: they are steps."""

    title: str
    lines: list[list[Part]] = field(default_factory=list)
    is_in_order: bool = False


@dataclass(slots=True)
class Guide:
    """One role's guide."""

    title: str = ""
    notes: list[list[Part]] = field(default_factory=list)  # what it says outside of its sections
    sections: list[Section] = field(default_factory=list)


def guide_for(role: str, *, english: bool) -> Guide:
    return _read(FILES.get(Role(role), "salesperson.md"), english)


@lru_cache(16)
def _read(name: str, english: bool) -> Guide:
    guide = Guide()
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        _take(guide, line.strip(), english)
    return guide


def _take(guide: Guide, line: str, english: bool) -> None:
    if line.startswith("# "):
        guide.title = _in_language(line[2:], english)
    elif line.startswith("## "):
        guide.sections.append(Section(_in_language(line[3:], english)))
    elif line.startswith("|"):
        _take_row(guide.sections[-1], [cell.strip() for cell in line.strip("|").split("|")], english)
    elif line and english is not bool(_HAN.search(line)):
        guide.notes.append(list(_parts(line)))


def _take_row(section: Section, cells: list[str], english: bool) -> None:
    """Heads and rules of the tables say nothing; a number in front makes them steps."""
    if cells[-1] == "English" or set(cells[-1]) <= {"-"}:
        return
    section.is_in_order = section.is_in_order or len(cells) > 2
    section.lines.append(list(_parts(cells[-1] if english else cells[-2])))


def _in_language(title: str, english: bool) -> str:
    chinese, _between, other = title.partition(_BETWEEN)
    return other if english and other else chinese


def _parts(text: str) -> Iterator[Part]:
    end = 0
    for found in _INLINE.finditer(text):
        if found.start() > end:
            yield Part(text[end : found.start()])
        kind = found.lastgroup or ""
        if kind != "link":  # other papers of the project: no pages here
            yield Part(found[kind], kind)
        end = found.end()
    if text[end:].strip():
        yield Part(text[end:])
