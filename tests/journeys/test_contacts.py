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


def test_a_customer_is_put_off_by_keys_and_a_clock_cannot_be(office):
    seller = office.enter("liqiang")
    seller.press("s")
    assert seller.see(".tw-work details[open]").count() == 0  # the first row is a clock
    row = seller.see(".tw-work-row:has(form[action$='/line/'])").first
    action = row.locator("form[action$='/line/']").get_attribute("action")
    for _ in range(12):
        if "is-current" in row.get_attribute("class"):
            break
        seller.page.keyboard.press("j")
    with seller.counting("a follow-up put off by keys", most=2):
        seller.press("s")
        seller.page.wait_for_selector(".tw-work-row.is-current input[type=date]:focus")
        seller.page.fill(".tw-work-row.is-current input[type=date]", NEXT)
        seller.press("Control+Enter")
        seller.page.wait_for_selector("#toasts [data-toast]")
    assert seller.see(f".tw-work-row form[action='{action}']").count() == 0
    seller.press("?")
    assert seller.see("#shortcuts div:has(> dt)").filter(has_text="X").filter(visible=True).count() == 0
    assert seller.see("#shortcuts dd:has(kbd:text-is('S'))").is_visible()


def test_a_note_that_was_begun_is_there_again_until_it_is_logged_or_its_writer_leaves(office):
    seller = office.enter("liqiang")
    first, second = _records(seller)
    seller.open(first)
    seller.click("#id_summary")
    seller.type("来电：要改包装，")
    seller.page.select_option("#id_channel", "wechat")
    seller.open(second)
    assert _note(seller) == "" and not seller.see("[data-restored]").is_visible()
    seller.open(first)
    assert _note(seller) == "来电：要改包装，" and seller.see("#id_channel").input_value() == "wechat"
    assert seller.see("[data-restored]").is_visible()
    seller.click("[data-restored] button")
    seller.open(first)
    assert _note(seller) == ""
    seller.page.fill("#id_summary", "彩盒改牛皮纸盒。")
    seller.open(first)
    seller.page.fill("#id_next_contact_on", "2020-01-01")
    with seller.expecting(422):
        seller.click(".tw-composer-foot .btn-primary")
        seller.page.wait_for_selector(".tw-composer .tw-error, .tw-composer [aria-invalid]")
    seller.open(first)
    assert _note(seller) == "彩盒改牛皮纸盒。"
    seller.page.fill("#id_next_contact_on", NEXT)
    seller.click(".tw-composer-foot .btn-primary")
    seller.page.wait_for_selector("#toasts [data-toast]")
    seller.page.go_back()
    assert _note(seller) == ""  # "Back" offers nothing that would be logged twice
    seller.open(first)
    assert _note(seller) == "" and "彩盒改牛皮纸盒。" in seller.see(".tw-tl").inner_text()
    seller.page.fill("#id_summary", "只给自己看的话")
    kept = "Object.values(sessionStorage).join()"
    assert "只给自己看的话" in seller.page.evaluate(kept)
    seller.page.evaluate("document.querySelector('form[data-leaves]').requestSubmit()")
    seller.arrive("/login/")
    assert "只给自己看的话" not in seller.page.evaluate(kept)


def _records(person) -> list[str]:
    person.open("/customers/")
    links = person.see("tbody a.tw-name")
    return [(links.nth(place).get_attribute("href") or "").partition("?")[0] for place in (0, 1)]


def _note(person) -> str:
    return person.see("#id_summary").input_value()
