"""How far is the set-up, and as whom does a visitor enter the demo?"""

from dataclasses import replace

from django.conf import settings
from django.db.models import Exists

from tradewind.platform.access import Actor, allows
from tradewind.platform.company.models import THE_PROFILE, CompanyProfile, LegalEntity, WorkingShift
from tradewind.platform.doors import home, permissions
from tradewind.platform.doors.models import PutOffStep
from tradewind.platform.doors.steps import SetUpProgress, Step
from tradewind.platform.people import queries as people
from tradewind.platform.people.grants import BOSS_GRANTS
from tradewind.platform.people.models import User


def progress(by: Actor, *, put_off: frozenset[Step] | None = None) -> SetUpProgress:
    """What is done shows in the company itself, also when it was done elsewhere than in the set-up."""
    signs = CompanyProfile.objects.filter(pk=THE_PROFILE).values_list(
        Exists(LegalEntity.objects.filter(archived_at=None)),
        Exists(people.visible_colleagues(by).exclude(pk=by.pk)),
        Exists(WorkingShift.objects.all()),
        "name",
    )  # one question instead of four: Today asks it every time
    entity, colleagues, shifts, name = signs.first() or (False, False, False, "")
    done = {Step.COMPANY: entity and bool(name), Step.COLLEAGUES: colleagues, Step.CALENDAR: shifts}
    known = _put_off() if put_off is None else put_off
    return SetUpProgress(frozenset(step for step, is_done in done.items() if is_done), known)


def progress_to_show(by: Actor) -> SetUpProgress | None:
    """The set-up that still asks for somebody on Today: one's own company's boss, until finished or put away."""
    if settings.COMPANY_KIND != "own" or not allows(by, permissions.SET_UP):
        return None
    done = progress(by, put_off=frozenset())
    if done.is_finished:
        return None
    found = replace(done, put_off=_put_off())  # asked only of who has not finished
    return None if found.is_put_away else found


def demo_person(by: Actor, role: str) -> User | None:
    """Whom a visitor with this role is in the demo: the people it names first. Nobody outside the demo.

    Boss and assistant are themselves; nobody else becomes a person with a duty that only the boss gives.
    """
    if settings.COMPANY_KIND != "demo" or not role:
        return None
    named = [username for username, _password in home.demo_logins()]
    rows = people.visible_colleagues(by).filter(role=role, is_active=True).order_by("pk")
    alike = [user for user in rows if role in BOSS_GRANTS or not user.duties & BOSS_GRANTS]
    return min(alike, key=lambda user: user.username not in named, default=None)


def demo_people(by: Actor) -> list[tuple[User, str]]:
    """The people the demo names on its login page, with their passwords."""
    passwords = dict(home.demo_logins())
    if not passwords:
        return []
    rows = people.visible_colleagues(by).filter(username__in=passwords, is_active=True)
    found = {user.username: user for user in rows}
    return [(found[username], password) for username, password in passwords.items() if username in found]


def _put_off() -> frozenset[Step]:
    return frozenset(Step(step) for step in PutOffStep.objects.values_list("step", flat=True))
