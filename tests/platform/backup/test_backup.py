"""Is a backup whole although people write, and does everything come back from it? (T19)"""

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.companies import Company
from tradewind.platform.backup import archive, postgres_engine, restoring
from tradewind.platform.backup.refusals import ToolMissing

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


@pytest.fixture
def filed(company: Company) -> Company:
    """A company that keeps files too."""
    (company.folder / "files" / "2026" / "11").mkdir(parents=True)
    for number in range(3):
        (company.folder / "files" / "2026" / "11" / f"{number}.png").write_bytes(bytes([number]) * 5000)
    (company.folder / "files" / ".half-written").write_bytes(b"x")
    return company


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


def test_everything_comes_back_on_a_new_machine(filed, empty_company, tmp_path):
    before = filed.python(STATE)
    made = back_up(filed, "--keys", str(tmp_path / "keys.json"), "--verify")
    assert (made["holds"], made["differences"]) == (True, [])
    assert manifest_of(made)["census"]["audit_head"] == before[1]
    done = restore(empty_company, made["backup"], "--keys", str(tmp_path / "keys.json"))
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert (record["key_fits"], record["backup_of_before"], record["set_aside"]) == (True, None, None)
    after = empty_company.python(STATE)
    assert after == before
    assert after[2] and after[4] == []  # the trail holds, the guards stand
    assert files_of(empty_company) == {name: text for name, text in files_of(filed).items() if "half" not in name}


def test_the_key_is_never_in_the_archive(filed, empty_company):
    secret = (filed.folder / "keys" / "secret.key").read_bytes()
    made = back_up(filed)
    with zipfile.ZipFile(made["backup"]) as packed:
        assert not [name for name in packed.namelist() if "key" in name]
        assert not any(secret in packed.read(name) for name in packed.namelist())
    assert json.loads(restore(empty_company, made["backup"]).stdout)["key_fits"] is False
    beside = filed.tradewind("backup", "--company", str(filed.folder), "--keys", str(filed.folder / "backups" / "k"))
    assert beside.returncode == 2
    again = filed.tradewind("backup", "--company", str(filed.folder), "--to", made["backup"])
    assert again.returncode == 2  # nothing is written over


LET_IN = """
from datetime import UTC, datetime, timedelta
from django.contrib.sessions.backends.db import SessionStore
from tradewind.platform.people import queries, services
from tradewind.platform.people.models import AccessLink, User
ended = SessionStore()
ended.create()
boss, ended_key = User.objects.get(username="zhou"), ended.session_key
ended.delete()
live = SessionStore()
live["_auth_user_id"] = str(boss.pk)
live.create()
services.renew_link(user_id=User.objects.get(username="seller0").pk, by=boss, at=datetime.now(UTC))
answer = [ended_key, live.session_key, AccessLink.objects.get(used_at=None).token_digest]
"""
WAYS_IN = """
from django.contrib.sessions.models import Session
from tradewind.platform.people.models import AccessLink, User
answer = [Session.objects.count(), AccessLink.objects.count(), User.objects.exclude(password="!").count() > 0]
"""


def test_who_finds_a_backup_opens_no_door_with_it(filed, empty_company, tmp_path):
    secrets = filed.python(LET_IN)
    made = back_up(filed, "--verify")
    assert (made["holds"], made["differences"]) == (True, [])
    assert filed.python(WAYS_IN)[0] == 1, "those who work go on working"
    with zipfile.ZipFile(made["backup"]) as packed:
        copy = packed.extract(manifest_of(made)["database_member"], tmp_path)
    readable = Path(copy).read_bytes()
    if filed.is_postgres:  # the dump is packed
        program = postgres_engine.program("pg_restore", 15)
        readable = subprocess.run([program, "-f", "-", copy], check=True, capture_output=True).stdout
    assert b"seller0" in readable
    assert [secret for secret in secrets if secret.encode() in readable] == [], "not even what was deleted long ago"
    assert restore(empty_company, made["backup"]).returncode == 0
    assert empty_company.python(WAYS_IN) == [0, 0, True]


def test_it_is_taken_while_twenty_write(filed):
    crowd = filed.start("-m", "tests.writers.crowd", "--writers=20", "--each=25")
    made = back_up(filed, "--verify")
    crowded = json.loads(crowd.communicate(timeout=120)[0])
    assert crowded["errors"] == []
    assert made["holds"], made["differences"]


def test_a_damaged_archive_changes_nothing(filed, empty_company):
    path = Path(back_up(filed)["backup"])
    whole = path.read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 4
    for damaged, company, more in ((whole[:-1], empty_company, ()), (bytes(flipped), filed, ("--force",))):
        path.write_bytes(damaged)
        done = restore(company, path, *more)
        assert done.returncode == 1
        assert "damaged" in done.stderr
    assert not (empty_company.folder / "files").exists()
    assert filed.python(STATE)[2]


def test_what_is_there_is_replaced_only_by_force_and_backed_up_first(filed):
    before = filed.python(STATE)
    made = back_up(filed)
    filed.python(REGISTER)
    later = filed.python(STATE)
    (filed.folder / "files" / "later.png").write_bytes(b"later")
    refused = restore(filed, made["backup"])
    assert refused.returncode == 1 and "--force" in refused.stderr
    assert filed.python(STATE) == later
    done = restore(filed, made["backup"], "--force")
    assert done.returncode == 0, done.stderr
    assert filed.python(STATE) == before
    assert "later.png" not in files_of(filed)
    assert not [path.name for path in filed.folder.iterdir() if path.name.startswith(("unfinished", "replaced"))]
    back = restore(filed, json.loads(done.stdout)["backup_of_before"], "--force")
    assert back.returncode == 0, back.stderr
    assert filed.python(STATE) == later
    assert files_of(filed)["later.png"] == b"later"


