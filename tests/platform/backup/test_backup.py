"""Is a backup whole although people write, and is one that cannot be trusted told? (T19)"""

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.platform.backup.archives import back_up, change_manifest, manifest_of, restore
from tradewind.platform.backup import postgres_engine
from tradewind.platform.backup.refusals import ToolMissing


@pytest.mark.pure  # the archive is the same whatever is in it
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


@pytest.mark.nightly_on_postgres
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


@pytest.mark.nightly
def test_it_is_taken_while_twenty_write(filed):
    crowd = filed.start("-m", "tests.writers.crowd", "--writers=20", "--each=12")
    made = back_up(filed, "--verify")
    crowded = json.loads(crowd.communicate(timeout=120)[0])
    assert crowded["errors"] == []
    assert made["holds"], made["differences"]


PROVE = """
from pathlib import Path
from django.conf import settings
from tradewind.platform.backup import services
proof = services.verify_by_restoring(Path({path!r}), Path(settings.COMPANY_FOLDER))
answer = [proof.holds, list(proof.differences)]
"""


@pytest.mark.nightly_on_postgres
def test_a_backup_that_gives_back_something_else_is_not_good(filed):
    path = Path(back_up(filed)["backup"])
    census = manifest_of({"backup": path})["census"]
    census["rows"]["parties_party"] += 1
    change_manifest(path, census=census)
    assert filed.python(PROVE.format(path=str(path))) == [False, ["parties_party: 21 -> 20"]]
    assert not list(path.parent.glob("*.proved"))


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


@pytest.mark.nightly_on_postgres
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
