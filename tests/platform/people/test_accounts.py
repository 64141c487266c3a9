"""Who may open, change, freeze and reopen accounts, and is it in force at once? (R169, R170, T6)"""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from tests.builders import AT
from tests.people import PASSWORD, enter, open_person
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import Duty, NotFound, NotPermitted, Role, StaleVersion
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries, services
from tradewind.platform.people.models import AccessLink, User
from tradewind.platform.people.refusals import (
    LastBoss,
    LinkSpent,
    OwnAccount,
    RoleNotGrantable,
    UsernameTaken,
)


def revise(user: User, by: User, **changed) -> User:
    columns = {
        "version": user.version, "name": user.name, "name_en": user.name_en, "email": user.email,
        "role": Role(user.role), "duties": user.duties,
    }  # fmt: skip
    return services.revise_account(user_id=user.pk, by=by, at=AT, **{**columns, **changed})


def fresh(user: User) -> User:
    return User.objects.get(pk=user.pk)


def newest_deed(by: User, user: User) -> str:
    return audit.trail_of(by, user)[0].action


def logged_in(client) -> bool:
    return client.get("/me/").status_code == 200


class TestOpening:
    def test_an_account_is_there_at_once_and_has_no_password_yet(self, liu):
        opened = services.open_account(
            username=" New.One ", name="新人", role=Role.SALESPERSON, duties=[Duty.MARKETING], by=liu, at=AT
        )
        user = fresh(opened.user)
        assert (user.username, user.role, user.duties) == ("new.one", Role.SALESPERSON, {Duty.MARKETING})
        assert not user.has_usable_password()
        assert newest_deed(liu, user) == "account.opened"

    def test_one_login_is_one_person(self, zhou, li_qiang):
        for username in ("li.qiang", " LI.QIANG ", "system"):
            with pytest.raises(UsernameTaken):
                services.open_account(username=username, name="x", role=Role.NONE, by=zhou, at=AT)

    @pytest.mark.parametrize(
        ("wrong", "reason"),
        [({"username": ""}, "required"), ({"name": "  "}, "required"), ({"username": "x" * 151}, "too_long"),
         ({"name": "名" * 81}, "too_long"), ({"name_en": "x" * 81}, "too_long"), ({"email": "x@"}, "not_an_email"),
         ({"market": "XX"}, "unknown_country")],
    )  # fmt: skip
    def test_an_account_that_cannot_stand_is_refused_at_its_field(self, zhou, wrong, reason):
        typed = {"username": "x", "name": "x"} | wrong
        with pytest.raises(BadDetails) as refused:
            services.open_account(**typed, role=Role.NONE, duties=[Duty.AFTER_SALES], by=zhou, at=AT)
        assert [(each.field, each.reason) for each in refused.value.problems] == [(*wrong, reason)]

    def test_salespeople_and_duties_open_none(self, li_qiang, tang, wu, sun):
        for person in (li_qiang, tang, wu, sun):
            with pytest.raises(NotPermitted):
                services.open_account(username="y", name="y", role=Role.NONE, by=person, at=AT)

    @pytest.mark.parametrize(
        ("role", "duties"),
        [(Role.BOSS, ()), (Role.ASSISTANT, ()), (Role.NONE, (Duty.FINANCE,)), (Role.SALESPERSON, (Duty.LEGAL,))],
    )
    def test_only_the_boss_makes_leaders_and_money_people(self, zhou, liu, role, duties):
        with pytest.raises(RoleNotGrantable):
            services.open_account(username="y", name="y", role=role, duties=duties, by=liu, at=AT)
        services.open_account(username="y", name="y", role=role, duties=duties, by=zhou, at=AT)


class TestRevising:
    def test_a_new_role_is_in_force_on_the_next_request(self, zhou, li_qiang):
        client = enter(li_qiang)
        assert client.get("/team/new/").status_code == 403
        revise(fresh(li_qiang), zhou, role=Role.ASSISTANT)
        assert client.get("/team/new/").status_code == 200
        assert newest_deed(zhou, li_qiang) == "account.revised"

    def test_a_duty_taken_away_is_gone(self, zhou, mei):
        revise(mei, zhou, duties=[Duty.MARKETING])
        assert fresh(mei).duties == {Duty.MARKETING}

    def test_a_version_somebody_else_saved_is_not_overwritten(self, zhou, liu, mei):
        opened = fresh(mei)
        revise(fresh(mei), zhou, name="梅芳")
        with pytest.raises(StaleVersion):
            revise(opened, liu, name="梅红")
        assert fresh(mei).name == "梅芳"

    def test_the_assistant_changes_nobody_who_reaches_over_money(self, zhou, liu, tang, li_na):
        for changed in ({"duties": []}, {"duties": [Duty.FINANCE, Duty.LEGAL]}, {"name": "唐静"}, {"email": "a@b.cn"}):
            for user in (tang, zhou):
                with pytest.raises(RoleNotGrantable):
                    revise(fresh(user), liu, **changed)
        for user in (liu, li_na):
            with pytest.raises(RoleNotGrantable):
                revise(fresh(user), liu, role=Role.BOSS)
        assert (queries.may_change(liu, tang), queries.may_change(liu, li_na)) == (False, True)
        assert (queries.may_change(zhou, tang), queries.may_change(li_na, li_na)) == (True, False)
        revise(fresh(li_na), liu, name="李娜娜")

    def test_the_last_boss_stays_boss(self, zhou):
        with pytest.raises(LastBoss):
            revise(zhou, zhou, role=Role.ASSISTANT)
        other = open_person(zhou, "second", "二", Role.BOSS)
        revise(fresh(zhou), other, role=Role.ASSISTANT)
        assert fresh(zhou).role == Role.ASSISTANT

    def test_the_system_is_no_colleague(self, zhou, system):
        for change in (services.freeze_account, services.thaw_account, services.renew_link):
            with pytest.raises(NotFound):
                change(user_id=system.pk, by=zhou, at=AT)


