"""How much do twenty writers get done on either database, and how fast is the chain of evidence?

    python -m benchmarks.writers [--writers 20] [--each 200]

Prints transactions a second and the waits of 20 processes writing at once, and entries a second of the chain:
written in bulk, written one use case each, verified. Numbers of one machine; compare the ratios.
"""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.companies import Company
from tests.postgres import ThrowawayPostgres

CHAIN = """
import time
from datetime import UTC, datetime
from django.db import transaction
from tradewind.platform.audit import recording, verifying
from tradewind.platform.audit.chain import Deed
from tradewind.platform.people import queries, services
at = datetime.now(UTC)
deeds = [Deed("benchmark.done", "people.user", 1, "user:1", at, {"turn": turn}) for turn in range(20_000)]
began = time.perf_counter()
with transaction.atomic():
    recording.write(deeds)
bulk = 20_000 / (time.perf_counter() - began)
from tests.builders import interaction
from tradewind.apps.parties.models import Party
from tradewind.platform.people.models import User
person = User.objects.filter(role="salesperson").first()
party = Party.objects.filter(owner=person).first()
began = time.perf_counter()
for _ in range(300):
    interaction(person, party)
single = 300 / (time.perf_counter() - began)
began = time.perf_counter()
verdict = verifying.verify()
verified = verdict.entries / (time.perf_counter() - began)
answer = {"bulk": bulk, "single": single, "verified": verified, "holds": verdict.holds}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--writers", type=int, default=20)
    parser.add_argument("--each", type=int, default=200)
    options = parser.parse_args()
    figures = {}
    for name in ("sqlite", "postgresql"):
        with _company(name) as company:
            crowd = company.answer(
                "-m", "tests.writers.crowd", f"--writers={options.writers}", f"--each={options.each}"
            )  # fmt: skip
            figures[name] = {"crowd": crowd, "chain": company.python(CHAIN)}
            _print(name, crowd, figures[name]["chain"])
    sqlite, postgres = figures["sqlite"], figures["postgresql"]
    print(f"postgresql / sqlite: writers {_ratio(postgres, sqlite, 'crowd', 'per_second')}", end=", ")
    print(f"chain in bulk {_ratio(postgres, sqlite, 'chain', 'bulk')}", end=", ")
    print(f"one by one {_ratio(postgres, sqlite, 'chain', 'single')}")


@contextmanager
def _company(name: str) -> Iterator[Company]:
    server = _durable_postgres() if name == "postgresql" else None
    with tempfile.TemporaryDirectory(prefix="tradewind-benchmark-") as home:
        folder = Path(home) / "company"
        folder.mkdir()
        company = Company(folder, server.url if server else "")
        try:
            prepared = company.tradewind("prepare", "--company", str(folder))
            if prepared.returncode:
                raise SystemExit(prepared.stderr)
            company.answer("-m", "tests.writers.filling")
            yield company
        finally:
            if server:
                server.stop()


def _durable_postgres() -> ThrowawayPostgres:
    """With the settings of a real server: the tests' own do without fsync."""
    from tests import postgres

    postgres.FAST = ("shared_buffers=128MB", "max_connections=60", "log_min_messages=warning")
    return ThrowawayPostgres.start()


def _print(name: str, crowd: dict[str, Any], chain: dict[str, Any]) -> None:
    print(
        f"{name}: {crowd['transactions']} transactions, {len(crowd['errors'])} errors, {crowd['per_second']}/s", end=""
    )
    print(f", p50 {crowd['p50_ms']} ms, p99 {crowd['p99_ms']} ms, longest {crowd['longest_ms']} ms")
    print(f"  chain: {chain['bulk']:.0f} entries/s in bulk, {chain['single']:.0f}/s one use case each", end="")
    print(f", {chain['verified']:.0f}/s verified ({'holds' if chain['holds'] else 'BROKEN'})", flush=True)


def _ratio(above: dict[str, Any], below: dict[str, Any], part: str, figure: str) -> str:
    return f"{above[part][figure] / below[part][figure]:.2f}"


if __name__ == "__main__":
    main()
