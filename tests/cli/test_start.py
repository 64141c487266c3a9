"""Does start.py make, keep and renew the environment, and say in one sentence what is wrong?"""

import argparse
import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tradewind.cli.serve import command as serve

pytestmark = pytest.mark.pure
SOURCE = Path(__file__).resolve().parent.parent.parent
EMPTY_LOCK = "# no packages\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout with start.py and the files it reads."""
    shutil.copy(SOURCE / "start.py", tmp_path)
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(EMPTY_LOCK, encoding="utf-8")
    return tmp_path


def load(copy: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("start_under_test", copy / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mark(copy: Path, **changes: str) -> None:
    """An environment that looks whole."""
    environment = load(copy).Environment(copy)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    made = {
        "folder": str(environment.folder),
        "lock": "requirements.lock",
        "fingerprint": environment.fingerprint("requirements.lock"),
        "run_fingerprint": environment.fingerprint("requirements.lock"),
        "project": environment.fingerprint("pyproject.toml"),
    }
    environment.marker.write_text(json.dumps(made | changes), encoding="utf-8")


def is_current(copy: Path, lock: str = "requirements.lock") -> bool:
    return bool(load(copy).Environment(copy).is_current(lock))


def test_a_whole_environment_is_kept(copy: Path) -> None:
    mark(copy)
    assert is_current(copy)


def test_an_interrupted_environment_is_not_used(copy: Path) -> None:
    mark(copy)
    (copy / ".venv" / "tradewind-environment.json").write_text("{", encoding="utf-8")
    assert not is_current(copy)


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_file_makes_it_outdated(copy: Path, name: str) -> None:
    mark(copy)
    (copy / name).write_text("# another\n", encoding="utf-8")
    assert not is_current(copy)


def test_other_line_ends_are_no_change(copy: Path) -> None:
    mark(copy)
    (copy / "requirements.lock").write_bytes(EMPTY_LOCK.replace("\n", "\r\n").encode())
    assert is_current(copy)


def test_a_moved_checkout_is_outdated(copy: Path) -> None:
    mark(copy, folder="/elsewhere/.venv")
    assert not is_current(copy)


def test_an_environment_whose_python_is_gone_is_outdated(copy: Path) -> None:
    mark(copy)
    load(copy).Environment(copy).python.unlink()
    assert not is_current(copy)


def test_the_run_environment_is_not_enough_for_tests_but_the_other_way_round(copy: Path) -> None:
    mark(copy)
    assert not is_current(copy, "requirements-dev.lock")
    shutil.rmtree(copy / ".venv")
    mark(copy, lock="requirements-dev.lock")
    assert is_current(copy)


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for Python is a shell script")
def test_a_failed_renewal_leaves_the_environment_before(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark(copy)
    (copy / ".venv" / "before.txt").touch()
    (copy / "requirements.lock").write_text("# another\n", encoding="utf-8")
    python = copy / "python-that-stops-half-way"
    python.write_text('#!/bin/sh\nmkdir -p "$3/half"\necho "No space left on device"\nexit 1\n', encoding="ascii")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "_base_executable", str(python))
    monkeypatch.setenv("TRADEWIND_LANGUAGE", "en")
    start = load(copy)
    with pytest.raises(start.Stop, match="disk is full"):
        start.Environment(copy).make("requirements.lock")
    assert (copy / ".venv" / "before.txt").exists()
    assert not (copy / ".venv" / "half").exists()
    assert not (copy / ".venv.before").exists()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("NewConnectionError('...'): Failed to establish a new connection", "there is no network"),
        ("socket.gaierror: [Errno -3] Temporary failure in name resolution", "there is no network"),
        ("ERROR: No matching distribution found for asgiref", "ready-made"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "fingerprint"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("something else", "installer's own words"),
    ],
)
def test_a_failure_is_explained(copy: Path, said: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRADEWIND_LANGUAGE", "en")
    assert sentence in load(copy).why_it_failed(said)


def test_without_venv_the_line_to_run_is_said(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = load(copy)
    monkeypatch.setattr(start, "can_make_environments", lambda: False)
    monkeypatch.setattr(start.shutil, "which", lambda _name: "/usr/bin/apt-get")
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(start.Stop, match=r"apt-get install -y .*python3\.\d+-venv"):
        start.provide_venv()


def test_an_old_python_is_refused_in_a_sentence(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = load(copy)
    for language in ("en", "zh_CN"):
        monkeypatch.setenv("TRADEWIND_LANGUAGE", language)
        with pytest.raises(start.Stop, match=r"3\.11.*3\.9\.2"):
            start.refuse_an_old_python((3, 9, 2))


def test_an_old_python_can_read_the_file() -> None:
    ast.parse((SOURCE / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(
    ("words", "lock", "command"),
    [
        ([], "requirements.lock", ["serve"]),
        (["--port", "9000"], "requirements.lock", ["serve", "--port", "9000"]),
        (["test", "--install"], "requirements-dev.lock", ["test", "--install"]),
        (["tradewind", "check", "--json"], "requirements.lock", ["check", "--json"]),
    ],
)
def test_what_is_handed_over(copy: Path, words: list[str], lock: str, command: list[str]) -> None:
    assert load(copy).lock_and_command(words) == (lock, command)


def test_the_help_lists_every_option_of_a_run(copy: Path) -> None:
    done = subprocess.run([sys.executable, str(copy / "start.py"), "--help"], capture_output=True, text=True)
    parser = argparse.ArgumentParser()
    serve.add_arguments(parser)
    options = {option for action in parser._actions for option in action.option_strings} - {"-h", "--help"}
    assert done.returncode == 0
    assert [option for option in sorted(options) if f"  {option} " not in done.stdout] == []
    assert not (copy / ".venv").exists()


def test_an_unknown_word_is_refused(copy: Path) -> None:
    environment = {**os.environ, "TRADEWIND_LANGUAGE": "en"}
    command = [sys.executable, str(copy / "start.py"), "check"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 2
    assert "start.py tradewind check" in done.stderr
    assert not (copy / ".venv").exists()


def test_a_console_that_cannot_print_a_sign_does_not_stop_it(copy: Path) -> None:
    environment = {**os.environ, "TRADEWIND_LANGUAGE": "zh", "PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, str(copy / "start.py"), "词"], env=environment, capture_output=True)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode("utf-8", "replace")
