"""Does everything come back from a backup?"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connections
from django.db.migrations.loader import MigrationLoader

from tradewind.platform.audit import verifying
from tradewind.platform.backup import archive, retention
from tradewind.platform.backup.choice import engine_of
from tradewind.platform.backup.engines import Engine, Settings, census_with
from tradewind.platform.backup.manifest import Census, Manifest, from_json
from tradewind.platform.backup.refusals import BackupFailed, OtherDatabase
from tradewind.platform.backup.taking import workplace

RESTORED = "restored"  # Django's name for the throwaway database


@dataclass(frozen=True, slots=True)
class Proof:
    """What came back, and everything in which it differs from what went in."""

    archive: Path
    manifest: Manifest
    entries: int  # of the audit trail, all verified
    differences: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not self.differences


def prove(path: Path, folder: Path) -> Proof:
    """Restore into an empty temporary place, compare rows, trail and files, and note it when all is equal."""
    engine = engine_of(folder)
    with archive.opened(path) as opened, workplace(path.parent) as work:
        manifest = manifest_of(opened, engine)
        for name, fingerprint in manifest.members.items():  # unpacking compares every SHA-256
            archive.unpack(opened, name, fingerprint, work / "members" / name)
        with engine.thrown_away(work / "members" / engine.member, work) as database, _django_reaches(database):
            census = _census(engine)
            verdict = _verify(manifest)
    differences = (*_compare(manifest.census, census), *_breaches(verdict))
    proof = Proof(path, manifest, verdict.entries, differences)
    if proof.holds:
        retention.proof_beside(path).write_text(f"{verdict.head}\n", encoding="ascii")
    return proof


def manifest_of(opened: archive.Opened, engine: Engine) -> Manifest:
    """The manifest of an archive that this version and this database can use, or a refusal."""
    on_disk = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    joined = [earlier for migration in on_disk.values() for earlier in migration.replaces]
    known = {f"{app}.{name}" for app, name in (*on_disk, *joined)}
    manifest = from_json(
        opened.manifest, own_version=settings.PRODUCT_VERSION, known_migrations=known, file=str(opened.path)
    )  # fmt: skip
    if manifest.engine != engine.name:
        raise OtherDatabase(engine=manifest.engine)
    return manifest


@contextmanager
def _django_reaches(database: Settings) -> Iterator[None]:
    """Give Django a second database for a moment, so that the trail is verified by the code that always does it."""
    connections.databases[RESTORED] = database
    try:
        yield
    finally:
        connections[RESTORED].close()
        del connections[RESTORED]
        del connections.databases[RESTORED]


def _census(engine: Engine) -> Census:
    with connections[RESTORED].cursor() as cursor:

        def ask(query: str) -> list[tuple[object, ...]]:
            cursor.execute(query)
            return list(cursor.fetchall())

        return census_with(ask, engine.tables)


def _verify(manifest: Manifest) -> verifying.Verdict:
    try:
        return verifying.verify(manifest.census.audit_head or None, using=RESTORED)
    except DatabaseError as error:
        raise BackupFailed(reason=str(error)) from error


def _compare(before: Census, after: Census) -> Iterator[str]:
    for table in sorted(set(before.rows) | set(after.rows)):
        had, has = before.rows.get(table), after.rows.get(table)
        if had != has:
            yield f"{table}: {had} -> {has}"
    if before.audit_head != after.audit_head:
        yield f"audit head: {before.audit_head} -> {after.audit_head}"
    if before.migrations != after.migrations:
        yield "django_migrations"


def _breaches(verdict: verifying.Verdict) -> Iterator[str]:
    for breach in verdict.breaches[:10]:
        yield f"audit trail, entry {breach.seq}: {breach.reason}"
