"""The people at a party."""

from dataclasses import asdict, dataclass
from datetime import datetime

from tradewind.apps.parties import queries
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.parties.services.elsewhere import tell_holders
from tradewind.apps.parties.services.finding import keep_found
from tradewind.domain.parties.details import clean_contact
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What people type about a contact; only the name is needed."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    whatsapp: str = ""
    wechat: str = ""
    remarks: str = ""
    is_primary: bool = False


@use_case
def add_contact(*, party_id: int, details: ContactDetails, by: Actor, at: datetime) -> Contact:
    """Add a person; the first one is the main contact."""
    party = queries.party_to_change(by, party_id)
    contact = put_contact(party, details, by, at)
    keep_found(party_id, at=at)
    tell_holders(party, contact.email, by=by, at=at)
    return contact


@use_case
def revise_contact(*, contact_id: int, version: int, details: ContactDetails, by: Actor, at: datetime) -> Contact:
    """Change what is known about a person."""
    contact, party = _contact_to_change(by, contact_id)
    refuse_stale(version, contact.version)
    columns = contact_columns(details, party.country)
    if details.is_primary and not contact.is_primary:
        _clear_primary(party, by, at)
        columns["is_primary"] = True
    changes = put(contact, columns)
    if not changes:
        return contact
    save_next(contact, changes.after, by=by, at=at)
    keep_found(party.pk, at=at)
    tell_holders(party, changes.after.get("email"), by=by, at=at)
    audit.record(
        "contact.revised", party, by=by, at=at, contact=contact.pk, name=contact.name,
        before=changes.before, after=changes.after,
    )  # fmt: skip
    return contact


@use_case
def archive_contact(*, contact_id: int, by: Actor, at: datetime) -> Contact:
    """Take a person who left out of the list; the next one becomes the main contact."""
    contact, party = _contact_to_change(by, contact_id)
    was_primary = contact.is_primary
    contact.archived_at, contact.is_primary = at, False
    save_next(contact, ["archived_at", "is_primary"], by=by, at=at)
    if was_primary:
        pass_main_on(party, by, at)
    keep_found(party.pk, at=at)
    audit.record("contact.archived", party, by=by, at=at, contact=contact.pk, name=contact.name)
    return contact


def pass_main_on(party: Party, by: Actor, at: datetime) -> None:
    """The oldest of the others becomes the main contact; shared by the use cases that take the main one away."""
    heir = Contact.objects.filter(party=party, archived_at=None).order_by("pk").first()
    if heir:
        heir.is_primary = True
        save_next(heir, ["is_primary"], by=by, at=at)


def put_contact(party: Party, details: ContactDetails, by: Actor, at: datetime) -> Contact:
    """The row of a new contact with its evidence; shared by the use cases that make one."""
    columns = contact_columns(details, party.country)
    is_first = not Contact.objects.filter(party=party, archived_at=None).exists()
    if details.is_primary and not is_first:
        _clear_primary(party, by, at)
    contact = Contact.objects.create(
        party=party, **columns, is_primary=details.is_primary or is_first, updated_at=at,
        updated_by_id=by.pk,
    )  # fmt: skip
    audit.record("contact.added", party, by=by, at=at, contact=contact.pk, name=contact.name)
    return contact


def _contact_to_change(by: Actor, contact_id: int) -> tuple[Contact, Party]:
    # The party's row is locked first: it is the aggregate's root.
    party = queries.party_to_change(by, queries.contact_for(by, contact_id).party_id)
    return Contact.objects.select_for_update().get(pk=contact_id), party


def _clear_primary(party: Party, by: Actor, at: datetime) -> None:
    # A new version too: else whoever has the former main contact open makes it the main one again unawares.
    for former in Contact.objects.filter(party=party, is_primary=True):
        former.is_primary = False
        save_next(former, ["is_primary"], by=by, at=at)


def contact_columns(details: ContactDetails, country: str) -> dict[str, object]:
    """The details as columns: cleaned, or refused with all their problems; `country` is the party's."""
    typed = asdict(details)
    typed.pop("is_primary")
    columns = asdict(clean_contact(country=country, **typed))
    phone = columns.pop("phone")
    return columns | {"phone": phone["typed"], "phone_e164": phone["e164"] or ""}
