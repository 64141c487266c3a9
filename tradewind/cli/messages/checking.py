"""Is every sentence there in Chinese, with the blanks of the English one, and does somebody say it?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from tradewind.cli.messages.catalogue import Complaint, key_of, merged, read_parts
from tradewind.cli.messages.extraction import Said, all_said

BLANK = re.compile(r"%\((\w+)\)[sd]|%[sd]|\{(\w*)\}")


def complaints() -> list[Complaint]:
    catalogues, spoken = read_parts(), list(all_said())
    whole, found = merged(catalogues)
    known = {key_of(message): message for message in whole if message.id}
    return [*found, *_missing(known, spoken), *_unsaid(catalogues, spoken), *_different_blanks(whole)]


def _missing(known: dict[tuple[str | None, str], Message], spoken: Sequence[Said]) -> Iterator[Complaint]:
    told = set()
    for said in spoken:
        key = (said.context, said.sentence)
        message = known.get(key)
        if key not in told and (message is None or not _is_translated(message)):
            told.add(key)
            yield Complaint("missing", said.sentence, said.place)


def _unsaid(catalogues: Mapping[Path, Catalog], spoken: Sequence[Said]) -> Iterator[Complaint]:
    said = {(each.context, each.sentence) for each in spoken}
    for part, catalogue in catalogues.items():
        for message in catalogue:
            if message.id and key_of(message) not in said:
                yield Complaint("unsaid", key_of(message)[1], part.name)


def _is_translated(message: Message) -> bool:
    return all(_strings_of(message)) and not message.fuzzy


def _strings_of(message: Message) -> list[str]:
    strings = message.string if isinstance(message.string, tuple | list) else [message.string]
    return [string or "" for string in strings] or [""]


def _different_blanks(whole: Catalog) -> Iterator[Complaint]:
    for message in whole:
        if not message.id or not _is_translated(message):
            continue
        ids = message.id if isinstance(message.id, tuple | list) else [message.id]
        wanted, given = _blanks(ids[-1]), [_blanks(string) for string in _strings_of(message)]
        # A plural may drop its number ("one order"); a single sentence keeps every blank.
        if any(blanks - wanted for blanks in given) or (len(ids) == 1 and given[0] != wanted):
            yield Complaint("blanks", ids[0], ", ".join(sorted(wanted)))


def _blanks(text: str) -> set[str]:
    return {match.group(0) for match in BLANK.finditer(text.replace("%%", ""))}
