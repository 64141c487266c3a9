"""What has every page of quotations? A legal entity and a catalogue with prices; files in a folder of their own."""

import pytest

from tests.apps.quotations.quoting import entity, stocked


@pytest.fixture
def goods(zhou, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    entity(zhou)
    return stocked(zhou)


"""Goods of the house for the pages of quotations."""
