"""What happened to parties?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ImportAsked:
    """An import has work for the background: rows to read, to compare, to write or to take back."""

    batch_id: int
    about: str
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ComparisonAsked:
    """Every record is to be compared with all others."""

    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ManyAsked:
    """So many records are to be changed, or to be taken back, that it is done in the background."""

    change_id: int
    about: str
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A record is looked after by others than before; `gone`: who did, and does no longer."""

    party_id: int
    gone: tuple[int, ...]
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnerChanged:
    """A customer has another owner, or has him back; `left`: who had open papers and to-dos with the customer.

    Other than `HandedOver` it is told too where the former owner stays as deputy. Where nobody has the customer now,
    `owner_id` is the leader who took him away: his are the papers until somebody gets the customer, as to-dos are.
    """

    party_id: int
    owner_id: int
    left: tuple[int, ...]
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class InteractionStruck:
    """An entry of the timeline was struck through: it was no contact."""

    interaction_id: int
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class InteractionRestored:
    """An entry stands again: striking it through was the mistake."""

    interaction_id: int
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ContactErased:
    """A person's details were taken out on legal request. Addresses and phones, as written and in E.164: his."""

    contact_ids: tuple[int, ...]
    addresses: tuple[str, ...]
    phones: tuple[str, ...]
    reason: str
    by_id: int
    at: datetime
