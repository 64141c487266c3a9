"""How is Tradewind run?"""

import argparse
import sys
import time
from pathlib import Path

from tradewind.cli.company_folder import default_home
from tradewind.cli.contract import FINE, Unusable
from tradewind.cli.language import gettext as _
from tradewind.cli.language import refresh
from tradewind.cli.messages import catalogue
from tradewind.cli.serve import announcing, office
from tradewind.cli.serve.home import Company, Home, read_json, write_json
from tradewind.cli.serve.neighbours import Holder, holder_of
from tradewind.cli.serve.parent import Parent
from tradewind.platform.jobs import processes

SCHEMA = announcing.SCHEMA
LAST_BREATH = 12.0  # children of a parent that was killed are gone after this many seconds


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, help=_("the first company's port; the others follow (default 8000)"))
    parser.add_argument("--no-browser", action="store_true", help=_("do not open the browser"))
    parser.add_argument("--empty", action="store_true", help=_("begin with your own company, without the demo"))
    parser.add_argument("--home", type=Path, metavar="DIR", help=_("the folder that holds the companies"))
    office.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    home = Home(options.home or default_home())
    lock = processes.hold_alone(home.run / "parent.lock")
    if lock is None:
        return _open_running_copy(home, options)
    catalogue.build_if_outdated()
    refresh()
    companies = home.companies(port=options.port, empty=options.empty)
    where = office.office_of(home, options.host)
    first = companies[0]
    _require_port(first, where)
    write_json(home.run / "parent.json", {"url": where.url(first.port)})

    def came_up(company: Company) -> None:
        announcing.announce(company, where, as_json=options.json)
        if company is first and not options.no_browser:
            announcing.open_browser(where.url(company.port))

    parent = Parent(home, companies, where, tell=_tell, came_up=came_up)
    processes.stop_on_signals(parent.stop.set)
    processes.stop_with_parent(parent.stop.set)
    with lock:
        return parent.run()


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _open_running_copy(home: Home, options: argparse.Namespace) -> int:
    url = read_json(home.run / "parent.json").get("url", "")
    print(_("Tradewind is running already: %(url)s") % {"url": url}, flush=True)
    if url and not options.no_browser:
        announcing.open_browser(str(url))
    return FINE


def _require_port(company: Company, where: office.Office) -> None:
    until = time.monotonic() + LAST_BREATH
    holder = holder_of(company.port, where.listen)
    while holder is Holder.TRADEWIND and time.monotonic() < until:
        time.sleep(0.5)
        holder = holder_of(company.port, where.listen)
    facts = {"port": company.port}
    if holder is Holder.TRADEWIND:
        raise Unusable(_("Another Tradewind, with another home, uses port %(port)s. Choose one: --port N") % facts)
    if holder is Holder.STRANGER:
        raise Unusable(_("Port %(port)s is taken by another program. Choose another: --port N") % facts)
    if holder is Holder.FORBIDDEN:
        raise Unusable(_("This user may not use port %(port)s. Choose another above 1023: --port N") % facts)
