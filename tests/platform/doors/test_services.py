"""Do the use cases of the doors leave their evidence, and refuse whoever may not?"""

from datetime import timedelta

import pytest

from tests.builders import AT
from tests.people import PASSWORD
from tradewind.domain.company.details import EntityDetails
from tradewind.platform.access import NotPermitted, Role
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.doors import passes, queries, services
from tradewind.platform.doors.models import SpentPass
from tradewind.platform.doors.refusals import AlreadyFounded, PassRefused
from tradewind.platform.doors.services import NewColleague
from tradewind.platform.doors.steps import ALL_STEPS, SetUpProgress, Step
from tradewind.platform.people.models import User
from tradewind.platform.people.refusals import UsernameTaken

HAIFAN = EntityDetails(name_zh="宁波海帆户外用品有限公司")


def actions() -> set[str]:
    return set(AuditEntry.objects.values_list("action", flat=True))


def test_a_company_is_founded_once(system):
    boss = services.found(username="zhou", name="周总", password=PASSWORD, language="en", by=system, at=AT)
    assert (boss.role, boss.language) == (Role.BOSS, "en")
    assert "company.founded" in actions()
    with pytest.raises(AlreadyFounded):
        services.found(username="liu", name="刘", password=PASSWORD, language="en", by=system, at=AT)
    assert not User.objects.filter(username="liu").exists()


def test_only_the_boss_sets_up(liu, li_qiang):
    for by in (liu, li_qiang):
        with pytest.raises(NotPermitted):
            services.put_off_step(step=Step.COMPANY, by=by, at=AT)
        with pytest.raises(NotPermitted):
            services.open_accounts(colleagues=[], by=by, at=AT)
        with pytest.raises(NotPermitted):
            services.set_up_company(name="海帆", name_en="", details=HAIFAN, letterhead=None, seal=None, by=by, at=AT)


def test_setting_up_the_company_tells_the_trail(zhou):
    entity = services.set_up_company(
        name="海帆", name_en="", details=HAIFAN, letterhead=None, seal=None, by=zhou, at=AT
    )  # fmt: skip
    assert str(entity) == HAIFAN.name_zh
    assert {"company.revised", "legal_entity.registered"} <= actions()
    assert Step.COMPANY in queries.progress(zhou).done


def test_all_accounts_or_none(zhou, li_na):
    before = User.objects.count()
    fresh = NewColleague("li.qiang", "李强", Role.SALESPERSON)
    with pytest.raises(UsernameTaken):
        services.open_accounts(colleagues=[fresh, NewColleague("li.na", "李娜", Role.SALESPERSON)], by=zhou, at=AT)
    assert User.objects.count() == before
    (invitation,) = services.open_accounts(colleagues=[fresh], by=zhou, at=AT)
    assert invitation.user.name == "李强" and "account.opened" in actions()


def test_a_step_is_put_off_once(zhou):
    for _ in range(2):
        services.put_off_step(step=Step.COLLEAGUES, by=zhou, at=AT)
    assert AuditEntry.objects.filter(action="set_up_step.put_off").count() == 1
    assert queries.progress(zhou).put_off == {Step.COLLEAGUES}


def test_the_next_step_is_the_first_fresh_one_then_the_first_put_off():
    def left(done: set[Step], put_off: set[Step]) -> Step | None:
        return SetUpProgress(frozenset(done), frozenset(put_off)).next

    assert left(set(), set()) is Step.COMPANY
    assert left(set(), {Step.COMPANY}) is Step.COLLEAGUES
    assert left({Step.COLLEAGUES}, {Step.COMPANY, Step.CALENDAR}) is Step.COMPANY
    assert left(set(ALL_STEPS), set()) is None


def test_a_used_pass_is_remembered_longer_than_it_lives(system, settings):
    settings.COMPANY_KIND = "own"
    text = passes.issue(folder=settings.COMPANY_FOLDER.name, role="", language="en", at=AT)
    assert services.enter_by_pass(text=text, by=system, at=AT).user is None
    with pytest.raises(PassRefused):
        services.enter_by_pass(text=text, by=system, at=AT + passes.LIFE)
    later = AT + services.REMEMBERED + timedelta(seconds=1)
    fresh = passes.issue(folder=settings.COMPANY_FOLDER.name, role="", language="en", at=later)
    services.enter_by_pass(text=fresh, by=system, at=later)
    assert SpentPass.objects.count() == 1
    assert services.REMEMBERED > passes.LIFE + 2 * passes.SKEW
