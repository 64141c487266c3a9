"""In which shape does the demo tell what was done with parties? As the use cases take it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.profile import Origin


@dataclass(frozen=True, slots=True)
class ContactRow:
    details: ContactDetails
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party as it was registered, with its people in the order they were added. Its name is its key."""

    kind: PartyKind
    details: PartyDetails
    by: str
    at: datetime
    contacts: tuple[ContactRow, ...]


@dataclass(frozen=True, slots=True)
class AssignedRow:
    """A leader gave the customer an owner and perhaps a deputy."""

    party: str
    owner: str
    deputy: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RetieredRow:
    """The tier was changed at a review, the one revision the demo tells."""

    party: str
    tier: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NotedRow:
    """Lines of the profile that one talk or look brought."""

    party: str
    values: Mapping[str, str]
    on: date
    origin: Origin
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ContactedRow:
    """A letter that a person wrote: to the party (`is_ours`), or from it."""

    party: str
    is_ours: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class SpokenRow:
    """One exchange. `contact` is the place in the party's contacts; `about` names the deed it is part of."""

    party: str
    contact: int | None
    channel: Channel
    summary: str
    at: datetime
    by: str
    next_contact_on: date | None
    about: str = ""


@dataclass(frozen=True, slots=True)
class PartiesStory:
    """All that happened with parties, each kind of deed in time order."""

    parties: tuple[PartyRow, ...]
    assigned: tuple[AssignedRow, ...]
    retiered: tuple[RetieredRow, ...]
    spoken: tuple[SpokenRow, ...]
    noted: tuple[NotedRow, ...]
    contacted: tuple[ContactedRow, ...] = ()
