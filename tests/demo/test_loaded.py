"""Is the loaded demo honest: verified evidence, allowed values, the promised people, and never twice?"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import check_password, identify_hasher
from django.contrib.auth.password_validation import validate_password
from django.db.models import F

from tests.demo.conftest import NOW, TODAY
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryClock
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Contact, DuplicateSuspicion, Interaction, Party
from tradewind.apps.parties.permissions import LOG_INTERACTION
from tradewind.apps.parties.queries import gaps_in_search
from tradewind.demo import load, people
from tradewind.demo.approvals import FACTORY, FACTORY_AGAIN
from tradewind.demo.days import Days
from tradewind.demo.duplicates import twins
from tradewind.demo.load import FolderInUse, load_demo
from tradewind.demo.people import LOGINS, PEOPLE
from tradewind.demo.sheets import imported_customers
from tradewind.demo.words.hashes import HASHES
from tradewind.demo.writing.people import hash_of
from tradewind.demo.writing.taking_over import TAKEN_OVER
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE
from tradewind.domain.parties.tax_numbers import tax_findings
from tradewind.platform.access import Duty, Role, allows
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.attachments import storage
from tradewind.platform.audit.models import AuditEntry, AuditFacts
from tradewind.platform.audit.verifying import verify
from tradewind.platform.company import queries as company
from tradewind.platform.notifications.models import Notification
from tradewind.platform.notifications.queries import newest
from tradewind.platform.people.models import User
from tradewind.platform.people.queries import system_user
from tradewind.platform.tasks.models import Task


def test_the_evidence_verifies_and_runs_in_time_order(demo):
    verdict = verify()
    assert verdict.holds and verdict.entries == demo.loaded.deeds
    moments = list(AuditEntry.objects.order_by("seq").values_list("at", flat=True))
    assert moments == sorted(moments) and moments[-1] < NOW


def test_every_party_can_be_searched_for(demo):
    assert list(gaps_in_search(system_user())) == []


def test_every_record_says_in_the_trail_how_it_came(demo):
    actions = Counter(AuditEntry.objects.values_list("action", flat=True))
    assert actions["party.registered"] + actions["party.imported"] == Party.objects.count()
    assert Contact.objects.count() - 20 < actions["contact.added"] <= Contact.objects.count()  # others came with sheets
    acts = AuditFacts.objects.filter(entry__action=TAKEN_OVER).values_list("text", flat=True)
    before = {each["kind"]: sum(1 for _ in numbers_of(each["numbers"])) for each in map(json.loads, acts)}
    assert actions["interaction.logged"] + before["interactions"] == Interaction.objects.count()
    assert actions["inquiry.taken_in"] > 300 and before["inquiries"] > 800
    assert actions["account.opened"] == len(PEOPLE)
    assert actions["task.assigned"] == Task.objects.count()


def numbers_of(spans: list[str]) -> Iterator[int]:
    for span in spans:
        first, _, last = span.partition("-")
        yield from range(int(first), int(last) + 1)


@pytest.mark.parametrize(
    "model", [Party, Contact, Interaction, Task, Notification, User, Message, Inquiry, InquiryClock, FollowUp]
)
def test_columns_hold_only_words_of_their_lists(demo, model):
    for field in model._meta.concrete_fields:
        if field.choices:
            allowed = {word for word, _ in field.choices} | ({""} if field.blank else set())
            assert set(model.objects.values_list(field.attname, flat=True)) <= allowed, field


def test_states_can_be_reached(demo):
    reachable = {PARTY_LIFECYCLE.start} | {step.to for step in PARTY_LIFECYCLE.moves.values()}
    assert set(Party.objects.values_list("state", flat=True)) <= {str(state) for state in reachable}


def test_the_tiers_and_the_leavers_customers_are_as_promised(demo):
    customers = Party.objects.filter(kind="customer")
    assert Counter(customers.values_list("tier", flat=True)) == {
        "key": 12,
        "major": 60,
        "regular": 210,
        "potential": 338 + imported_customers() + len([row for row in twins(Days(TODAY)) if row.kind == "customer"]),
    }
    assert customers.filter(owner__username="lina").count() == 143
    assert customers.filter(owner=None).count() == 9
    rashid = customers.get(name="Rashid Trading LLC")
    assert (rashid.owner.name, rashid.tier, rashid.next_contact_on) == ("李强", "major", TODAY)
    assert Party.objects.filter(pk__lte=rashid.pk).count() == 187


def test_the_columns_of_contact_agree_with_what_was_said(demo):
    assert not Party.objects.filter(next_contact_on__lt=F("created_at__date")).exists()
    latest = Interaction.objects.exclude(channel="note").values_list("party_id", "at")
    written = Message.objects.exclude(party=None).values_list("party_id", "at")
    said = dict(sorted((*latest, *written)))
    assert all(said.get(pk) == at for pk, at in Party.objects.values_list("pk", "last_contact_at"))


def test_whoever_wrote_an_entry_may_write_entries(demo):
    writers = User.objects.filter(pk__in=Interaction.objects.values("by"))
    assert all(allows(writer, LOG_INTERACTION) for writer in writers)


def test_the_logins_work_and_their_passwords_are_good_enough(demo):
    for _, username, password in LOGINS:
        user = authenticate(username=username, password=password)
        assert user is not None and len(password) >= 12
    for person in PEOPLE:
        validate_password(people.password_of(person.username), User.objects.get(username=person.username))


def test_the_hashes_made_ahead_are_those_of_the_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]  # not the quick one of the tests
    assert set(HASHES) == {person.username for person in PEOPLE}
    for username in ("boss", PEOPLE[-1].username):
        assert check_password(people.password_of(username), hash_of(username))
        assert not identify_hasher(hash_of(username)).must_update(hash_of(username))


def test_roles_and_duties_are_all_carried(demo):
    assert {person.role for person in PEOPLE} == set(Role)
    assert {duty for person in PEOPLE for duty in person.duties} == set(Duty)
    assert User.objects.get(duty_rows__duty=Duty.AFTER_SALES, duty_rows__market="GB").name == "周凯"


def test_everybody_has_something_to_do_now_and_something_behind(demo):
    week = TODAY + timedelta(days=7)
    for user in User.objects.exclude(username="system"):
        mine = Task.objects.filter(assignee=user)
        assert mine.filter(state="open", due_on__lte=week).exists(), user
        assert mine.filter(state="done").count() >= 20, user
    assert Task.objects.filter(state="open", due_on__lt=TODAY).exists()
    assert Task.objects.filter(state="open", due_on=TODAY).count() > 15
    assert all(row.text for row in newest(User.objects.get(username="liqiang")))


def test_the_files_lie_where_the_story_has_them(demo):
    boss = User.objects.get(username="boss")
    lying = parties.files_of(boss, Party.objects.get(name="Rashid Trading LLC"))
    versions = {each.newest.original_name: (each.version, each.is_struck) for each in lying}
    assert versions["TE-4P-02 spec.pdf"] == (2, False) and versions["Price list Gulf Leisure.pdf"] == (1, True)
    same = next(each.newest for each in lying if each.newest.original_name.startswith("Tradewind catalogue"))
    elsewhere = parties.same_content_elsewhere(boss, same)
    assert elsewhere is not None and elsewhere.where == "El Nuevo Camping S.L."
    assert all(storage.path_of(each.newest.stored_name).stat().st_size == each.newest.size for each in lying)


def test_the_company_is_complete(demo):
    boss = User.objects.get(username="boss")
    assert company.company_profile().name == "宁波信风户外用品"
    assert [row.country for row in company.visible_entities(boss)] == ["CN", "HK"]
    assert company.bank_accounts(boss, ["confirmed"]).count() == 4
    assert company.bank_accounts(boss, ["proposed"]).count() == 1


def test_every_twin_is_a_pair_in_the_list_with_what_was_said_about_it(demo):
    states = {
        (row.first.name, row.second.name): (row.state, row.strength)
        for row in DuplicateSuspicion.objects.select_related("first", "second")
    }
    for row in twins(Days(TODAY)):
        assert states[row.of, row.details.name][0] == (row.said.state if row.said else "open")
    assert Counter(state for state, _strength in states.values())["open"] >= 6
    assert states["Kilima Safaris Ltd", "Kilima Safari"] == ("open", "strong")
    assert states["Alpen Freizeit AG", "Alpen Freizeit Austria GmbH"][0] == "linked"


def test_a_factory_that_stands_there_twice_is_paid_on_two_accounts(demo):
    boss, (first, second) = User.objects.get(username="boss"), (
        Party.objects.get(name=name) for name in (FACTORY, FACTORY_AGAIN)
    )  # fmt: skip
    assert parties.banks_differ(boss, first, second)


def test_the_assistant_has_a_collision_to_rule_on(demo):
    waiting = approvals.to_decide(User.objects.get(username="assistant"))
    assert "Kilima Safari" in {row.subject_title for row in waiting if row.kind == "party.collision"}


def test_loading_twice_is_refused(demo):
    before = Party.objects.count()
    with pytest.raises(FolderInUse) as refused:
        load_demo(at=NOW)
    assert str(refused.value) and Party.objects.count() == before


def test_an_interrupted_load_leaves_nothing_behind(undone, monkeypatch):
    def power_cut(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(load, "write_company", power_cut)  # the accounts are written by then
    monkeypatch.setattr(load, "has_people", lambda: False)
    User.objects.update(username=F("pk"))
    before = User.objects.count(), AuditEntry.objects.count()
    with pytest.raises(KeyboardInterrupt):
        load_demo(at=NOW)
    assert (User.objects.count(), AuditEntry.objects.count()) == before


def test_many_have_told_their_tax_numbers_and_none_looks_wrong(demo):
    told = Party.objects.exclude(tax_number="")
    assert told.filter(kind="customer").count() > 150 and told.filter(kind="supplier").count() > 15
    assert [row.name for row in told if tax_findings(row.tax_number, row.country)] == []
    assert told.values("tax_number").distinct().count() == told.count()


def test_two_records_with_two_tax_numbers_wait_for_finance_before_they_become_one(demo):
    boss = User.objects.get(username="boss")
    first, second = (Party.objects.get(name=name) for name in ("Dolomiti Sport S.r.l.", "Dolomitti Sport"))
    assert parties.tax_standing(boss, first, second).may_be_asked
