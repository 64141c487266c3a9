"""Do the ECB's rates come out of the package's file, once, and only as reference?"""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.builders import AT
from tradewind.apps.exchange import jobs
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.apps.exchange.services import bring_in_reference, keep_reference, reference
from tradewind.platform.access import NotPermitted

HEAD = "Date,USD,JPY,AED,CNY,"
ROWS = [
    "2026-10-30,1.1172,175.68,N/A,7.9100,", "2026-10-29,1.1100,175.00,N/A,7.9000,", "2026-10-28,1.1,174,N/A,N/A,",
    "2025-01-02,1.03,160,N/A,7.5,",
]  # fmt: skip


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file like the package's, of four days."""
    path = tmp_path / "eurofxref-hist.zip"
    _write(path, ROWS)
    monkeypatch.setattr(reference, "_file", lambda: path)
    return path


def _write(path: Path, rows: list[str]) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("eurofxref-hist.csv", "\n".join([HEAD, *rows]))


def test_euro_rates_become_yuan_and_days_without_yuan_or_long_past_are_left_out(system, package):
    assert bring_in_reference(by=system, at=AT) == 2
    row = ExchangeRate.objects.get(currency="USD", on="2026-10-30")
    assert (row.rate, row.kind, row.source) == (Decimal("7.08020050"), "reference", "ECB")
    assert ExchangeRate.objects.get(currency="EUR", on="2026-10-30").rate == Decimal("7.91")
    assert not ExchangeRate.objects.filter(currency="AED").exists()


def test_after_an_upgrade_only_the_new_days_come(system, package):
    bring_in_reference(by=system, at=AT)
    assert bring_in_reference(by=system, at=AT) == 0
    _write(package, ["2026-11-02,1.2,180,N/A,8.0,", *ROWS])
    assert bring_in_reference(by=system, at=AT + timedelta(days=9)) == 1
    assert ExchangeRate.objects.filter(currency="USD").count() == 3


def test_days_that_stand_already_stay_as_they_are(system, package):
    days = reference.reference_days()
    assert keep_reference(days=days, by=system, at=AT) == 6
    assert keep_reference(days=days, by=system, at=AT) == 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"Date"])
def test_a_broken_or_missing_file_gives_no_rates_and_no_error(system, package, content):
    package.write_bytes(content)
    assert bring_in_reference(by=system, at=AT) == 0
    package.unlink()
    assert reference.reference_days() == []


def test_the_package_that_is_installed_holds_a_year_and_more(db):
    days = reference.reference_days()
    assert len(days) > 250
    assert days[0][0] - days[-1][0] <= reference.KEPT_FOR
    assert {"USD", "EUR", "GBP", "JPY"} <= set(days[0][1])
    assert not {"AED", "SAR", "VND", "CNY"} & set(days[0][1])


def test_the_job_brings_them_in(system, package):
    assert jobs.keep_reference_rates.call(on="2026-11-24") == 2


def test_a_person_without_the_permission_brings_in_nothing(mei, package):
    with pytest.raises(NotPermitted):
        keep_reference(days=[], by=mei, at=AT)
    with pytest.raises(NotPermitted):
        bring_in_reference(by=mei, at=AT)
