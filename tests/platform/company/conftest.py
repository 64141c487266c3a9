"""The legal entity and the account the company's tests speak of."""

from datetime import UTC, datetime

import pytest

from tradewind.domain.company.details import BankDetails, EntityDetails
from tradewind.platform.company import services as company
from tradewind.platform.company.models import EntityBankAccount, LegalEntity

NOW = datetime(2026, 10, 12, 2, 8, tzinfo=UTC)
NOTE = "Called Mr Zhou of the branch on the number of our contract; he confirmed the account."
NINGBO = EntityDetails(
    name_zh="宁波信风户外用品有限公司",
    name_en="Ningbo Tradewind Outdoor Co., Ltd.",
    registration_number="91350100M000100Y43",
)
DOLLARS = BankDetails(
    bank_name="Bank of China, Ningbo Branch",
    account_number="4567 0012 3456",
    swift="BKCHCNBJ92A",
    currency="USD",
    beneficiary="Ningbo Tradewind Outdoor Co., Ltd.",
)


@pytest.fixture
def ningbo(zhou) -> LegalEntity:
    return company.register_legal_entity(details=NINGBO, by=zhou, at=NOW)


@pytest.fixture
def dollars(ningbo, zhou, tang) -> EntityBankAccount:
    """A dollar account in use."""
    proposed = company.propose_bank_account(entity_id=ningbo.pk, details=DOLLARS, by=tang, at=NOW)
    return company.confirm_bank_account(account_id=proposed.pk, call_back_note=NOTE, by=zhou, at=NOW)
