"""What has every test of quotations? A legal entity and a catalogue with prices; files in a folder of their own."""

import pytest

from tests.apps.quotations import quoting


@pytest.fixture(autouse=True)
def files_of_its_own(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path


@pytest.fixture
def goods(zhou):
    """What we sell, as 周总 and the assistant have written it down."""
    quoting.entity(zhou)
    return quoting.stocked(zhou)
