"""How long do the pages of inquiries and the keys of the inbox take with many inquiries, on either database?

    python -m benchmarks.inquiries_pages [--rows 2000 100000] [--databases sqlite postgresql] [--times 20]

Whole requests inside one process, without the network: as the boss, the assistant and a salesperson. The rows are made
by `inquiries_filling`; README.md holds the latest figures.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from benchmarks.pages import _company
from tests.companies import Company

AIM = 100.0  # ms, median and p95


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    parser.add_argument("--databases", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    parser.add_argument("--times", type=int, default=20)
    options = parser.parse_args()
    for database in options.databases:
        for rows in options.rows:
            with _company(database) as company:
                record = _run(company, "benchmarks.inquiries_filling", str(rows))["record"]
                print(f"\n{database}, {rows:,} inquiries: median / p95 ms, own work, ms in SQL, queries", flush=True)
                _print(_run(company, "benchmarks.inquiries_asked", str(record), str(options.times)))


def _run(company: Company, module: str, *words: str) -> dict[str, Any]:
    """Takes longer than the tests allow any process."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words], env=company.environment, cwd=company.folder, stdout=subprocess.PIPE,
        check=True,
    )  # fmt: skip
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _print(told: dict[str, dict[str, dict[str, Any]]]) -> None:
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


if __name__ == "__main__":
    main()
