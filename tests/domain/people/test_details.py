"""Are an account's facts kept clean, and all problems told at once?"""

import pytest

from tradewind.domain.people.details import clean_account, clean_preferences, folded
from tradewind.domain.vocabulary.details import BadDetails


def test_facts_are_kept_clean():
    account = clean_account(
        username=" Ｌi.Qiang@Firm.CN ", name="  李\u200b强 ", name_en="Li  Qiang", email="Li@FIRM.cn", market="gb"
    )  # fmt: skip
    assert (account.username, account.name, account.name_en) == ("li.qiang@firm.cn", "李强", "Li Qiang")
    assert (account.email, account.market) == ("Li@firm.cn", "GB")


def test_a_login_is_the_same_however_it_is_typed():
    assert {folded(typed) for typed in ("li.qiang", " LI.Qiang ", "ｌｉ．ｑｉａｎｇ")} == {"li.qiang"}


def test_every_problem_is_told_at_once():
    with pytest.raises(BadDetails) as refused:
        clean_account(username="x" * 151, name="", name_en="x" * 81, email="nobody", market="XX")
    assert [problem.field for problem in refused.value.problems] == ["username", "name", "name_en", "email", "market"]


@pytest.mark.parametrize(
    ("odd", "field"),
    [({"language": "tlh"}, "language"), ({"theme": "pink"}, "theme"), ({"time_zone": ""}, "time_zone")],
)
def test_odd_preferences_cannot_stand(odd, field):
    typed = {"language": "en", "theme": "dark", "time_zone": "Asia/Dubai"}
    assert clean_preferences(**typed, languages=("en",)).theme == "dark"
    with pytest.raises(BadDetails) as refused:
        clean_preferences(**typed | odd, languages=("en",))
    assert [problem.field for problem in refused.value.problems] == [field]
