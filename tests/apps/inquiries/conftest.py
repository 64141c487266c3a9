"""What has every test of mail of its own? The folder in which the bytes lie."""

import pytest


@pytest.fixture(autouse=True)
def files_of_its_own(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
