"""Does the key travel apart from the data, and is none of it lost?"""

import stat
import sys

import pytest

from tradewind.platform.backup import keys
from tradewind.platform.backup.refusals import BadArchive

pytestmark = pytest.mark.pure


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "company"
    (place / "keys").mkdir(parents=True)
    (place / "keys" / "secret.key").write_text("now", encoding="ascii")
    (place / "keys" / "earlier.keys").write_text("older\noldest\n", encoding="ascii")
    return place


def read(folder, name):
    return (folder / "keys" / name).read_text(encoding="ascii").split()


def test_the_keys_go_to_another_machine(folder, tmp_path):
    keys.write_keys(folder, tmp_path / "stick" / "key.json")
    new = tmp_path / "new"
    keys.put_keys(tmp_path / "stick" / "key.json", new)
    assert (read(new, "secret.key"), read(new, "earlier.keys")) == (["now"], ["older", "oldest"])
    assert keys.fingerprint(new) == keys.fingerprint(folder) != ""
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "stick" / "key.json").stat().st_mode) == 0o600
        assert stat.S_IMODE((new / "keys" / "secret.key").stat().st_mode) == 0o600


def test_a_key_that_was_there_stays_readable_as_an_earlier_one(folder, tmp_path):
    keys.write_keys(folder, tmp_path / "key.json")
    (folder / "keys" / "secret.key").write_text("made-meanwhile", encoding="ascii")
    keys.put_keys(tmp_path / "key.json", folder)
    assert read(folder, "secret.key") == ["now"]
    assert read(folder, "earlier.keys") == ["older", "oldest", "made-meanwhile"]


def test_the_fingerprint_gives_nothing_away(folder):
    assert "now" not in keys.fingerprint(folder)
    assert keys.fingerprint(folder.parent) == ""


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"secret": "", "earlier": []}', "now"])
def test_what_is_no_key_file_changes_nothing(folder, tmp_path, content):
    (tmp_path / "key.json").write_text(content, encoding="utf-8")
    with pytest.raises(BadArchive):
        keys.put_keys(tmp_path / "key.json", folder)
    assert read(folder, "secret.key") == ["now"]
