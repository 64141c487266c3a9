"""The floor of accessibility: headings, labels, names, focus and contrast, by day and by night."""

from pathlib import Path

import pytest

LOOKING = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
PAGES = ("/", "/customers/", "/customers/new/", "/partners/", "/tasks/", "/notifications/", "/team/", "/company/",
         "/me/", "/company/calendar/")  # fmt: skip
WEAR = "(theme) => { document.documentElement.dataset.bsTheme = theme; }"
RING = "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).boxShadow"


def test_pages_can_be_read_by_everybody(reading):
    boss = reading.enter("boss", reduced_motion="reduce")  # colours on their way to others are neither
    boss.open("/customers/?q=rashid")
    record = boss.see("tbody a.tw-name").first.get_attribute("href").partition("?")[0]
    wrong = []
    for page in (*PAGES, record, f"{record}edit/"):
        boss.open(page)
        for theme in ("light", "dark"):
            boss.page.evaluate(WEAR, theme)
            wrong += [f"{page} ({theme}): {each}" for each in boss.page.evaluate(LOOKING)]
    assert not wrong, "\n".join(dict.fromkeys(wrong))


@pytest.mark.nightly
def test_the_login_page_can_be_read_by_everybody(reading):
    newcomer = reading.newcomer()
    newcomer.open("/login/")
    assert newcomer.page.evaluate(LOOKING) == []


def test_the_focus_is_seen_and_survives_what_is_swapped(reading):
    seller = reading.enter("liqiang")
    seller.open("/customers/")
    seller.press("Tab")
    assert seller.see(".tw-skip").evaluate("each => each === document.activeElement")
    seller.see("#sort-1").focus()
    for direction in ("ascending", "descending"):
        seller.press("Enter")
        seller.page.wait_for_selector(f"th[aria-sort={direction}] #sort-1")
        seller.settled()
        assert seller.page.evaluate("document.activeElement.id") == "sort-1"
        assert seller.page.evaluate(RING) != "nonenone"
    assert seller.see("#spoken").inner_text()
