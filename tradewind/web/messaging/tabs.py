"""Which pages of mail does a person find beside the heading?"""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.apps.messaging import permissions
from tradewind.platform.access import Actor, allows

# Key, address, label, and the permission it asks for.
_TABS: tuple[tuple[str, str, str | Promise, str], ...] = (
    ("mail", "messaging:mail", _("Mail"), permissions.READ),
    ("letters", "messaging:letters", _("Letters"), permissions.WRITE),
    ("templates", "messaging:templates", _("Letter templates"), permissions.WRITE),
    ("mailboxes", "messaging:mailboxes", _("Mailboxes"), permissions.READ),
    ("aside", "messaging:aside", _("Set aside"), permissions.READ),
    ("evidence", "messaging:evidence", _("Evidence by mail"), "audit.view_everything"),
)


def tabs(by: Actor, current: str) -> list[tuple[str, str | Promise, bool]]:
    """Address, label, and whether it is the page one is on."""
    return [(reverse(url), label, key == current) for key, url, label, right in _TABS if allows(by, right)]
