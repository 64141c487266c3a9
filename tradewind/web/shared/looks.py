"""Which icon, tone and word belong to a state or a tier?"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties.wording import WORDS as PARTIES
from tradewind.platform.approvals.wording import STATES as APPROVALS
from tradewind.platform.company.wording import WORDS as COMPANY


@dataclass(frozen=True, slots=True)
class Look:
    tone: str  # risk | warn | done | info | pause
    icon: str
    label: str | Promise


# The states most records share. A room with a state of its own passes tone, icon and label to {% status %}.
STATES: dict[str, Look] = {
    "active": Look("done", "circle-check", _("In use")),
    "archived": Look("pause", "archive", _("Archived")),
    "frozen": Look("pause", "snowflake", _("Frozen")),
    "running": Look("info", "progress", _("Running")),
    "waiting": Look("pause", "hourglass", _("Waiting")),
    "done": Look("done", "check", _("Done")),
    "stopping": Look("pause", "hourglass", _("Stopping")),
    "cancelled": Look("pause", "ban", _("Stopped")),
    "proposed": Look("warn", "hourglass", COMPANY["proposed"]),
    "confirmed": Look("done", "circle-check", COMPANY["confirmed"]),
    "declined": Look("pause", "ban", COMPANY["declined"]),
    "retired": Look("pause", "archive", COMPANY["retired"]),
    "in_force": Look("done", "circle-check", PARTIES["in_force"]),
    "requested": Look("warn", "hourglass", APPROVALS["requested"]),
    "granted": Look("done", "circle-check", APPROVALS["granted"]),
    "returned": Look("risk", "arrow-back-up", APPROVALS["returned"]),
    "withdrawn": Look("pause", "ban", APPROVALS["withdrawn"]),
    "failed": Look("risk", "circle-x", _("Failed")),
}
# tier -> class, bars, word; ORDER of the domain from the most valuable down
TIERS: dict[str, tuple[str, int, str | Promise]] = {
    "key": ("is-core", 4, _("Core")),
    "major": ("is-key", 3, _("Major")),
    "regular": ("is-normal", 2, _("Regular")),
    "potential": ("is-potential", 1, _("Potential")),
}


def state_look(state: str) -> Look:
    """A state nobody described is shown as itself, grey."""
    return STATES.get(state, Look("pause", "minus", state))


def tier_look(tier: str) -> tuple[str, int, str | Promise]:
    return TIERS.get(tier, ("is-potential", 1, tier))
