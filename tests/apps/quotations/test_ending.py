"""What became of a quotation: won, lost with a reason, over, or taken up again."""

from datetime import timedelta

import pytest
from django.utils import translation

from tests.apps.quotations.quoting import ENDS, TENT, drafted, fresh, issued, option, options_of, page, row
from tests.builders import AT, customer, rates
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations import services
from tradewind.apps.quotations.jobs import keep_quotations_found, watch_ends
from tradewind.apps.quotations.refusals import OptionToChoose
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.losing import LossReasonNeeded, RemarkNeeded
from tradewind.platform.access import NotFound, StaleVersion
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.people.queries import system_user
from tradewind.platform.tasks.models import Task


def sent(by):
    revision = issued(by)
    services.hand_over(revision_id=revision.pk, by=by, at=AT)
    return fresh(revision.quotation)


def told(by, quotation):
    return [each.text for each in parties.timeline(by, quotation.party)]


def test_won_and_lost_stand_in_the_customers_timeline(goods, li_qiang, li_na):
    first, second = sent(li_qiang), sent(li_qiang)
    with pytest.raises(NotFound):
        services.win_quotation(quotation_id=first.pk, version=first.version, by=li_na, at=AT)
    won = services.win_quotation(quotation_id=first.pk, version=first.version, remark="PO 77", by=li_qiang, at=AT)
    assert (won.state, won.end_remark, won.next_reminder_on) == ("won", "PO 77", None)
    lost = services.lose_quotation(
        quotation_id=second.pk, version=second.version, reason="minimum_quantity", by=li_qiang, at=AT
    )
    assert (lost.state, lost.end_reason, str(lost.ended_on)) == ("lost", "minimum_quantity", "2026-11-24")
    assert {"quotation.won", "quotation.lost"} <= set(AuditEntry.objects.values_list("action", flat=True))
    assert any("Q-26-0002" in text for text in told(li_qiang, lost))


def two_options(by):
    """In dollars and in yuan, sent."""
    party = customer(by)
    revision = services.draft_for_customer(party_id=party.pk, by=by, at=AT)
    yuan = option(row(TENT, "1200", "260"), currency="CNY")
    revision = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(option(row(TENT, "1200")), yuan), by=by, at=AT
    ).revision
    services.issue_version(revision_id=revision.pk, version=revision.version, by=by, at=AT)
    services.hand_over(revision_id=revision.pk, by=by, at=AT)
    return fresh(revision.quotation), options_of(revision)


def test_of_two_options_the_one_that_was_bought_counts(goods, zhou, li_qiang):
    rates(zhou, USD="7.10")
    quotation, (dollars, yuan) = two_options(li_qiang)
    facts = {"quotation_id": quotation.pk, "version": quotation.version, "by": li_qiang, "at": AT}
    foreign = options_of(issued(li_qiang))[0].pk
    for wrong, refusal in ((None, OptionToChoose), (foreign, NotFound)):
        with pytest.raises(refusal):
            services.win_quotation(option_id=wrong, **facts)
    won = services.win_quotation(option_id=yuan.pk, **facts)
    assert (won.won_option_id, won.currency, won.amount) == (yuan.pk, "CNY", 312_000)
    again = services.take_up_quotation(quotation_id=won.pk, version=won.version, by=li_qiang, at=AT)
    assert (again.won_option_id, again.currency, again.amount) == (None, "USD", dollars.amount)


def test_the_timeline_says_by_which_way_it_went_and_why_it_was_lost(goods, li_qiang):
    quotation = sent(li_qiang)
    services.lose_quotation(quotation_id=quotation.pk, version=quotation.version, reason="price", by=li_qiang, at=AT)
    for language, sent_so, lost_so in (
        ("en", "sent (Handed over)", "lost: Price"),
        ("zh-hans", "已发出（已交客户）", "丢单：价格"),
    ):
        with translation.override(language):
            said = told(li_qiang, quotation)
        assert any(sent_so in text for text in said) and any(lost_so in text for text in said), said


