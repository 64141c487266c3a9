"""What has every test of inquiries? A folder of its own for the bytes, and the shared mailbox where it asks for it."""

import os

import pytest

from tests.apps.inquiries.asking import shared

# SQLite has one writer at a time: there is no order of locks to ask about.
collect_ignore = [] if os.environ.get("TEST_DB") == "postgres" else ["test_locking.py"]


@pytest.fixture(autouse=True)
def files_of_its_own(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path


@pytest.fixture
def box(zhou):
    return shared(zhou)
