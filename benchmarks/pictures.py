"""How long do the grid of pictures, its filters and a small copy take with many pictures, on either database?

    python -m benchmarks.pictures [--rows 20000] [--databases sqlite postgresql] [--times 20]

Whole requests inside one process, without the network; README.md holds the latest figures.
"""

import argparse

from benchmarks.inquiries_pages import _print, _run
from benchmarks.pages import _company


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[20_000])
    parser.add_argument("--databases", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    parser.add_argument("--times", type=int, default=20)
    options = parser.parse_args()
    for database in options.databases:
        for rows in options.rows:
            with _company(database) as company:
                print(f"\n{database}, {rows:,} pictures: median / p95 ms, own work, ms in SQL, queries", flush=True)
                _print(_run(company, "benchmarks.pictures_asked", str(rows), str(options.times)))


if __name__ == "__main__":
    main()
