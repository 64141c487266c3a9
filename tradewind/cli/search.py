"""Is everything found that should be? Writes the index of the search anew."""

import argparse
from datetime import UTC, datetime
from itertools import chain

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import COUNT, FINE, Answer, print_records, record_schema
from tradewind.cli.language import gettext as _

SCHEMA = record_schema("search rebuild: one line", {"written": COUNT})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["rebuild"])
    parser.add_argument("--gaps", action="store_true", help=_("only what is missing or of an earlier version"))
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    open_company(options)
    written = complete_search(everything=not options.gaps)
    if options.json:
        return print_records([Answer({"written": written})])
    print(_("Written anew: %(number)s records.") % {"number": written})
    return FINE


def complete_search(*, everything: bool = False) -> int:
    """Everything, or what the search lacks, in chunks of their own transactions; Django is set up already."""
    from django.db import connection

    from tradewind.apps.catalogue.queries.sweeping import products_not_found
    from tradewind.apps.catalogue.services import searching as products
    from tradewind.apps.inquiries import queries as inquiries
    from tradewind.apps.inquiries import services as inquiry_services
    from tradewind.apps.parties import queries, services
    from tradewind.platform.people.queries import system_user
    from tradewind.platform.search import engines

    engines.put_in_place(connection)
    by, at = system_user(), datetime.now(UTC)
    chunks = chain(queries.gaps_in_search(by, everything=everything), queries.gaps_in_likeness(by))
    written = sum(services.refresh_found(party_ids=chunk, by=by, at=at) for chunk in chunks)
    asked = inquiries.inquiries_not_found(by, everything=everything)
    lacking = products_not_found(by, everything=everything)
    written += sum(products.refresh_found(product_ids=chunk, by=by, at=at) for chunk in lacking)
    return written + sum(inquiry_services.refresh_found(inquiry_ids=chunk, by=by, at=at) for chunk in asked)