def test_a_newer_or_foreign_archive_is_refused(filed, empty_company):
    path = Path(back_up(filed)["backup"])
    other = "sqlite" if filed.is_postgres else "postgresql"
    whole = path.read_bytes()
    for columns, words in (
        ({"product_version": "99.0"}, "newer version 99.0"),
        ({"format": 2}, "newer version"),
        ({"engine": other}, f"a {other} database"),
    ):
        path.write_bytes(whole)
        change_manifest(path, **columns)
        done = restore(empty_company, path)
        assert done.returncode == 1
        assert words in done.stderr


PROVE = """
from pathlib import Path
from django.conf import settings
from tradewind.platform.backup import services
proof = services.verify_by_restoring(Path({path!r}), Path(settings.COMPANY_FOLDER))
answer = [proof.holds, list(proof.differences)]
"""


def test_a_backup_that_gives_back_something_else_is_not_good(filed):
    path = Path(back_up(filed)["backup"])
    census = manifest_of({"backup": path})["census"]
    census["rows"]["parties_party"] += 1
    change_manifest(path, census=census)
    assert filed.python(PROVE.format(path=str(path))) == [False, ["parties_party: 21 -> 20"]]
    assert not list(path.parent.glob("*.proved"))


def test_a_restore_waits_for_nobody_at_work(filed):
    from tradewind.platform.jobs import processes

    made = back_up(filed)
    with processes.hold_alone(filed.folder.parent / "run" / "parent.lock"):
        done = restore(filed, made["backup"], "--force")
    assert done.returncode == 2
    assert "running" in done.stderr


MIGRATE_AND_FAIL = """
from datetime import UTC, datetime
from pathlib import Path
from django.conf import settings
from django.db import connections, connection
from tradewind.platform.backup import services
folder = Path(settings.COMPANY_FOLDER)
now = datetime.now(UTC)
archive = services.backup_before_migrating(folder, at=now)
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE half_done (id integer primary key, party_id bigint references parties_party (id))")
    cursor.execute("DELETE FROM django_migrations")
connections.close_all()
services.put_back(folder, archive, at=now)
services.undo_interrupted(folder)
answer = sorted(path.name for path in folder.iterdir())
"""


def test_a_failed_migration_leaves_everything_as_it_was(filed):
    before, files = filed.python(STATE), files_of(filed)
    names = filed.python(MIGRATE_AND_FAIL)
    assert not [name for name in names if name.startswith(("replaced", "unfinished"))]
    assert filed.python(STATE) == before
    assert files_of(filed) == files


def test_a_restore_killed_between_two_renames_is_undone(tmp_path):
    aside = tmp_path / "replaced-20261124T000000000000Z"
    (aside / "files").mkdir(parents=True)
    for name in ("database.sqlite3", "database.sqlite3-wal"):
        (aside / name).write_text(name, encoding="ascii")
    assert restoring.undo_interrupted(tmp_path)
    assert (tmp_path / "database.sqlite3-wal").read_text(encoding="ascii") == "database.sqlite3-wal"
    assert (tmp_path / "files").is_dir()
    assert not restoring.undo_interrupted(tmp_path)  # there is a database now


NIGHT = """
from django.utils import timezone
from tradewind.platform.backup import jobs
from tradewind.platform.jobs import worker
from tradewind.platform.notifications.models import Notification
worker.fire_due_slots(timezone.now())
outcome = []
for attempt in range(2):
    try:
        outcome.append(jobs.nightly_backup.call(on="2026-11-24") > 0)
    except Exception as error:
        outcome.append(str(type(error).__name__))
told = [[row.to.username, row.code, row.facts["reason"]] for row in Notification.objects.all()]
answer = [outcome, told]
"""
TAMPER = """
from django.db import connection
from tradewind.platform.audit import guards
with connection.cursor() as cursor:
    on = " ON audit_auditentry" if connection.vendor == "postgresql" else ""
    (name,) = [name for name in guards.present_names(connection) if name.startswith("guard_audit_auditentry_update")]
    cursor.execute(f"DROP TRIGGER {name}{on}")
    cursor.execute("UPDATE audit_auditentry SET actor = 'user:99' WHERE seq = 5")
answer = None
"""


def test_the_night_makes_a_backup_and_proves_it(filed):
    assert filed.python(NIGHT) == [[True, True], []]
    names = sorted(path.name.split("-")[0] for path in (filed.folder / "backups").iterdir())
    assert names == ["nightly"] * 4  # two archives, two proofs


def test_the_boss_is_told_once_of_a_backup_that_cannot_be_trusted(filed):
    filed.python(TAMPER)
    outcome, told = filed.python(NIGHT)
    assert outcome == ["BackupDiffers", "BackupDiffers"]
    ((username, code, reason),) = told
    assert (username, code) == ("zhou", "told_backup_failed")
    assert "entry 5" in reason
    assert not list((filed.folder / "backups").glob("*.proved"))


def test_a_missing_program_is_named(monkeypatch):
    monkeypatch.setattr(postgres_engine, "PROGRAM_FOLDERS", ())
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("PG_BIN", raising=False)
    with pytest.raises(ToolMissing) as refusal:
        postgres_engine.program("pg_dump", 15)
    assert refusal.value.facts == {"tool": "pg_dump"}
