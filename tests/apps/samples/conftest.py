"""An office that may number its papers, a buyer of 李强's, and a tent."""

import pytest

from tests import builders
from tests.apps.inquiries.asking import ANNA, ask, shared
from tests.builders import AT
from tests.platform.company.conftest import NINGBO
from tradewind.apps.catalogue.models import Product
from tradewind.platform.company import services as company


@pytest.fixture
def ningbo(zhou):
    return company.register_legal_entity(details=NINGBO, by=zhou, at=AT)


@pytest.fixture
def buyer(li_qiang):
    return builders.customer(li_qiang, email=ANNA)


@pytest.fixture
def inquiry(zhou, li_qiang, buyer):
    found = ask(shared(zhou))
    assert (found.party_id, found.owner_id) == (buyer.pk, li_qiang.pk)
    return found


@pytest.fixture
def tent(zhou):
    return Product.objects.create(
        code="TE-4P-02", code_folded="TE-4P-02", name_en="4P Tent", created_at=AT, updated_at=AT, updated_by=zhou
    )
