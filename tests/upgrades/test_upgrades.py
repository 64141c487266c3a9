"""Does a company of an earlier version come back from its backup and become one of this version?"""

import json
import zipfile
from pathlib import Path

import pytest

from tests.companies import SERVER, Company

HERE = Path(__file__).resolve().parent
DATABASE = "postgresql" if SERVER else "sqlite"
# The tables whose rows all come along; counters, sessions and queues may be made anew.
ROOMS = ("people_user", "parties_", "messaging_", "inquiries_", "catalogue_", "quotations_", "samples_")


def oldest_and_newest() -> list[Path]:
    """The archives of this database, one a released version, as the notes beside them say how to make."""
    archives = sorted(HERE.glob(f"*-{DATABASE}.zip"), key=_version)
    return archives[:1] + archives[1:][-1:]


def _version(path: Path) -> list[int]:
    return [int(part) for part in path.name.split("-")[0].split(".")]


@pytest.mark.parametrize("archive", oldest_and_newest(), ids=lambda path: path.stem)
def test_an_earlier_company_comes_back_whole(empty_company: Company, archive: Path) -> None:
    restored = empty_company.tradewind("restore", str(archive), "--company", str(empty_company.folder))
    assert restored.returncode == 0, restored.stderr
    prepared = empty_company.tradewind("prepare", "--company", str(empty_company.folder))
    assert prepared.returncode == 0, prepared.stderr

    verdict = empty_company.tradewind("audit", "verify", "--company", str(empty_company.folder), "--json")
    assert json.loads(verdict.stdout)["holds"], verdict.stdout

    with zipfile.ZipFile(archive) as opened:
        rows = json.loads(opened.read("manifest.json"))["census"]["rows"]
    kept = empty_company.python(
        "from django.apps import apps\n"
        f"tables = {[table for table in rows if table.startswith(ROOMS)]!r}\n"
        "models = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}\n"
        "answer = {table: models[table].objects.count() for table in tables if table in models}"
    )
    assert {table: count for table, count in kept.items() if count < rows[table]} == {}
    assert kept["people_user"] > 0 and kept["parties_party"] > 0 and kept["parties_interaction"] > 0
    if _version(archive) > [0, 2]:  # the first with mail is 0.4
        assert kept["messaging_message"] > 0 and kept["inquiries_inquiry"] > 0
    if _version(archive) > [0, 4]:  # the first with goods is 0.5
        assert kept["catalogue_product"] > 0 and kept["quotations_quotationline"] > 0 and kept["samples_sample"] > 0


def test_both_databases_have_an_archive_of_every_version() -> None:
    names = {database: {".".join(map(str, _version(path))) for path in HERE.glob(f"*-{database}.zip")} for database in
             ("sqlite", "postgresql")}  # fmt: skip
    assert names["sqlite"] == names["postgresql"] != set()
