"""How fast is what was typed found among many customers?

    python -m benchmarks.search [--rows 2000 100000 1000000] [--databases sqlite postgresql]

Without pages and network: the statement for the candidates alone, all that Ctrl+K asks of the parties (as the boss and
as a salesperson), and count and first page of the customers' list.
"""

import argparse
import statistics
from pathlib import Path

from benchmarks.pages import _company, _filled

ASKED = Path(__file__).with_name("searched.py")
AIM = 20.0  # ms, p95 of the statement


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--databases", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    options = parser.parse_args()
    for database in options.databases:
        with _company(database) as company:
            for rows in sorted(options.rows):
                filled = _filled(company, rows)
                print(f"\n{database}, {rows:,} customers: median / p95 ms", flush=True)
                told = company.answer("-m", "benchmarks.searched")
                _print(told, filled)


def _print(told: dict[str, dict[str, list[float]]], filled: dict[str, int]) -> None:
    heads = ("statement", "boss", "salesperson", "list")
    print(f"  {'':34}" + "".join(f"{head:>17}" for head in heads))
    for title, took in told.items():
        figures = "".join(f"{statistics.median(took[head]):9.1f} /{_p95(took[head]):6.1f}" for head in heads)
        late = "" if _p95(took["statement"]) <= AIM else f"  over {AIM:.0f} ms"
        print(f"  {title:34}{figures}{late}", flush=True)
    print(f"  ({filled['customers']:,} customers)")


def _p95(took: list[float]) -> float:
    return sorted(took)[min(len(took) - 1, len(took) * 95 // 100)]


if __name__ == "__main__":
    main()
