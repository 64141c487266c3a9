"""Who may reach Tradewind: this computer only, or the office under which names?"""

import argparse
import io
import sys
from dataclasses import dataclass

from tradewind.cli.language import gettext as _
from tradewind.cli.serve.home import Home, read_json, write_json
from tradewind.cli.serve.neighbours import own_addresses

ONLY_HERE = "127.0.0.1"
EVERYWHERE = "0.0.0.0"


@dataclass(frozen=True, slots=True)
class Office:
    """Where to listen and the names under which colleagues come."""

    listen: str = ONLY_HERE
    names: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.listen != ONLY_HERE

    def url(self, port: int) -> str:
        return f"http://{ONLY_HERE}:{port}/"

    def urls_for_colleagues(self, port: int) -> list[str]:
        return [f"http://{name}:{port}/" for name in self.names]

    @property
    def environment(self) -> dict[str, str]:
        return {"TRADEWIND_HOSTS": " ".join(self.names)} if self.names else {}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--host",
        nargs="?",
        const=EVERYWHERE,
        metavar="ADDRESS",
        help=_("open it to the office; without an address on every network of this computer"),
    )


def office_of(home: Home, host: str | None) -> Office:
    """Asked once, then remembered in home/office.json."""
    if host is None or host in (ONLY_HERE, "localhost"):
        return Office()
    file = home.folder / "office.json"
    if names := read_json(file).get("names"):
        return Office(host, tuple(map(str, names)))
    suggested = own_addresses() if host == EVERYWHERE else [host]
    names = _ask(suggested)
    write_json(file, {"names": names})
    return Office(host, tuple(names))


def _ask(suggested: list[str]) -> list[str]:
    if not sys.stdin or not sys.stdin.isatty():
        return suggested
    print(_("Under which names or addresses do colleagues open Tradewind? Separate them by spaces."))
    answer = input(f"[{' '.join(suggested)}] ").split()
    return answer or suggested


def square_code(url: str) -> str:
    """A QR code in characters, to open the address from a phone."""
    import segno

    picture = io.StringIO()
    segno.make(url, micro=False).terminal(out=picture, compact=True)
    return picture.getvalue()
