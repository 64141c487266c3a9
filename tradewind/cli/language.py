"""In which language does the console speak?"""

import gettext as catalogues
import locale
import os
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parent.parent / "locale"


@cache
def speaks_chinese() -> bool:
    """The choice of TRADEWIND_LANGUAGE, else the system's."""
    for name in ("TRADEWIND_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if chosen := os.environ.get(name):
            return chosen.lower().startswith("zh")
    try:
        return locale.setlocale(locale.LC_CTYPE, "").lower().startswith(("zh", "chinese"))
    except locale.Error:
        return False


@cache
def _catalogue(chinese: bool | None = None) -> catalogues.NullTranslations:
    # Not Django's: most sentences of the console are said before, or without, any database or settings.
    languages = ["zh_Hans"] if (speaks_chinese() if chinese is None else chinese) else ["en"]
    return catalogues.translation("django", LOCALE, languages=languages, fallback=True)


def in_chinese(text: str) -> str:
    """Whatever the console speaks: for records that carry both languages."""
    return _catalogue(True).gettext(text) if text else ""


def in_english(text: str) -> str:
    return text


def gettext(text: str) -> str:
    return _catalogue().gettext(text) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    return _catalogue().ngettext(one, many, number)


def gettext_noop(text: str) -> str:
    """Marks a sentence that is translated where it is shown."""
    return text


def refresh() -> None:
    """Read the sentences again after they were built."""
    _catalogue.cache_clear()
