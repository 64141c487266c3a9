"""Is every sentence of the product there in Chinese?"""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tradewind.cli.messages import catalogue, checking, extraction

pytestmark = pytest.mark.pure


def catalogue_of(**sentences: str) -> Catalog:
    made = Catalog(locale="zh_Hans")
    for english, chinese in sentences.items():
        made.add(english, chinese)
    return made


def test_every_sentence_is_translated() -> None:
    found = [f"{c.code}: {c.sentence!r} ({c.place})" for c in checking.complaints()]
    assert found == []


def test_two_parts_may_not_translate_differently() -> None:
    one, other = catalogue_of(Order="订单", Save="保存"), catalogue_of(Order="命令", Save="保存")
    whole, complaints = catalogue.merged({Path("orders.po"): one, Path("shell.po"): other})
    assert [(c.code, c.sentence, c.place) for c in complaints] == [("translated_twice", "Order", "orders.po, shell.po")]
    assert whole.get("Save").string == "保存"


def test_a_lost_blank_is_found() -> None:
    whole = Catalog(locale="zh_Hans")
    whole.add("Paid by %(name)s", "已付")
    whole.add("Kept %(name)s", "保留 %(name)s")
    assert [c.sentence for c in checking._different_blanks(whole)] == ["Paid by %(name)s"]


def test_a_sentence_nobody_says_is_found() -> None:
    spoken = [extraction.Said(None, "Order", "orders.py:1")]
    found = checking._unsaid({Path("orders.po"): catalogue_of(Order="订单", Offer="报价")}, spoken)
    assert [(c.code, c.sentence, c.place) for c in found] == [("unsaid", "Offer", "orders.po")]


def test_sentences_are_read_from_templates_and_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "PACKAGE", tmp_path / "house")
    pages = tmp_path / "house" / "templates"
    pages.mkdir(parents=True)
    page = '<p title="it\'s">{% translate "Save" %}</p>\n   {% blocktranslate %}Dear {{ name }}{% endblocktranslate %}'
    (pages / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "house" / "wording.py").write_text('S = {"x": _("No.")}\nngettext("one", "many", 2)', encoding="utf-8")
    assert {said.sentence for said in extraction.all_said()} == {"Save", "Dear %(name)s", "No.", "one"}
