"""How are the translations built and checked?"""

import argparse

from tradewind.cli.contract import FINDINGS, FINE, TEXT, Answer, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.messages import catalogue, checking

SCHEMA = record_schema(
    "messages check: one line for each sentence that is not right; messages build: one line",
    {"code": {"enum": ["missing", "unsaid", "translated_twice", "blanks", "built"]}, "sentence": TEXT, "place": TEXT},
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["build", "check"])


def run(options: argparse.Namespace) -> int:
    if options.what == "build":
        target = str(catalogue.build())
        if options.json:
            return print_records([Answer({"code": "built", "sentence": None, "place": target})])
        print(target)
        return FINE
    found = checking.complaints()
    if options.json:
        return print_records(Answer({"code": c.code, "sentence": c.sentence, "place": c.place}, True) for c in found)
    for complaint in found:
        print(f"{complaint.code}: {complaint.sentence!r} ({complaint.place})")
    print(_("Translations complete.") if not found else _("%(number)s to put right.") % {"number": len(found)})
    return FINDINGS if found else FINE
