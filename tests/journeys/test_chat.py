"""A chat from the telephone comes to the customer's timeline, once, and the wrong one is taken back."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LINES = 214
FIRST = datetime.now(ZoneInfo("Asia/Shanghai")) - timedelta(days=9)


def exported(tmp_path, contact: str):
    """As WhatsApp writes it: who is who alternates, 24 messages a day."""
    at = [FIRST + timedelta(hours=place) for place in range(LINES)]
    lines = [f"{when:%d/%m/%Y, %H:%M} - {(contact, '李强')[place % 2]}: Line {place}" for place, when in enumerate(at)]
    file = tmp_path / f"WhatsApp Chat with {contact}.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_a_chat_is_brought_once_and_taken_back(office, tmp_path):
    seller = office.enter("liqiang")
    seller.open("/customers/")
    seller.click(seller.see("tbody tr a.tw-name").first)
    record = seller.page.url.partition("?")[0]
    contact = seller.see(".tw-line-list li b").first.inner_text()
    file = exported(tmp_path, contact)
    with seller.counting("a WhatsApp chat to the timeline", most=4):
        seller.click("a[href*='/mail/chats/new/']")
        seller.page.set_input_files("#id_chat", file)
        seller.clicks += 1  # the file was chosen
        seller.click(".tw-formfoot .btn-primary")
        assert seller.see("#id_who_0 option:checked").inner_text() in (contact, "我方")
        assert f"把 {LINES} 条放入时间线" in seller.see(".tw-record-acts").inner_text()
        seller.click(".tw-record-acts .btn-primary")
        seller.arrive("chat=")
    assert seller.see(".tw-tl li.is-new").count() >= 9
    assert f"新增 {LINES} 条" in seller.see("#toasts").inner_text()

    seller.open(f"/mail/chats/new/?party={record.rstrip('/').rpartition('/')[2]}")
    seller.page.set_input_files("#id_chat", file)
    seller.click(".tw-formfoot .btn-primary")
    assert f"{LINES} 条中新增 0 条" in seller.see(".tw-note").inner_text()
    assert seller.see(".tw-record-acts .btn-primary").count() == 0

    seller.open(record)
    with seller.counting("an imported chat taken back", most=3):
        seller.click(seller.see(".tw-tl a[href*='/mail/chats/']").first)
        seller.click(".tw-record-acts summary")
        seller.click(".tw-record-acts form .btn-danger")
        seller.arrive("/parties/")
    assert seller.see(".tw-tl s").count() > 0

    seller.open("/mail/chats/new/")
    seller.page.fill("#id_q", record.rstrip("/").rpartition("/")[2])
    seller.page.wait_for_selector("#party-choices input")
    seller.page.fill("#id_pasted", "hello")
    seller.page.locator("#party-choices input").first.check()
    with seller.expecting(422):
        seller.click(".tw-formfoot .btn-primary")
    assert "导出聊天" in seller.see("#id_pasted_error").inner_text()
