"""What does the console say when Tradewind is up?"""

import os
import sys
import webbrowser
from typing import Any

from tradewind.cli.contract import COUNT, TEXT, line_of, list_of, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.serve.home import Company
from tradewind.cli.serve.keeper import logins_of
from tradewind.cli.serve.office import Office, square_code

_LOGIN = {"type": "object", "properties": {"role": TEXT, "username": TEXT, "password": TEXT}}
SCHEMA = record_schema(
    "serve: one line for each company that has come up",
    {"company": TEXT, "kind": TEXT, "url": TEXT, "port": COUNT, "setup_code": TEXT, "logins": list_of(_LOGIN)},
)


def record_of(company: Company, office: Office) -> dict[str, Any]:
    return {
        "company": company.name,
        "kind": company.kind,
        "url": office.url(company.port),
        "port": company.port,
        "setup_code": company.setup_code,
        "logins": logins_of(company),
    }


def announce(company: Company, office: Office, *, as_json: bool) -> None:
    text = line_of(record_of(company, office)) if as_json else in_words(company, office)
    print(text, flush=True)


def in_words(company: Company, office: Office) -> str:
    lines = ["", _("Tradewind is ready: %(url)s") % {"url": office.url(company.port)}]
    if logins := logins_of(company):
        lines += ["", _("Log in to the demo as:")]
        lines += [f"  {_(login['role'])}: {login['username']} / {login['password']}" for login in logins]
    if code := company.setup_code:
        lines += ["", _("Set-up code for the first boss account (used once): %(code)s") % {"code": code}]
    if office.is_open:
        lines += _for_colleagues(company, office)
    return "\n".join([*lines, "", _("Stop with Ctrl-C.")])


def _for_colleagues(company: Company, office: Office) -> list[str]:
    urls = office.urls_for_colleagues(company.port)
    lines = ["", _("Colleagues open:"), *(f"  {url}" for url in urls)]
    if urls:
        lines += ["", square_code(urls[0])]
    if os.environ.get("TRADEWIND_TLS") != "1":
        lines.append(
            _("Warning: without TLS, passwords and data cross the network readable. Use it in a network you trust.")
        )
    return lines


def open_browser(url: str) -> None:
    """Only where a person sits in front of a screen; a text browser in the console would be in the way."""
    has_screen = sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if has_screen:
        webbrowser.open(url)
