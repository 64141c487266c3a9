"""What does a person see whose record somebody else saved first: both versions, line by line."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.http import QueryDict

from tradewind.platform.people import queries as people


def conflict_of(
    form_class: type[forms.Form], posted: QueryDict, saved: Mapping[str, Any], actor: str, at: datetime
) -> dict[str, Any]:
    """The form as typed, now carrying the saved version's number, and the lines that differ."""
    renewed = posted.copy()
    renewed["version"] = str(saved["version"])
    form = form_class(renewed)
    form.is_valid()
    rows = []
    for name, field in form.fields.items():
        mine, theirs = form.cleaned_data.get(name, ""), saved[name]
        if name != "version" and _text(mine) != _text(theirs):
            rows.append((name, field.label, _text(mine), _text(theirs)))
    colleague = people.names_of({actor}).get(actor)
    who = colleague.called if colleague else actor
    return {"form": form, "conflict": {"who": who, "at": at, "rows": rows}}


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
