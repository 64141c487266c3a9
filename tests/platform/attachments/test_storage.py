"""Do files get into the folder whole, stay out of a backup until then, and go when no record kept them?"""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import AT
from tests.platform.attachments.test_images import picture
from tests.platform.company.conftest import NINGBO
from tradewind.platform.attachments import storage, sweeping
from tradewind.platform.attachments.images import check_image
from tradewind.platform.backup import taking
from tradewind.platform.company import services as company


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    settings.FILES_FOLDER = tmp_path / taking.FILES
    return tmp_path


def stored() -> storage.StoredFile:
    return storage.store(check_image(picture(), "seal.png"))


def age(path: Path, days: float) -> None:
    moment = (AT - timedelta(days=days)).timestamp()
    os.utime(path, (moment, moment))


def test_a_half_written_file_is_in_no_backup(folder, monkeypatch):
    whole = stored()

    def full(_descriptor):
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        stored()
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 2
    assert [Path(name).name for name in taking._files_of(folder)] == [whole.stored_name]


def test_files_no_record_kept_go_after_a_day(folder, zhou):
    kept, forgotten, fresh = stored(), stored(), stored()
    entity = company.register_legal_entity(details=NINGBO, by=zhou, at=AT)
    company.replace_entity_image(entity_id=entity.pk, which="seal", stored=kept, by=zhou, at=AT)
    for file, days in ((kept, 3), (forgotten, 1.1), (fresh, 0.9)):
        age(storage.path_of(file.stored_name), days)
    half = storage.path_of(f"{'0' * 32}.png").with_name(f".{'0' * 32}.png")
    half.parent.mkdir(parents=True, exist_ok=True)
    half.write_bytes(b"half")
    age(half, 2)
    foreign = folder / taking.FILES / "00" / "notes.txt"
    foreign.write_text("not ours", encoding="utf-8")
    age(foreign, 9)

    assert sweeping.sweep_orphans(AT) == 2
    assert storage.path_of(kept.stored_name).exists() and storage.path_of(fresh.stored_name).exists()
    assert foreign.exists() and not half.exists() and not storage.path_of(forgotten.stored_name).exists()
    assert sweeping.sweep_orphans(AT) == 0


def test_a_folder_that_is_not_there_has_no_orphans(folder, db):
    assert sweeping.sweep_orphans(AT) == 0
