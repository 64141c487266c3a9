"""Every page a person reaches speaks the chosen language and nothing else."""

import re
from pathlib import Path

import pytest

from tradewind.cli.messages.catalogue import merged, read_parts

WORDS = (Path(__file__).parent / "words.js").read_text(encoding="utf-8")
PAGES = ("/tasks/", "/tasks/new/", "/notifications/", "/jobs/", "/company/banks/", "/company/calendar/hours/",
         "/customers/new/", "/partners/bank/", "/partners/new/", "/team/new/", "/me/password/")  # fmt: skip
# What people typed and what comes from the world: names, talk, remarks, places, holidays, codes, addresses of files.
DATA = (".tw-found-row, #files li, a[href*='/files/'], "
        ".tw-name, .tw-alias, .alias, .tw-tl p, .tw-tl b, .tw-facts, .tw-record h1, .tw-avatar, .tw-menu-who, .why, "
        ".tw-work-what a, .tw-line-list, .tw-local, .tw-cc, .tw-card-h h2 a, .tw-card-b p, .tw-card-sec p, textarea, "
        "option, td, .tw-views a, .tw-friend, .tw-tri-quote, .tw-tri-read, .tw-topclocks, "
        ".tw-menu-pop a[href*='/banks/'], [aria-label='林海峰']")  # fmt: skip
# Called the same in both languages.
NAMES = {"信风", "Tradewind", "宁波信风户外用品", "WhatsApp", "English", "中文", "USD", "CNY", "HKD", "EUR"}
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{3,}")


@pytest.mark.nightly
def test_every_page_speaks_chinese_or_english_wholly(office):
    boss = office.enter("boss")
    record = _first_record(boss)
    pages = sorted({*PAGES, *_addresses(boss), record, f"{record}edit/"})
    chinese = _texts(boss, pages)
    boss.open("/")
    with boss.counting("the language is changed", most=2):
        boss.click(".tw-top .tw-menu.is-end > summary")
        boss.click(".tw-top [name=language][value=en]")
        boss.page.wait_for_selector("html[lang=en]")
    english = _texts(boss, pages)
    translations = _translations()
    wrong = []
    for page in pages:
        in_both = chinese[page] & english[page] - NAMES
        wrong += [f"{page} in Chinese: {text}" for text in in_both if LATIN.search(text) and not HAN.search(text)]
        wrong += [f"{page} in Chinese: {text}" for text in chinese[page] if translations.get(text, text) != text]
        wrong += [f"{page} in English: {text}" for text in english[page] - NAMES if HAN.search(text)]
    assert not wrong, "\n".join(wrong)


def _addresses(person) -> set[str]:
    """What the rail and the menus lead to."""
    links = person.see(".tw-rail a[href^='/'], .tw-top a[href^='/'], .tw-subnav a[href^='/']")
    return set(links.evaluate_all("all => all.map((each) => each.pathname)")) - {"/ui/"}  # samples in both languages


def _first_record(person) -> str:
    person.open("/customers/?q=rashid")
    return person.see("tbody a.tw-name").first.get_attribute("href").partition("?")[0]


def _texts(person, pages: list[str]) -> dict[str, set[str]]:
    found = person.page.evaluate(WORDS, {"pages": pages, "data": DATA})
    return {page: set(texts) for page, texts in found.items()}


def _translations() -> dict[str, str]:
    whole, _complaints = merged(read_parts())
    return {message.id: message.string for message in whole if isinstance(message.id, str)}
