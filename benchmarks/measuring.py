"""What do the benchmarks of pages share: a company on either database, rows in it, and how figures are told?"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.companies import Company
from tests.postgres import ThrowawayPostgres

AIM = 100.0  # ms, median and p95


def parser_of(doc: str | None, rows: Sequence[int], times: int | None = None) -> argparse.ArgumentParser:
    """How many rows, on which databases, and how often each page is asked where that may be chosen."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=list(rows))
    parser.add_argument("--databases", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    if times is not None:
        parser.add_argument("--times", type=int, default=times)
    return parser


@contextmanager
def prepared_company(database: str) -> Iterator[Company]:
    server = ThrowawayPostgres.start() if database == "postgresql" else None
    with tempfile.TemporaryDirectory(prefix="tradewind-benchmark-", dir=Path.cwd()) as home:
        folder = Path(home) / "company"
        folder.mkdir()
        company = Company(folder, server.url if server else "")
        try:
            prepared = company.tradewind("prepare", "--company", str(folder))
            if prepared.returncode:
                raise SystemExit(prepared.stderr)
            yield company
        finally:
            if server:
                server.stop()


def filled_with(company: Company, rows: int) -> dict[str, int]:
    """A million rows take some minutes: longer than the tests allow any process."""
    command = [sys.executable, "-m", "benchmarks.filling", str(rows)]
    done = subprocess.run(command, env=company.environment, cwd=company.folder, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout))


def run(company: Company, module: str, *words: str) -> dict[str, Any]:
    """Takes longer than the tests allow any process."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words], env=company.environment, cwd=company.folder, stdout=subprocess.PIPE,
        check=True,
    )  # fmt: skip
    return dict(json.loads(done.stdout.splitlines()[-1]))


def tell(told: dict[str, dict[str, dict[str, Any]]]) -> None:
    for title, by_person in told.items():
        for who, took in by_person.items():
            ms, p95 = statistics.median(took["ms"]), _p95(took["ms"])
            figures = (
                f"{ms:8.1f} /{p95:7.1f} {statistics.median(took['own']):7.1f} {statistics.median(took['sql']):7.1f}"
            )
            late = "" if p95 <= AIM else f"  over {AIM:.0f} ms"
            print(f"  {title:28} {who:10} {figures} {took['queries']:4}{late}", flush=True)


def _p95(took: Sequence[float]) -> float:
    return sorted(took)[min(len(took) - 1, len(took) * 95 // 100)]
