"""Do companies keep their ports, and do the doors' signs say what they should?"""

from pathlib import Path

import pytest

from tradewind.cli.company_folder import environment_of
from tradewind.cli.serve.home import Home, read_json

pytestmark = pytest.mark.pure


def ports(home: Home, *, port: int | None = None, empty: bool = False) -> dict[str, int]:
    return {company.name: company.port for company in home.companies(port=port, empty=empty)}


def test_the_demo_comes_first_and_the_others_follow(tmp_path: Path) -> None:
    assert ports(Home(tmp_path)) == {"demo": 8000, "company": 8001, "practice": 8002}


def test_empty_begins_with_the_own_company_and_is_remembered(tmp_path: Path) -> None:
    wanted = {"company": 9000, "demo": 9001, "practice": 9002}
    assert ports(Home(tmp_path), port=9000, empty=True) == wanted
    assert ports(Home(tmp_path)) == wanted
    assert next(iter(ports(Home(tmp_path)))) == "company"


def test_a_broken_file_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "ports.json").write_text("{", encoding="utf-8")
    assert ports(Home(tmp_path))["demo"] == 8000


def test_the_kind_follows_the_folder(tmp_path: Path) -> None:
    kinds = {company.name: company.kind for company in Home(tmp_path).companies(port=None, empty=False)}
    assert kinds == {"demo": "demo", "company": "own", "practice": "practice"}


def test_a_company_is_set_up_when_its_code_is_used(tmp_path: Path) -> None:
    company = next(c for c in Home(tmp_path).companies(port=None, empty=False) if c.name == "company")
    assert not company.is_set_up
    keys = company.folder / "keys"
    keys.mkdir(parents=True)
    (keys / "secret.key").write_text("x", encoding="ascii")
    (keys / "setup-code").write_text("ABCD-EFGH\n", encoding="ascii")
    assert company.setup_code == "ABCD-EFGH"
    assert not company.is_set_up
    (keys / "setup-code").unlink()
    assert company.is_set_up


def test_a_wish_is_taken_once(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.clear_signs()
    (home.run / "company.wanted").touch()
    assert home.take_wanted() == ["company"]
    assert home.take_wanted() == []


def test_ready_and_failed_exclude_each_other(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.show_failed("company", "no")
    home.show_ready("company", port=8001, url="http://127.0.0.1:8001/")
    assert read_json(home.run / "company.ready")["port"] == 8001
    assert not (home.run / "company.failed").exists()
    home.show_failed("company", "no")
    assert not (home.run / "company.ready").exists()


def test_demo_never_gets_the_companys_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://office/own")
    assert environment_of(tmp_path / "company")["DATABASE_URL"] == "postgres://office/own"
    assert "DATABASE_URL" not in environment_of(tmp_path / "demo")
    assert "DATABASE_URL" not in environment_of(tmp_path / "practice")
