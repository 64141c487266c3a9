"""A tax number finds its company, speaks for and against twins, and holds a merge up: until when?"""

from datetime import timedelta

import pytest

from tests.apps.parties.importing import begin, imported
from tests.apps.parties.reading import deeds
from tests.builders import AT, customer, merge, partner
from tests.platform.sheets.files import xlsx
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.approvals import TAX
from tradewind.apps.parties.models import Party, PartyMerge
from tradewind.apps.parties.refusals import NothingToConfirm, TaxNumbersChanged, TaxNumbersDiffer, TaxNumberTakenOut
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.approvals.deciding import OwnRequest
from tradewind.domain.parties.duplicates.judging import PartyFacts, Strength
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.tax_numbers import TaxRuling
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.approvals import queries as approval_queries
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.models import Approval
from tradewind.platform.notifications.models import Notification

OURS, THEIRS = "FI12345671", "FI22345671"
LATER = AT + timedelta(hours=2)


@pytest.fixture
def pair(li_qiang, li_na):
    """李强's Saimaa, and the same one that 李娜 opened with another number."""
    return (
        customer(li_qiang, "Saimaa Retket Oy", "FI", tax_number=OURS),
        customer(li_na, "Saimaa Retket", "FI", tax_number=THEIRS),
    )


def ask(by, pair, reason="Their invoice says so"):
    survivor, loser = pair
    return services.ask_about_tax_numbers(survivor_id=survivor.pk, loser_id=loser.pk, reason=reason, by=by, at=AT)


def grant(by, request, ruling=TaxRuling.OF_SURVIVOR, **more):
    return approvals.grant_approval(approval_id=request.pk, ruling=ruling, by=by, at=LATER, **more)


def revise(by, party, **more):
    record = Party.objects.get(pk=party.pk)
    details = PartyDetails(name=record.name, country=record.country, **({"tax_number": record.tax_number} | more))
    return services.revise_party(party_id=party.pk, version=record.version, details=details, by=by, at=LATER)


def number_of(party):
    return Party.objects.get(pk=party.pk).tax_number


@pytest.mark.parametrize("typed", ["FI12345671", "fi 12345671", "12345671", "FI1234"])
def test_li_qiang_finds_a_customer_by_its_tax_number(pair, li_qiang, typed):
    assert [row.name for row in queries.find_parties(li_qiang, typed).customers] == ["Saimaa Retket Oy"]


def test_a_number_with_dots_is_found_in_one_piece_and_a_colleague_s_is_not(li_qiang, li_na):
    customer(li_qiang, "Verde Acampamentos Ltda", "BR", tax_number="04.252.011/0001-10")
    for typed in ("04252011000110", "04.252.011/0001-10"):
        assert [row.name for row in queries.find_parties(li_qiang, typed).customers] == ["Verde Acampamentos Ltda"]
        found = queries.find_parties(li_na, typed)
        assert not found.customers and not found.masked


def test_the_same_tax_number_is_a_reason_and_another_one_speaks_against(li_qiang, liu):
    partner(liu, tax_number="91330200MA2000018P", website="haishu.example")
    asked = PartyFacts(names=("Haishu Tents",), tax_numbers=("9133 0200 MA20 0001 8P",), websites=("haishu.example",))
    (found,) = queries.possible_duplicates(liu, asked, kind=PartyKind.SUPPLIER)
    assert found.is_strong and "same_tax_number" in {each["code"] for each in found.signals}
    other = PartyFacts(names=("宁波海曙帐篷厂",), tax_numbers=("91330200MA2000099X",), websites=("haishu.example",))
    (found,) = queries.possible_duplicates(liu, other, kind=PartyKind.SUPPLIER)
    assert found.strength is Strength.WEAK


def test_a_sheet_brings_tax_numbers_fills_gaps_and_keeps_two_companies_of_one_name_apart(liu, li_qiang):
    customer(liu, "Alpenblick GmbH", "DE")
    customer(liu, "Duna Kft.", "HU", tax_number="HU12345678")
    titles = ["公司名称", "国家", "税号"]
    rows = [["Alpenblick GmbH", "德国", "DE 811569869"], ["Duna Kft.", "匈牙利", "HU87654321"],
            ["Tatra Sport", "斯洛伐克", "2.02E+09"]]  # fmt: skip
    imported(liu, xlsx([titles, *rows]))
    assert Party.objects.get(name="Alpenblick GmbH").tax_number == "DE 811569869"
    assert sorted(Party.objects.filter(name="Duna Kft.").values_list("tax_number", flat=True)) == [
        "HU12345678", "HU87654321",
    ]  # fmt: skip
    rounded = Party.objects.get(name="Tatra Sport")
    assert rounded.tax_number == "" and "2.02E+09" in rounded.remarks


@pytest.mark.parametrize(
    "title", ["税号", "统一社会信用代码", "VAT", "VAT No.", "Tax ID", "EORI", "CNPJ", "RUC", "USt-IdNr."]
)
def test_the_column_is_known_by_what_people_call_it(liu, title):
    batch = begin(liu, xlsx([["公司名称", "国家", title], ["Duna Kft.", "匈牙利", "HU12345678"]]))
    assert list(batch.mapping.values()) == ["name", "country", "tax_number"]


