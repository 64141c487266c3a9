"""How do the tests make backups, bring them back and look into them?"""

import json
import shutil
import zipfile
from pathlib import Path

from tests.companies import Company
from tradewind.platform.backup import archive

STATE = """
from django.db import connection
from tradewind.platform.audit import verifying
from tradewind.apps.parties.models import Party
from tradewind.platform.backup.engines import LEFT_EMPTY
tables = sorted(set(connection.introspection.table_names()) - set(LEFT_EMPTY))
cursor = connection.cursor()
rows = {}
for table in tables:
    cursor.execute(f'SELECT count(*) FROM "{table}"')
    rows[table] = cursor.fetchone()[0]
verdict = verifying.verify()
names = sorted(Party.objects.values_list("name", flat=True))
from tradewind.platform.audit import guards
lacking = sorted(guards.expected_names(connection.vendor) - guards.present_names(connection))
answer = [rows, verdict.head, verdict.holds, names, lacking]
"""
REGISTER = """
from tests.builders import customer
from tradewind.platform.people.models import User
customer(User.objects.get(username="seller0"), "Came later")
answer = None
"""


def back_up(company: Company, *more: str) -> dict:
    done = company.tradewind("backup", "--company", str(company.folder), "--json", *more)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def restore(company: Company, path: str | Path, *more: str):
    return company.tradewind("restore", str(path), "--company", str(company.folder), "--json", *more)


def manifest_of(made: dict) -> dict:
    with zipfile.ZipFile(made["backup"]) as packed:
        return json.loads(packed.read(archive.MANIFEST))


def files_of(company: Company) -> dict[str, bytes]:
    root = company.folder / "files"
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def change_manifest(path: Path, **columns: object) -> None:
    """Pack the archive anew with another manifest, seal and all."""
    work = path.parent / "unpacked"
    with zipfile.ZipFile(path) as packed:
        packed.extractall(work)
        names = [name for name in packed.namelist() if name != archive.MANIFEST]
    manifest = json.loads((work / archive.MANIFEST).read_text(encoding="utf-8")) | columns
    archive.pack(path, {name: work / name for name in names}, lambda _: manifest)
    shutil.rmtree(work)
