"""How does a fresh machine with nothing but Python come to a running Tradewind?

python3 start.py [OPTIONS]                run it
python3 start.py test [--install]         prove it
python3 start.py tradewind COMMAND ...    any command of the console

  --port N           the first company's port; the others follow (8000)
  --no-browser       do not open the browser
  --empty            begin with your own company, without the demo
  --home DIR         the folder that holds the companies (home, beside this file)
  --host [ADDRESS]   open it to the office

It makes the environment `.venv` beside this file and hands over to the console command
`tradewind`. Standard library only; the syntax is that of Python 3.6, so that an old Python
can still read the sentence which refuses it.
"""

import hashlib
import importlib.util
import json
import locale
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
RUN_LOCK = "requirements.lock"
DEVELOPMENT_LOCK = "requirements-dev.lock"
PROJECT = "pyproject.toml"
MARKER = "tradewind-environment.json"

SENTENCES = {
    "too_old": (
        "Tradewind needs Python {oldest} or newer; this is Python {found}.",
        "信风需要 Python {oldest} 或更新版本；当前是 Python {found}。",
    ),
    "preparing": (
        "Preparing the environment (once, about a minute) ...",
        "正在准备运行环境（只需一次，约一分钟）……",
    ),
    "prepared": ("The environment is ready ({seconds} s).", "运行环境已就绪（{seconds} 秒）。"),
    "venv_by_apt": (
        "This Python cannot make environments yet; installing {package} ...",
        "当前 Python 还不能创建运行环境，正在安装 {package}……",
    ),
    "venv_missing": (
        "This Python cannot make environments. Run this line, then start again:\n    sudo {line}",
        "当前 Python 不能创建运行环境。请运行下面这一行，然后重新启动：\n    sudo {line}",
    ),
    "venv_missing_elsewhere": (
        "This Python has no 'venv' module. Install it with the system's package manager, then start again.",
        "当前 Python 缺少 venv 模块。请用系统的软件包管理器安装后重新启动。",
    ),
    "apt_failed": (
        "{line} did not succeed; see the lines above.",
        "{line} 没有成功，请看上面的输出。",
    ),
    "no_network": (
        "The packages could not be fetched: there is no network, or the package index cannot be reached. "
        "(A mirror is chosen with the environment variable PIP_INDEX_URL.)",
        "无法下载依赖包：网络不通，或软件源无法访问。（可用环境变量 PIP_INDEX_URL 指定镜像源。）",
    ),
    "no_wheel": (
        "A package is not offered ready-made for Python {found} on this system; use Python 3.11 to 3.15.",
        "有依赖包没有适用于本系统 Python {found} 的现成版本，请使用 Python 3.11 至 3.15。",
    ),
    "wrong_hash": (
        "A fetched package is not the one that was tested (its fingerprint differs); nothing was installed.",
        "下载到的依赖包与测试过的不一致（指纹不符），没有安装任何内容。",
    ),
    "disk_full": ("The disk is full; about 1 GB is needed.", "磁盘已满，需要约 1 GB 空间。"),
    "install_failed": (
        "The environment could not be prepared; the installer's own words are above.",
        "运行环境准备失败，安装程序的原始输出见上。",
    ),
    "in_use": (
        "The environment is in use or may not be changed ({reason}). Stop the running Tradewind, then start again.",
        "运行环境正在使用中或不可修改（{reason}）。请先停止正在运行的信风，再重新启动。",
    ),
    "lock_missing": (
        "{lock} is missing beside start.py: this is not a whole copy of Tradewind.",
        "start.py 旁缺少 {lock}：这不是一份完整的信风。",
    ),
    "unknown": (
        "start.py does not know '{word}'. Try: start.py, start.py test, or start.py tradewind {word}",
        "start.py 不认识“{word}”。可用：start.py、start.py test，或 start.py tradewind {word}",
    ),
}
# What the installer says, to the sentence that explains it; the first that fits is taken.
FAILURES = (
    (r"DO NOT MATCH THE HASHES", "wrong_hash"),
    (r"No space left", "disk_full"),
    (
        r"NewConnectionError|ConnectTimeout|ConnectionError|ReadTimeout|ProxyError|name resolution|getaddrinfo"
        r"|Network is unreachable|Connection (refused|reset|broken)|Could not fetch URL|NameResolutionError",
        "no_network",
    ),
    (r"No matching distribution|Could not find a version|not a supported wheel", "no_wheel"),
)


