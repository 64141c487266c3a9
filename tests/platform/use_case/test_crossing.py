"""Two use cases wait for each other: does PostgreSQL's choice of one to end lose anything?"""


def test_who_was_ended_for_another_to_go_on_is_run_once_more(company):
    said = company.answer("-m", "tests.platform.use_case.crossing")
    assert said == {"wrong": [], "runs": 3, "done": ["party.reviewed"] * 2}
