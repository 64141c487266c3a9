"""How are the people of a letter typed, and shown again, so that each name stays a name?"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.domain.messaging.message import Address
from tradewind.domain.vocabulary.details import check_email
from tradewind.domain.vocabulary.text import clean_code, clean_line

MOST_PEOPLE = 50  # a line: more is a mailing, and servers take it for one
_LONGEST = 8_000
# A name in quotes and an address in angles are one piece each, whatever stands in them.
_PIECES = re.compile(r'"(?:[^"\\]++|\\.)*+"|<[^<>"]*+>|(?P<between>[,;，；])|.', re.DOTALL)
_PERSON = re.compile(r"(?P<name>.*?)\s*<(?P<address>[^<>]*)>\s*", re.DOTALL)
_QUOTED = re.compile(r'\s*"((?:[^"\\]++|\\.)*+)"\s*', re.DOTALL)
_PLAIN_NAME = re.compile(r"[\w .'’-]+")


class PeopleField(forms.CharField):
    """People with a comma between them: `Anna Berg <anna@nordlicht.example>, "Berg, Kim" <kim@…>, info@…`."""

    default_error_messages = {
        "no_address": _("“%(typed)s” is no mail address."),
        "too_many": _("At most %(most)s addresses in one line."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=_LONGEST, **kwargs)

    def clean(self, value: Any) -> tuple[Address, ...]:
        text = super().clean(clean_line(str(value or "")))
        people = [self._person(each) for each in _parted(text)]
        if len(people) > MOST_PEOPLE:
            raise forms.ValidationError(self.error_messages["too_many"], params={"most": MOST_PEOPLE})
        return tuple({each.address: each for each in people}.values())

    def _person(self, typed: str) -> Address:
        named = _PERSON.fullmatch(typed)
        name, address = (named["name"], named["address"]) if named else ("", typed)
        checked = check_email(clean_code(address.replace("＠", "@")))
        if checked.reason or not checked.value:
            raise forms.ValidationError(self.error_messages["no_address"], params={"typed": address or name})
        return Address(clean_line(_bare(name))[:300], checked.value.lower())


def written_people(rows: Sequence[dict[str, str]]) -> str:
    """As one types them."""
    return ", ".join(written_person(row["name"], row["address"]) for row in rows)


def written_person(name: str, address: str) -> str:
    """In quotes where a name could be read as more than one: `"Berg, Anna" <…>`. An address in it is not written to."""
    if not name:
        return address
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f"{name} <{address}>" if _PLAIN_NAME.fullmatch(name) else f'"{escaped}" <{address}>'


def _parted(text: str) -> Iterator[str]:
    begins = 0
    for piece in _PIECES.finditer(text):
        if piece["between"]:
            yield from filter(None, [text[begins : piece.start()].strip()])
            begins = piece.end()
    yield from filter(None, [text[begins:].strip()])


def _bare(name: str) -> str:
    """Without its quotes."""
    quoted = _QUOTED.fullmatch(name)
    return re.sub(r"\\(.)", r"\1", quoted[1], flags=re.DOTALL) if quoted else name
