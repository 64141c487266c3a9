"""Which version of a record does a form change?"""

from typing import Any

from django import forms


class VersionField(forms.IntegerField):
    """The hidden number of the version the person saw; a stale one is refused by the use case."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=2**31 - 1, **kwargs)
