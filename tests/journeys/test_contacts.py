"""J05: a call is written down from Today, and what was done by mistake is taken back."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

NEXT = f"{datetime.now(ZoneInfo('Asia/Shanghai')) + timedelta(days=9):%F}"


def test_a_contact_is_logged_from_today_and_the_row_is_gone(office):
    seller = office.enter("liqiang")
    row = seller.see(".tw-work-row:has([data-drawer])").first
    name = row.locator(".tw-work-what a").inner_text()
    with seller.counting("J05 log a follow-up", most=3):
        seller.click(row.locator("[data-drawer]"))
        seller.see("#drawer #id_summary").wait_for()
        seller.page.wait_for_selector("#drawer #id_summary:focus")
        seller.type("来电：样品已收到，下周定色。")
        seller.page.fill("#drawer [name=next_contact_on]", NEXT)
        seller.press("Control+Enter")
        seller.page.wait_for_selector("#toasts [data-toast]")
    assert seller.page.url.endswith("/")
    contacts = seller.see(".tw-work-row:has([data-drawer])")
    assert name not in contacts.locator(".tw-work-what a").all_inner_texts()
    seller.open("/customers/?" + "q=" + name.split()[0])
    record = seller.see(f"tbody tr:has-text('{name}')")
    assert NEXT in record.inner_text()
    seller.click(record.locator("a.tw-name"))
    assert "样品已收到" in seller.see(".tw-tl").inner_text()


def test_a_to_do_that_was_done_by_mistake_is_taken_back(office):
    seller = office.enter("liqiang")
    row = seller.see(".tw-work-row:has(form[action$='/done/'])").first
    form = row.locator("form[action$='/done/']")
    action = form.get_attribute("action")
    with seller.counting("a to-do done and taken back", most=2):
        seller.click(form.locator("button"))
        seller.page.wait_for_selector("#toasts form")
        assert seller.see(f"form[action='{action}']").count() == 0
        seller.click("#toasts form button")
        seller.page.wait_for_selector(f"form[action='{action}']", state="attached")
