"""J04: an offer of eight lines, by keys and with the boss's word; the clock stops when its mail has left."""

import re
import time
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Request

from tests.journeys.colleague import Colleague
from tests.journeys.lines_at_hand import paste
from tests.journeys.seed import copied_to
from tests.journeys.serving import at_work
from tradewind.platform.mail.built_in import outbox

ASKS = ".tw-work-row:has(form[action='/quotations/begin/'])"
CODES = ("TE-4P-02", "TE-2P-01", "TA-34-01", "CH-11-03", "TB-60-02", "SB-10-04", "LP-03-01", "TE-1P-01")


@pytest.fixture(scope="module")
def company(browser, tmp_path_factory):
    return copied_to(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def url(company):
    with at_work(company) as running:
        yield running


def test_eight_lines_are_quoted_and_the_clock_stops_when_the_mail_has_left(company, url, open_office):
    seller = open_office(url).enter("liqiang")
    row = seller.see(ASKS).first
    mine = f"{ASKS}:has-text('{row.locator('.tw-work-what a').inner_text()}')"
    with seller.counting("J04 eight lines quoted and sent", most=11):
        seller.click(row.locator("form button").first)
        seller.arrive("/edit/")
        _live(seller)
        seller.click(_cell(seller, 1, "code"))
        paste(seller, _sheet())
        seller.page.wait_for_selector("[data-lines-paste][open]")
        with seller.page.expect_response("**/resolve/**"):
            seller.press("Enter")
        assert seller.see("tbody tr [data-code]").count() == 8
        seller.page.wait_for_selector("[data-lines-unknown]", state="hidden")
        _price(seller, 2, "28.10")
        _price(seller, 5, "25.20")
        seller.click("label.tw-quick:has(input[value=lc_sight])")
        seller.click("button.tw-quick[data-sets] >> nth=2")
        seller.clicks += 1
        seller.see("#id_language").select_option("both")
        seller.see("[data-kept]:has-text('草稿已存')").wait_for()
        seller.see("#paper img").first.wait_for()
        seller.press("Control+Enter")
        seller.arrive("/quotations/")
        seller.see("h1:has-text('Q-')").wait_for()
        number = seller.see("h1").inner_text().split()[0]
        seller.press("m")
        seller.arrive("/mail/letters/")
        assert seller.see(f"body:has-text('Quotation 报价单 {number} v1.pdf')").count() == 1
        seller.click("[data-send]")
        seller.see("#toasts form button").wait_for()
    seller.open("/")
    assert seller.see(mine).count() == 1 and not _left(company, number), "the clock runs while the mail waits"
    _until(lambda: _left(company, number))
    _until(lambda: seller.open("/") and not seller.see(mine).count())
    seller.open("/quotations/")
    seller.see(f"tbody tr:has-text('{number}'):has-text('已发')").wait_for()


def test_a_price_below_its_floor_waits_for_the_boss_and_is_released_on_his_today(url, open_office):
    office = open_office(url)
    seller, boss = office.enter("liqiang"), office.enter("boss")
    _begin(seller, "货号\t数量\t单价\r\nTE-4P-02\t1,200\t30.00\r\nTE-2P-0l\t800\t28.00\r\nXX-99\t500\t3.20\r\n")
    told = seller.see("[data-lines-unknown]")
    told.wait_for()
    assert "2 个货号未找到" in told.inner_text()
    assert told.locator("[data-new-product]").get_attribute("href").endswith("?code=TE-2P-0l")
    seller.click(told.locator("[data-similar-first]"))
    seller.page.wait_for_selector("[data-lines-choices] li:has-text('TE-2P-02')")
    seller.click("[data-lines-choices] li:has-text('TE-2P-02') >> nth=0")
    seller.see("[data-lines-unknown]:has-text('1 个货号未找到')").wait_for()
    _register(seller, told.locator("[data-new-product]"))
    told.wait_for(state="hidden")
    assert _cell(seller, 3, "description").input_value() == "Tent pegs"
    prices = [_cell(seller, row, "price").input_value() for row in (1, 2, 3)]
    assert prices == ["30.00", "28.00", "3.20"], "what was typed stays"
    asks = seller.see("[data-when-asked] > summary")
    asks.wait_for()
    assert "提交老板批复" in asks.inner_text() and not seller.see("button[data-when-free]").is_visible()
    seller.press("Control+Enter")
    seller.page.wait_for_selector("#reason:focus")
    seller.page.keyboard.type("Season's end, he takes what is left")
    seller.press("Control+Enter")
    seller.page.wait_for_url(re.compile(r"/quotations/\d+/$"))
    called = seller.see("h1").inner_text().split()[0]
    boss.open("/")
    with boss.counting("J04 the boss releases a price below its floor", most=2):
        boss.click(f"#to-decide tr:has-text('{called}') button:has-text('批准') >> nth=0")
        boss.see(f"#to-decide tr:has-text('{called}'):has-text('已批准')").wait_for()
    seller.page.reload()
    seller.click("form[action$='/issue/'] button")
    seller.see("h1:has-text('Q-')").wait_for()


def test_a_price_nobody_typed_follows_the_quantity_on_the_screen_as_it_is_kept(url, open_office):
    seller = open_office(url).enter("liqiang")
    _begin(seller, "货号\t数量\r\nGZ-25-04\t200\r\nTE-4P-02\t100\r\n")
    seller.see("[data-kept]:has-text('草稿已存')").wait_for()
    _price(seller, 2, "31.5")
    before = float(_cell(seller, 1, "price").input_value())
    _cell(seller, 1, "quantity").focus()
    seller.type("1000")
    with seller.page.expect_response(lambda answer: _keeps(answer.request)) as caught:
        seller.press("Tab")
    followed, typed, *_asked = (float(line["cells"]["price"]) for line in caught.value.json()["options"][0]["lines"])
    seller.see("[data-kept]:has-text('草稿已存')").wait_for()
    assert followed < before
    assert [float(_cell(seller, row, "price").input_value()) for row in (1, 2)] == [followed, typed] == [followed, 31.5]
    shown = seller.see("[data-lines='lines1'] > tbody > tr:nth-child(1)").inner_text()
    assert f"{followed * 1000:,.2f}" in shown, "and the amount with it"


def test_numbers_without_heads_are_quantities_and_a_wrong_cell_is_marked_until_it_is_mended(url, open_office):
    seller = open_office(url).enter("liqiang")
    _begin(seller, "TE-4P-02\t1,200\r\nYY-77\t50\r\n")
    assert [_cell(seller, row, "quantity").input_value() for row in (1, 2)] == ["1,200", "50"]
    _cell(seller, 2, "description").fill("Lantern")
    _price(seller, 2, "abc")
    seller.page.fill("[name=o1-deposit]", "150")
    seller.page.fill("[name=notes_en]", "Samples first")
    seller.see("[data-kept]:has-text('标出的内容除外')").wait_for()
    assert "99" in seller.see("#id_o1-deposit_error").inner_text()
    link = seller.see("[data-lines-unknown] [data-new-product]")
    assert "name=Lantern" in str(link.get_attribute("href"))
    with seller.page.expect_popup() as opened:
        link.click()
    opened.value.locator(".tw-formfoot .btn-primary").first.click()
    opened.value.wait_for_url("**/products/*/")
    seller.page.reload()
    _live(seller)
    seller.see("[data-lines-unknown]").wait_for(state="hidden")
    price = _cell(seller, 2, "price")
    assert (price.input_value(), price.get_attribute("aria-invalid")) == ("abc", "true")
    assert (seller.page.input_value("[name=notes_en]"), seller.page.input_value("[name=o1-deposit]")) == (
        "Samples first", "30",
    )  # fmt: skip


def test_what_is_typed_while_the_draft_is_on_its_way_is_kept_too(url, open_office):
    seller = open_office(url).enter("liqiang")
    _begin(seller, "货号\t数量\r\nTE-4P-02\t100\r\n")
    seller.see("[data-kept]:has-text('草稿已存')").wait_for()
    address, held = seller.page.url, []
    seller.page.route("**/edit/", lambda route: held.append(route))
    seller.page.fill("[name=lead_text]", "45 days")
    _until(lambda: seller.page.wait_for_timeout(100) or bool(held))
    seller.page.fill("[name=lead_text]", "60 days after deposit")
    with seller.page.expect_response(lambda answer: "60+days" in (answer.request.post_data or "").replace(" ", "+")):
        held[0].continue_()
        seller.page.unroute("**/edit/")
    seller.page.goto("about:blank")
    seller.open(address)
    assert seller.page.input_value("[name=lead_text]") == "60 days after deposit"


def test_who_keeps_second_sees_the_lines_of_who_kept_first_and_loses_none(url, open_office):
    office = open_office(url)
    boss, seller = office.enter("boss"), office.enter("liqiang")
    _begin(seller, "货号\t数量\r\nTE-1P-01\t300\r\n")
    seller.see("[data-kept]:has-text('草稿已存')").wait_for()
    boss.open(seller.page.url)
    _live(boss)
    boss.click("[data-lines-do=add]")
    boss.type("CH-11-03")
    boss.press("Enter")
    boss.see("[data-kept]:has-text('草稿已存')").wait_for()
    with seller.expecting(409):
        seller.page.fill("[name=lead_text]", "45 days")
        seller.page.click("text=查看双方内容")
        seller.see(".alert, .tw-note").filter(has_text="CH-11-03").first.wait_for()
    assert seller.see("tbody [name='lines1.code']").last.input_value() == "CH-11-03"
    seller.page.click("[data-when-stale]")
    seller.see("[data-when-stale]:visible").wait_for(state="detached")
    assert seller.page.input_value("[name=lead_text]") == "45 days"
    assert seller.see("tbody [name='lines1.code']").last.input_value() == "CH-11-03"


def _keeps(request: Request) -> bool:
    return request.method == "POST" and "/edit/" in request.url


def _begin(person: Colleague, rows: str) -> None:
    """A draft for whoever asks, with these lines as Excel copies them."""
    person.open("/inquiries/")
    person.click("tbody form[action='/quotations/begin/'] button >> nth=0")
    person.arrive("/edit/")
    _live(person)
    person.click(_cell(person, 1, "code"))
    paste(person, rows)
    person.page.wait_for_selector("[data-lines-paste][open]")
    person.press("Enter")


def _live(person: Colleague) -> None:
    person.page.wait_for_selector("[data-lines-box][data-live]")


def _cell(person: Colleague, row: int, name: str):
    return person.see(f"tbody tr:nth-child({row}) [name='lines1.{name}']")


def _register(person: Colleague, link: Locator) -> None:
    """The code of the line as a new product, in a tab of its own."""
    with person.page.expect_popup() as opened:
        link.click()
    beside = opened.value
    assert beside.locator("[name=code]").input_value() == "XX-99"
    beside.fill("[name=name_en]", "Tent pegs")
    beside.locator(".tw-formfoot .btn-primary").first.click()
    beside.wait_for_url("**/products/*/")
    beside.close()
    person.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # no tab hides another here


def _left(company: Path, number: str) -> bool:
    """Whether the mail is in the outbox of the house, its paper enclosed."""
    box = outbox(company / "files" / "built-in-mail")
    letters = [message_from_bytes(box.read(each), policy=default) for each in box.numbers()]
    return any(part.get_filename() == f"Quotation 报价单 {number} v1.pdf" for each in letters for part in each.walk())


def _until(true: Callable[[], bool], seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.2)


def _price(person: Colleague, row: int, price: str) -> None:
    """Down the column of prices with the arrows, and typed over what stands there."""
    cell = _cell(person, row, "price")
    cell.focus()
    person.type(price)
    person.press("Enter")


def _sheet() -> str:
    """As Excel copies it: code and quantity; the prices are the house's own."""
    rows = [("货号", "数量"), *((code, f"{1000 + 100 * place:,}") for place, code in enumerate(CODES))]
    return "\r\n".join("\t".join(row) for row in rows) + "\r\n"
