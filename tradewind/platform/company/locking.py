"""Where do people who change the company's own small tables take turns?"""

from tradewind.platform.company.models import THE_PROFILE, CompanyProfile


def locked_profile() -> CompanyProfile:
    """The one row, made when it is missing, and locked until the use case ends."""
    profile, _ = CompanyProfile.objects.select_for_update().get_or_create(pk=THE_PROFILE)
    return profile
