"""Is a damaged archive told from a good one before anything is used?"""

import json
import random
import zipfile

import pytest

from tradewind.platform.backup import archive
from tradewind.platform.backup.archive import Fingerprint
from tradewind.platform.backup.refusals import BadArchive

pytestmark = pytest.mark.pure


@pytest.fixture
def packed(tmp_path):
    """A small archive of two members."""
    database, picture = tmp_path / "database.sqlite3", tmp_path / "seal.png"
    database.write_bytes(b"rows " * 1000)
    picture.write_bytes(bytes(range(256)))
    target = tmp_path / "backup.zip"
    members = {"database.sqlite3": database, "files/公章.png": picture, "files/gone": tmp_path / "gone"}
    archive.pack(target, members, lambda prints: {"members": {name: vars_of(p) for name, p in prints.items()}})
    return target


def vars_of(fingerprint: Fingerprint) -> dict[str, object]:
    return {"size": fingerprint.size, "sha256": fingerprint.sha256}


def read_all(path, into) -> dict[str, bytes]:
    with archive.opened(path) as opened:
        for name, columns in opened.manifest["members"].items():
            archive.unpack(opened, name, Fingerprint(**columns), into / name)
        return {name: (into / name).read_bytes() for name in opened.manifest["members"]}


def test_everything_comes_back(packed, tmp_path):
    found = read_all(packed, tmp_path / "out")
    assert found == {"database.sqlite3": b"rows " * 1000, "files/公章.png": bytes(range(256))}
    assert not list(tmp_path.glob("*.part"))


def test_it_is_a_plain_zip_for_everybody_else(packed):
    with zipfile.ZipFile(packed) as opened:
        assert opened.testzip() is None
        assert json.loads(opened.read("manifest.json"))


def test_every_single_flipped_bit_is_found(packed):
    whole, dice = packed.read_bytes(), random.Random(1)
    places = {0, len(whole) - 1, len(whole) - 65, *(dice.randrange(len(whole)) for _ in range(500))}
    for place in places:
        damaged = bytearray(whole)
        damaged[place] ^= 1 << dice.randrange(8)
        packed.write_bytes(damaged)
        with pytest.raises(BadArchive), archive.opened(packed):
            pass


def test_every_cut_is_found(packed):
    whole = packed.read_bytes()
    for length in (0, 1, 63, 64, 65, len(whole) // 2, len(whole) - 64, len(whole) - 1):
        packed.write_bytes(whole[:length])
        with pytest.raises(BadArchive), archive.opened(packed):
            pass
    packed.write_bytes(whole + b"\0")
    with pytest.raises(BadArchive), archive.opened(packed):
        pass


@pytest.mark.parametrize("content", [b"", b"no archive at all" * 20, b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_backup_is_refused(tmp_path, content):
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    with pytest.raises(BadArchive), archive.opened(path):
        pass
    with pytest.raises(BadArchive), archive.opened(tmp_path / "missing.zip"):
        pass


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "files/../../x", "C:\\x", "a:b", "", "x\0y"])
def test_no_member_leaves_the_folder(packed, tmp_path, name):
    with archive.opened(packed) as opened, pytest.raises(BadArchive):
        archive.unpack(opened, name, Fingerprint(0, ""), tmp_path / "out" / "x")


def test_a_member_that_is_not_what_it_was_is_refused(packed, tmp_path):
    with archive.opened(packed) as opened, pytest.raises(BadArchive):
        archive.unpack(opened, "database.sqlite3", Fingerprint(5000, "0" * 64), tmp_path / "out" / "x")