def test_two_numbers_keep_the_records_two_until_finance_has_said_which_is_right(pair, liu, tang):
    with pytest.raises(TaxNumbersDiffer):
        merge(liu, *pair)
    request = ask(liu, pair)
    assert list(approval_queries.to_decide(tang)) == [request] and not approval_queries.to_decide(liu).exists()
    assert Notification.objects.filter(to=tang, code="told_approval_needed").exists()
    with pytest.raises(TaxNumbersDiffer):
        merge(liu, *pair)
    grant(tang, request, TaxRuling.OF_LOSER, note="VIES names them")

    done = merge(liu, *pair, take=())  # what finance said counts, whatever is chosen beside it
    assert number_of(pair[0]) == THEIRS
    assert {"party.tax_asked", "party.tax_confirmed"} <= set(deeds(liu, pair[0]))
    services.undo_merge(merge_id=done.pk, by=liu, at=LATER + timedelta(hours=1))
    assert (number_of(pair[0]), number_of(pair[1])) == (OURS, THEIRS)


def test_the_word_holds_in_either_order_and_the_other_number_cannot_be_taken(pair, liu, tang):
    grant(tang, ask(liu, pair))
    merge(liu, pair[1], pair[0], take=())
    assert number_of(pair[1]) == OURS


def test_a_number_only_one_knows_and_one_written_otherwise_hold_nothing_up(li_qiang, li_na, liu):
    known = customer(li_qiang, "Saimaa Retket Oy", "FI")
    again = customer(li_na, "Saimaa Retket", "FI", tax_number="fi 1234567-1")
    with pytest.raises(NothingToConfirm):
        ask(liu, (known, again))
    merge(liu, known, again, take=["tax_number"])
    assert number_of(known) == "fi 1234567-1"


def test_what_finance_said_about_a_former_number_counts_no_longer(pair, liu, tang, li_qiang):
    grant(tang, ask(liu, pair))
    revise(li_qiang, pair[0], tax_number="FI33345671")
    with pytest.raises(TaxNumbersDiffer):
        merge(liu, *pair)
    assert ask(liu, pair).facts["tax_number"] == "FI33345671"


def test_a_number_changed_while_the_request_waits_is_returned_not_confirmed(pair, liu, tang, li_qiang):
    request = ask(liu, pair)
    revise(li_qiang, pair[0], tax_number="FI33345671")
    with pytest.raises(TaxNumbersChanged):
        grant(tang, request)
    approvals.return_with_reason(approval_id=request.pk, reason="Changed meanwhile", by=tang, at=LATER)
    assert "party.tax_returned" in deeds(liu, pair[1])


def test_once_a_number_was_corrected_the_same_person_asks_anew_and_the_old_question_ends(pair, liu, tang, li_qiang):
    old = ask(liu, pair)
    revise(li_qiang, pair[0], tax_number="FI33345671")
    new = ask(liu, pair)
    old.refresh_from_db()
    assert old.state == "withdrawn" and list(approval_queries.to_decide(tang)) == [new]
    grant(tang, new)
    merge(liu, *pair)


def test_a_no_leaves_them_two_and_can_be_asked_again(pair, liu, tang):
    request = ask(liu, pair)
    with pytest.raises(NothingToConfirm):
        ask(liu, pair)
    approvals.return_with_reason(approval_id=request.pk, reason="Two companies", by=tang, at=LATER)
    with pytest.raises(TaxNumbersDiffer):
        merge(liu, *pair)
    assert ask(liu, pair).pk != request.pk


@pytest.mark.parametrize("instead", ["", THEIRS])
def test_whoever_takes_a_number_out_merges_past_no_conflict(pair, liu, zhou, tang, instead):
    revise(liu, pair[0], tax_number=instead)
    with pytest.raises(TaxNumberTakenOut):
        merge(liu, *pair)
    with pytest.raises(NothingToConfirm):
        ask(liu, pair)
    revise(liu, pair[0], tax_number=OURS)
    grant(tang, ask(liu, pair))
    merge(liu, *pair)
    assert number_of(pair[0]) == OURS


def test_a_colleague_s_correction_and_an_older_one_keep_nobody_from_merging(pair, liu, zhou, li_qiang, li_na):
    revise(li_qiang, pair[0], tax_number="")
    merge(liu, *pair, take=["tax_number"])
    first = customer(li_na, "Duna Kft.", "HU", tax_number="HU12345678")
    revise(liu, first, tax_number="HU87654321")
    Party.objects.filter(pk=(again := customer(li_qiang, "Duna Sport", "HU", tax_number="HU87654321")).pk).update(
        created_at=LATER + timedelta(hours=1)
    )
    merge(liu, first, again)


def test_nobody_decides_his_own_and_a_lone_boss_s_own_step_is_marked(pair, zhou, liu, tang):
    request = ask(zhou, pair)
    done = grant(zhou, request)
    assert done.own_step and done.decided_by == zhou
    merge(liu, *pair)
    assert PartyMerge.objects.get().after.get("tax_number") is None


def test_the_assistant_asks_but_never_answers(pair, liu, li_qiang):
    request = ask(liu, pair)
    with pytest.raises(OwnRequest):
        grant(liu, request)
    with pytest.raises(NotFound):
        grant(li_qiang, request)
    with pytest.raises(NotPermitted):
        ask(li_qiang, pair)


def test_a_question_about_a_record_that_went_into_a_third_one_ends_and_who_asked_is_told(pair, liu, zhou, wang_fang):
    request = ask(zhou, pair)
    third = customer(wang_fang, "Alpen Sport AG", "CH")
    merge(liu, third, pair[1])
    request.refresh_from_db()
    assert request.state == "withdrawn"
    assert Notification.objects.filter(to=zhou, code="told_request_overtaken").exists()
    assert Approval.objects.filter(kind=TAX, state="requested").count() == 0
