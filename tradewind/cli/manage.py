"""How does a developer reach Django's own commands?"""

import argparse
import os

from tradewind.cli.company_folder import environment_of, folder_of
from tradewind.cli.contract import FINE, no_records

SCHEMA = no_records("manage")


def run(words: list[str]) -> int:
    """Everything but a leading --company DIR goes to Django as it is."""
    parser = argparse.ArgumentParser(prog="tradewind manage", add_help=False)
    parser.add_argument("--company")
    ours, rest = parser.parse_known_args(words)
    os.environ.update(environment_of(folder_of(ours)))
    from django.core.management import execute_from_command_line

    execute_from_command_line(["tradewind manage", *rest])
    return FINE
