"""Does a company of an earlier version come back from its backup and become one of this version?"""

import json
import zipfile
from pathlib import Path

import pytest

from tests.companies import SERVER, Company

HERE = Path(__file__).resolve().parent
DATABASE = "postgresql" if SERVER else "sqlite"


def oldest_and_newest() -> list[Path]:
    """The archives of this database, one a released version, as the notes beside them say how to make."""
    archives = sorted(HERE.glob(f"*-{DATABASE}.zip"), key=lambda path: [int(part) for part in _version(path)])
    return archives[:1] + archives[1:][-1:]


def _version(path: Path) -> list[str]:
    return path.name.split("-")[0].split(".")


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
    people, parties, entries = empty_company.python(
        "from tradewind.platform.people.models import User\n"
        "from tradewind.apps.parties.models import Party, Interaction\n"
        "answer = [User.objects.count(), Party.objects.count(), Interaction.objects.count()]"
    )
    assert people == rows["people_user"] > 0
    assert parties == rows["parties_party"] > 0
    assert entries == rows["parties_interaction"] > 0


def test_both_databases_have_an_archive_of_every_version() -> None:
    names = {database: {".".join(_version(path)) for path in HERE.glob(f"*-{database}.zip")} for database in
             ("sqlite", "postgresql")}  # fmt: skip
    assert names["sqlite"] == names["postgresql"] != set()