def test_losing_needs_a_reason_and_another_one_says_what(goods, li_qiang):
    quotation = sent(li_qiang)
    for reason, no in (("", LossReasonNeeded), ("other", RemarkNeeded)):
        with pytest.raises(no):
            services.lose_quotation(
                quotation_id=quotation.pk, version=quotation.version, reason=reason, by=li_qiang, at=AT
            )
    draft = drafted(li_qiang).quotation
    with pytest.raises(MoveNotAllowed):
        services.win_quotation(quotation_id=draft.pk, version=fresh(draft).version, by=li_qiang, at=AT)


def test_what_was_decided_by_mistake_is_taken_up_again(goods, li_qiang):
    quotation = sent(li_qiang)
    won = services.win_quotation(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    with pytest.raises(StaleVersion):
        services.take_up_quotation(quotation_id=won.pk, version=quotation.version, by=li_qiang, at=AT)
    again = services.take_up_quotation(quotation_id=won.pk, version=won.version, by=li_qiang, at=AT)
    assert (again.state, again.ended_on) == ("sent", None)
    assert again.next_reminder_on == quotation.next_reminder_on is not None


def test_taken_up_again_it_is_sent_only_where_the_version_that_stands_has_left(goods, li_qiang):
    quotation = sent(li_qiang)
    second = services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    services.issue_version(revision_id=second.pk, version=second.version, by=li_qiang, at=AT)
    quotation = fresh(quotation)
    won = services.win_quotation(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    again = services.take_up_quotation(quotation_id=won.pk, version=won.version, by=li_qiang, at=AT)
    assert again.state == "issued"


def test_taken_up_after_its_last_day_it_is_over(goods, li_qiang):
    quotation, later = sent(li_qiang), AT + timedelta(days=30)
    lost = services.lose_quotation(
        quotation_id=quotation.pk, version=quotation.version, reason="price", by=li_qiang, at=AT
    )
    again = services.take_up_quotation(quotation_id=lost.pk, version=lost.version, by=li_qiang, at=later)
    assert (again.state, again.next_reminder_on) == ("expired", None)


def test_its_owner_is_reminded_before_it_ends_and_afterwards_it_is_over(goods, li_qiang):
    quotation = sent(li_qiang)
    house = system_user()
    early = AT + timedelta(days=11)
    assert services.remind_of_ends(quotation_ids=[quotation.pk], by=house, at=early) == 0
    on_time = AT + timedelta(days=12)
    with translation.override("en"):  # of whatever runs the job
        assert services.remind_of_ends(quotation_ids=[quotation.pk], by=house, at=on_time) == 1
    assert services.remind_of_ends(quotation_ids=[quotation.pk], by=house, at=on_time) == 0
    (owed,) = Task.objects.filter(assignee=li_qiang)
    assert "Q-26-0001" in owed.title and f"{ENDS} 到期" in owed.title and owed.subject_id == quotation.pk

    last_day, over = AT + timedelta(days=15), AT + timedelta(days=16)
    assert services.expire_quotations(quotation_ids=[quotation.pk], by=house, at=last_day) == 0
    assert services.expire_quotations(quotation_ids=[quotation.pk], by=house, at=over) == 1
    assert fresh(quotation).state == "expired"
    late = fresh(quotation)
    assert services.win_quotation(quotation_id=late.pk, version=late.version, by=li_qiang, at=over).state == "won"


def test_the_night_finds_what_ends_and_what_the_search_lacks(goods, li_qiang):
    from tradewind.apps.quotations import queries
    from tradewind.platform.search.models import SearchText

    quotation = sent(li_qiang)
    house = system_user()
    assert queries.to_remind(house, ENDS) == [quotation.pk]
    assert queries.to_expire(house, ENDS) == [] and queries.to_expire(house, ENDS + timedelta(days=1)) == [quotation.pk]
    assert watch_ends.call(on="2026-11-24") >= 0
    SearchText.objects.filter(subject_type="quotations.quotation").delete()
    assert keep_quotations_found.call(on="2026-11-24") == 1
    assert queries.find_quotations(li_qiang, "Q-26-0001", limit=5) == [quotation]


def test_one_line_is_enough(goods, li_qiang):
    assert issued(li_qiang, row(TENT, "1")).state == "issued"
