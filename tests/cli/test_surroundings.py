"""Does the console see the machine as it is?"""

import argparse
from pathlib import Path

import pytest

from tradewind.cli import autostart
from tradewind.cli.network_share import file_system_of

pytestmark = pytest.mark.pure

MOUNTS = """/dev/sda1 / ext4 rw 0 0
//office/share /mnt/office\\040share cifs rw 0 0
server:/export /srv nfs4 rw 0 0
tmpfs /srv/local tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/zhou/company", "ext4"),
        ("/mnt/office share/company", "cifs"),
        ("/srv/company", "nfs4"),
        ("/srv/local/company", "tmpfs"),
        ("/srvother", "ext4"),
    ],
)
def test_the_nearest_mount_decides(folder: str, kind: str) -> None:
    assert file_system_of(Path(folder), MOUNTS) == kind


def options(**changes: object) -> argparse.Namespace:
    return argparse.Namespace(**{"home": Path("/srv/my office"), "port": 8100, "host": None, **changes})


def test_autostart_starts_the_two_command_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autostart.processes, "is_administrator", lambda: False)
    place, unit = autostart._unit(options())
    assert place.endswith("systemd/user/tradewind.service")
    assert 'start.py --no-browser --home "/srv/my office" --port 8100' in unit
    assert "User=" not in unit
    assert "WantedBy=default.target" in unit


def test_an_administrators_unit_runs_as_the_owner_of_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autostart.processes, "is_administrator", lambda: True)
    place, unit = autostart._unit(options(host="0.0.0.0"))
    assert place == "/etc/systemd/system/tradewind.service"
    assert f"User={autostart._owner()}" in unit
    assert "--host 0.0.0.0" in unit


def test_windows_gets_a_task_at_log_on() -> None:
    _name, line = autostart._task(options())
    assert line.startswith("schtasks /Create /F /SC ONLOGON /TN Tradewind /TR ")
