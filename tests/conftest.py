"""What does every test have in common?"""

import gc
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, and as many as a daily proof has time for; a busy machine is no failure.
settings.register_profile("house", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("house")
TESTS = Path(__file__).resolve().parent
PURE = ("domain", "architecture")
pytest_plugins = ["tests.empty_database", "tests.people", "tests.companies"]


def pytest_configure() -> None:
    from django.utils.translation.reloader import translation_file_changed

    from tradewind.cli.messages import catalogue
    from tradewind.domain.parties.duplicates.vocabulary import vocabulary
    from tradewind.domain.vocabulary.folding import load_pinyin
    from tradewind.platform.events import reactions

    catalogue.build_if_outdated()
    load_pinyin()  # as the web server does at its start
    vocabulary()
    reactions()
    translation_file_changed(None, catalogue.built_file())  # Django may have looked for it before it was there


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The folder says what a test needs."""
    for item in items:
        folder = item.path.relative_to(TESTS).parts[0]
        if folder in PURE:
            item.add_marker(pytest.mark.pure)
        if folder == "journeys":
            item.add_marker(pytest.mark.journey)


def pytest_collection_finish() -> None:
    """What the whole run needs is never rubbish: it is not looked through again with every thousand new objects."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
