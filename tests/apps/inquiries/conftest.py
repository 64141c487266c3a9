"""What has every test of inquiries? A folder of its own for the bytes, and the shared mailbox where it asks for it."""

import gc

import pytest

from tests.apps.inquiries.asking import shared
from tradewind.apps.inquiries.services.reading import read_text
from tradewind.domain.vocabulary.findable import Findable


@pytest.fixture(scope="session", autouse=True)
def words_are_known() -> None:
    """Names of places and sounds of signs are put together once, and swept up here: not while a use case is timed."""
    read_text("Please quote 500 tents to Hamburg.")
    Findable(names=("宁波",)).kept()
    gc.collect()


@pytest.fixture(autouse=True)
def files_of_its_own(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path


@pytest.fixture
def box(zhou):
    return shared(zhou)
