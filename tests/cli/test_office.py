"""Is Tradewind opened to the office only on request, and under the names that were agreed?"""

from pathlib import Path

import pytest

from tradewind.cli.serve import announcing
from tradewind.cli.serve.home import Company, Home, read_json, write_json
from tradewind.cli.serve.office import Office, office_of, square_code

pytestmark = pytest.mark.pure


def test_by_default_only_this_computer_reaches_it(tmp_path: Path) -> None:
    office = office_of(Home(tmp_path), None)
    assert not office.is_open
    assert office.environment == {}
    assert not (tmp_path / "office.json").exists()


def test_names_are_remembered(tmp_path: Path) -> None:
    first = office_of(Home(tmp_path), "192.168.1.5")
    assert first.names == ("192.168.1.5",)
    write_json(tmp_path / "office.json", {"names": ["tradewind.office", "192.168.1.5"]})
    again = office_of(Home(tmp_path), "0.0.0.0")
    assert again.listen == "0.0.0.0"
    assert again.environment == {"TRADEWIND_HOSTS": "tradewind.office 192.168.1.5"}
    assert again.urls_for_colleagues(8000)[0] == "http://tradewind.office:8000/"


def test_the_first_choice_is_written_down(tmp_path: Path) -> None:
    office_of(Home(tmp_path), "10.0.0.7")
    assert read_json(tmp_path / "office.json") == {"names": ["10.0.0.7"]}


def test_an_open_office_is_warned_and_gets_a_code_to_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRADEWIND_TLS", raising=False)
    company = Company("company", tmp_path / "company", 8000)
    words = announcing.in_words(company, Office("0.0.0.0", ("10.0.0.7",)))
    assert "http://10.0.0.7:8000/" in words
    assert "TLS" in words
    assert square_code("http://10.0.0.7:8000/") in words


def test_the_demo_tells_its_logins(tmp_path: Path) -> None:
    company = Company("demo", tmp_path / "demo", 8000)
    logins = [{"role": "Boss", "username": "boss", "password": "open"}]
    write_json(company.folder / "demo.json", {"logins": logins})
    assert announcing.record_of(company, Office())["logins"] == logins
    assert "boss / open" in announcing.in_words(company, Office())
