"""Lines are typed, pasted, moved and taken back with the keys alone, and they come to what Decimal says."""

import random
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.journeys.colleague import Colleague
from tests.journeys.input_method import InputMethod
from tests.journeys.lines_at_hand import CBM, PIECES, amount, begin, cell, here, paste, press, sheet_of, total
from tradewind.domain.vocabulary.text import read_number


@pytest.fixture
def boss(reading) -> Colleague:
    return reading.enter("boss")


def test_a_line_is_typed_with_the_keys_alone(boss):
    begin(boss, 0)
    cell(boss, 1, "code").focus()
    boss.type("lyd")  # 露营灯 by its initials
    boss.page.wait_for_selector("[data-lines-choices] li[aria-selected=true]")
    press(boss, "Tab")
    assert cell(boss, 1, "code").input_value() == "LP-03-01"
    assert (here(boss), cell(boss, 1, "description").input_value()) == ("1 description", "LED Lantern 300 lm")
    press(boss, "Tab")
    boss.type("１.５千")
    press(boss, "Escape")
    boss.type("０.１５万")
    press(boss, "Tab", "Tab")
    assert (cell(boss, 1, "quantity").input_value(), here(boss)) == ("1,500", "1 price")
    boss.type("5.625")
    assert total(boss, "amount") == "8,437.50"  # before the cell is left
    press(boss, "Enter")
    assert (cell(boss, 1, "price").input_value(), here(boss)) == ("5.625", "2 code")
    assert "1,500" in total(boss, "quantity")
    press(boss, "Enter")
    assert here(boss) == "2 code"  # one empty line is enough
    boss.type("nothing-1")
    press(boss, "Tab")
    boss.page.wait_for_selector("tr[data-tone=warn] [data-similar]")
    assert cell(boss, 2, "code").input_value() == "nothing-1"
    press(boss, "ArrowUp", "ArrowLeft")
    assert here(boss) == "1 code"
    press(boss, "ArrowRight", "F2")
    boss.type("!")
    press(boss, "ArrowLeft", "ArrowLeft")
    assert here(boss) == "1 description"
    press(boss, "Escape")
    assert cell(boss, 1, "description").input_value() == "LED Lantern 300 lm"


def test_tab_leaves_at_the_end_and_back_at_the_beginning(boss):
    begin(boss, 3)
    assert boss.page.get_by_role("textbox", name="第 3 行 数量", exact=True).input_value() == "600"
    cell(boss, 3, "price").focus()
    press(boss, "Tab", "Tab")
    assert boss.page.evaluate("!document.activeElement.closest('table')")
    cell(boss, 1, "code").focus()
    press(boss, "Shift+Tab")
    assert boss.page.evaluate("!document.activeElement.closest('table')")


