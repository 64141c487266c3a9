"""A list is kept under a name, found again as it was, and several of its rows are changed at once and taken back."""

import csv
from pathlib import Path

import pytest

VIEW = "今天该联系的"


def test_a_view_is_kept_and_three_of_its_customers_are_changed_at_once(office):
    seller = office.enter("liqiang")
    seller.open("/customers/")
    with seller.counting("a list kept as a view", most=3):
        seller.click("label.tw-quick:has([value=due])")
        seller.page.wait_for_selector("#views details:has(#view-name) summary")
        seller.settled()
        names = _names(seller)
        seller.click("#views details:has(#view-name) summary")
        seller.page.fill("#view-name", VIEW)
        seller.click("#views details:has(#view-name) .btn-primary")
        seller.arrive("view=")
    seller.open("/customers/")
    assert _names(seller) != names
    seller.click(f"#views a:has-text('{VIEW}')")
    seller.arrive("view=")
    assert _names(seller) == names and seller.see("#views [aria-current]").inner_text().endswith(VIEW)
    before = _tiers(seller)
    with seller.counting("three customers changed at once", most=5):
        seller.click("[data-tick] >> nth=0")
        seller.see("[data-tick] >> nth=2").click(modifiers=["Shift"])
        seller.clicks += 1
        assert seller.see("[data-ticked]").inner_text() == "3"
        menu = seller.see(".tw-bulkbar details:has(button[value^=tier])")
        seller.click(menu.locator("summary"))
        new = next(word for word in menu.locator("button").all_inner_texts() if word not in before)
        seller.click(menu.locator(f"button:text-is('{new}')"))
        assert seller.see("main tbody td:last-child").all_inner_texts() == [new] * 3
        seller.click("main form .btn-primary")
        seller.arrive("view=")
    assert _tiers(seller) == [new] * 3 and _names(seller) == names
    with seller.counting("the change of three taken back", most=1):
        seller.click(".tw-toast form button")
        seller.page.wait_for_load_state()
    seller.open("/customers/")
    seller.click(f"#views a:has-text('{VIEW}')")
    seller.arrive("view=")
    assert _tiers(seller) == before


@pytest.mark.nightly
def test_two_ticked_customers_leave_as_a_file_and_two_others_after_them(office):
    seller = office.enter("liqiang")
    seller.open("/customers/")
    names = _names(seller)
    with seller.counting("two ticked customers exported", most=4):
        assert _exported(seller, 0, 1) == names[:2]
    seller.click("[data-tick-none]")
    assert _exported(seller, 2, 4) == [names[2], names[4]]
    menu = seller.see(".tw-bulkbar details:has(button[value^=tier])")
    seller.page.wait_for_selector("#bulk:not([data-busy])", state="attached")
    seller.click(menu.locator("summary"))
    seller.click(menu.locator("button").first)
    assert len(seller.see("main tbody tr").all()) == 2


def _exported(person, *places: int) -> list[str]:
    """What the file holds that comes for the rows in these places."""
    person.page.wait_for_selector("#bulk:not([data-busy])", state="attached")
    for place in places:
        person.click(f"[data-tick] >> nth={place}")
    person.click(".tw-bulkbar details:has([data-file]) summary")
    with person.page.expect_download() as coming:
        person.click(".tw-bulkbar button[value=csv]")
    lines = Path(coming.value.path()).read_text("utf-8-sig").splitlines()
    return [next(csv.reader([line]))[0].removeprefix("'") for line in lines[1:]]


def _names(person) -> list[str]:
    return person.see("tbody a.tw-name").all_inner_texts()


def _tiers(person) -> list[str]:
    """Of the first three rows."""
    return person.see("tbody td[data-label=层级]").all_inner_texts()[:3]
