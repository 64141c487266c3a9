"""How do the parts of a translation become the catalogue that Django reads?"""

import os
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parent.parent.parent / "locale"
LANGUAGE = "zh_Hans"  # English is the language of the message ids


@dataclass(frozen=True, slots=True)
class Complaint:
    """One sentence that is not right, and where."""

    code: str
    sentence: str
    place: str


def parts() -> list[Path]:
    return sorted((LOCALE / LANGUAGE).glob("*.po"))


def built_file() -> Path:
    return LOCALE / LANGUAGE / "LC_MESSAGES" / "django.mo"


def read_parts() -> dict[Path, Catalog]:
    catalogues = {}
    for part in parts():
        with part.open("rb") as file:
            catalogues[part] = read_po(file, locale=LANGUAGE, abort_invalid=True)
    return catalogues


def key_of(message: Message) -> tuple[str | None, str]:
    """What makes a sentence one sentence: context and (singular) id."""
    return message.context, message.id[0] if isinstance(message.id, tuple | list) else message.id


def merged(catalogues: dict[Path, Catalog]) -> tuple[Catalog, list[Complaint]]:
    """All parts in one, and the sentences that two parts translate differently."""
    whole, complaints = Catalog(locale=LANGUAGE, charset="utf-8"), []
    owner: dict[tuple[str | None, str], tuple[Path, str]] = {}
    for part, catalogue in catalogues.items():
        for message in catalogue:
            if not message.id:
                continue
            key = key_of(message)
            text = _text_of(message)
            if key in owner and owner[key][1] != text:
                places = f"{owner[key][0].name}, {part.name}"
                complaints.append(Complaint("translated_twice", key[1], places))
            owner.setdefault(key, (part, text))
            whole.add(message.id, message.string, context=message.context)
    return whole, complaints


def _text_of(message: Message) -> str:
    return "|".join(message.string) if isinstance(message.string, tuple | list) else str(message.string)


def build() -> Path:
    """Write the catalogue; another process sees the old or the new one."""
    whole, _complaints = merged(read_parts())
    target = built_file()
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f"{target.name}.{os.getpid()}")
    with half.open("wb") as file:
        write_mo(file, whole)
    os.replace(half, target)
    return target


def build_if_outdated() -> None:
    target = built_file()
    newest = max((part.stat().st_mtime for part in parts()), default=0.0)
    if not target.exists() or target.stat().st_mtime <= newest:
        build()
