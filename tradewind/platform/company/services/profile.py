"""Saying who we are."""

from datetime import datetime

from tradewind.domain.vocabulary.details import LONGEST_NAME, Desk, check_name, check_text
from tradewind.platform import audit
from tradewind.platform.access import Actor, StaleVersion, require
from tradewind.platform.company import permissions
from tradewind.platform.company.models import THE_PROFILE, CompanyProfile
from tradewind.platform.use_case import use_case


@use_case
def revise_company(
    *, name: str, name_en: str, require_second_factor: bool, version: int, by: Actor, at: datetime
) -> CompanyProfile:
    """Change the company's name and whether everybody needs a second factor to log in."""
    require(by, permissions.MANAGE)
    desk = Desk()
    columns: dict[str, object] = {
        "name": desk.take("name", check_name(name)),
        "name_en": desk.take("name_en", check_text(name_en, longest=LONGEST_NAME)),
        "require_second_factor": require_second_factor,
    }
    desk.close()
    CompanyProfile.objects.bulk_create([CompanyProfile(pk=THE_PROFILE)], ignore_conflicts=True)
    profile = CompanyProfile.objects.select_for_update().get(pk=THE_PROFILE)
    if profile.version != version:
        raise StaleVersion(version=profile.version)
    if profile.require_second_factor != require_second_factor:
        require(by, permissions.SET_SECOND_FACTOR)

    changes = {column: value for column, value in columns.items() if getattr(profile, column) != value}
    if not changes:
        return profile
    before = {column: getattr(profile, column) for column in changes}
    for column, value in changes.items():
        setattr(profile, column, value)
    profile.version += 1
    profile.save(update_fields=[*changes, "version"])
    audit.record("company.revised", profile, by=by, at=at, before=before, after=changes)
    return profile
