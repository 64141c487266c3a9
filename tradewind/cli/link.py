"""How does somebody who forgot the password get in, when no colleague can give a new link?

Whoever may use this computer's console may do it: a sole boss, or the person who looks after the computer.
"""

import argparse

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import FINE, TEXT, Answer, Unusable, print_records, record_schema
from tradewind.cli.language import gettext as _

SCHEMA = record_schema("link: the new way in", {"username": TEXT, "path": TEXT})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", metavar="LOGIN", help=_("whose password is to be chosen anew"))
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    open_company(options)
    from django.urls import reverse
    from django.utils import timezone

    from tradewind.platform.people import queries, services

    user = queries.account_named(options.username)
    if user is None:
        raise Unusable(_("Nobody here logs in as %(login)s.") % {"login": options.username})
    invitation = services.renew_link(user_id=user.pk, by=queries.system_user(), at=timezone.now())
    path = reverse("people:set_password", args=[invitation.token])
    if options.json:
        return print_records([Answer({"username": user.username, "path": path})])
    print(_("Open this on the address of Tradewind; it works once and for a day:"))
    print(path)
    return FINE
