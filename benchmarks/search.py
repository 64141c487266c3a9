"""How fast is what was typed found among many customers?

    python -m benchmarks.search [--rows 2000 100000 1000000] [--databases sqlite postgresql]

Without pages and network: the statement for the candidates alone, all that Ctrl+K asks of the parties (as the boss and
as a salesperson), and count and first page of the customers' list.
"""

import statistics
from pathlib import Path

from benchmarks.measuring import filled_with, parser_of, prepared_company

ASKED = Path(__file__).with_name("searched.py")
AIM = 20.0  # ms, p95 of the statement


def main() -> None:
    options = parser_of(__doc__, [100_000, 1_000_000]).parse_args()
    for database in options.databases:
        with prepared_company(database) as company:
            for rows in sorted(options.rows):
                filled = filled_with(company, rows)
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
