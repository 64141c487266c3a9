"""T10: does a stranger's HTML keep its words and lose everything that runs, loads, leads away or sends?"""

import re
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.platform.mail import safe_html as washing_powder
from tradewind.platform.mail import washing
from tradewind.platform.mail.safe_html import washed, with_pictures
from tradewind.platform.mail.washing import Washed, WashLimits

pytestmark = pytest.mark.pure

PICTURE = "data:image/png;base64,iVBORw0KGgo="
ATTACKS = (
    "<script>run()</script>", "<img src=x onerror=run()>", "<svg onload=run()><script>run()</script></svg>",
    "<a href='javascript:run()'>x</a>", "<iframe src='http://evil.example'></iframe>", "<object data='http://evil.example'>",
    "<link rel=preconnect href='http://evil.example'>", "<meta http-equiv=refresh content='0;url=http://evil.example'>",
    "<style>@import 'http://evil.example'</style>", "<p style='background:url(http://evil.example)'>x</p>",
    "<img src='http://evil.example/p.gif'>", "<img srcset='http://evil.example/p.gif 2x'>",
    "<form action='http://evil.example'><input name=a></form>", "<video poster='http://evil.example'></video>",
    "<table background='http://evil.example'><tr><td>x</td></tr></table>", "<base href='http://evil.example/'>",
    "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
    "<math><mtext><style><img src=x onerror=run()></style></mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=run()>'></noscript>", "<!--><img src=x onerror=run()>-->",
    "<a href=\"http://evil.example\" title='x' onclick=run()>x</a>", "<p style=\"width:expression(run())\">x</p>",
)  # fmt: skip
# What a browser would follow or run, wherever it stands in a tag; a title is text.
DANGEROUS = re.compile(
    r"<(?:script|iframe|object|embed|link|meta|style|base|form|input|svg|video|audio)\b", re.IGNORECASE
)
LOADS = re.compile(r"\s(?!title=)[a-z-]+=\"[^\"]*(?:https?:|javascript:|url\(|expression\()", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+=", re.IGNORECASE)


def safe_html(html: str, pictures: dict[str, str]) -> str:
    return with_pictures(washed(html), pictures)


def is_harmless(html: str) -> bool:
    bare = re.sub(r'title="[^"]*"', "", html)
    return not (DANGEROUS.search(bare) or LOADS.search(bare) or HANDLER.search(bare))


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_runs_and_nothing_is_loaded(attack):
    shown = safe_html(f"<p>Before</p>{attack}<p>After</p>", {})
    assert is_harmless(shown), shown
    assert "Before" in shown


@given(st.lists(st.sampled_from(ATTACKS + ("<p>", "</p>", '"', "'", "<", ">", "<!--", "text")), max_size=6))
def test_no_mixture_of_attacks_comes_through(pieces):
    assert is_harmless(safe_html("".join(pieces), {}))


def test_words_tables_and_colours_stay():
    shown = safe_html("<table border=1><tr><td style='color: red'>38.20</td></tr></table>", {})
    assert "<table" in shown and "color:red" in shown.replace(" ", "") and "38.20" in shown


def test_a_picture_that_came_along_is_shown_and_no_other():
    shown = safe_html(
        '<img src="cid:logo"><img src="cid:other"><img src="http://evil.example/x.png">', {"logo": PICTURE}
    )
    assert shown.count(PICTURE) == 1 and "evil" not in shown


def test_where_a_link_leads_is_told_and_it_leads_nowhere():
    shown = safe_html('<a href="http://evil.example/login">Our bank</a>', {})
    assert 'title="http://evil.example/login"' in shown and "href" not in shown


def test_a_picture_shown_a_thousand_times_is_no_page_of_gigabytes(monkeypatch):
    monkeypatch.setattr(washing_powder, "MOST_OF_PICTURES", 10 * len(PICTURE))
    shown = safe_html('<img src="cid:logo" alt="a>b">' * 50, {"logo": PICTURE})
    assert shown.count(PICTURE) == 10 and shown.count("<img") == 50


# What costs the square of its length, or comes out as the square of it.
TANGLED = {
    "divisions that are never closed": "<div>" * 60_000,
    "bold print that every paragraph begins anew": "".join(f"<p><b title={n}>" for n in range(20_000)),
    "a table in a division in a table": "".join(f"<table><b title={n}>" for n in range(20_000)),
}


@pytest.mark.parametrize("html", TANGLED.values(), ids=TANGLED.keys())
def test_a_tangled_letter_is_washed_by_a_child_that_may_die_of_it(html, monkeypatch):
    here = []
    monkeypatch.setattr(washing_powder, "washed", here.append)
    assert Washed().of(html, WashLimits(seconds=1)) is None
    assert not here, "it was washed in the process that serves the pages"


def test_an_ordinary_letter_comes_out_of_the_child_as_it_would_here():
    letter = "<table><tr><td style='color:red'>报价 38.20 €</td></tr></table><script>x()</script>" * 100
    assert Washed().of(letter) == washed(letter)


def test_each_letter_is_washed_once_and_what_is_remembered_has_a_bound(monkeypatch):
    asked = []

    def child(html, limits):
        asked.append(html[0])
        return None if html[0] == "a" else html

    monkeypatch.setattr(washing, "_washed_by_child", child)
    kept = Washed(most=15_000)
    for first in "aabbaccb":
        kept.of(first * 6_000)
    assert asked == ["a", "b", "c"], "the failure is remembered too"
    kept.of("d" * 6_000)
    kept.of("c" * 6_000)
    assert asked == ["a", "b", "c", "d", "c"], "the oldest made room"


def test_a_letter_that_was_washed_before_waits_for_no_tangled_one(monkeypatch):
    hold, begun = threading.Event(), threading.Semaphore(0)

    def child(html, limits):
        if "tangled" in html:
            begun.release()
            hold.wait(10)
        return html

    monkeypatch.setattr(washing, "_washed_by_child", child)
    letters, known = Washed(), "<p>hello</p>" * 1_000
    assert letters.of(known) == known
    others = [threading.Thread(target=letters.of, args=(f"tangled {each}" * 1_000,)) for each in range(2)]
    for each in others:
        each.start()
        assert begun.acquire(timeout=10)
    asked = threading.Thread(target=letters.of, args=(known,), daemon=True)
    asked.start()
    asked.join(5)
    waited = asked.is_alive()
    hold.set()
    for each in others:
        each.join()
    assert not waited