def test_twenty_lines_are_pasted_looked_at_and_taken_back(boss):
    begin(boss, 0)
    text, lines = sheet_of(20)
    cell(boss, 1, "code").focus()
    paste(boss, text)
    dialog = boss.see("[data-lines-paste]")
    assert dialog.locator("tbody tr").count() == 5
    assert cell(boss, 1, "code").input_value() == ""  # nothing changes before it is accepted
    with boss.page.expect_response("**/ui/lines/resolve/"):
        press(boss, "Enter")
    assert boss.see("tbody tr [data-code]").count() == 20
    assert cell(boss, 1, "description").input_value() == 'Tent 0 with "poles"'
    assert cell(boss, 20, "unit").input_value() == "PCS"
    assert total(boss, "amount") == amount(lines)
    boss.page.wait_for_selector("tbody tr:nth-child(20)[data-tone=done]")
    cartons = [-(-int(wanted) // PIECES[at % 8]) for at, (_code, wanted, _price) in enumerate(lines)]
    volumes = [
        (count * Decimal(CBM[at % 8])).quantize(Decimal("0.001"), ROUND_HALF_UP) for at, count in enumerate(cartons)
    ]
    assert (total(boss, "cartons"), total(boss, "volume")) == (f"{sum(cartons):,}", f"{sum(volumes):,}")
    assert cell(boss, 1, "description").input_value() == 'Tent 0 with "poles"'  # what was pasted is not replaced
    press(boss, "Control+z")
    assert boss.see("tbody tr [data-code]").count() == 1
    assert (cell(boss, 1, "code").input_value(), total(boss, "amount")) == ("", "0.00")
    press(boss, "Control+y")
    assert (boss.see("tbody tr [data-code]").count(), total(boss, "amount")) == (20, amount(lines))
    boss.see("[data-lines-currency]").select_option("JPY")
    assert total(boss, "amount") == amount(lines, "1")
    boss.see("[data-lines-currency]").select_option("KWD")
    assert total(boss, "amount") == amount(lines, "0.001")
    cell(boss, 20, "price").focus()
    press(boss, "Control+Enter")
    boss.page.wait_for_selector("#toasts [data-toast]")
    assert boss.see("tbody tr [data-code]").count() == 20


def test_lines_are_moved_copied_removed_and_each_step_is_undone(boss):
    begin(boss, 3)
    codes = lambda: boss.page.eval_on_selector_all("[data-code]", "all => all.map((each) => each.value)")  # noqa: E731
    first = codes()
    cell(boss, 1, "quantity").focus()
    press(boss, "Alt+ArrowDown")
    assert (codes(), here(boss)) == ([first[1], first[0], first[2]], "2 quantity")
    press(boss, "Alt+Delete")
    assert codes() == [first[1], first[2]]
    assert "2" in boss.see("#spoken").inner_text()
    press(boss, "Control+d")
    assert cell(boss, 2, "quantity").input_value() == "800"
    press(boss, "Control+z", "Control+z", "Control+z")
    assert (codes(), cell(boss, 3, "quantity").input_value()) == (first, "600")


def test_wrong_figures_stay_as_typed_and_say_why(boss):
    begin(boss, 1)
    cell(boss, 1, "quantity").focus()
    boss.type("zwölf")
    press(boss, "Tab", "Tab")
    assert cell(boss, 1, "quantity").input_value() == "zwölf"
    assert cell(boss, 1, "quantity").get_attribute("aria-invalid") == "true"
    boss.type("1.23456")
    press(boss, "Tab")
    assert boss.see(".tw-lines-wrong").count() == 2
    cell(boss, 1, "price").focus()
    with boss.expecting(422):
        press(boss, "Control+Enter")
        boss.page.wait_for_selector("table[data-refused]")
    assert (cell(boss, 1, "quantity").input_value(), cell(boss, 1, "price").input_value()) == ("zwölf", "1.23456")
    assert boss.see(".tw-lines-wrong").count() == 2


def test_an_input_method_confirms_without_moving_on(boss):
    begin(boss, 1)
    cell(boss, 1, "description").focus()
    method = InputMethod(boss.page)
    method.compose("zhangpeng", "帐篷")
    assert (here(boss), cell(boss, 1, "description").input_value()) == ("1 description", "帐篷")
    method.press_enter_while_composing()
    assert (here(boss), boss.see("tbody tr [data-code]").count()) == ("1 description", 1)
    cell(boss, 1, "code").focus()
    method.compose("yingdeng", "营灯")
    boss.page.wait_for_selector("[data-lines-choices] li[aria-selected=true]")
    press(boss, "Enter")
    assert cell(boss, 1, "code").input_value() == "LP-03-01"
    assert cell(boss, 1, "description").input_value() == "帐篷"  # somebody typed it


def test_a_late_answer_never_replaces_what_was_typed_since(boss):
    begin(boss, 0)
    boss.page.evaluate("""() => { const real = window.fetch; window.fetch = async (address, ...rest) => {
      const answer = await real(address, ...rest);
      if (String(address).includes("/ui/lines/")) await new Promise((go) => setTimeout(go, 400));
      return answer; } }""")
    cell(boss, 1, "code").focus()
    boss.type("TE-4P-02")
    press(boss, "Tab")  # the server is asked
    press(boss, "Shift+Tab")
    boss.type("CH-11-03")
    press(boss, "Tab")
    boss.page.wait_for_selector("tbody tr[data-tone=done]")
    assert (cell(boss, 1, "code").input_value(), cell(boss, 1, "description").input_value()) == (
        "CH-11-03",
        "Folding Chair 600D",
    )


def test_three_hundred_lines_do_not_wait(boss):
    begin(boss, 0)
    text, lines = sheet_of(310)
    cell(boss, 1, "code").focus()
    paste(boss, text)
    assert "10" in boss.see("[data-paste-left-out]").inner_text()
    with boss.page.expect_response("**/ui/lines/resolve/"):
        press(boss, "Enter")
    boss.page.wait_for_selector("tbody tr:nth-child(300)[data-tone=done]")
    assert total(boss, "amount") == amount(lines[:300])
    cell(boss, 150, "quantity").focus()
    slowest = boss.page.evaluate("""() => { const field = document.activeElement, took = [];
      for (const value of ["1", "12", "123", "1234"]) { const from = performance.now(); field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true })); took.push(performance.now() - from); }
      return Math.max(...took) }""")
    assert slowest < 100, "a letter is heard at once"
    press(boss, "Escape")
    with boss.page.expect_response(
        lambda answer: answer.request.method == "POST" and answer.url.endswith("/ui/lines/")
    ) as sent:
        press(boss, "Control+Enter")
    assert sent.value.status == 200
    boss.page.wait_for_selector("#toasts [data-toast]")


def test_what_the_server_worked_out_counts_and_a_difference_is_said(boss):
    begin(boss, "stored")
    said = boss.see("[data-lines-differs]").inner_text()
    assert "18,000.01" in said and "18,000.00" in said and "63,840.01" in said
    assert total(boss, "amount") == "63,840.01"
    cell(boss, 2, "quantity").focus()
    boss.type("1")
    assert total(boss, "amount") == "45,862.50"


def test_what_was_not_saved_is_back_after_leaving(boss):
    begin(boss, 3)
    cell(boss, 2, "quantity").focus()
    boss.type("77")
    press(boss, "Tab")
    boss.open("/ui/lines/?rows=3")
    boss.page.wait_for_selector("[data-lines-restored]:not([hidden])")
    assert cell(boss, 2, "quantity").input_value() == "77"
    boss.click("[data-lines-restored] button")
    assert cell(boss, 2, "quantity").input_value() == "800"


def test_a_telephone_edits_five_lines_and_only_reads_more(reading):
    boss = reading.enter("boss", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    begin(boss, 3)
    assert boss.see(".tw-lines-locked").is_hidden()
    cell(boss, 2, "quantity").fill("5")
    begin(boss, 8)
    assert boss.see(".tw-lines-locked").is_visible()
    assert cell(boss, 2, "quantity").get_attribute("readonly") is not None
    assert boss.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_page_reckons_as_the_server_does(boss):
    begin(boss, 0)
    chance = random.Random(5)
    pairs = [
        (Decimal(chance.randrange(10**9)).scaleb(-3), Decimal(chance.randrange(10**8)).scaleb(-4)) for _ in range(300)
    ]
    pairs += [
        (Decimal("0.5"), Decimal("0.01")),
        (Decimal("1"), Decimal("1.005")),
        (Decimal("99999999.999"), Decimal("9999.9999")),
    ]
    texts = (
        "1,200",
        "1,20",
        "１２００",
        "1.2万",
        "３亿",
        "-5",
        "−5",
        "+7",
        ".5",
        "5.",
        "",
        "1 200",
        "1。5",
        "1,234,567.8",
        "万",
        "1e3",
        "0x1",
    )
    found = boss.page.evaluate("""async ([pairs, texts]) => {
      const at = performance.getEntriesByType("resource").find((each) => each.name.endsWith("lines/decimal.js")).name;
      const { product, read, rounded, written } = await import(at);
      const plain = (number) => written(number).replaceAll(",", "").replace("−", "-");
      const amounts = pairs.map(([one, two]) =>
        [0, 2, 3].map((scale) => plain(rounded(product(read(one), read(two)), scale))));
      return [amounts, texts.map((text) => { const number = read(text); return number && plain(number); })];
    }""", [[[str(one), str(two)] for one, two in pairs], list(texts)])  # fmt: skip
    expected = [
        [f"{(one * two).quantize(Decimal(1).scaleb(-scale), ROUND_HALF_UP)}" for scale in (0, 2, 3)]
        for one, two in pairs
    ]
    assert found[0] == expected
    numbers = [read_number(text) for text in texts]
    assert [None if text is None else Decimal(text) for text in found[1]] == numbers
