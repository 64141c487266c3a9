"""T6: do a new owner, a new role and a frozen account count from the very next request?"""

from tests.builders import AT
from tests.people import enter
from tests.web.addresses import path_of
from tests.web.firm import Firm
from tradewind.apps.parties import services as parties
from tradewind.platform.access import Duty, Role
from tradewind.platform.people import services as accounts
from tradewind.platform.people.models import User


def revise(firm: Firm, actor: str, role: Role, *duties: Duty) -> None:
    user = User.objects.get(pk=firm.people[actor].pk)
    accounts.revise_account(
        user_id=user.pk, version=user.version, name=user.name, name_en=user.name_en, email=user.email, role=role,
        duties=duties, by=firm.people["boss"], at=AT,
    )  # fmt: skip


def test_a_reassigned_customer_is_gone_and_there_at_once(firm: Firm) -> None:
    page = path_of("parties:party", firm.objects["customer"])
    before, after = firm.client("owner"), firm.client("other")
    assert (before.get(page).status_code, after.get(page).status_code) == (200, 404)
    parties.assign_owner(
        party_id=firm.objects["customer"]["party_id"], version=firm.party("customer").version,
        owner_id=firm.people["other"].pk, by=firm.people["boss"], at=AT,
    )  # fmt: skip
    assert (before.get(page).status_code, after.get(page).status_code) == (404, 200)
    name = firm.party("customer").name
    assert name not in before.get("/customers/").content.decode()
    assert name in after.get("/customers/").content.decode()


def test_a_form_opened_before_the_hand_over_is_refused_after_it(firm: Firm) -> None:
    party = firm.objects["customer"]
    client = firm.client("owner")
    assert client.get(path_of("parties:revise", party)).status_code == 200
    version = firm.party("customer").version
    parties.assign_owner(party_id=party["party_id"], version=version, owner_id=None, by=firm.people["boss"], at=AT)
    body = {"name": "Taken along", "country": "DE", "version": 1, "tier": "key"}
    assert client.post(path_of("parties:revise", party), body).status_code == 404
    assert firm.party("customer").name != "Taken along"


def test_a_role_taken_away_is_gone_on_the_next_request(firm: Firm) -> None:
    client = firm.client("assistant")
    assert client.get(path_of("people:open_account", {})).status_code == 200
    revise(firm, "assistant", Role.SALESPERSON)
    assert client.get(path_of("people:open_account", {})).status_code == 403
    assert client.get(path_of("parties:party", firm.objects["customer"])).status_code == 404


def test_a_duty_given_counts_on_the_next_request(firm: Firm) -> None:
    client = firm.client("none")
    assert client.get(path_of("parties:partners", {})).status_code == 403
    revise(firm, "none", Role.NONE, Duty.PURCHASING)
    assert client.get(path_of("parties:partners", {})).status_code == 200
    assert 'href="/partners/"' in client.get("/").content.decode()


def test_freezing_ends_every_session_at_once(firm: Firm) -> None:
    desk, phone = firm.client("owner"), firm.client("owner")
    assert desk.get("/").status_code == phone.get("/").status_code == 200
    accounts.freeze_account(user_id=firm.people["owner"].pk, by=firm.people["boss"], at=AT)
    for client in (desk, phone):
        answer = client.get("/customers/")
        assert answer.status_code == 302 and answer["Location"].startswith("/login/")
        assert client.post(path_of("tasks:complete", firm.objects["task"])).status_code == 302
    assert firm.people["owner"].pk  # the task is still open
    assert "Call Nordlicht" in firm.client("boss").get("/tasks/?whose=all").content.decode()


def test_thawing_does_not_bring_old_sessions_back(firm: Firm) -> None:
    client = firm.client("owner")
    boss = firm.people["boss"]
    accounts.freeze_account(user_id=firm.people["owner"].pk, by=boss, at=AT)
    accounts.thaw_account(user_id=firm.people["owner"].pk, by=boss, at=AT)
    assert client.get("/").status_code == 302
    assert enter(User.objects.get(pk=firm.people["owner"].pk)).get("/").status_code == 200


def test_a_new_password_ends_the_sessions_on_other_computers_only(firm: Firm) -> None:
    from tests.people import PASSWORD

    here, elsewhere = firm.client("owner"), firm.client("owner")
    body = {"current": PASSWORD, "password": "three gulls above the breakwater"}
    assert here.post(path_of("people:change_password", {}), body).status_code == 302
    assert here.get("/").status_code == 200
    assert elsewhere.get("/").status_code == 302
