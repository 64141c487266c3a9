"""A customer gets another owner: what is open goes along, who gave it on reads nothing, and there is a way back."""

import pytest

from tests.apps.quotations import quoting
from tests.apps.samples.making import drafted, sent
from tests.builders import AT, TODAY, customer, merge, task
from tradewind.apps.inquiries import services as inquiries
from tradewind.apps.inquiries.services import AbsenceDetails
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties import services
from tradewind.apps.parties.models import Party, PartyShare
from tradewind.apps.parties.queries import Asked
from tradewind.apps.quotations import queries
from tradewind.apps.quotations import services as quoted
from tradewind.apps.quotations.models import Quotation
from tradewind.apps.samples import queries as sampled
from tradewind.apps.samples import services as samples
from tradewind.apps.samples.models import Sample
from tradewind.domain.parties.many import ManyAction
from tradewind.platform.access import NotFound
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.tasks.models import Task

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office(zhou, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    quoting.entity(zhou)
    quoting.stocked(zhou)


@pytest.fixture
def buyer(li_qiang):
    return customer(li_qiang, "Nordlicht Outdoor GmbH")


def assign(party, owner, by, deputy=None):
    version = Party.objects.get(pk=party.pk).version
    services.assign_owner(
        party_id=party.pk, version=version, owner_id=owner and owner.pk, deputy_id=deputy and deputy.pk, by=by, at=AT
    )


def papers(by, maker, party):
    """A draft, an issued one, one that is with the buyer, one that is lost; a draft of a sample and one under way."""
    draft, issued, given, lost = (
        quoting.drafted(by, party=party), *(quoting.issued(by, party=party) for _each in range(3)),
    )  # fmt: skip
    quoted.hand_over(revision_id=given.pk, by=by, at=AT)
    quoted.lose_quotation(
        quotation_id=lost.quotation_id, version=quoting.fresh(lost.quotation).version, reason="price", by=by, at=AT
    )
    wished, gone = drafted(by, party.pk), sent(by, maker, party.pk)
    off = drafted(by, party.pk)
    samples.cancel_sample(sample_id=off.pk, version=off.version, reason="Elsewhere", by=by, at=AT)
    return [each.quotation for each in (draft, issued, given)] + [wished, gone], [lost.quotation, off]


def owners(rows):
    return {type(each).objects.get(pk=each.pk).owner_id for each in rows}


def test_what_is_open_goes_along_and_what_is_over_stays(zhou, li_qiang, li_na, chen_jing, buyer):
    open_ones, over = papers(li_qiang, chen_jing, buyer)
    elsewhere = quoting.drafted(li_qiang, party=customer(li_qiang, "Fjellheim AS", "NO")).quotation
    todo, hers = task(zhou, li_qiang, subject=open_ones[0]), task(zhou, chen_jing, subject=open_ones[0])
    assign(buyer, li_na, zhou)
    assert owners(open_ones) == {li_na.pk} and owners([*over, elsewhere]) == {li_qiang.pk}
    assert Task.objects.get(pk=todo.pk).assignee == li_na and Task.objects.get(pk=hers.pk).assignee == chen_jing
    assert queries.quotation_for(li_na, open_ones[0].pk).owner_id == li_na.pk
    trail = queries.history_of(li_na, Quotation.objects.get(pk=open_ones[0].pk))
    (entry,) = [each for each in trail if each.action == "quotation.passed_on"]
    assert (entry.facts["giver"], entry.facts["taker"]) == ("李强", "李娜")
    told = AuditEntry.objects.filter(subject_type="parties.party", subject_id=buyer.pk)
    assert told.filter(action="party.quotations_passed_on").count() == 1
    assert told.filter(action="party.samples_passed_on").count() == 1


def read_by(person):
    """Papers in the lists of a person; the lists and the single papers follow one rule."""
    listed = [*queries.quotations_of_scope(person), *sampled.samples_of_scope(person)]
    assert {*listed} == {*queries.visible_quotations(person), *sampled.visible_samples(person)}
    return {*listed}


def test_who_gave_a_customer_on_reads_and_changes_none_of_his_papers(zhou, li_qiang, li_na, chen_jing, buyer):
    open_ones, (lost, off) = papers(li_qiang, chen_jing, buyer)
    own = quoting.drafted(li_qiang, party=customer(li_qiang, "Fjellheim AS", "NO")).quotation
    assert read_by(li_qiang) == {*open_ones, lost, off, own}
    remind = task(zhou, li_qiang, subject=lost)
    assign(buyer, li_na, zhou)
    assert Task.objects.get(pk=remind.pk).assignee == li_na, "who has a to-do about a paper reads it"
    assert read_by(li_qiang) == {own} and read_by(li_na) == {*open_ones, lost, off}
    with pytest.raises(NotFound):
        quoted.void_quotation(
            quotation_id=lost.pk, version=quoting.fresh(lost).version, reason="Mine", by=li_qiang, at=AT
        )
    with pytest.raises(NotFound):
        sampled.sample_to_change(li_qiang, open_ones[3].pk)
    quoted.take_up_quotation(quotation_id=lost.pk, version=quoting.fresh(lost).version, by=li_na, at=AT)


def test_a_deputy_works_on_what_he_once_had_and_a_reader_only_reads(zhou, li_qiang, li_na, chen_jing, buyer):
    open_ones, (lost, off) = papers(li_qiang, chen_jing, buyer)
    assign(buyer, li_na, zhou, deputy=li_qiang)
    assert read_by(li_qiang) == {*open_ones, lost, off}
    assert queries.may_change(li_qiang, quoting.fresh(lost)) and sampled.may_change(li_qiang, off)
    assign(buyer, li_na, zhou)
    PartyShare.objects.create(party=buyer, user=li_qiang, granted_by=zhou, since=AT)
    assert read_by(li_qiang) == {*open_ones, lost, off}
    assert not queries.may_change(li_qiang, quoting.fresh(lost))
    assert not sampled.may_change(li_qiang, sampled.sample_for(li_qiang, off.pk))


def test_who_works_for_an_absent_owner_has_what_the_owner_holds_now(zhou, li_qiang, li_na, wang_fang, chen_jing, buyer):
    open_ones, (lost, off) = papers(li_qiang, chen_jing, buyer)
    away = AbsenceDetails(li_na.pk, wang_fang.pk, TODAY, TODAY, "Fair")
    inquiries.note_absence(details=away, by=zhou, at=AT)
    assert read_by(wang_fang) == set()
    assign(buyer, li_na, zhou)
    assert read_by(wang_fang) == {*open_ones, lost, off} and queries.may_change(wang_fang, quoting.fresh(lost))


def test_papers_of_a_customer_nobody_has_wait_with_the_leader_who_took_him_away(
    zhou, li_qiang, li_na, chen_jing, buyer
):
    open_ones, over = papers(li_qiang, chen_jing, buyer)
    assign(buyer, None, zhou)
    assert owners(open_ones) == {zhou.pk} and read_by(li_qiang) == set()
    assign(buyer, li_na, zhou)
    assert owners(open_ones) == {li_na.pk} and read_by(li_na) == {*open_ones, *over}


def test_a_deputy_who_becomes_owner_gets_them_and_gives_them_back(zhou, li_qiang, li_na, chen_jing, buyer):
    open_ones, over = papers(li_qiang, chen_jing, buyer)
    assign(buyer, li_qiang, zhou, deputy=li_na)
    assert owners(open_ones) == {li_qiang.pk}
    picked = [(buyer.pk, Party.objects.get(pk=buyer.pk).version)]
    done = services.begin_many(asked=Asked(ManyAction.OWNER, str(li_na.pk)), picked=picked, by=zhou, at=AT)
    services.carry_out(done.pk, by=zhou, now=lambda: AT)
    assert owners(open_ones) == {li_na.pk}
    services.undo_many(change_id=done.pk, by=zhou, at=AT)
    services.carry_out(done.pk, by=zhou, now=lambda: AT)
    assert owners([*open_ones, *over]) == {li_qiang.pk}
    assert parties.party_for(zhou, buyer.pk).deputy_id == li_na.pk


@pytest.mark.parametrize("stays", ["li_qiang", "li_na"])
def test_a_merge_taken_back_gives_each_his_own_again(request, zhou, li_qiang, li_na, chen_jing, buyer, stays):
    gulf = customer(li_na, "Gulf Camp Supplies", "AE")
    ours, _over = papers(li_qiang, chen_jing, buyer)
    hers, _hers_over = papers(li_na, chen_jing, gulf)
    owner = request.getfixturevalue(stays)
    done = merge(zhou, buyer, gulf, owner_id=owner.pk)
    assert owners(ours + hers) == {owner.pk}
    services.undo_merge(merge_id=done.pk, by=zhou, at=AT)
    assert owners(ours) == {li_qiang.pk} and owners(hers) == {li_na.pk}
    assert {Sample.objects.get(pk=each.pk).party_id for each in hers[3:]} == {gulf.pk}
