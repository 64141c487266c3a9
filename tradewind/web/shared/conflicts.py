"""What does a person see whose record somebody else saved first: who changed which line, and what is to be decided?"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.platform.access import Actor
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries as people
from tradewind.web.shared.versions import VersionedForm, as_sent, sealed, shown_lines

NOTHING = "--"


@dataclass(frozen=True, slots=True)
class Side:
    """One person's value of a line: to read, and as the script puts it into the field."""

    text: str
    sent: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line that the colleague changed. `is_asked`: the person changed it too, so only the person can say."""

    name: str
    label: Any
    mine: Side
    theirs: Side
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the note above a form says."""

    who: str
    at: datetime | None
    rows: tuple[Line, ...]

    @property
    def asked(self) -> int:
        return sum(line.is_asked for line in self.rows)


def conflict_of(
    make: Callable[[QueryDict], VersionedForm], posted: QueryDict, saved: Mapping[str, Any], actor: str,
    at: datetime | None,
) -> dict[str, Any]:  # fmt: skip
    """The form with both people's work in it, now of the saved version, and the lines the colleague changed.

    A line only the colleague changed takes the colleague's value, one only the person changed keeps the person's;
    where both changed it, or nobody can tell what it said before, the person's stays and the page asks.
    """
    form = make(posted)
    form.is_valid()
    seen, rows, renewed = form.first_seen(), [], posted.copy()
    for name in shown_lines(form):
        mine, theirs = as_sent(form.cleaned_data.get(name)), as_sent(saved.get(name))
        first = seen.get(name)
        if mine == theirs or first == theirs:
            continue
        field = form.fields[name]
        rows.append(Line(name, field.label, _side(field, mine), _side(field, theirs), is_asked=first != mine))
        if first == mine:
            renewed.setlist(name, theirs)
    renewed["version"], renewed["seen"] = str(saved["version"]), sealed(form, saved)
    colleague = people.names_of({actor}).get(actor)
    who = colleague.called if colleague else _("A colleague")
    return {"form": make(renewed), "conflict": Conflict(who, at, tuple(rows))}


def kept_beside(
    form: forms.Form, posted: QueryDict, version: int, by: Actor, record: Model, at: datetime, *,
    is_by_itself: bool = False,
) -> None:  # fmt: skip
    """For a page of many lines: what was typed stays on it, and saving once more, knowingly, replaces the other's.

    `is_by_itself`: the page tried to keep itself, and the other's lines are still to be looked at."""
    actor, when = last_deed(by, record, otherwise=at)
    colleague = people.names_of({actor}).get(actor)
    facts = {"who": colleague.called if colleague else _("A colleague"), "time": f"{timezone.localtime(when):%H:%M}"}
    if actor == by.actor_key:
        said = _("You saved it at %(time)s in another window or on another device. What you typed still stands here.")
    else:
        said = _("%(who)s saved it at %(time)s. What you typed still stands here.")
    then = (
        _("Press “See both”; saving once more after that puts yours in its place.") if is_by_itself
        else _("Saving once more puts yours in its place.")
    )  # fmt: skip
    form.add_error(None, _("%(said)s %(then)s") % {"said": said % facts, "then": then})
    renewed = posted.copy()
    renewed[form.add_prefix("version")] = str(version)
    form.data = renewed


def last_deed(by: Actor, record: Model, *, otherwise: datetime) -> tuple[str, datetime]:
    """Who did something with a record last, and when; oneself where the trail says nothing."""
    deed = next(iter(audit.trail_of(by, record, limit=1)), None)
    return (deed.actor, deed.at) if deed else (by.actor_key, otherwise)


def _side(field: forms.Field, sent: list[str]) -> Side:
    return Side(_text(field, sent) or NOTHING, json.dumps(sent))


def _text(field: forms.Field, sent: list[str]) -> str:
    if isinstance(field, forms.BooleanField):
        return _("Yes") if sent else _("No")
    words = {str(value): str(word) for value, word in getattr(field, "choices", ())}
    return _(", ").join(words.get(each, each) for each in sent or [""])
