"""The customers that the tests of lists walk through."""

import pytest

from tests import builders
from tests.builders import TODAY
from tests.web.firm import Firm


@pytest.fixture
def market(firm: Firm) -> Firm:
    owner = firm.people["owner"]
    for name, country in (("Alpen", "AT"), ("Baltic", "SE"), ("Dune", "AT"), ("Etoile", "FR")):
        builders.customer(owner, name, country, city=f"{name} City", next_contact_on=TODAY)
    return firm
