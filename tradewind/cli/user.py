"""How does somebody who lost the phone get in, when nobody else can take it off?

Whoever may use this computer's console may do it: a sole boss, or the person who looks after the computer.
"""

import argparse

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import FINE, TEXT, YES_OR_NO, Answer, Unusable, print_records, record_schema
from tradewind.cli.language import gettext as _

SCHEMA = record_schema("user reset-second-factor: whose phone is off", {"username": TEXT, "had_phone": YES_OR_NO})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["reset-second-factor"])
    parser.add_argument("username", metavar="LOGIN", help=_("whose phone and recovery codes are taken off"))
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    open_company(options)
    from django.utils import timezone

    from tradewind.platform.people import queries, services

    system = queries.system_user()
    user = queries.account_named(options.username)
    if user is None or user.is_system:
        raise Unusable(_("Nobody here logs in as %(login)s.") % {"login": options.username})
    had_phone = queries.has_device(system, user.pk)
    services.remove_device(user_id=user.pk, company_requires=False, by=system, at=timezone.now())
    if options.json:
        return print_records([Answer({"username": user.username, "had_phone": had_phone})])
    print(_("The phone of %(login)s is off, and so is every session.") % {"login": user.username})
    return FINE
