"""A session that ends under a page is asked for over it, and what was typed goes on."""

import pytest

PASSWORD = "tradewind-demo-liqiang"


def _end_session(seller) -> None:
    for cookie in seller.context.cookies():
        if cookie["name"].endswith("_session"):
            seller.context.clear_cookies(name=cookie["name"])


def _enter_again(seller) -> None:
    seller.page.fill("#id_password_again", PASSWORD)
    seller.press("Enter")


def test_what_was_typed_into_the_drawer_is_saved_after_the_login(office):
    seller = office.enter("liqiang")
    seller.open("/")
    seller.click(seller.see("a[data-row-key=e][data-drawer]").first)
    seller.page.fill("#drawer textarea[name=summary]", "Told them the price by telephone.")
    _end_session(seller)
    seller.click("#drawer form .btn-primary")
    seller.page.wait_for_selector("#login-again[open]")
    assert seller.see("#drawer textarea[name=summary]").input_value() == "Told them the price by telephone."
    _enter_again(seller)
    seller.page.wait_for_selector("[data-toast]")
    assert seller.page.url.endswith("/") and not seller.see("#login-again[open]").count()


@pytest.mark.nightly
def test_after_a_long_silence_a_form_that_leaves_the_page_asks_first(office):
    seller = office.enter("liqiang")
    seller.page.clock.install()
    seller.open("/tasks/new/")
    seller.page.fill("[name=title]", "Ask the factory for the fabric report")
    seller.page.fill("[name=due_on]", "2030-01-15")
    _end_session(seller)
    seller.page.clock.fast_forward("02:00:00")
    seller.click(seller.see("main form .btn-primary").last)
    seller.page.wait_for_selector("#login-again[open]")
    _enter_again(seller)
    seller.page.wait_for_url(lambda url: "/tasks/new/" not in url)
    assert "/login/" not in seller.page.url
