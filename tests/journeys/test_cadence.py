"""J05: whoever is due is called, written down in three clicks, and gone from the list; the boss sees the misses."""

from tests.journeys.test_files import DROP, PASTE

DUE = ".tw-work-row:has(.tw-dot.is-now):has(a[href^='/inquiries/'][href$='/log/'])"
SECONDS = 20


def test_a_due_follow_up_is_logged_from_today_and_the_next_day_stands_on_the_inquiry(office):
    seller = office.enter("liqiang")
    log = seller.see(DUE).first.locator("a[href$='/log/']").get_attribute("href")
    record, mine = log.removesuffix("log/"), f"{DUE}:has(a[href='{log}'])"
    with seller.counting("J05 a due follow-up is logged from Today", most=3):
        seller.click(f"{mine} a[href='{log}']")
        seller.page.wait_for_selector("#drawer #id_summary:focus")
        seller.page.fill("#drawer #id_summary", "谈了 FOB 价，客户周五前定数量")
        seller.press("Control+Enter")
        seller.page.wait_for_selector("#toasts [data-toast]")
    assert seller.counts[-1].seconds < SECONDS
    assert seller.see("#drawer").is_hidden() and seller.see(mine).count() == 0
    seller.open(record)
    assert "谈了 FOB 价" in seller.see("#main aside").inner_text()
    due = seller.see(".tw-record-facts span:has-text('下次跟进')").first.inner_text()
    assert any(sign.isdigit() for sign in due) or any(word in due for word in ("今天", "明天", "后天", "周"))

    boss = office.enter("boss")
    missed = boss.open("/inquiries/late/?span=last").locator(
        "section:has(h2:has-text('李强')) tr:has(.tw-chip.is-warn)"
    )
    assert missed.count() > 0 and "–" in missed.first.inner_text()


def test_a_refused_day_keeps_the_screenshot_in_the_drawer_and_what_was_typed(office):
    seller = office.enter("liqiang")
    seller.click(seller.see(DUE).first.locator("a[href$='/log/']"))
    box = seller.page.wait_for_selector("#drawer #id_summary:focus")
    box.evaluate(PASTE)
    seller.page.fill("#drawer #id_summary", "她发来了图片")
    seller.page.fill("#drawer #id_next_contact_on", "2020-01-01")
    with seller.expecting(422):
        seller.press("Control+Enter")
        seller.page.wait_for_selector("#drawer [name=waiting]:checked")
    assert seller.page.input_value("#drawer #id_summary") == "她发来了图片"
    assert seller.page.evaluate("document.activeElement.id") == "id_next_contact_on"
    seller.page.fill("#drawer #id_next_contact_on", "")
    seller.press("Control+Enter")
    seller.page.wait_for_selector("#toasts [data-toast]")
    assert seller.page.evaluate("Object.keys(sessionStorage).some((key) => key.startsWith('tw-unsaved:'))") is False


def test_the_scan_of_a_fax_waits_beside_the_form_also_for_who_leaves_half_way(office):
    seller = office.enter("liqiang")
    seller.open("/inquiries/new/")
    seller.page.evaluate(DROP, ["fax.txt", "text/plain", list(b"FAX\nplease quote")])
    seller.see("#file-list [name=waiting]").wait_for()
    seller.page.fill("#id_name", "Skagen Fritid ApS")
    seller.open("/")
    seller.open("/inquiries/new/")
    seller.see("#file-list [name=waiting]").wait_for()
    assert seller.page.input_value("#id_name") == "Skagen Fritid ApS"
    seller.page.select_option("#id_source", "fax")
    seller.click("#new-inquiry .btn-primary")
    seller.see("#file-list a[title='fax.txt']").wait_for()
    seller.open("/inquiries/new/")
    assert seller.see("#file-list [name=waiting]").count() == 0