class Stop(Exception):
    """The start cannot go on; carries the one sentence that says why."""


def speaks_chinese() -> bool:
    chosen = os.environ.get("TRADEWIND_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES")
    chosen = chosen or os.environ.get("LANG")
    if not chosen:
        try:
            chosen = locale.setlocale(locale.LC_CTYPE, "")
        except locale.Error:
            chosen = ""
    return chosen.lower().startswith(("zh", "chinese"))


def sentence(code: str, **facts: object) -> str:
    english, chinese = SENTENCES[code]
    return (chinese if speaks_chinese() else english).format(**facts)


def say(text: str) -> None:
    print(text, flush=True)


def speak_utf8() -> None:
    """A console that cannot print a sign shows a question mark instead of stopping the start."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def refuse_an_old_python(version: "tuple[int, ...]") -> None:
    if version[:2] < OLDEST:
        raise Stop(sentence("too_old", oldest=".".join(map(str, OLDEST)), found=".".join(map(str, version[:3]))))


class Environment:
    """The folder `.venv` and the marker that says from which locks it was made.

    It is made in place, because the programs in it name their own path; the one before is kept
    aside until the new one is whole, and the marker is written last: an environment without it,
    or with another content, was interrupted or is outdated and is made anew.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.before = root / ".venv.before"
        self.marker = self.folder / MARKER

    @property
    def python(self) -> Path:
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        return self.folder.joinpath(*inside)

    def fingerprint(self, name: str) -> str:
        file = self.root / name
        if not file.exists():
            raise Stop(sentence("lock_missing", lock=name))
        # Line ends differ between checkouts of one version; they are not a change.
        return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()

    def made_from(self) -> "dict[str, str]":
        """What the marker says; nothing when it is missing, broken or belongs to another place."""
        try:
            made = json.loads(self.marker.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        here = isinstance(made, dict) and made.get("folder") == str(self.folder) and self.python.exists()
        return made if here else {}

    def has_tested_packages(self) -> bool:
        """Whether what is in it came from the locks as they are now."""
        made = self.made_from()
        return (
            made.get("lock") in (RUN_LOCK, DEVELOPMENT_LOCK)
            and made.get("fingerprint") == self.fingerprint(made["lock"])
            and made.get("run_fingerprint") == self.fingerprint(RUN_LOCK)
        )

    def is_current(self, lock: str) -> bool:
        """The development lock contains the run lock, so it serves for running too."""
        made = self.made_from()
        enough = made.get("lock") in (lock, DEVELOPMENT_LOCK)
        return enough and self.has_tested_packages() and made.get("project") == self.fingerprint(PROJECT)

    def make(self, lock: str) -> None:
        if self.is_current(lock):
            return
        began = time.monotonic()
        say(sentence("preparing"))
        if self.has_tested_packages():
            # More packages, or only the project's own description changed: no need to begin again.
            grown = DEVELOPMENT_LOCK if self.made_from()["lock"] == DEVELOPMENT_LOCK else lock
            self.marker.unlink()
            self.fill(grown)
        else:
            self.make_anew(lock)
        say(sentence("prepared", seconds=round(time.monotonic() - began)))

    def make_anew(self, lock: str) -> None:
        if not self.made_from():
            remove(self.folder)
        remove(self.before)
        if self.folder.exists():
            move(self.folder, self.before)
        try:
            # Started from inside `.venv`, our own Python has just been moved away; its parent is still there.
            base = getattr(sys, "_base_executable", None) or sys.executable
            run([base, "-m", "venv", str(self.folder)])
            self.fill(lock)
        except BaseException:
            remove(self.folder)
            if self.before.exists():
                move(self.before, self.folder)
            raise
        remove(self.before)

    def fill(self, lock: str) -> None:
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
        pip += ["--progress-bar", "off"]
        run(pip + ["--require-hashes", "--only-binary", ":all:", "-r", str(self.root / lock)])
        run(pip + ["--no-deps", "--no-build-isolation", "--no-index", "-e", str(self.root)])
        made = {
            "folder": str(self.folder),
            "lock": lock,
            "fingerprint": self.fingerprint(lock),
            "run_fingerprint": self.fingerprint(RUN_LOCK),
            "project": self.fingerprint(PROJECT),
        }
        half = self.marker.with_name(MARKER + ".new")
        half.write_text(json.dumps(made, indent=1), encoding="utf-8")
        os.replace(str(half), str(self.marker))


def remove(folder: Path) -> None:
    if folder.exists():
        try:
            shutil.rmtree(str(folder))
        except OSError as error:
            raise Stop(sentence("in_use", reason=error.strerror or error)) from error


def move(folder: Path, to: Path) -> None:
    try:
        os.replace(str(folder), str(to))
    except OSError as error:
        raise Stop(sentence("in_use", reason=error.strerror or error)) from error


def run(command: "list[str]") -> None:
    """Run one step of the installation; its output is shown only when it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace")
        say(said)
        raise Stop(why_it_failed(said))


def why_it_failed(said: str) -> str:
    found = ".".join(map(str, sys.version_info[:2]))
    for pattern, code in FAILURES:
        if re.search(pattern, said):
            return sentence(code, found=found)
    return sentence("install_failed")


def can_make_environments() -> bool:
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def provide_venv() -> None:
    """A bare Debian has Python without the part that makes environments."""
    if can_make_environments():
        return
    apt = shutil.which("apt-get")
    if not apt:
        raise Stop(sentence("venv_missing_elsewhere"))
    package = "python{}.{}-venv".format(*sys.version_info)
    line = "apt-get install -y --no-install-recommends --no-remove " + package
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise Stop(sentence("venv_missing", line=line))
    say(sentence("venv_by_apt", package=package))
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in ([apt, "update", "-q"], line.split()):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=quiet)
    if done.returncode:
        say(done.stdout.decode("utf-8", "replace"))
        raise Stop(sentence("apt_failed", line=line))
    importlib.invalidate_caches()
    if not can_make_environments():
        raise Stop(sentence("venv_missing_elsewhere"))


def lock_and_command(arguments: "list[str]") -> "tuple[str, list[str]]":
    """Which packages the wish needs, and which console command fulfils it."""
    if not arguments or arguments[0].startswith("-"):
        return RUN_LOCK, ["serve"] + arguments
    if arguments[0] == "test":
        return DEVELOPMENT_LOCK, arguments
    if arguments[0] == "tradewind":
        wish = arguments[1:] or ["--help"]
        return (DEVELOPMENT_LOCK if wish[0] == "test" else RUN_LOCK), wish
    raise Stop(sentence("unknown", word=arguments[0]))


def hand_over(environment: Environment, command: "list[str]") -> int:
    line = [str(environment.python), "-m", "tradewind.cli"] + command
    os.environ.update(PYTHONUTF8="1", PYTHONIOENCODING="utf-8:replace")
    if os.name != "nt":
        os.execv(line[0], line)
    # Windows cannot become another program: wait for it, and leave Ctrl-C to it.
    child = subprocess.Popen(line)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue


def main(arguments: "list[str]") -> int:
    speak_utf8()
    try:
        refuse_an_old_python(tuple(sys.version_info[:3]))
        if arguments[:1] in (["-h"], ["--help"]):
            say(__doc__)
            return 0
        lock, command = lock_and_command(arguments)
        environment = Environment(ROOT)
        if not environment.is_current(lock):
            provide_venv()
            environment.make(lock)
        return hand_over(environment, command)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
