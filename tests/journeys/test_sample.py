"""J09: the electronic sample first, then the parcel, its number, its arrival, and the buyer is asked by himself."""

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

BUYER = "Nordic Leisure AB"
OFFICE = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def quotation(office_at_work):
    """The planted one: 李强 has sent it, and owes the buyer a sample."""
    seller = office_at_work.enter("liqiang")
    seller.open("/quotations/?q=Nordic")
    seller.see(f"tbody tr:has-text('{BUYER}') a.tw-name").first.click()
    seller.arrive("/quotations/")
    seller.see("a[href*='/samples/first/']").wait_for()
    return seller


def test_a_sample_goes_out_in_six_clicks_and_its_buyer_is_asked(office_at_work, quotation):
    seller, maker = quotation, office_at_work.enter("chenjing")
    with seller.counting("J09 a sample: electronic first, then the parcel and its number", most=6):
        seller.click("a[href*='/samples/first/']")
        ticked = seller.see("#electronic input[name=product_ids]:checked")
        ticked.first.wait_for()
        assert ticked.count() == seller.see("[name=pieces]").count() == 3
        assert seller.see("#electronic .tw-pick img").count() == 3, "its pictures are to be seen"
        seller.click("#electronic .btn-primary")
        seller.arrive("/mail/letters/")
        assert "@" in seller.see("#id_to").input_value()
        expect(seller.see("main")).to_contain_text(f"Electronic samples for {BUYER}.pdf")
        seller.click("[data-send]")
        seller.arrive("letter=")
        seller.see("#id_courier_account").fill("962 123 456")
        seller.click("aside .btn-primary")
        seller.see(".tw-record-acts").wait_for()
        sample, number = seller.page.url, seller.see("h1").inner_text()
        assert number.startswith("S-"), "promised at once: nobody has to be asked"
        expect(seller.see("main")).to_contain_text("运费到付")
        _found_good(maker, sample)
        seller.page.reload()
        seller.click("#act-send > summary")
        seller.see("#act-send [name=tracking]").fill("1234567890")
        seller.click("#act-send form .btn-primary")
        seller.see(".tw-record-name .tw-chip:has-text('运送中')").wait_for()
    with seller.counting("J09 its arrival is noted", most=2):
        seller.click("#act-arrived > summary")
        seller.click("#act-arrived form .btn-primary")
        seller.see(".tw-record-name .tw-chip:has-text('已送达')").wait_for()
    asked = datetime.now(OFFICE) + timedelta(days=3)
    expect(seller.see("main")).to_contain_text(f"{asked:%m-%d}")
    seller.open("/today/rest/")
    expect(seller.see(f".tw-work-row:has-text('{number}')")).to_contain_text("询问")
    seller.open(sample)
    seller.see(".tw-record-name a[href*='/parties/']").click()
    _stands_on_the_timeline(seller, f"Electronic samples for {BUYER}")


def _stands_on_the_timeline(seller, words):
    """The mail has left ten seconds after it was sent; his page is opened anew until it has."""
    seller.see(".tw-record-acts").wait_for()
    until = time.monotonic() + 20
    while seller.see(f".tw-tl :text('{words}')").count() == 0 and time.monotonic() < until:
        seller.page.wait_for_timeout(500)
        seller.page.reload()
    expect(seller.see(f".tw-tl :text('{words}')").first).to_be_visible()


def _found_good(maker, sample):
    """Whoever makes samples looks at it before it leaves; these clicks are not the seller's."""
    maker.open(sample)
    maker.see("#act-check > summary").click()
    maker.see("#act-check form .btn-primary").click()
    maker.see(".tw-record-name .tw-chip:has-text('待寄出')").wait_for()
