"""Is every code, permission, deed and word said in both languages?"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from string import Formatter

import pytest

import tradewind
from tests.architecture.house import all_said, functions_of, shown, sources, templates, tree_of
from tradewind.cli.messages import checking
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.wording import all_sentences, sentence

CHINESE = re.compile(r"[\u3400-\u9fff]")
# Refused before anybody reads anything: the console says it in its own words, or no person can meet it.
UNSAID = frozenset({"refused"})
# Words between tags that are no language's: keys, names, signs.
SAME_IN_BOTH = frozenset({
    "Ctrl", "Enter", "Esc", "Alt", "Shift", "USD", "CNY", "EUR", "Tradewind", "GitHub", "WhatsApp", "WeChat", "AQL",
    "HS", "CBM", "kg", "L/C", "PDF", "CSV", "XLSX", "EN", "DE", "QR", "信风", "中文", "English", "logs",
})  # fmt: skip


def all_modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(tradewind.__path__, "tradewind."):
        if not any(part in module.name for part in (".migrations", ".wsgi", "__main__", ".settings", "urls")):
            yield module.name


def _kinds_of(kind: type) -> Iterator[type]:
    for inner in kind.__subclasses__():
        yield inner
        yield from _kinds_of(inner)


@pytest.fixture(scope="module")
def house() -> None:
    for name in all_modules():
        importlib.import_module(name)


def _said_in_both(code: str) -> bool:
    text = all_sentences().get(code)
    if text is None:
        return False
    english, chinese = _template(code, "en"), _template(code, "zh-hans")
    return bool(english) and bool(CHINESE.search(chinese)) and english != chinese


def _template(code: str, language: str) -> str:
    return sentence(code, dict.fromkeys(_blanks(), 7), language)


def _blanks() -> set[str]:
    return {name for text in all_sentences().values() for name in re.findall(r"%\((\w+)\)", str(text))}


def test_every_refusal_is_worded_in_both_languages(house: None) -> None:
    kinds = {kind for kind in _kinds_of(Refusal) if kind.__module__.startswith("tradewind.")}
    codes = {kind.code for kind in kinds} - UNSAID
    assert len(kinds) > 20
    assert sorted(code for code in codes if not _said_in_both(code)) == []


def test_no_two_refusals_share_a_code(house: None) -> None:
    kinds = [kind for kind in _kinds_of(Refusal) if kind.__module__.startswith("tradewind.") and "code" in vars(kind)]
    codes = [kind.code for kind in kinds]
    assert sorted(code for code in codes if codes.count(code) > 1) == []


def _first_words(call_names: set[str]) -> dict[str, str]:
    """The literal first argument of every call of these functions, and where it stands."""
    found = {}
    for path in (*sources("domain"), *sources("platform"), *sources("apps")):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in call_names and node.args:
                for word in ast.walk(node.args[0]):
                    if isinstance(word, ast.Constant) and isinstance(word.value, str):
                        found[word.value] = f"{shown(path)}:{node.lineno}"
    return found


def test_every_deed_of_the_trail_is_worded(house: None) -> None:
    deeds = _first_words({"audit.record", "record", "_move", "Deed"})
    deeds = {deed: place for deed, place in deeds.items() if re.fullmatch(r"[a-z_]+\.[a-z_]+", deed)}
    assert len(deeds) > 20
    told = {deed for deed in deeds if not deed.startswith(("task.",))}
    assert sorted(deed for deed in told if not _said_in_both(deed)) == []


def test_every_finding_is_worded(house: None) -> None:
    names = {"Finding"} | {kind.__name__ for kind in _kinds_of(Finding)}
    assert sorted(code for code in _first_words(names) if not _said_in_both(code)) == []


def test_every_notification_is_worded(house: None) -> None:
    codes = {
        word.value.value
        for path in sources() if "demo" not in path.parts
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("notify")
        for word in node.keywords if word.arg == "code" and isinstance(word.value, ast.Constant)
    }  # fmt: skip
    assert codes and sorted(code for code in codes if not _said_in_both(code)) == []


def test_every_sentence_of_the_product_is_there_in_chinese() -> None:
    assert [f"{found.code}: {found.sentence!r} ({found.place})" for found in checking.complaints()] == []


def test_message_ids_are_english() -> None:
    """A word of the trade may stand in it (调休, 2.5万), or a sample's name; a Chinese sentence may not."""
    chinese = [said for said in all_said() if len(CHINESE.findall(said.sentence)) > 4]
    assert [f"{said.sentence} ({said.place})" for said in chinese] == []


_COMMENT = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}|<!--.*?-->", re.DOTALL)
_TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
_TAG = re.compile(r"{%.*?%}|{{.*?}}|<(script|style|svg)\b.*?</\1>|<[^<>]*>|&[#\w]+;", re.DOTALL)
_ATTRIBUTE = re.compile(r"\b(title|placeholder|aria-label|alt|data-confirm|data-title)=(['\"])(.*?)\2", re.DOTALL)


def _words_outside(html: str) -> list[str]:
    """Words that a person reads and that no {% translate %} wraps."""
    plain = _TRANSLATED.sub("", _COMMENT.sub("", html))
    read = _TAG.sub("\n", plain)
    attributes = [re.sub(r"{%.*?%}|{{.*?}}", "", match[3]) for match in _ATTRIBUTE.finditer(plain)]
    words = re.findall(r"[A-Za-z][A-Za-z'/-]+|[\u3400-\u9fff]+", "\n".join([read, *attributes]))
    return [word for word in words if word not in SAME_IN_BOTH and not word.startswith(("is-", "tw-"))]


PAPERS = frozenset({"fax.html"})  # what a buyer abroad reads is English, whatever the reader of the page speaks


def test_no_template_says_anything_untranslated() -> None:
    pages = [path for path in templates() if path.parent.name != "gallery"]  # whose samples are names, not sentences
    pages = [path for path in pages if path.name not in PAPERS]
    wrong = {shown(path): found for path in pages if (found := _words_outside(path.read_text(encoding="utf-8")))}
    assert wrong == {}


def test_the_code_holds_chinese_only_where_it_is_content() -> None:
    """Chinese stands in the catalogue, in tables, names and the demo; a sentence elsewhere would have no English."""
    allowed = re.compile(
        r"tradewind/(demo/|domain/|platform/papers/sample|"
        r"web/gallery/|web/shared/(zones|countries)|config/settings)"
    )
    wrong = [
        f"{shown(path)}:{node.lineno}: {node.value[:60]}"
        for path in sources() if not allowed.match(shown(path))
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(CHINESE.findall(node.value)) > 4
    ]  # fmt: skip
    assert wrong == []


def test_blanks_are_named() -> None:
    """%s and {} cannot be put in another order by a translator."""
    unnamed = [said for said in all_said() if re.search(r"%[sd]", said.sentence.replace("%%", ""))]
    braces = [said for said in all_said() if any(name == "" for _, name, _, _ in _parsed(said.sentence))]
    assert [f"{said.sentence} ({said.place})" for said in [*unnamed, *braces]] == []


def _parsed(text: str):  # type: ignore[no-untyped-def]
    try:
        return list(Formatter().parse(text))
    except ValueError:
        return []


def test_functions_are_found() -> None:
    assert sum(1 for path in sources() for _ in functions_of(path)) > 200
