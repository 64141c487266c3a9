"""J07: a customer sheet of ten years is brought in, looked over, taken back and brought in again."""

import time
from collections import Counter
from re import sub

import pytest
from python_calamine import CalamineWorkbook

from tradewind.demo.messy_sheet import FILE_NAME, TITLES, Mess, write_messy_sheet

MESS = Mess(rows=60, nameless=3, twice=5, known=8, rounded=4, illegal=4)
PLANNED = {"新建": MESS.fresh, "合并": MESS.known, "跳过": MESS.nameless + MESS.twice}
PROBLEMS = {
    "国家写法": "37 → 29",
    "科学计数的电话": f"{MESS.rounded} 行",
    "非法的邮箱": f"{MESS.illegal} 行",
    "缺公司名的行": f"{MESS.nameless} 行",
    "没有负责人的行": f"{MESS.rows} 行",
}
CHOSEN = "(all) => all.map((each) => each.value)"
COLUMNS = [
    "ignore", "name", "country", "city", "contact_name", "contact_title", "phone", "contact_phone", "email", "website",
    "products", "business_type", "tier", "owner", "source", "keep", "remarks",
]  # fmt: skip


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / FILE_NAME
    write_messy_sheet(path, MESS)
    return path


def test_a_messy_sheet_becomes_customers_and_can_be_taken_back(office_at_work, tmp_path, sheet):
    assistant = office_at_work.enter("assistant")
    before = _customers(assistant)
    with assistant.counting("J07 a messy sheet up to [导入]", most=6):
        _look_over(assistant, sheet)
        assert _numbers(assistant) == PLANNED
        _import(assistant)
    assert _numbers(assistant) == {"新建": MESS.fresh, "已合并": MESS.known, "跳过": MESS.nameless + MESS.twice}
    assert _left_out(assistant, tmp_path) == {"缺公司名。": MESS.nameless, "与第 N 行是同一家公司。": MESS.twice}
    batch = assistant.page.url
    assert _customers(assistant) == before + MESS.fresh
    assistant.open(batch)
    with assistant.counting("J07 the whole import taken back", most=2):
        assistant.click("a[href$='/undo/']")
        assistant.click("form:has(.btn-danger) .btn-danger")
        _await(assistant, ".tw-kpi:has-text('已撤销')")
    assert _customers(assistant) == before
    _look_over(assistant, sheet)
    assert _numbers(assistant) == PLANNED


def _look_over(person, sheet) -> None:
    """File, sheet, columns, problems: until the preview stands there."""
    person.open("/imports/")
    person.page.set_input_files("#id_file", sheet)
    person.clicks += 1
    person.click("main .btn-primary")
    assert "第 4 行" in person.see("main").inner_text()
    person.click("form[action$='/sheet/'] .btn-primary")
    assert person.see("form[action$='/columns/'] select").evaluate_all(CHOSEN) == COLUMNS
    person.click("form[action$='/columns/'] .btn-primary")
    _await(person, "form[action$='/decide/']")
    assert _problems(person) == PROBLEMS
    person.click("form[action$='/decide/'] .btn-primary")
    _await(person, "form[action$='/start/']")


def _await(person, selector: str) -> None:
    """Whoever does not wait for the page to renew itself loads it anew."""
    until = time.monotonic() + 20
    while not person.see(selector).count() and time.monotonic() < until:
        person.page.reload()
    person.see(selector).wait_for()


def _problems(person) -> dict[str, str]:
    """Each group of problems with how much of it there is; what is to be done about it is proposed already."""
    groups = person.see("form[action$='/decide/'] .tw-card")
    assert all(groups.nth(place).locator("input:checked").count() == 1 for place in range(1, groups.count()))
    return {each.locator("h2").inner_text(): each.locator(".tw-end").inner_text() for each in groups.all()}


def _import(person) -> None:
    person.click("form[action$='/start/'] .btn-primary")
    assert person.see(".tw-bar").is_visible()
    person.page.wait_for_selector("a[href$='/undo/']")


def _numbers(person) -> dict[str, int]:
    """What stands in the large figures."""
    lines = [text.split() for text in person.see(".tw-kpi").all_inner_texts()]
    return {word: int(count) for word, count in lines}


def _left_out(person, folder) -> dict[str, int]:
    """The reasons in the sheet of rows that became nothing, and how many rows each has."""
    with person.page.expect_download() as download:
        person.click("a[href$='/left-out/']")
    path = folder / "left out.xlsx"
    download.value.save_as(path)
    titles, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert titles == ["行", *TITLES, "原因"]
    return Counter(sub(r"\d+", "N", str(row[-1])) for row in rows)


def _customers(person) -> int:
    person.open("/customers/")
    return int("".join(sign for sign in person.see(".tw-pager > span").first.inner_text() if sign.isdigit()))