class TestFreezing:
    def test_it_is_in_force_on_the_next_request_and_ends_every_session(self, zhou, li_qiang):
        desk, phone = enter(li_qiang), enter(li_qiang)
        assert logged_in(desk) and logged_in(phone)
        services.freeze_account(user_id=li_qiang.pk, by=zhou, at=AT)
        assert not logged_in(desk) and not logged_in(phone)
        services.thaw_account(user_id=li_qiang.pk, by=zhou, at=AT)
        assert not logged_in(desk)  # the old sessions stay dead
        assert newest_deed(zhou, li_qiang) == "account.thawed"

    def test_a_frozen_person_does_nothing_and_cannot_log_in(self, sun, client):
        with pytest.raises(NotPermitted):
            services.open_account(username="y", name="y", role=Role.NONE, by=sun, at=AT)
        assert client.post("/login/", {"username": "sun", "password": PASSWORD}).status_code == 422

    def test_links_die_with_the_account(self, zhou, liu):
        opened = services.open_account(username="y", name="y", role=Role.SALESPERSON, by=zhou, at=AT)
        services.freeze_account(user_id=opened.user.pk, by=liu, at=AT)
        with pytest.raises(LinkSpent):
            services.set_password_by_link(token=opened.token, password=PASSWORD, at=AT)

    def test_nobody_freezes_himself_nor_the_last_boss(self, zhou, liu, li_na):
        with pytest.raises(OwnAccount):
            services.freeze_account(user_id=zhou.pk, by=zhou, at=AT)
        with pytest.raises(RoleNotGrantable):
            services.freeze_account(user_id=zhou.pk, by=liu, at=AT)
        with pytest.raises(NotPermitted):
            services.freeze_account(user_id=zhou.pk, by=li_na, at=AT)

    def test_the_assistant_freezes_no_money_people(self, liu, tang):
        with pytest.raises(RoleNotGrantable):
            services.freeze_account(user_id=tang.pk, by=liu, at=AT)

    def test_a_missing_person_is_not_found(self, zhou):
        with pytest.raises(NotFound):
            services.freeze_account(user_id=9_999_999, by=zhou, at=AT)


class TestLinks:
    @pytest.fixture
    def invitation(self, zhou):
        return services.open_account(username="y", name="y", role=Role.SALESPERSON, by=zhou, at=AT)

    def test_a_link_sets_the_password_once(self, zhou, invitation):
        services.set_password_by_link(token=invitation.token, password=PASSWORD, at=AT)
        assert fresh(invitation.user).check_password(PASSWORD)
        assert newest_deed(zhou, invitation.user) == "account.password_set"
        with pytest.raises(LinkSpent):
            services.set_password_by_link(token=invitation.token, password=PASSWORD + "!", at=AT)

    def test_a_link_lives_a_day(self, invitation):
        with pytest.raises(LinkSpent):
            services.set_password_by_link(token=invitation.token, password=PASSWORD, at=AT + timedelta(hours=24))
        services.set_password_by_link(
            token=invitation.token, password=PASSWORD, at=AT + timedelta(hours=23, minutes=59)
        )

    def test_a_new_link_kills_the_old_one(self, zhou, invitation):
        renewed = services.renew_link(user_id=invitation.user.pk, by=zhou, at=AT)
        with pytest.raises(LinkSpent):
            services.set_password_by_link(token=invitation.token, password=PASSWORD, at=AT)
        services.set_password_by_link(token=renewed.token, password=PASSWORD, at=AT)

    def test_the_assistant_makes_no_link_by_which_to_become_a_money_person(self, liu, tang, zhou):
        for person in (tang, zhou):
            with pytest.raises(RoleNotGrantable):
                services.renew_link(user_id=person.pk, by=liu, at=AT)

    def test_only_the_digest_is_kept(self, invitation):
        assert not AccessLink.objects.filter(token_digest=invitation.token).exists()

    @pytest.mark.parametrize("token", ["", "nonsense", "\ud800", "x" * 10_000])
    def test_a_wrong_link_is_a_spent_link(self, db, token):
        with pytest.raises(LinkSpent):
            services.set_password_by_link(token=token, password=PASSWORD, at=AT)

    @pytest.mark.parametrize("password", ["short", "password1234", "123456789012", "li.qiang.sells"])
    def test_a_weak_password_is_refused_and_the_link_lives_on(self, zhou, password):
        opened = services.open_account(username="li.qiang.sells", name="y", role=Role.SALESPERSON, by=zhou, at=AT)
        with pytest.raises(ValidationError):
            services.set_password_by_link(token=opened.token, password=password, at=AT)
        services.set_password_by_link(token=opened.token, password=PASSWORD, at=AT)


def test_changing_the_password_ends_the_other_sessions(li_qiang):
    client = enter(li_qiang)
    services.change_password(password="another walk by the sea", by=fresh(li_qiang), at=AT)
    assert not logged_in(client)


def test_bosses_are_those_at_work(zhou, liu, system):
    second = open_person(zhou, "second", "二", Role.BOSS)
    services.freeze_account(user_id=second.pk, by=zhou, at=AT)
    assert queries.bosses(system) == [zhou]
