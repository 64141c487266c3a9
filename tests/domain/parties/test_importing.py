"""What do the columns and cells of somebody's sheet mean?"""

import pytest

from tradewind.domain.parties.importing.columns import CUSTOMERS
from tradewind.domain.parties.importing.deciding import Decisions, decided
from tradewind.domain.parties.importing.drafts import Trouble, read_row
from tradewind.domain.parties.importing.fields import Target
from tradewind.domain.parties.importing.places import country_behind, country_of
from tradewind.domain.parties.importing.repairs import is_rounded_phone, mended_mail, named_mail, parts_of


@pytest.mark.parametrize(
    ("said", "code"),
    [("阿联酋", "AE"), ("U.A.E.", "AE"), ("Dubai, UAE", "AE"), ("the Netherlands", "NL"), ("德國", "DE"), ("de", "DE"),
     ("Czech Rep.", "CZ"), ("Korea, South", "KR"), ("德国 Germany", "DE"), ("美国/加拿大", ""), ("Atlantis", "")],
)  # fmt: skip
def test_a_country_is_understood_however_it_is_written(said, code):
    assert country_of(said) == code


def test_a_row_without_a_country_tells_it_by_its_numbers_and_addresses():
    assert country_behind(phones=("+49 40 3009 2210",)) == ("DE", "+49 40 3009 2210")
    assert country_behind(sites=("www.falcon.ae",)) == ("AE", "www.falcon.ae")
    assert country_behind(phones=("040 300",), sites=("a@falcon.com", "x.co")) == ("", "")


@pytest.mark.parametrize(
    ("typed", "mended"),
    [("a@b,com", "a@b.com"), ("info(at)foo.de", "info@foo.de"), ("x@gmial.con", "x@gmail.com"), ("nobody", ""),
     ("a@@b.com", "a@b.com"), ("a@", "")],
)  # fmt: skip
def test_an_address_is_mended_where_it_is_clear_what_was_meant(typed, mended):
    assert mended_mail(typed) == mended


def test_several_people_in_one_cell_come_apart():
    assert named_mail("Anna Berg <anna@x.de>") == ("Anna Berg", "anna@x.de")
    assert parts_of("a@x.de; b@x.de") == ["a@x.de", "b@x.de"]
    assert is_rounded_phone("8.61381E+12") and not is_rounded_phone("13800138000")


def test_columns_are_known_by_their_titles_in_any_language_and_else_by_what_stands_below():
    titles = ["Firma", "País", "E-mail", "老板生日", ""]
    below = {0: ["Nord GmbH"], 1: ["España"], 2: ["a@b.de"], 3: ["3月"], 4: ["www.nord.de"]}
    assert [column.target for column in CUSTOMERS.recognise(titles, below)] == [
        Target.NAME, Target.COUNTRY, Target.EMAIL, Target.KEEP, Target.WEBSITE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("person", "mail", "company", "people"),
    [("Anna", "a.berg@nord.de", None, [("Anna", "a.berg@nord.de")]),
     ("Anna", "info@nord.de", "info@nord.de", [("Anna", None)]),
     ("", "a.berg@nord.de", "a.berg@nord.de", []),
     ("Anna; Bo", "a@nord.de; b@nord.de", None, [("Anna", "a@nord.de"), ("Bo", "b@nord.de")])],
)  # fmt: skip
def test_an_address_beside_a_person_is_the_persons(person, mail, company, people):
    draft = read_row({0: Target.NAME, 1: Target.CONTACT_NAME, 2: Target.EMAIL}, ["", "", ""], ["Nord", person, mail])
    assert draft.values.get("email") == company
    assert [(each["name"], each.get("email")) for each in draft.people] == people


@pytest.mark.parametrize(("choice", "country", "skip"), [("adopt", "ES", ""), ("skip", None, "no_country")])
def test_a_country_only_the_phone_tells_is_asked_about(choice, country, skip):
    draft = read_row({0: Target.NAME, 1: Target.PHONE}, ["公司", "电话"], ["Sol", "+34 910 000 000"])
    assert [(each.trouble, each.said, each.proposed) for each in draft.problems] == [
        (Trouble.GUESSED_COUNTRY, "+34 910 000 000", "ES")
    ]
    ready = decided(draft, Decisions(choices={"guessed_country": choice}))
    assert (ready.columns.get("country"), ready.skip) == (country, skip)


def test_what_does_not_fit_is_told_and_kept_as_a_remark():
    mapping = {0: Target.NAME, 1: Target.COUNTRY, 2: Target.PHONE, 3: Target.TIER, 4: Target.KEEP}
    draft = read_row(mapping, ["公司", "国家", "电话", "级别", "生日"], ["Nord", "德国", "8.6E+12", "无敌", "5月"])
    assert {problem.trouble for problem in draft.problems} == {
        Trouble.COUNTRY, Trouble.ROUNDED_PHONE, Trouble.UNFIT,
    }  # fmt: skip
    ready = decided(draft, Decisions(labels={"phone": "电话", "tier": "级别"}))
    assert ready.columns["remarks"] == "生日：5月\n电话：8.6E+12\n级别：无敌"
