"""What does an answer of the search look like, whatever room it comes from?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Found:
    """One line: where it leads (nowhere for what may only be known to exist), what it is called, what else to say."""

    name: str
    url: str = ""
    icon: str = "search"
    also: str = ""  # the name in the other language
    number: str = ""
    notes: Sequence[Text] = ()
    country: str = ""
    last_contact_at: datetime | None = None
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The answers of one kind."""

    key: str
    label: Text
    found: Sequence[Found] = field(default_factory=tuple)
    hint: Text = ""
    more_url: str = ""
