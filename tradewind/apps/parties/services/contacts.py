"""The people at a party."""

from dataclasses import asdict, dataclass
from datetime import datetime

from tradewind.apps.parties import queries
from tradewind.apps.parties.models import Contact, Party
from tradewind.domain.parties.details import clean_contact
from tradewind.platform import audit
from tradewind.platform.access import Actor, StaleVersion
from tradewind.platform.use_case import use_case


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
    return put_contact(queries.party_to_change(by, party_id), details, by, at)


@use_case
def revise_contact(*, contact_id: int, version: int, details: ContactDetails, by: Actor, at: datetime) -> Contact:
    """Change what is known about a person."""
    contact, party = _contact_to_change(by, contact_id)
    if contact.version != version:
        raise StaleVersion(version=contact.version)
    columns = _columns(details, party)
    changes = {name: value for name, value in columns.items() if getattr(contact, name) != value}
    if details.is_primary and not contact.is_primary:
        _clear_primary(party)
        changes["is_primary"] = True
    if not changes:
        return contact
    before = {name: getattr(contact, name) for name in changes}
    for name, value in changes.items():
        setattr(contact, name, value)
    _save(contact, list(changes), by, at)
    audit.record(
        "contact.revised", party, by=by, at=at, contact=contact.pk, name=contact.name, before=before, after=changes
    )
    return contact


@use_case
def archive_contact(*, contact_id: int, by: Actor, at: datetime) -> Contact:
    """Take a person who left out of the list; the next one becomes the main contact."""
    contact, party = _contact_to_change(by, contact_id)
    was_primary = contact.is_primary
    contact.archived_at, contact.is_primary = at, False
    _save(contact, ["archived_at", "is_primary"], by, at)
    heir = Contact.objects.filter(party=party, archived_at=None).order_by("pk").first()
    if was_primary and heir:
        heir.is_primary = True
        heir.save(update_fields=["is_primary"])
    audit.record("contact.archived", party, by=by, at=at, contact=contact.pk, name=contact.name)
    return contact


def put_contact(party: Party, details: ContactDetails, by: Actor, at: datetime) -> Contact:
    """The row of a new contact with its evidence; shared by the use cases that make one."""
    columns = _columns(details, party)
    is_first = not Contact.objects.filter(party=party, archived_at=None).exists()
    if details.is_primary or is_first:
        _clear_primary(party)
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


def _save(contact: Contact, columns: list[str], by: Actor, at: datetime) -> None:
    contact.version, contact.updated_at, contact.updated_by_id = contact.version + 1, at, by.pk
    contact.save(update_fields=[*columns, "version", "updated_at", "updated_by"])


def _clear_primary(party: Party) -> None:
    Contact.objects.filter(party=party, is_primary=True).update(is_primary=False)


def _columns(details: ContactDetails, party: Party) -> dict[str, object]:
    typed = asdict(details)
    typed.pop("is_primary")
    columns = asdict(clean_contact(country=party.country, **typed))
    phone = columns.pop("phone")
    return columns | {"phone": phone["typed"], "phone_e164": phone["e164"] or ""}
