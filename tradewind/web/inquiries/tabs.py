"""Which tabs stand beside the heading of these pages?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.apps.inquiries import permissions
from tradewind.platform.access import Actor, allows


def tabs_of(by: Actor, current: str) -> list[tuple[str, str, bool]]:
    """Address, words, whether it is this page."""
    tabs = [
        ("triage", reverse("inquiries:triage"), _("Inbox")),
        ("inquiries", reverse("inquiries:inquiries"), _("All inquiries")),
        ("board", reverse("inquiries:board"), _("By grade")),
        ("late", reverse("inquiries:late"), _("What is late")),
        ("absences", reverse("inquiries:absences"), _("Away")),
    ]
    if allows(by, permissions.SET_UP):
        tabs.append(("fields", reverse("inquiries:fields"), _("Fields of work")))
    tabs.append(("cadence", reverse("inquiries:cadence"), _("Follow-up table")))
    return [(url, words, key == current) for key, url, words in tabs]
