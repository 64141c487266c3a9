"""The demo company, built once for all its tests and taken back after them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

import pytest
from django.db import transaction

from tradewind.demo import inquiries, parties
from tradewind.demo.days import OFFICE_ZONE
from tradewind.demo.inquiries import InquiriesStory
from tradewind.demo.load import Loaded, load_demo
from tradewind.demo.parties.rows import PartiesStory

NOW = datetime(2026, 10, 12, 2, 8, tzinfo=UTC)  # Monday 10:08 in Ningbo
TODAY: date = NOW.astimezone(OFFICE_ZONE).date()


@dataclass(frozen=True, slots=True)
class Demo:
    story: PartiesStory
    asked: InquiriesStory
    loaded: Loaded


@cache
def story_of(today: date) -> PartiesStory:
    """Told once for whoever only reads it."""
    return parties.story(today)


@cache
def asked_of(now: datetime) -> InquiriesStory:
    return inquiries.story(story_of(now.astimezone(OFFICE_ZONE).date()), now)


@pytest.fixture(scope="package")
def db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """One transaction round all tests of the folder, instead of one round each."""
    with django_db_blocker.unblock(), rolled_back():
        yield


@pytest.fixture(scope="package")
def demo(db) -> Demo:
    asked = asked_of(NOW)
    loaded = load_demo(at=NOW)
    gc.collect()  # here, and not in the middle of a use case whose time is measured
    return Demo(inquiries.with_exchanges(story_of(TODAY), asked), asked, loaded)


@pytest.fixture
def undone(demo: Demo) -> Iterator[Demo]:
    """What the test writes is taken back after it."""
    with rolled_back():
        yield demo


@contextmanager
def rolled_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
