"""Which labels had a customer before people other than the boss changed them?"""

from datetime import datetime

from tradewind.apps.parties.models import Party
from tradewind.platform.access import Actor
from tradewind.platform.audit.queries import TrailRow, trail_of
from tradewind.platform.people.queries import bosses

LABELS = ("country", "business_type", "tier")
_DEEDS = ("party.revised", "party.facts_noted", "party.import_merged")
_MOST = 200


def labels_before(by: Actor, party: Party, *, since: datetime) -> dict[str, str]:
    """What each label said before it was changed since a moment, of a party the caller has fetched.

    Only labels that say something else now: to fill in what nobody knew is no change, and what the boss has set or
    confirmed since is settled.
    """
    changes = [row for row in trail_of(by, party, actions=_DEEDS, limit=_MOST) if row.at >= since]
    keys = {boss.actor_key for boss in bosses(by)} if any(_said(row) for row in changes) else set()
    found, settled = dict[str, str](), set[str]()
    for row in changes:  # the newest first
        said = {label: before for label, before in _said(row).items() if label not in settled}
        if row.actor in keys:
            settled |= said.keys()
        else:
            found |= said
    return {label: before for label, before in found.items() if before not in ("", getattr(party, label))}


def _said(row: TrailRow) -> dict[str, str]:
    """The labels a deed names, as they were before; nothing where its facts were erased."""
    before, after = row.facts.get("before"), row.facts.get("after")
    if not isinstance(before, dict) or not isinstance(after, dict):
        return {}
    return {label: str(before.get(label) or "") for label in LABELS if label in after}
