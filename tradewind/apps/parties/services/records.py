"""Opening, changing and archiving a party's record."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.utils import timezone

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.services.contacts import ContactDetails, put_contact
from tradewind.apps.parties.services.elsewhere import tell_holders
from tradewind.apps.parties.services.finding import keep_former_names, keep_found
from tradewind.apps.parties.services.insisting import refuse_look_alikes, tell_insisting
from tradewind.apps.parties.services.profile import keep_columns
from tradewind.domain.parties.cadence import refuse_past
from tradewind.domain.parties.details import clean_party
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, PoolState
from tradewind.domain.parties.profile import Origin
from tradewind.domain.parties.searching import folded
from tradewind.domain.parties.tiers import Tier
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, Role, require
from tradewind.platform.house_days import house_day
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next

LINES = ("tier", "next_contact_on")  # what can be changed without opening the record


@dataclass(frozen=True, slots=True)
class PartyDetails:
    """What people type about a party, all optional but the first two."""

    name: str
    country: str
    name_zh: str = ""
    city: str = ""
    address: str = ""
    time_zone: str = ""
    website: str = ""
    email: str = ""
    phone: str = ""
    tax_number: str = ""
    business_type: str = ""
    products: str = ""
    annual_purchase: str = ""
    source: str = ""
    remarks: str = ""
    tier: str = Tier.POTENTIAL
    next_contact_on: date | None = None


@use_case
def register_party(
    *, kind: PartyKind, details: PartyDetails, contact: ContactDetails | None = None, owner_id: int | None = None,
    insists: str = "", by: Actor, at: datetime,
) -> Party:  # fmt: skip
    """Open a record. A customer belongs to the salesperson who opens it; a leader says whose it is, or nobody's.

    `insists`: why it is another company although it looks very much like one that is there.
    """
    require(by, permissions.REGISTER_CUSTOMER if kind is PartyKind.CUSTOMER else permissions.MANAGE_PARTNERS)
    owner_id = _first_owner(owner_id, by) if kind is PartyKind.CUSTOMER else None
    return open_record(kind=kind, details=details, contact=contact, owner_id=owner_id, insists=insists, by=by, at=at)


def open_record(
    *, kind: PartyKind, details: PartyDetails, contact: ContactDetails | None = None, owner_id: int | None = None,
    insists: str = "", by: Actor, at: datetime,
) -> Party:  # fmt: skip
    """The same for a room that has judged who may, and whose it is: a deputy opens his colleague's customer."""
    columns = _columns(details)
    refuse_past(details.next_contact_on, on=timezone.localdate(at))
    looked = refuse_look_alikes(columns, contact, kind=kind, insists=insists, by=by)

    party = Party.objects.create(
        **columns, kind=kind, owner_id=owner_id, owner_since=house_day(at) if owner_id else None,
        pool_state=PoolState.OWNED, created_at=at, updated_at=at, updated_by_id=by.pk,
    )  # fmt: skip
    audit.record("party.registered", party, by=by, at=at, kind=kind, name=party.name, country=party.country)
    if contact:
        put_contact(party, contact, by, at)
    keep_columns(party, columns, on=timezone.localdate(at), origin=Origin.UNSTATED, by=by, at=at)
    keep_found(party.pk, looked=looked, at=at)
    tell_holders(party, party.email, contact and contact.email, by=by, at=at)
    tell_insisting(party, looked, insists, by=by, at=at)
    return party


def _first_owner(wanted: int | None, by: Actor) -> int | None:
    if by.role == Role.SALESPERSON:
        return by.pk
    if wanted is not None:
        require(by, permissions.ASSIGN_OWNER)
        queries.require_sellers(by, wanted)
    return wanted


@use_case
def revise_party(*, party_id: int, version: int, details: PartyDetails, by: Actor, at: datetime) -> Party:
    """Change what is known about a party; refuses when somebody saved it since it was opened."""
    party = queries.party_to_change(by, party_id)
    refuse_stale(version, party.version)
    refuse_past(details.next_contact_on, party.next_contact_on, on=timezone.localdate(at))
    changes = put(party, _columns(details))
    if not changes:
        return party
    save_next(party, changes.after, by=by, at=at)
    keep_columns(party, changes.after, on=timezone.localdate(at), origin=Origin.UNSTATED, by=by, at=at)
    keep_former_names(party, changes.before, at=at)
    keep_found(party.pk, at=at)
    tell_holders(party, changes.after.get("email"), by=by, at=at)

    shown = [name for name in changes.after if name in asdict(details)]
    audit.record("party.revised", party, by=by, at=at, fields=shown, before=changes.before, after=changes.after)
    return party


@use_case
def set_line(
    *, party_id: int, version: int, line: str, value: Tier | date | None, is_back: bool = False, by: Actor, at: datetime
) -> Party:
    """Change one line of a customer where it stands in a list: the tier, or the day of the next contact.

    `is_back`: it said so before, so that a day that is over may come back.
    """
    party = queries.party_to_change(by, party_id)
    if party.kind != PartyKind.CUSTOMER or line not in LINES:
        raise NotFound(what="line")
    refuse_stale(version, party.version)
    if isinstance(value, date) and not is_back:
        refuse_past(value, party.next_contact_on, on=timezone.localdate(at))
    changes = put(party, {line: value})
    if changes:
        save_next(party, changes.after, by=by, at=at)
        audit.record("party.revised", party, by=by, at=at, fields=[line], before=changes.before, after=changes.after)
    return party


@use_case
def archive_party(*, party_id: int, by: Actor, at: datetime) -> Party:
    """Take a record out of the lists; nothing is deleted."""
    return _move("archive", "party.archived", party_id, by, at)


@use_case
def reactivate_party(*, party_id: int, by: Actor, at: datetime) -> Party:
    """Bring an archived record back."""
    return _move("reactivate", "party.reactivated", party_id, by, at)


def _move(action: str, deed: str, party_id: int, by: Actor, at: datetime) -> Party:
    party = queries.party_to_change(by, party_id)
    if party.kind == PartyKind.CUSTOMER:
        require(by, permissions.ARCHIVE_CUSTOMER)
    party.state = PARTY_LIFECYCLE.after(action, party.state)
    save_next(party, ["state"], by=by, at=at)
    keep_found(party.pk, at=at)  # one that was taken back with its import is in no search
    audit.record(deed, party, by=by, at=at)
    return party


def _columns(details: PartyDetails) -> dict[str, object]:
    """The details as columns: cleaned, or refused with all their problems."""
    typed = asdict(details)
    next_contact_on = typed.pop("next_contact_on")
    columns = asdict(clean_party(**typed))
    phone = columns.pop("phone")
    return columns | {
        "phone": phone["typed"],
        "phone_e164": phone["e164"] or "",
        "name_folded": folded(columns["name"], columns["name_zh"]),
        "next_contact_on": next_contact_on,
    }
