"""Is a port free, and if not, who has it?"""

import errno
import json
import os
import socket
import urllib.request
from enum import Enum


class Holder(Enum):
    NOBODY = "nobody"
    TRADEWIND = "tradewind"
    STRANGER = "stranger"
    FORBIDDEN = "forbidden"  # nobody has it, but this user may not listen there


def holder_of(port: int, address: str = "127.0.0.1") -> Holder:
    with socket.socket() as probe:
        if os.name == "posix":  # elsewhere this option would let us steal the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            if error.errno == errno.EACCES and os.name == "posix":
                return Holder.FORBIDDEN
        else:
            return Holder.NOBODY
    return Holder.TRADEWIND if is_alive(port) else Holder.STRANGER


def is_alive(port: int, timeout: float = 2.0) -> bool:
    """Whether a Tradewind answers on this machine's port."""
    # Never through a proxy: 127.0.0.1 is here.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"http://127.0.0.1:{port}/alive", timeout=timeout) as answer:
            said = json.loads(answer.read(10_000))
    except (OSError, ValueError):
        return False
    return isinstance(said, dict) and said.get("product") == "tradewind"


def own_addresses() -> list[str]:
    """The addresses under which the office may reach this machine, the likeliest first."""
    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))  # sends nothing; asks which way a packet would leave
            found.append(str(probe.getsockname()[0]))
        except OSError:
            pass
    name = socket.gethostname()
    if name and name != "localhost":
        found.append(name)
    return [address for address in found if not address.startswith("127.")]
