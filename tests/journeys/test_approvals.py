"""The boss decides by keys: what needs a call is only led to, what is returned needs a reason."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

FACTORY, SHARED = "Ningbo Haicheng Tent", "Bergmann GmbH"
REASON = "春季订单由李强报价，科隆的名片先给他"


def test_bank_details_are_confirmed_after_a_call_and_a_request_is_returned_with_a_reason(office):
    boss = office.enter("boss")
    boss.open("/approvals/")
    with boss.counting("a supplier's bank details confirmed after the call", most=4):
        _open(boss, FACTORY)
        boss.press("y")
        boss.page.wait_for_selector("#drawer [name=number]:focus")
        boss.press(" ")
        boss.page.fill("#drawer #id_person", "王建军")
        boss.page.fill(
            "#drawer #id_moment", f"{datetime.now(ZoneInfo('Asia/Shanghai')) - timedelta(minutes=5):%FT%H:%M}"
        )
        boss.press("Control+Enter")
        boss.page.wait_for_selector(".tw-toast:has-text('已批准')")
    with boss.counting("a request returned with a reason", most=3):
        _open(boss, SHARED)
        boss.press("r")
        boss.page.wait_for_selector("#drawer #id_reason:focus")
        boss.type(REASON)
        boss.press("Control+Enter")
        boss.page.wait_for_selector(".tw-toast:has-text('已退回')")
    assert boss.see(f"tbody tr:has-text('{FACTORY}'), tbody tr:has-text('{SHARED}')").count() == 0
    buyer = office.enter("heting")
    buyer.open("/approvals/mine/")
    _open(buyer, FACTORY)
    said = buyer.see("#drawer").inner_text()
    assert "已批准" in said and "王建军" in said
    seller = office.enter("zhoukai")
    seller.open("/approvals/mine/")
    _open(seller, SHARED)
    said = seller.see("#drawer").inner_text()
    assert "已退回" in said and REASON in said and seller.see("#drawer [data-key]").count() == 0


def _open(person, title: str) -> None:
    person.click(person.see(f"tbody tr:has-text('{title}') a.tw-name").first)
    person.page.wait_for_selector(f"#drawer h2:has-text('{title}')")
