"""Are the company's own facts checked, and does a bank account need two people?"""

import pytest

from tradewind.domain.company.details import BankDetails, EntityDetails, clean_bank_account, clean_entity
from tradewind.domain.company.lifecycle import BANK_ACCOUNT_LIFECYCLE, BankAccountState
from tradewind.domain.company.second_person import CallBackNoteNeeded, SamePerson, judge_confirmation
from tradewind.domain.vocabulary.details import BadDetails

NOTE = "Called Mr Zhou of the branch on the number of our contract; he confirmed the account."


def problems_of(refused):
    return [(problem.field, problem.reason) for problem in refused.value.problems]


def test_a_mainland_entity_is_kept_clean():
    entity = clean_entity(
        EntityDetails(
            name_zh=" 宁波信风户外用品有限公司 ",
            name_en="Ningbo Tradewind Outdoor Co., Ltd.",
            registration_number="９１３５０１００m000100y43",
            phone="0574 8765 4321",
            website="tradewind-outdoor.example",
            founded_year="2009",
            total_assets="3200万",
            annual_sales="1.2亿",
        ),
        year=2026,
    )
    assert (entity.name_zh, entity.country, entity.registration_number) == (
        "宁波信风户外用品有限公司",
        "CN",
        "91350100M000100Y43",
    )
    assert (entity.founded_year, entity.total_assets, entity.annual_sales) == (2009, 32_000_000, 120_000_000)
    assert entity.website == "https://tradewind-outdoor.example"


def test_every_problem_of_an_entity_is_told_at_once():
    with pytest.raises(BadDetails) as refused:
        clean_entity(
            EntityDetails(
                kind="mainland",
                registration_number="91350100M000100Y44",
                currency="RMB",
                founded_year="2031",
                total_assets="-5",
                annual_sales="a lot",
                email="nobody",
            ),
            year=2026,
        )
    assert problems_of(refused) == [
        ("currency", "unknown_currency"),
        ("name_zh", "required"),
        ("registration_number", "not_a_uscc"),
        ("email", "not_an_email"),
        ("founded_year", "not_a_year"),
        ("total_assets", "not_an_amount"),
        ("annual_sales", "not_an_amount"),
    ]


def test_a_hong_kong_entity_shows_its_business_registration():
    entity = clean_entity(
        EntityDetails(kind="hong_kong", name_en="Tradewind (HK) Limited", registration_number="12345678"), year=2026
    )
    assert entity.country == "HK"
    with pytest.raises(BadDetails) as refused:
        clean_entity(EntityDetails(kind="hong_kong", name_en="Tradewind", registration_number="123"), year=2026)
    assert problems_of(refused) == [("registration_number", "not_a_business_registration")]


def test_an_entity_elsewhere_names_its_country():
    with pytest.raises(BadDetails) as refused:
        clean_entity(EntityDetails(kind="other", name_en="Tradewind GmbH", country="XX"), year=2026)
    assert problems_of(refused) == [("country", "unknown_country")]


def test_a_bank_account_is_kept_as_it_is_printed():
    account = clean_bank_account(
        BankDetails(
            bank_name="Bank of China, Ningbo Branch",
            account_number="4567 0012 3456 7890",
            swift="bkch cnbj 92a",
            currency="usd",
            beneficiary="Ningbo Tradewind Outdoor Co., Ltd.",
        )
    )
    assert (account.swift, account.currency) == ("BKCHCNBJ92A", "USD")


def test_a_mistyped_bank_account_is_refused():
    with pytest.raises(BadDetails) as refused:
        clean_bank_account(BankDetails(bank_name="Bank", account_number="1;2", swift="BKCHZZBJ", beneficiary=""))
    assert problems_of(refused) == [
        ("account_number", "not_an_account"),
        ("swift", "not_a_swift"),
        ("beneficiary", "required"),
    ]


def test_the_proposer_never_confirms():
    with pytest.raises(SamePerson):
        judge_confirmation(proposed_by=7, confirmed_by=7, call_back_note=NOTE)


@pytest.mark.parametrize("note", ["", "ok", " " * 40, "x" * 501])
def test_a_confirmation_says_who_was_called_back(note):
    with pytest.raises(CallBackNoteNeeded):
        judge_confirmation(proposed_by=7, confirmed_by=8, call_back_note=note)


def test_a_second_person_with_a_note_confirms():
    assert judge_confirmation(proposed_by=7, confirmed_by=8, call_back_note=f" {NOTE} ") == NOTE


def test_a_declined_account_never_comes_into_use():
    assert BANK_ACCOUNT_LIFECYCLE.actions_from(BankAccountState.DECLINED) == ()
    assert BANK_ACCOUNT_LIFECYCLE.actions_from("confirmed") == ("retire",)
