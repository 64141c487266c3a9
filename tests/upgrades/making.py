"""How is the archive of a finished version made? See README.md; the suite does not collect this file by itself."""

from tests.companies import Company
from tests.upgrades.test_upgrades import DATABASE, HERE
from tradewind import __version__


def test_the_archive_of_this_version(company: Company) -> None:
    archive = HERE / f"{'.'.join(__version__.split('.')[:2])}-{DATABASE}.zip"
    done = company.tradewind("backup", "--to", str(archive), "--company", str(company.folder))
    assert done.returncode == 0, done.stderr
