"""Saying who we are."""

from datetime import datetime

from tradewind.domain.company.details import check_public_address
from tradewind.domain.vocabulary.details import LONGEST_NAME, Desk, check_name, check_text
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.company import permissions
from tradewind.platform.company.locking import locked_profile
from tradewind.platform.company.models import CompanyProfile
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next


@use_case
def revise_company(
    *, name: str, name_en: str, require_second_factor: bool, facts_fresh_for_days: int | None = None,
    public_address: str | None = None, version: int, by: Actor, at: datetime,
) -> CompanyProfile:  # fmt: skip
    """Change the company's name, who needs a second factor, how long a fact counts, and where buyers reach us."""
    require(by, permissions.MANAGE)
    desk = Desk()
    columns: dict[str, object] = {
        "name": desk.take("name", check_name(name)),
        "name_en": desk.take("name_en", check_text(name_en, longest=LONGEST_NAME)),
        "require_second_factor": require_second_factor,
    }
    if facts_fresh_for_days is not None:
        columns["facts_fresh_for_days"] = facts_fresh_for_days
    if public_address is not None:
        columns["public_address"] = desk.take("public_address", check_public_address(public_address))
    desk.close()
    profile = locked_profile()
    refuse_stale(version, profile.version)
    if profile.require_second_factor != require_second_factor:
        require(by, permissions.SET_SECOND_FACTOR)

    changes = put(profile, columns)
    if not changes:
        return profile
    save_next(profile, changes.after, by=by, at=at)
    audit.record("company.revised", profile, by=by, at=at, before=changes.before, after=changes.after)
    return profile
