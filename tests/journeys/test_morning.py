"""J01: three people open the morning, each sees the own scope and the first thing to do."""

from tests.journeys.seed import copied_to
from tests.journeys.serving import whole_home

SHOWN = 12  # rows of the first screen


def test_three_people_open_the_morning_and_see_three_scopes(open_office, tmp_path):
    home = copied_to(tmp_path / "home").parent
    with whole_home(home) as said:
        assert {login["username"] for login in said["logins"]} == {"boss", "assistant", "liqiang"}
        office = open_office(said["url"].rstrip("/"))
        boss, assistant, seller = (office.enter(name) for name in ("boss", "assistant", "liqiang"))
        assert boss.see(".tw-kpi").count() == 4 and boss.see("table:has-text('李娜'):has-text('王芳')").count() == 1
        assert (
            assistant.see(".tw-kpi").count() == 0
            and assistant.see("table:has-text('李娜'):has-text('王芳')").count() == 1
        )
        assert seller.see("table:has-text('李娜'):has-text('王芳')").count() == 0
        assert seller.see(".tw-work-row").count() == SHOWN
        seller.click(".tw-work-more summary")  # what folds comes when it is asked for
        seller.see(".tw-work-row").nth(SHOWN).wait_for()
        seller.see(".tw-work-more .tw-work-row [data-row-key=o]").first.wait_for(state="attached")
        totals = [_total(each) for each in (boss, assistant, seller)]
        assert totals[0] == totals[1] > totals[2] > 50
        others = boss.open("/customers/?sort=name").locator("tbody tr:not(:has-text('李强'))").first
        foreign = others.locator("a.tw-name").get_attribute("href").partition("?")[0]
        with seller.expecting(404):
            seller.open(foreign)
        assert seller.see("h1").is_visible() and "/login/" not in seller.page.url
        office.close()


def test_the_first_task_is_at_hand_and_the_drawer_gives_the_focus_back(reading):
    seller = reading.enter("liqiang")
    first = seller.see(".tw-work-row").first
    assert "is-current" in first.get_attribute("class")
    solid = ".btn-primary:visible"
    assert first.locator(solid).count() == 1 and seller.see(f".tw-work {solid}").count() == 1
    with seller.counting("J01 open the morning", most=1):
        seller.press("Enter")
        seller.see("#drawer h2").wait_for()
    assert seller.see("#drawer h2").inner_text() in first.inner_text()
    assert seller.page.evaluate("document.getElementById('drawer').contains(document.activeElement)")
    seller.press("Escape")
    assert seller.see("#drawer").is_hidden()
    assert seller.page.evaluate("document.activeElement.matches('.tw-work-row.is-current a')")
    seller.press("j")
    seller.press(" ")
    seller.see("#drawer h2").wait_for()
    assert seller.see("#drawer h2").inner_text() in seller.see(".tw-work-row.is-current").inner_text()
    assert "#peek=/" in seller.page.url
    seller.press("Escape")
    assert seller.page.evaluate("document.activeElement.matches('.tw-work-row.is-current a')")
    assert "#peek" not in seller.page.url


def _total(person) -> int:
    person.open("/customers/")
    return int("".join(sign for sign in person.see(".tw-pager > span").first.inner_text() if sign.isdigit()))
