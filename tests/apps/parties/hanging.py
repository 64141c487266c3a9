"""What may hang on a customer's record? One row of each kind, made in the shortest way."""

from collections.abc import Callable

from tests.apps.parties.importing import LATER
from tests.builders import AT, TODAY, contact, customer, interaction, product, task
from tradewind.apps.catalogue.models import ProductWish, SupplierOffer
from tradewind.apps.inquiries.models import Inquiry, PastQuotation
from tradewind.apps.messaging.models import ChatImport, KeptChatLine, Letter, Mailbox, Message, Thread
from tradewind.apps.parties import services
from tradewind.apps.parties.models import (
    FormerName,
    Party,
    PartyBankAccount,
    PartyLink,
    PartyShare,
)
from tradewind.apps.quotations.models import Quotation
from tradewind.apps.samples.models import Sample
from tradewind.platform.approvals.models import Approval
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.notifications.models import Notification


def _link(first: Party, second: Party, by) -> None:
    PartyLink.objects.create(party=first, other=second, made_by=by, made_at=AT)


def _other(by) -> Party:
    return Party.objects.filter(name="Old Friend plc").first() or customer(by, "Old Friend plc", "IE")


def _told(party: Party, owner, _other_one) -> None:
    facts = {"party": party.name, "before": "x"}
    Notification.objects.create(
        to=owner, code="told_owner_changed", facts=facts, subject_type="parties.party", subject_id=party.pk, at=AT
    )


def _file(party: Party, owner, _other_one) -> None:
    stored = storage.store(check_file(b"the contract", "contract.txt"))
    services.attach_file(party_id=party.pk, stored=stored, by=owner, at=AT)


def _message(party: Party, _owner, _other_one) -> None:
    thread = Thread.objects.create(subject="Tents", last_at=AT)
    Message.objects.create(
        identity="0" * 64, thread=thread, direction="in", kind="personal", rfc_id="one@mail.example", at=AT, party=party
    )


def _ours(owner) -> LegalEntity:
    found = LegalEntity.objects.filter(name_en="Tradewind Harbour Ltd.").first()
    return found or LegalEntity.objects.create(
        kind="hong_kong", name_en="Tradewind Harbour Ltd.", country="HK", updated_at=AT, updated_by=owner
    )


def _quotation(party: Party, owner, _other_one) -> None:
    Quotation.objects.create(
        entity=_ours(owner), party=party, owner=owner, country="IE", created_at=AT, updated_at=AT, updated_by=owner
    )


def _sample(party: Party, owner, _other_one) -> None:
    Sample.objects.create(entity=_ours(owner), party=party, owner=owner, created_at=AT, updated_at=AT, updated_by=owner)


def _offered(party: Party, owner, _other_one) -> None:
    SupplierOffer.objects.create(
        product=product(owner, "TE-9P-01", is_active=False), supplier=party, cost=190, confirmed_by=owner,
        confirmed_at=AT,
    )  # fmt: skip


def _letter(party: Party, owner, _other_one) -> None:
    times = {"created_at": AT, "updated_at": AT}
    box = Mailbox.objects.create(address="sales@ours.example", kind="built_in", updated_by=owner, **times)
    Letter.objects.create(mailbox=box, party=party, by=owner, **times)


HANGING: dict[str, Callable[..., object]] = {
    "quotations.Quotation.party": _quotation,
    "samples.Sample.party": _sample,
    "catalogue.SupplierOffer.supplier": _offered,
    "catalogue.ProductWish.party": lambda party, owner, _: ProductWish.objects.create(
        party=party, text="A roof tent", noted_by=owner, noted_at=AT
    ),
    "parties.Contact.party": lambda party, owner, _: contact(owner, party),
    "parties.Interaction.party": lambda party, owner, _: interaction(owner, party),
    "parties.FormerName.party": lambda party, _owner, _: FormerName.objects.create(party=party, name="Once", until=AT),
    "parties.PartyBankAccount.party": lambda party, owner, _: PartyBankAccount.objects.create(
        party=party,
        holder="x",
        bank_name="x",
        country="GB",
        swift="x",
        account="1",
        currency="GBP",
        proposed_by=owner,
        proposed_at=AT,
    ),
    "parties.PartyShare.party": lambda party, owner, other: PartyShare.objects.create(  # one that has ended
        party=party, user=other, granted_by=owner, since=AT, until=AT, ended_by=owner
    ),
    "parties.ProfileFact.party": lambda party, owner, _: services.note_facts(
        party_id=party.pk,
        values={"etiquette": "No calls on Fridays"},
        seen={},
        on=TODAY,
        today=TODAY,
        origin="said",
        by=owner,
        at=LATER,
    ),
    "parties.PartyLink.party": lambda party, owner, _: _link(party, _other(owner), owner),
    "parties.PartyLink.other": lambda party, owner, _: _link(_other(owner), party, owner),
    "tasks.Task.subject_id": lambda party, owner, _: task(owner, subject=party, subject_title=party.name),
    "approvals.Approval.subject_id": lambda party, owner, other: Approval.objects.create(  # one that was decided
        kind="party.sharing",
        subject_type="parties.party",
        subject_id=party.pk,
        subject_title=party.name,
        requested_by=other,
        requested_at=AT,
        state="returned",
        decided_by=owner,
        decided_at=AT,
    ),
    "notifications.Notification.subject_id": _told,
    "attachments.Attachment.subject_id": _file,
    "messaging.Thread.party": lambda party, _owner, _: Thread.objects.create(subject="Tents", party=party, last_at=AT),
    "messaging.Message.party": _message,
    "messaging.Letter.party": _letter,
    "messaging.ChatImport.party": lambda party, owner, _: ChatImport.objects.create(
        party=party, channel="whatsapp", by=owner, at=AT
    ),
    "messaging.KeptChatLine.party": lambda party, _owner, _: KeptChatLine.objects.create(party=party, key="0" * 32),
    "inquiries.Inquiry.party": lambda party, owner, _: Inquiry.objects.create(
        source="mail", party=party, arrived_at=AT, heard_at=AT, created_at=AT, updated_at=AT, updated_by=owner
    ),
    "inquiries.PastQuotation.party": lambda party, _owner, _: PastQuotation.objects.create(
        party=party, number="Q-24-0867", on=TODAY, currency="USD", outcome="lost"
    ),
}
