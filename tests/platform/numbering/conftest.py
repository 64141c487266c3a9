"""Two legal entities of one office."""

import pytest

from tests.builders import AT
from tests.platform.company.conftest import NINGBO
from tradewind.domain.company.details import EntityDetails, EntityKind
from tradewind.platform.company import services as company

HARBOUR = EntityDetails(kind=EntityKind.HONG_KONG, name_en="Tradewind Harbour Ltd.", country="HK")


@pytest.fixture
def ningbo(zhou):
    return company.register_legal_entity(details=NINGBO, by=zhou, at=AT)


@pytest.fixture
def harbour(zhou, ningbo):
    return company.register_legal_entity(details=HARBOUR, by=zhou, at=AT)
