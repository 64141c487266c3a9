"""A list is narrowed, sorted, turned and left, and the way back leads to the same place."""

from tradewind.domain.parties.searching import folded


def test_a_list_keeps_its_place_and_the_pager_walks_through_it(reading):
    boss = reading.enter("boss")
    boss.open("/customers/")
    whole = _said(boss)
    with boss.counting("filter, sort and turn a list", most=5):
        boss.click("label.tw-quick:has([value=due])")
        _narrowed(boss, "quick=due")
        assert 0 < _said(boss) < whole and boss.see(".tw-filterchip").count() == 1
        boss.click(".tw-filterchip")
        boss.page.wait_for_selector(".tw-filterchip", state="detached")
        boss.click("th a:has-text('客户')")
        _narrowed(boss, "sort=name")
        assert boss.page.evaluate("document.activeElement.id") == "sort-1"
        boss.click("#page-2")
        _narrowed(boss, "page=2")
    names = boss.see("tbody a.tw-name").all_inner_texts()
    assert names == sorted(names, key=folded) and len(names) == 50
    boss.click(boss.see("tbody a.tw-name").nth(7))
    boss.page.wait_for_url("**/parties/*/*")
    assert _place(boss) == f"58 / {whole}"
    boss.click("a[rel=next]")
    boss.arrive("at=59")
    assert boss.see("h1").inner_text() == names[8] and _place(boss) == f"59 / {whole}"
    boss.click("a[rel=prev]")
    boss.arrive("at=58")
    assert boss.see("h1").inner_text() == names[7]
    boss.click(".tw-walk a >> nth=0")
    boss.arrive("page=2")
    assert boss.see("tbody a.tw-name").all_inner_texts() == names


def test_the_search_follows_the_typing_and_back_shows_the_same_again(reading):
    seller = reading.enter("liqiang")
    seller.open("/customers/")
    seller.press("/")
    seller.type("nord")
    _narrowed(seller, "q=nord")
    found = seller.see("tbody a.tw-name").all_inner_texts()
    assert found and all("nord" in name.lower() for name in found)
    assert seller.page.evaluate("document.activeElement.id") == "list-search"
    seller.click("tbody a.tw-name >> nth=0")
    seller.page.wait_for_url("**/parties/*/*")
    seller.page.go_back()
    seller.arrive("q=nord")
    assert seller.see("tbody a.tw-name").all_inner_texts() == found
    assert seller.page.input_value("#list-search") == "nord"
    seller.open("/customers/?q=xyzzy-nobody")
    assert seller.see(".tw-empty.is-nothing a").is_visible()


def test_everything_can_be_read_without_scripts(reading):
    reader = reading.newcomer(java_script_enabled=False)
    reader.log_in("liqiang")
    reader.open("/customers/")
    reader.click("th a >> nth=0")
    assert "sort=name" in reader.page.url
    reader.see(".tw-toolbar summary >> nth=0").click()
    reader.page.select_option("#filter-tier", "key")
    reader.click(".tw-filters button")
    assert "tier=key" in reader.page.url and 0 < reader.see("tbody tr").count() < 20
    reader.click("tbody a.tw-name >> nth=0")
    assert reader.see("h1").is_visible() and reader.see(".tw-tl li").count() > 3
    reader.click("a[rel=next]")
    assert _place(reader).startswith("2 / ")
    reader.open("/")
    reader.click(".tw-work-row [data-drawer] >> nth=0")
    assert reader.page.url.endswith("/log/") and reader.see("#id_summary").is_visible()


def _said(person) -> int:
    text = person.see(".tw-pager > span").first.inner_text()
    return int("".join(sign for sign in text if sign.isdigit()))


def _narrowed(person, query: str) -> None:
    person.arrive(query)
    person.settled()


def _place(person) -> str:
    return person.see(".tw-walk > span").inner_text()
