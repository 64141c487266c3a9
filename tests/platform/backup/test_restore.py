"""Does everything come back from a backup, and does nothing change where it cannot? (T19)"""

import json
from pathlib import Path

import pytest

from tests.platform.backup.archives import REGISTER, STATE, back_up, change_manifest, files_of, manifest_of, restore
from tradewind.platform.backup import restoring


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


@pytest.mark.pure  # the seal is the same
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


@pytest.mark.nightly
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


@pytest.mark.pure  # the manifest is the same
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


@pytest.mark.pure  # the lock is the same
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
