"""Which accounts of its own, papers and requests does the firm have?"""

from datetime import date
from io import BytesIO
from typing import Any

from django.utils import timezone
from PIL import Image

from tests import builders
from tests.builders import AT
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Party, PartyBankAccount, PartyShare
from tradewind.domain.company.details import BankDetails, EntityDetails
from tradewind.domain.papers.house_designs import HOUSE, STANDARD
from tradewind.domain.papers.kinds import PaperKind
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.models import Approval
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.company import services as company
from tradewind.platform.company.models import EntityBankAccount, LegalEntity
from tradewind.platform.papers import services as papers
from tradewind.platform.people.models import User
from tradewind.web.shared.sharing import sharing_url

NOTE = "Called Mr Zhou of the branch on the number of our contract; he confirmed the account."
OWN_DAY = date(2026, 10, 12)
BANK = BankDetails(
    bank_name="Bank of China, Ningbo Branch", account_number="4567 0012 3456", swift="BKCHCNBJ92A", currency="USD",
    beneficiary="Ningbo Tradewind Outdoor Co., Ltd.",
)  # fmt: skip


def company_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    boss, finance = folk["boss"], folk["finance"]
    entity = _entity(boss, "宁波信风户外用品有限公司", "91350100M000100Y43")
    gone = _entity(boss, "宁波旧公司", "")
    company.archive_legal_entity(entity_id=gone.pk, by=boss, at=AT)
    seal = storage.store(check_image(png(), "seal.png"))
    company.replace_entity_image(entity_id=entity.pk, which="seal", stored=seal, by=boss, at=AT)
    account = _proposed(finance, entity, BANK)
    company.confirm_bank_account(account_id=account.pk, call_back_note=NOTE, by=boss, at=AT)
    euros = BankDetails(**{**{name: getattr(BANK, name) for name in BANK.__dataclass_fields__}, "currency": "EUR"})
    company.set_calendar_day(on=OWN_DAY, version=0, is_working=False, name="台风", by=boss, at=AT)
    papers.save_design(
        kind=PaperKind.QUOTATION, name=STANDARD, seen=0, chosen=HOUSE[PaperKind.QUOTATION].kept() | {"accent": "green"},
        by=boss, at=AT,
    )  # fmt: skip
    return {
        "paper": {"kind": PaperKind.QUOTATION.value},
        "entity": {"entity_id": entity.pk},
        "entity_archived": {"entity_id": gone.pk},
        "seal": {"entity_id": entity.pk, "which": "seal"},
        "account": {"account_id": account.pk},
        "account_proposed": {"account_id": _proposed(finance, entity, euros).pk},
        "own_day": {"on": OWN_DAY.isoformat()},
    }


def requests_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """What colleagues ask one another; at the real time, for a page may only note a call of after the request."""
    now, owner, other, boss = timezone.now(), folk["owner"], folk["other"], folk["boss"]
    wanted, shared = builders.customer(owner, "Wanted GmbH"), builders.customer(owner, "Shared GmbH")
    asked, far = _asked(wanted, other), builders.customer(folk["wang"], "Far Away Ltd")
    approvals.grant_approval(approval_id=_asked(shared, other).pk, by=owner, at=now)
    factory = builders.partner(boss, name="余姚睡袋厂", phone="+86 574 6266 0000")
    present = _bank(folk["finance"], factory, "3901 0122 0000 1234")
    called = {"number": factory.phone, "person": "Hu", "moment": timezone.now()}
    approvals.grant_approval(approval_id=_about(present).pk, answers=called, by=boss, at=timezone.now())
    waits = _bank(folk["finance"], factory, "3901 0122 0000 5678")
    pair = parties.report_collision(
        party_id=builders.customer(other, "Wanted Outdoor").pk, other_id=wanted.pk, reason="A branch", by=other, at=now
    )  # fmt: skip
    return {
        "approval": {"approval_id": asked.pk},
        "approval_bank": {"approval_id": _about(waits).pk},
        "approval_pair": {"approval_id": pair.pk},
        "bank": {"bank_id": present.pk},
        "share": {"share_id": PartyShare.objects.get(party=shared).pk},
        "ask": {"token": sharing_url(far.pk).rstrip("/").rpartition("/")[2]},
    }


def _asked(party: Party, by: User) -> Approval:
    return parties.request_sharing(party_id=party.pk, reason="We met at the fair", by=by, at=timezone.now())


def _bank(by: User, party: Party, account: str) -> PartyBankAccount:
    details = PartyBankDetails(party.name, "Bank of Ningbo", "CN", "BKNBCN2N", account, "CNY")
    return parties.propose_bank_account(
        party_id=party.pk, details=details, reason="On the invoice", by=by, at=timezone.now()
    )  # fmt: skip


def _about(account: PartyBankAccount) -> Approval:
    return Approval.objects.get(kind="party.bank_account", subject_id=account.pk)


def _entity(by: User, name_zh: str, number: str) -> LegalEntity:
    details = EntityDetails(name_zh=name_zh, registration_number=number)
    return company.register_legal_entity(details=details, by=by, at=AT)


def _proposed(by: User, entity: LegalEntity, details: BankDetails) -> EntityBankAccount:
    return company.propose_bank_account(entity_id=entity.pk, details=details, by=by, at=AT)


def png() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (40, 10), "white").save(buffer, "PNG")
    return buffer.getvalue()
