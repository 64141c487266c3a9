"""Which tabs do the company's pages have?"""

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.domain.company.lifecycle import BankAccountState
from tradewind.platform.access import Actor, allows
from tradewind.platform.company import queries


@dataclass(frozen=True, slots=True)
class Tab:
    key: str
    label: str
    url: str
    count: int = 0
    is_current: bool = False


def tabs(by: Actor, here: str) -> list[Tab]:
    """The colleagues live in a room of their own and are only linked."""
    waiting = queries.bank_accounts(by, [BankAccountState.PROPOSED]).count()
    found = [
        Tab("entities", _("Legal entities"), reverse("company:entities")),
        Tab("banks", _("Bank accounts"), reverse("company:banks"), waiting),
        Tab("calendar", _("Working calendar"), reverse("company:calendar")),
        Tab("papers", _("Papers"), reverse("papers:designs")),
    ]
    if allows(by, "numbering.manage"):
        found.append(Tab("numbers", _("Numbers of papers"), reverse("company:numbers")))
    if allows(by, "people.view_colleagues"):
        found.append(Tab("colleagues", _("Colleagues"), reverse("people:colleagues")))
    return [replace(tab, is_current=tab.key == here) for tab in found]
