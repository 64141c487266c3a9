"""How long do the grid of pictures, its filters and a small copy take with many pictures, on either database?

    python -m benchmarks.pictures [--rows 20000] [--databases sqlite postgresql] [--times 20]

Whole requests inside one process, without the network; README.md holds the latest figures.
"""

from benchmarks.measuring import parser_of, prepared_company, run, tell


def main() -> None:
    options = parser_of(__doc__, [20_000], 20).parse_args()
    for database in options.databases:
        for rows in options.rows:
            with prepared_company(database) as company:
                print(f"\n{database}, {rows:,} pictures: median / p95 ms, own work, ms in SQL, queries", flush=True)
                tell(run(company, "benchmarks.pictures_asked", str(rows), str(options.times)))


if __name__ == "__main__":
    main()
