"""Who else works with products? And a folder of its own for pictures, where a test asks for it."""

import pytest

from tests.apps.catalogue.picturing import folders
from tests.people import open_person
from tradewind.platform.access import Duty, Role
from tradewind.platform.people.models import User

__all__ = ["folders"]


@pytest.fixture
def fang_zhou(zhou) -> User:
    """方舟 looks after the platforms."""
    return open_person(zhou, "fang.zhou", "方舟", Role.NONE, Duty.PLATFORM_SPECIALIST, name_en="Fang Zhou")
