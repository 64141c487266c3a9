"""The people and the legal entity the company's tests speak of."""

from datetime import UTC, datetime

import pytest

from tradewind.domain.company.details import BankDetails, EntityDetails
from tradewind.platform.access import Duty, Role
from tradewind.platform.company import services as company
from tradewind.platform.company.models import EntityBankAccount, LegalEntity
from tradewind.platform.people.models import DutyAssignment, User

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


def _person(username: str, role: Role, *duties: Duty) -> User:
    user = User.objects.create(username=username, name=username.title(), role=role, opened_at=NOW)
    for duty in duties:
        DutyAssignment.objects.create(user=user, duty=duty)
    return user


@pytest.fixture
def boss(db) -> User:
    return _person("chen", Role.BOSS)


@pytest.fixture
def assistant(db) -> User:
    return _person("zhou", Role.ASSISTANT)


@pytest.fixture
def lin(db) -> User:
    """A salesperson."""
    return _person("lin", Role.SALESPERSON)


@pytest.fixture
def tang(db) -> User:
    """The accountant."""
    return _person("tang", Role.NONE, Duty.FINANCE)


@pytest.fixture
def wu(db) -> User:
    """Somebody without role or duty: an outsider with a login."""
    return _person("wu", Role.NONE)


@pytest.fixture
def ningbo(boss) -> LegalEntity:
    return company.register_legal_entity(details=NINGBO, by=boss, at=NOW)


@pytest.fixture
def dollars(ningbo, boss, tang) -> EntityBankAccount:
    """A dollar account in use."""
    proposed = company.propose_bank_account(entity_id=ningbo.pk, details=DOLLARS, by=tang, at=NOW)
    return company.confirm_bank_account(account_id=proposed.pk, call_back_note=NOTE, by=boss, at=NOW)
