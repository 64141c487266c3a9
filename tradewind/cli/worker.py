"""How does one company's background work run?"""

import argparse
import threading

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import FINE, no_records
from tradewind.domain.parties.duplicates.vocabulary import vocabulary
from tradewind.domain.vocabulary.folding import load_pinyin
from tradewind.platform.events import reactions
from tradewind.platform.jobs import processes

SCHEMA = no_records("worker")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Works until it is told to stop, or until the parent is gone."""
    stop = threading.Event()
    processes.stop_on_signals(stop.set)
    processes.stop_with_parent(stop.set)
    open_company(options)
    from tradewind.platform.jobs import worker

    load_pinyin()  # before a job saves with it: the others would wait
    vocabulary()
    reactions()
    worker.run(stop.is_set)
    return FINE
