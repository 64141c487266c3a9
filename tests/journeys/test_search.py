"""Ctrl+K: a customer is reached by what one happens to know, without the mouse and with an input method."""

import pytest

from tests.journeys.input_method import InputMethod


def _ask(person, text: str) -> None:
    person.press("Control+k")
    person.type(text)
    person.page.wait_for_selector(f"[data-asked='{text}']")


def test_a_customer_is_reached_by_number_initials_phone_and_name(reading):
    boss = reading.enter("boss")
    for text in ("C-0187", "lxdmy", "rashid trad", "trading rashid"):
        boss.open("/customers/")
        with boss.counting(f"find Rashid by {text}", most=2):
            _ask(boss, text)
            boss.press("Enter")
            boss.page.wait_for_url("**/parties/187/")
        assert "Rashid Trading" in boss.see("h1").inner_text()


@pytest.mark.nightly
def test_enter_before_the_answer_waits_for_it(reading):
    boss = reading.enter("boss")
    boss.open("/")
    boss.press("Control+k")
    boss.page.wait_for_selector("#palette-answers a")
    boss.type("C-0187")
    boss.press("Enter")
    boss.page.wait_for_url("**/parties/187/")


def test_keys_choose_escape_leaves_and_the_focus_comes_back(reading):
    seller = reading.enter("liqiang")
    seller.open("/")
    seller.click("#search")
    seller.page.wait_for_selector("#palette-answers a")
    seller.type("camping")
    seller.page.wait_for_selector("[data-asked='camping']")
    chosen = "document.getElementById('palette-ask').getAttribute('aria-activedescendant')"
    assert seller.page.evaluate(chosen) == "found-customers-1"
    seller.press("ArrowDown")
    assert seller.page.evaluate(chosen) == "found-customers-2"
    assert seller.see("[aria-selected=true]").count() == 1
    seller.press("Escape")
    assert not seller.see("#palette").is_visible()
    assert seller.page.evaluate("document.activeElement.id") == "search"


def test_the_enter_of_an_input_method_opens_nothing(reading):
    seller = reading.enter("liqiang")
    seller.open("/")
    seller.press("Control+k")
    seller.page.wait_for_selector("#palette-answers a")
    InputMethod(seller.page).compose("xinyingdi", "新营地")
    seller.page.wait_for_selector("[data-asked='新营地']")
    assert seller.see("#palette").is_visible() and seller.page.url.endswith("/")
    seller.press("Enter")
    seller.page.wait_for_url("**/parties/*/")
    assert "El Nuevo Camping" in seller.see("h1").inner_text()


@pytest.mark.nightly
def test_a_phone_has_the_search_over_the_whole_screen(reading):
    seller = reading.enter("liqiang", viewport={"width": 390, "height": 844})
    seller.open("/")
    seller.click("[data-palette]")
    seller.page.wait_for_selector("#palette-answers a")
    box = seller.see("#palette").bounding_box()
    assert box and (box["width"], box["height"]) == (390, 844)


@pytest.mark.nightly
def test_without_scripts_the_field_in_the_top_bar_asks_a_page(reading):
    reader = reading.newcomer(java_script_enabled=False)
    reader.log_in("boss")
    reader.page.fill("#search", "lxdmy")
    reader.page.press("#search", "Enter")
    reader.page.wait_for_url("**/search/?q=lxdmy")
    assert reader.see(".tw-found a[href='/parties/187/']").count() == 1
