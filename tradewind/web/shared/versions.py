"""Which version of a record does a form change, and what did it say when the person opened it?"""

from collections.abc import Mapping
from datetime import time
from typing import Any

from django import forms
from django.core.signing import BadSignature, Signer
from django.http import QueryDict

from tradewind.web.shared.complaining import HouseForm

# Signed: a form that comes back is unpacked only when we have packed it.
_SEAL = Signer(salt="what the person saw")


class VersionField(forms.IntegerField):
    """The hidden number of the version the person saw; a stale one is refused by the use case."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=2**31 - 1, **kwargs)


class VersionedForm(HouseForm):
    """A form over something that others may save meanwhile. It carries the version, and the values it began with."""

    version = VersionField()
    seen = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        return sealed(self, self.initial) if field_name == "seen" else super().get_initial_for_field(field, field_name)

    def first_seen(self) -> Mapping[str, list[str]]:
        """The values that were sent to the person; empty when nobody can tell any more."""
        try:
            seen = _SEAL.unsign_object(self.data.get("seen", ""))
        except (BadSignature, ValueError):
            return {}
        return seen if isinstance(seen, dict) else {}

    @classmethod
    def values_of(cls, record: Any) -> dict[str, Any]:
        """What a record says on the lines of this form."""
        return {name: getattr(record, name) for name in cls.base_fields if name != "seen"}


class _Button(HouseForm):
    version = VersionField()


def sealed(form: forms.Form, values: Mapping[str, Any]) -> str:
    """The values of the lines a person sees, to come back with the form."""
    return _SEAL.sign_object({name: as_sent(values.get(name)) for name in shown_lines(form)}, compress=True)


def shown_lines(form: forms.Form) -> list[str]:
    """The names of the fields a person fills in."""
    return [name for name, field in form.fields.items() if not field.widget.is_hidden]


def version_of_button(posted: QueryDict) -> int:
    """The version a button carries; one that nothing ever has where it carries none."""
    form = _Button(posted)
    return int(form.cleaned_data["version"]) if form.is_valid() else -1


def as_sent(value: object) -> list[str]:
    """A value as a browser would send it, whatever kind of field it stands in; nothing is an empty list."""
    if value is None or value is False or value == "":
        return []
    if value is True:
        return ["on"]
    if isinstance(value, list | tuple | set | frozenset):
        return sorted(str(each) for each in value)
    return [f"{value:%H:%M}" if isinstance(value, time) else str(value)]
