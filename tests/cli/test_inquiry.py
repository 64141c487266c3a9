"""What does a program learn of a folder of letters that ask for something?"""

import json
from pathlib import Path

import pytest

from tradewind.cli.contract import FINE, UNUSABLE
from tradewind.cli.main import main

pytestmark = pytest.mark.pure

ANA = """From: Ana Ruiz <ana@carpas.example>
Subject: Cotizacion
Content-Type: text/plain; charset=utf-8

Hola, somos Carpas Ruiz S.L. de España. Necesitamos 1.200 unidades de carpas, precio CIF Valencia.
"""
LOAN = """From: Fast Loan <info@loan.example>
Subject: Business loan offer

We offer a business loan offer for 500 pcs, and SEO services.
"""


def extract(capsys: pytest.CaptureFixture[str], *paths: Path) -> list[dict[str, object]]:
    assert main(["inquiry", "extract", *map(str, paths), "--json"]) == FINE
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_letters_and_texts_are_told_in_their_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "1.eml").write_text(ANA, encoding="utf-8")
    (tmp_path / "2.txt").write_text("询价：帐篷500顶，CIF汉堡", encoding="gb18030")
    (tmp_path / "3.eml").write_text(LOAN, encoding="utf-8")
    ana, chinese, loan = extract(capsys, tmp_path)
    assert (ana["is_inquiry"], ana["company"], ana["country"]) == (True, "Carpas Ruiz S.L.", "ES")
    assert ana["items"] == [{"description": "carpas", "quantity": "1200", "unit": "units"}]
    assert (ana["incoterm"], ana["destination"], ana["weight_kg"]) == ("CIF", "Valencia", None)
    assert (chinese["language"], chinese["items"]) == (
        "zh",
        [{"description": "帐篷", "quantity": "500", "unit": "pcs"}],
    )
    assert (loan["is_inquiry"], loan["kind"], loan["items"]) == (False, "offer", [])


def test_a_folder_of_nothing_is_not_usable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inquiry", "extract", str(tmp_path / "none.eml"), "--json"]) == UNUSABLE
    assert json.loads(capsys.readouterr().out)["is_inquiry"] is None
